//! `choice`: one right option among three wrong ones.

use rand::seq::{IndexedRandom, SliceRandom};

use super::answer::{Given, Grade, InputKind, Review, RowVerdict, Showing, Verdict, note};
use super::drawing::ids;
use super::evidence::{Evidence, Whole, share};
use super::name::KindName;
use super::pool::{Pool, Shown};
use crate::content::pool::UsedIds;
use crate::content::{Id, Item};
use crate::dice::Dice;
use crate::source::LanguageIndex;
use crate::source::read::{Object, Reader};

/// Options in a showing.
pub(crate) const OPTIONS: usize = 4;

/// A pool of right options, each a full answer, and of wrong ones.
#[derive(Debug)]
pub struct Choice {
    /// Right options; one is drawn.
    pub right: Vec<Item>,
    /// Wrong options; three are drawn.
    pub wrong: Vec<Item>,
}

impl Choice {
    /// Reads the pool.
    pub(crate) fn read<'a>(reader: &mut Reader<'a>, object: &mut Object<'a>, taken: &mut UsedIds) -> Self {
        let right = reader.pool(object, "right", 1, taken);
        let wrong = reader.pool(object, "wrong", OPTIONS - 1, taken);
        reader.distinct(right.iter().chain(&wrong).map(|item| (item.place, &item.text)));
        Self { right, wrong }
    }

    /// One right option and as many wrong ones as make `options`, shuffled; of the wrong ones, those that would be right
    /// for one of `facts` before the others.
    #[must_use]
    pub(super) fn draw_of(&self, options: usize, facts: &[&Id], dice: &mut Dice) -> Showing {
        let mut shown: Vec<&Item> = self.wrong.iter().collect();
        shown.shuffle(dice);
        shown.sort_by_key(|item| !item.fact.as_ref().is_some_and(|fact| facts.contains(&fact)));
        shown.truncate(options.saturating_sub(1));
        shown.extend(self.right.choose(dice));
        shown.shuffle(dice);
        Showing { fixed: Vec::new(), rows: shown.into_iter().map(|item| item.id.clone()).collect() }
    }

    fn right_in(&self, showing: &Showing) -> Option<&Item> {
        self.right.iter().find(|item| showing.rows.contains(&item.id))
    }

    /// The right option's id.
    pub(super) fn solution_ids(&self, showing: &Showing) -> Vec<Id> {
        self.right_in(showing).map(|item| item.id.clone()).into_iter().collect()
    }
}

impl Pool for Choice {
    fn name(&self) -> KindName {
        KindName::Choice
    }

    fn hand(&self) -> InputKind {
        InputKind::Pick
    }

    fn asked(&self) -> Vec<&Item> {
        self.right.iter().collect()
    }

    fn distractors(&self) -> &[Item] {
        &self.wrong
    }

    fn key(&self) -> String {
        format!("{}|{}|{}", self.name().code(), ids(&self.right), ids(&self.wrong))
    }

    fn draw(&self, dice: &mut Dice) -> Showing {
        self.draw_of(OPTIONS, &[], dice)
    }

    fn draw_beside(&self, facts: &[&Id], dice: &mut Dice) -> Showing {
        self.draw_of(OPTIONS, facts, dice)
    }

    fn solution(&self, showing: &Showing) -> Given {
        Given::Picked(self.solution_ids(showing))
    }

    /// Credit 1 for the right option, else 0.
    fn grade(&self, shown: Shown, given: &[Id]) -> Grade {
        let right = self.right_in(shown.showing);
        let hit = given.len() == 1 && given.iter().any(|id| right.is_some_and(|item| item.is(id)));
        let credit = f64::from(u8::from(hit));
        let fact = right.and_then(|item| item.fact.as_ref()).unwrap_or(shown.fact).clone();
        let guess = share(1, Whole(shown.showing.rows.len()));
        let wrong = self.wrong.iter().filter(|item| given.iter().any(|id| item.is(id)));
        Grade {
            verdict: Verdict::of(credit),
            credit,
            evidence: vec![Evidence { fact, credit, guess }],
            confused: wrong.filter_map(|item| item.fact.clone()).collect(),
        }
    }

    /// The option taken and the right one, one above the other.
    fn review(&self, shown: Shown, given: &Given, _verdict: Verdict, tongue: LanguageIndex) -> Vec<Review> {
        let row = |mark, item: &Item| Review {
            mark,
            text: item.text.get(tongue).to_owned(),
            given: None,
            note: note(item, tongue),
        };
        let taken = given.picked().and_then(<[Id]>::first);
        let wrong = self.wrong.iter().find(|item| taken.is_some_and(|id| item.is(id)));
        let hit = taken.is_some_and(|id| self.right_in(shown.showing).is_some_and(|item| item.is(id)));
        let mark = if hit { RowVerdict::Right } else { RowVerdict::Answer };
        wrong
            .map(|item| row(RowVerdict::Yours, item))
            .into_iter()
            .chain(self.right_in(shown.showing).map(|i| row(mark, i)))
            .collect()
    }
}
