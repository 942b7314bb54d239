//! `blank`: an answer typed by the student, as words or as a number.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::answer::{AskOn, Given, Grade, InputKind, Judged, Review, RowVerdict, Showing, Try, Verdict, note};
use super::evidence::Evidence;
use super::name::KindName;
use super::pool::{Pool, Shown};
use crate::content::pool::UsedIds;
use crate::content::{Id, Item};
use crate::dice::Dice;
use crate::layout;
use crate::source::json::Shape;
use crate::source::read::{Object, Reader};
use crate::source::{Fault, LanguageIndex};
use crate::spelling::{self, Lexicon, Nearness, Phrase, Stem};

/// What is accepted, and what is likely to be typed instead.
#[derive(Debug)]
pub struct Blank {
    /// Accepted answers; the first is the one shown.
    pub answers: Vec<AcceptedAnswer>,
    /// Wrong answers that lie near.
    pub distractors: Vec<Item>,
    /// Whether the answer is a number, compared exactly.
    pub number: bool,
    /// The answers and the wrong ones taken apart, when something is first typed.
    known: OnceLock<Known>,
}

/// Accepted answers and wrong ones taken apart: each with its place, of an answer also whether it is the one shown.
#[derive(Debug)]
struct Known {
    answers: Vec<(Phrase, usize, bool)>,
    distractors: Vec<(Phrase, usize)>,
}

#[derive(Debug)]
pub struct AcceptedAnswer {
    /// The answer as it is shown.
    pub(crate) item: Item,
    /// Other spellings and names, in any language.
    pub(crate) also: Vec<String>,
}

/// The best that a typed text comes to.
struct Best<'b> {
    nearness: Nearness,
    answer: &'b AcceptedAnswer,
    /// Whether it was the answer as shown, and not another name for it.
    proper: bool,
}

impl Blank {
    /// Reads the accepted answers and their rivals.
    pub(crate) fn read<'a>(reader: &mut Reader<'a>, object: &mut Object<'a>, taken: &mut UsedIds) -> Self {
        let number = reader.flag(object, "number");
        let mut answers = Vec::new();
        if let Some(part) = reader.need(object, "answers") {
            for member in reader.at_least(part, "answers", 1) {
                answers.extend(AcceptedAnswer::read(reader, member, taken));
            }
        }
        if number {
            for answer in &answers {
                let bad = answer.all().find(|text| !text.chars().all(|c| c.is_ascii_digit())).map(str::to_owned);
                if let Some(text) = bad {
                    reader.flaw(answer.item.place, Fault::NotDigits(text));
                }
            }
        }
        let distractors = reader.optional_pool(object, "rivals", taken);
        let pool = answers.iter().map(|answer| &answer.item).chain(&distractors);
        reader.distinct(pool.map(|item| (item.place, &item.text)));
        Self { answers, distractors, number, known: OnceLock::new() }
    }

    /// Judges a typed text: exact, accepted and typo earn 1, incomplete ½, what is right at a second try ¾. What is incomplete,
    /// and what is near to an answer or to something wrong, is asked on, once.
    #[must_use]
    fn judge_typed(&self, shown: Shown, typed: &str, attempt: Try, lexicon: &Lexicon) -> Judged {
        let compared = Compared { stem: Stem::of(shown.stem.versions()), lexicon };
        if self.number {
            return self.judge_number(shown, typed, attempt, &compared);
        }
        let meant = self.meant(typed, &compared);
        let phrase = Phrase::of(&meant);
        let best = self.best(&phrase, &compared);
        let rival = self.nearest_distractor(&phrase, &compared);
        let rival_cost = rival.and_then(|(nearness, _)| nearness.cost());
        let otherwise = || rival_cost.into_iter().chain(self.otherwise(&phrase, &compared)).min();
        let judged = match best.as_ref().map(|best| best.nearness) {
            Some(Nearness::Same) if best.as_ref().is_some_and(|best| best.proper) && meant == typed => {
                Ok(Verdict::Right)
            }
            Some(Nearness::Same) => Ok(Verdict::Accepted),
            // What is a rival to the letter is that.
            _ if rival_cost == Some(0) => Ok(Verdict::Wrong),
            Some(Nearness::Beside) if self.is_other(&phrase, &compared) => Ok(Verdict::Wrong),
            Some(Nearness::Folded | Nearness::Beside) => Ok(Verdict::Accepted),
            Some(Nearness::Slip(cost)) => match otherwise() {
                Some(0) => Ok(Verdict::Wrong),
                Some(other) if other < cost => Err((AskOn::Spelling, Verdict::Wrong)),
                Some(other) if other == cost => Err((AskOn::Spelling, Verdict::Typo)),
                _ => Ok(Verdict::Typo),
            },
            Some(Nearness::Part(_)) => Err((AskOn::Incomplete, Verdict::Incomplete)),
            Some(Nearness::Near(_)) if otherwise() != Some(0) => Err((AskOn::Spelling, Verdict::Wrong)),
            None if rival_cost.is_some() => Err((AskOn::Spelling, Verdict::Wrong)),
            Some(Nearness::Near(_)) | None => Ok(Verdict::Wrong),
        };
        let verdict = match judged {
            Err((why, _)) if attempt == Try::First => return Judged::AskOn(why),
            Ok(verdict) | Err((_, verdict)) => verdict,
        };
        let fact = best.map_or_else(|| self.fact_of(shown.fact), |best| own(best.answer, shown.fact));
        let taken = rival.filter(|_| verdict == Verdict::Wrong).and_then(|(_, item)| item.fact.clone());
        graded(verdict, attempt, fact, taken)
    }

    /// Judges a number, however it is written.
    fn judge_number(&self, shown: Shown, typed: &str, attempt: Try, compared: &Compared) -> Judged {
        let number = |text: &str| Phrase::of(&in_digits(text)).number(&compared.stem);
        let (said, digits) = (number(typed), bare_digits(typed));
        if said.is_none() && digits.is_none() && attempt == Try::First {
            return Judged::AskOn(AskOn::Number);
        }
        // Digits are compared as such: a number may have more of them than can be counted.
        let says =
            |text: &str| digits.is_some() && bare_digits(text) == digits || said.is_some() && number(text) == said;
        let right = self.answers.iter().find(|answer| answer.all().any(says));
        let verdict = match right {
            Some(answer) if answer.texts().any(|text| text == typed) => Verdict::Right,
            Some(_) => Verdict::Accepted,
            None => Verdict::Wrong,
        };
        let rival = self.distractors.iter().find(|item| right.is_none() && item.text.versions().any(says));
        let fact = right.map_or_else(|| self.fact_of(shown.fact), |answer| own(answer, shown.fact));
        graded(verdict, attempt, fact, rival.and_then(|item| item.fact.clone()))
    }

    /// The cost at which a typed text is something of the lexicon that is no answer here.
    fn otherwise(&self, typed: &Phrase, compared: &Compared) -> Option<u32> {
        compared.lexicon.otherwise(typed, &self.phrases(), &compared.stem)
    }

    /// Whether a typed text is another thing of the time, word by word.
    fn is_other(&self, typed: &Phrase, compared: &Compared) -> bool {
        compared.lexicon.is_other(typed, &self.phrases(), &compared.stem)
    }

    fn phrases(&self) -> Vec<&Phrase> {
        self.known().answers.iter().map(|(phrase, ..)| phrase).collect()
    }

    /// What a miss bears on: the question's fact, unless the only answer has one of its own.
    fn fact_of(&self, whole: &Id) -> Id {
        match self.answers.as_slice() {
            [only] => own(only, whole),
            _ => whole.clone(),
        }
    }

    /// What was typed, or what the same keys say on a Cyrillic layout, where only that is an answer or a rival.
    fn meant<'t>(&self, typed: &'t str, compared: &Compared) -> Cow<'t, str> {
        let whole = |text: &str| {
            let phrase = Phrase::of(text);
            let known = self.best(&phrase, compared).is_some_and(|best| best.nearness < Nearness::Part(0));
            known
                || self.nearest_distractor(&phrase, compared).is_some_and(|(nearness, _)| nearness < Nearness::Part(0))
        };
        match spelling::on_cyrillic_keys(typed).filter(|_| !whole(typed)) {
            Some(other) if whole(&other) => Cow::Owned(other),
            _ => Cow::Borrowed(typed),
        }
    }

    fn known(&self) -> &Known {
        self.known.get_or_init(|| {
            let answers = self.answers.iter().enumerate().flat_map(|(place, answer)| {
                let proper = answer.item.text.versions().map(move |text| (Phrase::of(text), place, true));
                proper.chain(answer.also.iter().map(move |text| (Phrase::of(text), place, false)))
            });
            let distractors = self.distractors.iter().enumerate();
            let distractors =
                distractors.flat_map(|(place, item)| item.text.versions().map(move |text| (Phrase::of(text), place)));
            Known { answers: answers.collect(), distractors: distractors.collect() }
        })
    }

    fn best(&self, typed: &Phrase, compared: &Compared) -> Option<Best<'_>> {
        let all = self.known().answers.iter().filter_map(|(phrase, place, proper)| {
            let (nearness, answer) = (compared.with(typed, phrase)?, self.answers.get(*place)?);
            Some(Best { nearness, answer, proper: *proper })
        });
        all.min_by_key(|best| (best.nearness, !best.proper))
    }

    fn nearest_distractor(&self, typed: &Phrase, compared: &Compared) -> Option<(Nearness, &Item)> {
        let all = self.known().distractors.iter();
        all.filter_map(|(phrase, place)| Some((compared.with(typed, phrase)?, self.distractors.get(*place)?)))
            .filter(|(nearness, _)| nearness.cost().is_some())
            .min_by_key(|(nearness, _)| *nearness)
    }

    /// The answer that is shown.
    fn shown(&self) -> &str {
        self.answers.first().map_or("", |answer| answer.item.text.original())
    }
}

impl Pool for Blank {
    fn name(&self) -> KindName {
        KindName::Blank
    }

    fn hand(&self) -> InputKind {
        if self.number { InputKind::Number } else { InputKind::Words }
    }

    fn asked(&self) -> Vec<&Item> {
        self.answers.iter().map(|answer| &answer.item).collect()
    }

    fn distractors(&self) -> &[Item] {
        &self.distractors
    }

    /// All that grading reads: every accepted spelling and every rival.
    fn key(&self) -> String {
        let mut key = format!("{}|{}", self.name().code(), if self.number { "number" } else { "words" });
        for answer in &self.answers {
            key.push('|');
            key.push_str(&answer.all().collect::<Vec<_>>().join(","));
        }
        for rival in &self.distractors {
            key.push('/');
            key.push_str(&rival.text.versions().collect::<Vec<_>>().join(","));
        }
        key
    }

    /// There is nothing to draw: the field is empty.
    fn draw(&self, _dice: &mut Dice) -> Showing {
        Showing::default()
    }

    /// Rows cannot be chosen here: the grade of an answer that was not known.
    fn grade(&self, shown: Shown, _given: &[Id]) -> Grade {
        let evidence = vec![Evidence { fact: self.fact_of(shown.fact), credit: 0.0, guess: 0.0 }];
        Grade { verdict: Verdict::Unknown, credit: 0.0, evidence, confused: Vec::new() }
    }

    fn judge(&self, shown: Shown, given: &Given, attempt: Try, lexicon: &Lexicon) -> Judged {
        match given {
            Given::Typed(text) => self.judge_typed(shown, text, attempt, lexicon),
            Given::Unknown | Given::Picked(_) => Judged::Graded(self.grade(shown, &[])),
        }
    }

    /// The answer that is shown.
    fn solution(&self, _showing: &Showing) -> Given {
        Given::Typed(self.shown().to_owned())
    }

    /// What was typed, and the proper answer.
    fn review(&self, shown: Shown, given: &Given, verdict: Verdict, tongue: LanguageIndex) -> Vec<Review> {
        let compared = Compared { stem: Stem::of(shown.stem.versions()), lexicon: &Lexicon::default() };
        let typed = if let Given::Typed(text) = given { Some(text) } else { None };
        let (yours, verdict) = match verdict {
            Verdict::Right => (RowVerdict::Right, RowVerdict::Right),
            Verdict::Accepted | Verdict::Typo => (RowVerdict::Accepted, RowVerdict::Right),
            _ => (RowVerdict::Yours, RowVerdict::Answer),
        };
        let phrase = typed.map(|text| Phrase::of(&self.meant(text, &compared)));
        let best = phrase.as_ref().and_then(|typed| self.best(typed, &compared));
        let best = best.map(|best| best.answer).or(self.answers.first());
        let mut rows = Vec::new();
        if let Some(text) = typed.filter(|_| yours != RowVerdict::Right) {
            let rival = phrase.as_ref().and_then(|typed| self.nearest_distractor(typed, &compared));
            let note = rival.and_then(|(_, item)| note(item, tongue));
            rows.push(Review { mark: yours, text: text.clone(), given: None, note });
        }
        if let Some(answer) = best {
            let text = answer.item.text.get(tongue).to_owned();
            rows.push(Review { mark: verdict, text, given: None, note: note(&answer.item, tongue) });
        }
        rows
    }
}

impl AcceptedAnswer {
    fn read<'a>(reader: &mut Reader<'a>, part: crate::source::json::Node<'a>, taken: &mut UsedIds) -> Option<Self> {
        if part.is_object() {
            let mut object = reader.object(part, "answers")?;
            let item = reader.item_of(&mut object, "text", taken);
            let also = also(reader, &mut object);
            reader.finish(&object);
            return Some(Self { item: item?, also });
        }
        let item = reader.item(part, "answers", taken)?;
        Some(Self { item, also: Vec::new() })
    }

    /// The answer as it is shown, in every language.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.item.text.versions()
    }

    /// Every accepted spelling.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.item.text.versions().chain(self.also.iter().map(String::as_str))
    }
}

/// `also`: a list of spellings, or an object with such a list a language. Any of them is accepted in any language.
fn also<'a>(reader: &mut Reader<'a>, object: &mut Object<'a>) -> Vec<String> {
    let Some(part) = object.take("also") else { return Vec::new() };
    let Shape::Object(languages) = part.shape() else {
        let members = reader.list(part, "also");
        return members.into_iter().filter_map(|member| reader.prose(member, "also")).collect();
    };
    let mut spellings = Vec::new();
    for (language, list) in languages {
        if !reader.languages.contains(&language) {
            let place = reader.place(list);
            reader.flaw(place, Fault::Foreign(crate::clean::line(&language)));
        }
        let members = reader.list(list, "also");
        spellings.extend(members.into_iter().filter_map(|member| reader.prose(member, "also")));
    }
    spellings
}

/// What a typed text is compared by.
struct Compared<'l> {
    /// The words of the question, which do not count.
    stem: Stem,
    lexicon: &'l Lexicon,
}

impl Compared<'_> {
    fn with(&self, typed: &Phrase, known: &Phrase) -> Option<Nearness> {
        spelling::compare(typed, known, &self.stem, &self.lexicon.distinctive)
    }
}

/// Digits for what the number row of a Kazakh keyboard gives, where a text is nothing else. Who has typed a digit has another
/// keyboard: its full stop is no 7.
fn in_digits(text: &str) -> Cow<'_, str> {
    let has_digits = text.contains(|c: char| c.is_ascii_digit());
    let digit = |c: char| layout::digit(c).filter(|_| !has_digits || c.is_alphanumeric());
    let digits: Option<String> = text.trim().chars().map(digit).collect();
    digits.map_or(Cow::Borrowed(text), Cow::Owned)
}

/// A text of digits alone, without zeros before them.
fn bare_digits(text: &str) -> Option<String> {
    let digits = in_digits(text);
    let digits = digits.trim();
    let is_number = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
    is_number.then(|| digits.trim_start_matches('0').to_owned())
}

fn graded(verdict: Verdict, attempt: Try, fact: Id, confused: Option<Id>) -> Judged {
    let credit = match verdict {
        Verdict::Right | Verdict::Accepted | Verdict::Typo => attempt.most(),
        Verdict::Incomplete => 0.5,
        Verdict::Partial | Verdict::Wrong | Verdict::Unknown => 0.0,
    };
    let evidence = vec![Evidence { fact, credit, guess: 0.0 }];
    Judged::Graded(Grade { verdict, credit, evidence, confused: confused.into_iter().collect() })
}

fn own(answer: &AcceptedAnswer, whole: &Id) -> Id {
    answer.item.fact.as_ref().unwrap_or(whole).clone()
}
