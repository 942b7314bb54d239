//! `select`: several right options among up to eight.

use rand::RngExt;
use rand::seq::SliceRandom;

use super::answer::{Given, Grade, InputKind, Review, RowVerdict, Showing, Verdict, note};
use super::drawing::{ids, some};
use super::evidence::{Evidence, Whole, by_fact, share};
use super::name::KindName;
use super::pool::{Pool, Shown};
use crate::content::pool::{Sizes, UsedIds};
use crate::content::{Id, Item};
use crate::dice::Dice;
use crate::source::LanguageIndex;
use crate::source::read::{Object, Reader};

/// Options in a showing.
const SHOW: Sizes = Sizes { least: 4, usual: 6, most: 8 };

/// A pool of right and wrong options.
#[derive(Debug)]
pub struct Select {
    /// Right options.
    pub(crate) right: Vec<Item>,
    /// Wrong options.
    pub wrong: Vec<Item>,
    /// How many options a showing has.
    pub(crate) show: usize,
}

impl Select {
    /// Reads the pool.
    pub(crate) fn read<'a>(reader: &mut Reader<'a>, object: &mut Object<'a>, taken: &mut UsedIds) -> Self {
        let right = reader.pool(object, "right", 2, taken);
        let wrong = reader.pool(object, "wrong", 2, taken);
        reader.distinct(right.iter().chain(&wrong).map(|item| (item.place, &item.text)));
        let show = reader.show(object, SHOW, right.len() + wrong.len());
        Self { right, wrong, show }
    }

    fn right_in<'s>(&'s self, showing: &'s Showing) -> impl Iterator<Item = &'s Item> {
        showing.rows.iter().filter_map(|id| self.right.iter().find(|item| item.id == *id))
    }
}

impl Pool for Select {
    fn name(&self) -> KindName {
        KindName::Select
    }

    fn hand(&self) -> InputKind {
        InputKind::Mark
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

    /// Some right and some wrong options, at least one wrong and, where there are so many, two right ones.
    fn draw(&self, dice: &mut Dice) -> Showing {
        let show = self.show.min(self.right.len() + self.wrong.len());
        let most = self.right.len().min(show - 1);
        let least = show.saturating_sub(self.wrong.len()).max(2).min(most);
        let right = dice.random_range(least..=most);
        let mut shown = some(&self.right, right, dice);
        shown.extend(some(&self.wrong, show - right, dice));
        shown.shuffle(dice);
        Showing { fixed: Vec::new(), rows: shown.into_iter().map(|item| item.id.clone()).collect() }
    }

    /// Credit max(0, (hits − false) / right ones shown). An option with a fact of its own bears on that fact alone,
    /// by whether it was marked; wrongly marked ones tell against the question's own fact.
    fn grade(&self, shown: Shown, given: &[Id]) -> Grade {
        let right: Vec<&Item> = self.right_in(shown.showing).collect();
        let marked = |item: &Item| given.iter().any(|id| item.is(id));
        let extra: Vec<&Item> = self.wrong.iter().filter(|item| marked(item)).collect();
        let credit_of = |places: &[usize], against: usize| {
            let hits = places.iter().filter(|place| right.get(**place).is_some_and(|item| marked(item))).count();
            share(hits.saturating_sub(against), Whole(places.len()))
        };
        let groups = by_fact(shown.fact, right.iter().map(|item| item.fact.as_ref()));
        let apart: usize = groups.iter().filter(|(fact, _)| *fact != shown.fact).map(|(_, places)| places.len()).sum();
        let evidence = groups.iter().map(|(fact, places)| {
            let own = *fact == shown.fact;
            let credit = credit_of(places, if own { extra.len() } else { 0 });
            let options = if own { shown.showing.rows.len() - apart } else { places.len() };
            let guess = 0.5_f64.powi(i32::try_from(options).unwrap_or(i32::MAX));
            Evidence { fact: (*fact).clone(), credit, guess }
        });
        let all: Vec<usize> = (0..right.len()).collect();
        let credit = credit_of(&all, extra.len());
        Grade {
            verdict: Verdict::of(credit),
            credit,
            evidence: evidence.collect(),
            confused: extra.into_iter().filter_map(|item| item.fact.clone()).collect(),
        }
    }

    /// The ids of all right options shown.
    fn solution(&self, showing: &Showing) -> Given {
        Given::Picked(self.right_in(showing).map(|item| item.id.clone()).collect())
    }

    /// Every option that is right or was marked, in the order shown.
    fn review(&self, shown: Shown, given: &Given, _verdict: Verdict, tongue: LanguageIndex) -> Vec<Review> {
        let given = given.picked();
        let marked = |item: &Item| given.unwrap_or_default().iter().any(|id| item.is(id));
        let rows = shown.showing.rows.iter().filter_map(|id| {
            let right = self.right.iter().find(|item| item.id == *id);
            let item = right.or_else(|| self.wrong.iter().find(|item| item.id == *id))?;
            let mark = match (right.is_some(), marked(item)) {
                (true, true) => RowVerdict::Right,
                (true, false) if given.is_none() => RowVerdict::Answer,
                (true, false) => RowVerdict::Missed,
                (false, true) => RowVerdict::Extra,
                (false, false) => return None,
            };
            let text = item.text.get(tongue).to_owned();
            Some(Review { mark, text, given: None, note: note(item, tongue).filter(|_| mark != RowVerdict::Right) })
        });
        rows.collect()
    }
}
