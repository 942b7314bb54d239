//! Wrong options that are the right one in other dress, and right ones that stand out.

use super::{Advice, Notes};
use crate::bank::pool::told_apart_by;
use crate::bank::{Bank, Fault, Item};
use crate::question::{Kind, Question};
use crate::spelling;

/// A right option this many times as long as the longest wrong one stands out.
const LONGER: f64 = 1.5;
/// Below this many letters no length stands out.
const SHORT: usize = 16;

pub(super) fn look(bank: &Bank, notes: &mut Notes) {
    for question in &bank.questions {
        let (right, wrong, show) = match &question.kind {
            Kind::Choice(kind) => (&kind.right, &kind.wrong, 0),
            Kind::Select(kind) => (&kind.right, &kind.wrong, kind.show),
            Kind::Order(kind) => (&kind.events, &Vec::new(), kind.show),
            Kind::Match(kind) => {
                pool(question, kind.show, kind.pairs.len(), notes);
                continue;
            }
            Kind::Blank(_) => continue,
        };
        pool(question, show, right.len() + wrong.len(), notes);
        equal(question, right, wrong, notes);
        if let Kind::Choice(_) = &question.kind {
            stands_out(question, right, wrong, notes);
        }
    }
}

fn pool(question: &Question, show: usize, have: usize, notes: &mut Notes) {
    if show > have {
        notes.advise(question.place, Some(&question.id), None, Advice::SmallPool { show, have });
    }
}

/// The wrong options beside the right ones, in each language.
fn equal(question: &Question, right: &[Item], wrong: &[Item], notes: &mut Notes) {
    let Some(first) = right.first() else { return };
    for (tongue, ..) in first.text.spoken() {
        let rights: Vec<Dress> = right.iter().map(|item| Dress::of(item.text.get(tongue))).collect();
        for item in wrong {
            let (mine, at) = (Dress::of(item.text.get(tongue)), item.text.place(tongue));
            if let Some(answer) = rights.iter().find(|answer| answer.bare == mine.bare) {
                // Of the original the reader has told.
                if tongue.0 > 0 {
                    notes.error(question, tongue, at, Fault::SameAsAnswer(answer.text.to_owned()));
                }
            } else if let Some(answer) = rights.iter().find(|answer| answer.reads_like(&mine)) {
                let advice = Advice::NearAnswer(answer.text.to_owned());
                notes.advise(at, Some(&question.id), Some(tongue), advice);
            }
        }
    }
}

/// A text as a reader tells it apart.
struct Dress<'t> {
    text: &'t str,
    /// Without case, quotes and punctuation.
    bare: String,
    /// Its words as skeletons.
    skeletons: Vec<String>,
}

impl<'t> Dress<'t> {
    fn of(text: &'t str) -> Self {
        let skeletons = spelling::words(text).iter().map(|word| spelling::skeleton(word)).collect();
        Self { text, bare: told_apart_by(text), skeletons }
    }

    /// Whether the two differ in look-alike letters only: `C++` and `C#` do not.
    fn reads_like(&self, other: &Self) -> bool {
        let signs = |dress: &Self| dress.bare.chars().filter(|c| !c.is_alphanumeric()).collect::<String>();
        self.skeletons == other.skeletons && signs(self) == signs(other)
    }
}

fn stands_out(question: &Question, right: &[Item], wrong: &[Item], notes: &mut Notes) {
    let Some(first) = right.first() else { return };
    for (tongue, ..) in first.text.spoken() {
        let length = |item: &Item| item.text.get(tongue).chars().count();
        let longest = wrong.iter().map(length).max().unwrap_or(0);
        #[expect(clippy::cast_precision_loss, reason = "lengths of options")]
        let out = |item: &&Item| length(item) > SHORT && length(item) as f64 >= LONGER * longest as f64;
        if let Some(item) = right.iter().find(out) {
            notes.advise(item.text.place(tongue), Some(&question.id), Some(tongue), Advice::LongAnswer);
        }
    }
}
