//! `match`: pairs, such as a person and an office, or a date and an event.

use rand::seq::{IndexedRandom, SliceRandom};

use super::answer::{Face, Given, Grade, InputKind, Review, RowVerdict, Showing, Verdict, note};
use super::drawing::disarranged;
use super::evidence::{Evidence, Whole, by_fact, chance_of_places, share};
use super::name::KindName;
use super::pool::{Pool, Shown};
use crate::content::pool::{Sizes, UsedIds};
use crate::content::{Id, Item};
use crate::dice::Dice;
use crate::source::read::{Object, Reader};
use crate::source::{LanguageIndex, Text};

/// Pairs in a showing.
const SHOW: Sizes = Sizes { least: 3, usual: 4, most: 6 };

/// A pool of pairs.
#[derive(Debug)]
pub struct Match {
    pub pairs: Vec<Pair>,
    /// How many a showing has.
    pub(crate) show: usize,
}

/// What belongs together.
#[derive(Debug)]
pub struct Pair {
    /// The side that stands still.
    pub left: Text,
    /// The pair; its text is the side that is arranged.
    pub(crate) item: Item,
}

impl Match {
    /// Reads the pool.
    pub(crate) fn read<'a>(reader: &mut Reader<'a>, object: &mut Object<'a>, taken: &mut UsedIds) -> Self {
        let mut pairs = Vec::new();
        if let Some(part) = reader.need(object, "pairs") {
            for member in reader.at_least(part, "pairs", SHOW.least) {
                let Some(mut pair) = reader.object(member, "pairs") else { continue };
                let left = reader.text(&mut pair, "left");
                let item = reader.item_of(&mut pair, "right", taken);
                reader.finish(&pair);
                pairs.extend(left.zip(item).map(|(left, item)| Pair { left, item }));
            }
        }
        reader.distinct(pairs.iter().map(|pair| (pair.item.place, &pair.left)));
        reader.distinct(pairs.iter().map(|pair| (pair.item.place, &pair.item.text)));
        let show = reader.show(object, SHOW, pairs.len());
        Self { pairs, show }
    }

    fn pair(&self, id: &str) -> Option<&Pair> {
        self.pairs.iter().find(|pair| pair.item.is(id))
    }
}

impl Pool for Match {
    fn name(&self) -> KindName {
        KindName::Match
    }

    fn hand(&self) -> InputKind {
        InputKind::Arrange
    }

    fn asked(&self) -> Vec<&Item> {
        self.pairs.iter().map(|pair| &pair.item).collect()
    }

    fn key(&self) -> String {
        let ids = self.pairs.iter().map(|pair| pair.item.id.as_str()).collect::<Vec<_>>().join(",");
        format!("{}|{ids}", self.name().code())
    }

    fn beside(&self) -> Vec<&Text> {
        self.pairs.iter().map(|pair| &pair.left).collect()
    }

    fn rearranged(&self, showing: &Showing, dice: &mut Dice) -> Showing {
        let mut fixed = showing.fixed.clone();
        fixed.shuffle(dice);
        let rows = disarranged(&fixed, dice);
        Showing { fixed, rows }
    }

    fn solution(&self, showing: &Showing) -> Given {
        Given::Picked(showing.fixed.clone())
    }

    /// Some pairs: the left sides in an order of their own, the right sides never beside their own.
    fn draw(&self, dice: &mut Dice) -> Showing {
        let mut fixed: Vec<Id> = self.pairs.sample(dice, self.show).map(|pair| pair.item.id.clone()).collect();
        fixed.shuffle(dice);
        let rows = disarranged(&fixed, dice);
        Showing { fixed, rows }
    }

    /// The left column and the drawn right one.
    fn face(&self, showing: &Showing, tongue: LanguageIndex) -> Face {
        let left = |id: &Id| self.pair(id).map_or_else(String::new, |pair| pair.left.get(tongue).to_owned());
        let right = |id: &Id| self.pair(id).map_or_else(String::new, |pair| pair.item.text.get(tongue).to_owned());
        Face {
            hand: InputKind::Arrange,
            fixed: showing.fixed.iter().map(left).collect(),
            rows: showing.rows.iter().map(right).collect(),
            land: None,
        }
    }

    /// Credit: the share of pairs put together. A pair with a fact of its own bears on that fact alone.
    fn grade(&self, shown: Shown, given: &[Id]) -> Grade {
        let hit = |place: &usize| given.get(*place).is_some() && given.get(*place) == shown.showing.fixed.get(*place);
        let credit_of = |places: &[usize]| share(places.iter().filter(|place| hit(place)).count(), Whole(places.len()));
        let all: Vec<usize> = (0..shown.showing.fixed.len()).collect();
        let credit = credit_of(&all);
        let facts = shown.showing.fixed.iter().map(|id| self.pair(id).and_then(|pair| pair.item.fact.as_ref()));
        let evidence = by_fact(shown.fact, facts).into_iter().map(|(fact, places)| Evidence {
            fact: fact.clone(),
            credit: credit_of(&places),
            guess: chance_of_places(places.len(), Whole(shown.showing.fixed.len())),
        });
        Grade { verdict: Verdict::of(credit), credit, evidence: evidence.collect(), confused: Vec::new() }
    }

    /// Every pair as it belongs together, with what was put there instead.
    fn review(&self, shown: Shown, given: &Given, _verdict: Verdict, tongue: LanguageIndex) -> Vec<Review> {
        let given = given.picked();
        let rows = shown.showing.fixed.iter().enumerate().filter_map(|(place, id)| {
            let pair = self.pair(id)?;
            let put = given.and_then(|ids| self.pair(ids.get(place)?));
            let mark = match put {
                Some(put) if put.item.id == pair.item.id => RowVerdict::Right,
                Some(_) => RowVerdict::Misplaced,
                None => RowVerdict::Answer,
            };
            let given = put.filter(|_| mark == RowVerdict::Misplaced).map(|put| put.item.text.get(tongue).to_owned());
            let text = format!("{} – {}", pair.left.get(tongue), pair.item.text.get(tongue));
            Some(Review { mark, text, given, note: note(&pair.item, tongue).filter(|_| mark != RowVerdict::Right) })
        });
        rows.collect()
    }
}
