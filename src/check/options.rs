//! Options that cannot be told from each other, and right ones that stand out.

use std::collections::HashMap;

use super::advice::Advice;
use super::notes::{Notes, tongues};
use crate::bank::Bank;
use crate::content::Item;
use crate::content::pool::bare;
use crate::question::{Kind, Question};
use crate::source::{Fault, LanguageIndex, Text};
use crate::spelling;

/// A right option this many times as long as the longest wrong one stands out.
const LONGER: f64 = 1.5;
/// No pool of a kind that shows several rows may have fewer.
const LEAST: usize = 3;
/// Below this many letters no length stands out.
const SHORT: usize = 16;

pub(super) fn look(bank: &Bank, notes: &mut Notes) {
    for question in &bank.questions {
        match &question.kind {
            Kind::Choice(kind) => {
                for tongue in tongues(bank) {
                    distractors_alike(question, &kind.right, &kind.wrong, tongue, notes);
                    stands_out(question, &kind.right, &kind.wrong, tongue, notes);
                }
            }
            Kind::Select(kind) => {
                pool(question, kind.show, kind.right.len() + kind.wrong.len(), notes);
                for tongue in tongues(bank) {
                    distractors_alike(question, &kind.right, &kind.wrong, tongue, notes);
                }
            }
            Kind::Order(kind) => {
                pool(question, kind.show, kind.events.len(), notes);
                tongues(bank).for_each(|tongue| alike(question, texts(&kind.events), tongue, notes));
            }
            Kind::Match(kind) => {
                pool(question, kind.show, kind.pairs.len(), notes);
                for tongue in tongues(bank) {
                    alike(question, kind.pairs.iter().map(|pair| &pair.left), tongue, notes);
                    alike(question, kind.pairs.iter().map(|pair| &pair.item.text), tongue, notes);
                }
            }
            Kind::Place(kind) => pool(question, kind.show, kind.pool.wrong.len() + 1, notes),
            Kind::Blank(_) => {}
        }
    }
}

fn texts(items: &[Item]) -> impl Iterator<Item = &Text> {
    items.iter().map(|item| &item.text)
}

fn pool(question: &Question, show: usize, have: usize, notes: &mut Notes) {
    // A pool with fewer has been told of by the reader.
    if show > have && have >= LEAST {
        notes.advise(question.place, Some(&question.name()), None, Advice::SmallPool { show, have });
    }
}

/// Texts of one list that are equal in a language, and not in the original: of that the reader has told.
fn alike<'t>(question: &Question, texts: impl Iterator<Item = &'t Text>, tongue: LanguageIndex, notes: &mut Notes) {
    let mut seen: HashMap<&str, &Text> = HashMap::new();
    for text in texts {
        if let Some(other) = seen.insert(bare(text.get(tongue)), text)
            && bare(other.original()) != bare(text.original())
        {
            notes.error(question, tongue, text.place(tongue), Fault::Alike(text.get(tongue).to_owned()));
        }
    }
}

/// The wrong options beside the right ones, and beside each other.
fn distractors_alike(question: &Question, right: &[Item], wrong: &[Item], tongue: LanguageIndex, notes: &mut Notes) {
    let rights: Vec<(&Text, String)> = texts(right).map(|text| (text, at_a_glance(text.get(tongue)))).collect();
    for text in texts(wrong) {
        let (version, at) = (text.get(tongue), text.place(tongue));
        let glance = at_a_glance(version);
        let equal = |answer: &&Text| bare(answer.get(tongue)) == bare(version);
        if let Some(answer) = rights.iter().map(|(answer, _)| *answer).find(equal) {
            if bare(answer.original()) != bare(text.original()) {
                notes.error(question, tongue, at, Fault::SameAsAnswer(answer.get(tongue).to_owned()));
            }
        } else if let Some((answer, _)) = rights.iter().find(|(_, other)| *other == glance)
            && stands(text, tongue)
        {
            let advice = Advice::NearAnswer(answer.get(tongue).to_owned());
            notes.advise(at, Some(&question.name()), Some(tongue), advice);
        }
    }
    alike(question, texts(wrong), tongue, notes);
    alike(question, texts(right), tongue, notes);
}

/// Whether a text has words of its own in a language: what stands once for all of them is told of once.
fn stands(text: &Text, tongue: LanguageIndex) -> bool {
    tongue.0 == 0 || text.versions().nth(tongue.0).is_some()
}

/// A text as it is read at a glance: without case, quotes and the marks between words, and with Kazakh letters as the
/// Russian ones that are typed and read for them. Marks inside a word or a number stay: `1,5`, `it's`, `f'(x)`, `C#`.
fn at_a_glance(text: &str) -> String {
    let word = |word: &str| {
        let bare = word.trim_matches(|c: char| "«»“”„\"?!.,:;…()–-".contains(c));
        // One letter, or letters and digits of a formula, are what they are, and so are their marks.
        let formula = bare.chars().count() < 3 || bare.chars().any(|c| !c.is_alphabetic());
        if formula { word.to_owned() } else { bare.to_lowercase().chars().map(spelling::plain_letter).collect() }
    };
    let words: Vec<String> = text.split_whitespace().map(word).collect();
    words.join(" ")
}

fn stands_out(question: &Question, right: &[Item], wrong: &[Item], tongue: LanguageIndex, notes: &mut Notes) {
    let length = |item: &Item| item.text.get(tongue).chars().count();
    let longest = wrong.iter().map(length).max().unwrap_or(0);
    #[expect(clippy::cast_precision_loss, reason = "lengths of options")]
    let out = |item: &&Item| {
        stands(&item.text, tongue) && length(item) > SHORT && length(item) as f64 >= LONGER * longest as f64
    };
    if let Some(item) = right.iter().find(out) {
        notes.advise(item.text.place(tongue), Some(&question.name()), Some(tongue), Advice::LongAnswer);
    }
}
