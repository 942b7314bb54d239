//! `match`: pairs, such as a person and an office, or a date and an event.

use rand::seq::{IndexedRandom, SliceRandom};

use super::evidence::{by_fact, chance_of_places, share};
use super::{Evidence, Face, Grade, Hand, Mark, Review, Showing, disarranged, note, verdict};
use crate::bank::pool::Taken;
use crate::bank::read::{Object, Reader};
use crate::bank::{Id, Item, Text, Tongue};
use crate::dice::Dice;

/// Pairs in a showing: at least, usually, at most.
const SHOW: (usize, usize, usize) = (3, 4, 6);

/// A pool of pairs.
#[derive(Debug)]
pub struct Match {
    /// The pairs.
    pub pairs: Vec<Pair>,
    /// How many a showing has.
    pub show: usize,
}

/// What belongs together.
#[derive(Debug)]
pub struct Pair {
    /// The side that stands still.
    pub left: Text,
    /// The pair; its text is the side that is arranged.
    pub item: Item,
}

impl Match {
    /// Reads the pool.
    pub fn read<'a>(reader: &mut Reader<'a>, object: &mut Object<'a>, taken: &mut Taken) -> Self {
        let mut pairs = Vec::new();
        if let Some(part) = reader.need(object, "pairs") {
            for member in reader.at_least(part, "pairs", SHOW.0) {
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

    /// Some pairs: the left sides in an order of their own, the right sides never beside their own.
    #[must_use]
    pub fn draw(&self, dice: &mut Dice) -> Showing {
        let mut fixed: Vec<Id> = self.pairs.sample(dice, self.show).map(|pair| pair.item.id.clone()).collect();
        fixed.shuffle(dice);
        let rows = disarranged(&fixed, dice);
        Showing { fixed, rows }
    }

    fn pair(&self, id: &str) -> Option<&Pair> {
        self.pairs.iter().find(|pair| pair.item.is(id))
    }

    /// The left column and the drawn right one.
    #[must_use]
    pub fn face(&self, showing: &Showing, tongue: Tongue) -> Face {
        let left = |id: &Id| self.pair(id).map_or_else(String::new, |pair| pair.left.get(tongue).to_owned());
        let right = |id: &Id| self.pair(id).map_or_else(String::new, |pair| pair.item.text.get(tongue).to_owned());
        Face {
            hand: Hand::Arrange,
            fixed: showing.fixed.iter().map(left).collect(),
            rows: showing.rows.iter().map(right).collect(),
            land: None,
        }
    }

    /// Credit: the share of pairs put together. A pair with a fact of its own bears on that fact alone.
    #[must_use]
    pub fn grade(&self, whole: &Id, showing: &Showing, given: &[Id]) -> Grade {
        let hit = |place: &usize| given.get(*place).is_some() && given.get(*place) == showing.fixed.get(*place);
        let credit_of = |places: &[usize]| share(places.iter().filter(|place| hit(place)).count(), places.len());
        let all: Vec<usize> = (0..showing.fixed.len()).collect();
        let credit = credit_of(&all);
        let facts = showing.fixed.iter().map(|id| self.pair(id).and_then(|pair| pair.item.fact.as_ref()));
        let evidence = by_fact(whole, facts).into_iter().map(|(fact, places)| Evidence {
            fact: fact.clone(),
            credit: credit_of(&places),
            guess: chance_of_places(showing.fixed.len(), places.len()),
        });
        Grade { verdict: verdict(credit), credit, evidence: evidence.collect(), confused: Vec::new() }
    }

    /// Every pair as it belongs together, with what was put there instead.
    #[must_use]
    pub fn review(&self, showing: &Showing, given: Option<&[Id]>, tongue: Tongue) -> Vec<Review> {
        let rows = showing.fixed.iter().enumerate().filter_map(|(place, id)| {
            let pair = self.pair(id)?;
            let put = given.and_then(|ids| self.pair(ids.get(place)?));
            let mark = match put {
                Some(put) if put.item.id == pair.item.id => Mark::Right,
                Some(_) => Mark::Misplaced,
                None => Mark::Answer,
            };
            let given = put.filter(|_| mark == Mark::Misplaced).map(|put| put.item.text.get(tongue).to_owned());
            let text = format!("{} – {}", pair.left.get(tongue), pair.item.text.get(tongue));
            Some(Review { mark, text, given, note: note(&pair.item, tongue).filter(|_| mark != Mark::Right) })
        });
        rows.collect()
    }

    /// All that grading reads: which ids there are.
    #[must_use]
    pub fn key(&self) -> String {
        self.pairs.iter().map(|pair| pair.item.id.as_str()).collect::<Vec<_>>().join(",")
    }
}
