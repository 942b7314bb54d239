//! `blank`: an answer typed by the student, as words or as a number.

use std::borrow::Cow;

use super::answer::{AskOn, Given, Grade, InputKind, Judged, Review, RowVerdict, Showing, Verdict, note};
use super::evidence::Evidence;
use super::name::KindName;
use super::pool::{Pool, Shown};
use crate::content::pool::UsedIds;
use crate::content::{Id, Item};
use crate::dice::Dice;
use crate::source::json::Shape;
use crate::source::read::{Object, Reader};
use crate::source::{Fault, LanguageIndex};
use crate::spelling::{self, Nearness};

/// What is accepted, and what is likely to be typed instead.
#[derive(Debug)]
pub struct Blank {
    /// Accepted answers; the first is the one shown.
    pub answers: Vec<AcceptedAnswer>,
    /// Wrong answers that lie near.
    pub distractors: Vec<Item>,
    /// Whether the answer is a number, compared exactly.
    pub(crate) number: bool,
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
        Self { answers, distractors, number }
    }

    /// Judges a typed text: exact, accepted and typo earn 1, incomplete ½. What is incomplete or as near to a rival as
    /// to an answer is asked on, once.
    #[must_use]
    fn judge_typed(&self, shown: Shown, typed: &str, again: bool) -> Judged {
        let stem: Vec<String> = shown.stem.versions().flat_map(spelling::words).collect();
        let meant = self.meant(typed, &stem);
        let best = self.best(&meant, &stem);
        let rival = self.nearest_distractor(&meant, &stem);
        let near = best.as_ref().map(|best| best.nearness);
        let verdict = match (near, rival.map(|(nearness, _)| nearness)) {
            (Some(Nearness::Same), _) if best.as_ref().is_some_and(|best| best.proper) && meant == typed => {
                Verdict::Right
            }
            (Some(Nearness::Same), _) => Verdict::Accepted,
            (_, Some(Nearness::Same | Nearness::Folded)) | (None, _) => Verdict::Wrong,
            (Some(near), Some(rival)) if rival <= near && near != Nearness::Part => {
                if !again {
                    return Judged::AskOn(AskOn::Ambiguous);
                }
                Verdict::Wrong
            }
            (Some(Nearness::Folded), _) => Verdict::Accepted,
            (Some(Nearness::Typo(_)), _) => Verdict::Typo,
            (Some(Nearness::Part), _) if !again => return Judged::AskOn(AskOn::Incomplete),
            (Some(Nearness::Part), _) => Verdict::Incomplete,
        };
        let credit = match verdict {
            Verdict::Right | Verdict::Accepted | Verdict::Typo => 1.0,
            Verdict::Incomplete => 0.5,
            Verdict::Partial | Verdict::Wrong | Verdict::Unknown => 0.0,
        };
        let fact = best.map_or_else(|| self.fact_of(shown.fact), |best| own(best.answer, shown.fact));
        let taken = rival.filter(|_| verdict == Verdict::Wrong).and_then(|(_, item)| item.fact.clone());
        let evidence = vec![Evidence { fact, credit, guess: 0.0 }];
        Judged::Graded(Grade { verdict, credit, evidence, confused: taken.into_iter().collect() })
    }

    /// What a miss bears on: the question's fact, unless the only answer has one of its own.
    fn fact_of(&self, whole: &Id) -> Id {
        match self.answers.as_slice() {
            [only] => own(only, whole),
            _ => whole.clone(),
        }
    }

    /// What was typed, or what the same keys say on a Cyrillic layout, where only that is an answer or a rival.
    fn meant<'t>(&self, typed: &'t str, stem: &[String]) -> Cow<'t, str> {
        let whole = |text: &str| {
            let known = self.best(text, stem).is_some_and(|best| best.nearness != Nearness::Part);
            known || self.nearest_distractor(text, stem).is_some()
        };
        match spelling::on_cyrillic_keys(typed).filter(|_| !self.number && !whole(typed)) {
            Some(other) if whole(&other) => Cow::Owned(other),
            _ => Cow::Borrowed(typed),
        }
    }

    fn best(&self, typed: &str, stem: &[String]) -> Option<Best<'_>> {
        let all = self.answers.iter().flat_map(|answer| {
            let proper = answer.item.text.versions().map(move |text| (text, answer, true));
            proper.chain(answer.also.iter().map(move |text| (text.as_str(), answer, false)))
        });
        all.filter_map(|(text, answer, proper)| {
            Some(Best { nearness: self.compare(typed, text, stem)?, answer, proper })
        })
        .min_by_key(|best| (best.nearness, !best.proper))
    }

    fn nearest_distractor(&self, typed: &str, stem: &[String]) -> Option<(Nearness, &Item)> {
        let all = self.distractors.iter().flat_map(|item| item.text.versions().map(move |text| (text, item)));
        all.filter_map(|(text, item)| Some((self.compare(typed, text, stem)?, item)))
            .filter(|(nearness, _)| *nearness != Nearness::Part)
            .min_by_key(|(nearness, _)| *nearness)
    }

    /// How near a typed text comes to an accepted one; `stem` is the words of the question, which do not count.
    #[must_use]
    pub(crate) fn compare(&self, typed: &str, accepted: &str, stem: &[String]) -> Option<Nearness> {
        if self.number {
            let bare = |text: &str| text.trim().trim_start_matches('0').to_owned();
            return (bare(typed) == bare(accepted)).then_some(Nearness::Same);
        }
        spelling::compare(typed, accepted, stem)
    }

    /// The answer that is shown.
    fn shown(&self) -> &str {
        self.answers.first().map_or("", |answer| answer.item.text.original())
    }

    fn judge_or_wrong(&self, shown: Shown, given: &Given) -> Verdict {
        match given {
            Given::Typed(text) => match self.judge_typed(shown, text, true) {
                Judged::Graded(grade) => grade.verdict,
                Judged::AskOn(_) => Verdict::Wrong,
            },
            _ => Verdict::Unknown,
        }
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

    fn judge(&self, shown: Shown, given: &Given, again: bool) -> Judged {
        match given {
            Given::Typed(text) => self.judge_typed(shown, text, again),
            Given::Unknown | Given::Picked(_) => Judged::Graded(self.grade(shown, &[])),
        }
    }

    /// The answer that is shown.
    fn solution(&self, _showing: &Showing) -> Given {
        Given::Typed(self.shown().to_owned())
    }

    /// What was typed, and the proper answer.
    fn review(&self, shown: Shown, given: &Given, tongue: LanguageIndex) -> Vec<Review> {
        let stem: Vec<String> = shown.stem.versions().flat_map(spelling::words).collect();
        let typed = if let Given::Typed(text) = given { Some(text) } else { None };
        let (yours, verdict) = match self.judge_or_wrong(shown, given) {
            Verdict::Right => (RowVerdict::Right, RowVerdict::Right),
            Verdict::Accepted | Verdict::Typo => (RowVerdict::Accepted, RowVerdict::Right),
            _ => (RowVerdict::Yours, RowVerdict::Answer),
        };
        let best = typed
            .and_then(|text| self.best(&self.meant(text, &stem), &stem))
            .map(|best| best.answer)
            .or(self.answers.first());
        let mut rows = Vec::new();
        if let Some(text) = typed.filter(|_| yours != RowVerdict::Right) {
            let note =
                self.nearest_distractor(&self.meant(text, &stem), &stem).and_then(|(_, item)| note(item, tongue));
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

fn own(answer: &AcceptedAnswer, whole: &Id) -> Id {
    answer.item.fact.as_ref().unwrap_or(whole).clone()
}
