//! Answers to be typed that cannot be told from a wrong one, or are given away.

use std::collections::HashSet;

use super::advice::Advice;
use super::notes::Notes;
use crate::bank::Bank;
use crate::question::blank::{AcceptedAnswer, Blank};
use crate::question::{Kind, Question};
use crate::source::Fault;
use crate::spelling::{self, Distinctive, Nearness, Phrase, Stem};

/// At such a cost of slips a wrong answer is hard to tell from a right one.
const CLOSE: u32 = 2;
/// Letters that an answer must have to give itself away: `и` and `2` stand in many stems.
const NAME: usize = 3;
/// Digits that a number must have for that.
const DIGITS: usize = 2;
/// Letters from which on a word of the stem may be the answer with an ending.
const ROOT: usize = 4;

pub(super) fn look(bank: &Bank, notes: &mut Notes) {
    for question in &bank.questions {
        if let Kind::Blank(kind) = &question.kind {
            rivals(question, kind, notes);
            in_stem(question, kind, notes);
        }
    }
}

/// A rival is compared with every accepted spelling in every language: any of them may be typed.
fn rivals(question: &Question, kind: &Blank, notes: &mut Notes) {
    let (stem, distinctive) = (Stem::of(question.stem.versions()), Distinctive::default());
    let accepted: Vec<&str> = kind.answers.iter().flat_map(AcceptedAnswer::all).collect();
    let compare = |text: &str, answer: &str| {
        let (text, answer) = (Phrase::of(text), Phrase::of(answer));
        if kind.number {
            return text.number(&stem).filter(|number| answer.number(&stem) == Some(*number)).map(|_| Nearness::Same);
        }
        spelling::compare(&text, &answer, &stem, &distinctive)
            .filter(|nearness| nearness.cost().is_some_and(|cost| cost <= CLOSE))
    };
    for rival in &kind.distractors {
        let mut told = HashSet::new();
        for (tongue, text, at) in rival.text.spoken() {
            let near = accepted.iter().filter_map(|answer| Some((compare(text, answer)?, *answer)));
            let Some((nearness, answer)) = near.min() else { continue };
            if !told.insert((nearness, answer)) {
                continue;
            }
            let (rival, answer) = (text.to_owned(), answer.to_owned());
            // A rival letter by letter goes before an answer that is only spelt like it.
            if nearness == Nearness::Same {
                notes.error(question, tongue, at, Fault::TakenForAnswer { rival, answer });
            } else {
                let advice = Advice::NearRival { rival, answer };
                notes.advise(at, Some(&question.name()), Some(tongue), advice);
            }
        }
    }
}

fn in_stem(question: &Question, kind: &Blank, notes: &mut Notes) {
    for (tongue, stem, at) in question.stem.spoken() {
        let stem: Vec<String> = skeletons(stem);
        let stands = |answer: &&str| {
            let letters = answer.chars().filter(|c| c.is_alphabetic()).count();
            // A number is exact, from two digits on: `1` stands in many stems.
            let long = letters >= NAME || letters == 0 && answer.chars().filter(char::is_ascii_digit).count() >= DIGITS;
            let answer = skeletons(answer);
            long && !answer.is_empty() && stem.windows(answer.len()).any(|words| words.iter().zip(&answer).all(is_word))
        };
        if let Some(answer) = kind.answers.iter().map(|answer| answer.item.text.get(tongue)).find(stands) {
            let advice = Advice::AnswerInStem(answer.to_owned());
            notes.advise(at, Some(&question.name()), Some(tongue), advice);
        }
    }
}

fn skeletons(text: &str) -> Vec<String> {
    spelling::words(text).iter().map(|word| spelling::skeleton(word)).collect()
}

/// The answer's word, or that word with an ending.
fn is_word((in_stem, of_answer): (&String, &String)) -> bool {
    in_stem == of_answer || (of_answer.chars().count() >= ROOT && in_stem.starts_with(of_answer))
}
