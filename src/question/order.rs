//! `order`: events put in the order in which they happened.

use super::answer::{Dated, Given, Grade, InputKind, Review, RowVerdict, Showing, Verdict, note};
use super::drawing::{disarranged, ids, some};
use super::evidence::{Evidence, Whole, by_fact, share};
use super::name::KindName;
use super::pool::{Pool, Shown};
use crate::content::pool::{EVENTS, Sizes, UsedIds};
use crate::content::{Id, Item};
use crate::dice::Dice;
use crate::source::LanguageIndex;
use crate::source::read::{Object, Reader};

/// Events in a showing.
const SHOW: Sizes = Sizes { least: 3, usual: 4, most: 6 };

/// A pool of events, listed as they happened.
#[derive(Debug)]
pub struct Order {
    /// The events in the order of time.
    pub events: Vec<Item>,
    /// How many a showing has.
    pub(crate) show: usize,
}

impl Order {
    /// Reads the pool.
    pub(crate) fn read<'a>(reader: &mut Reader<'a>, object: &mut Object<'a>, taken: &mut UsedIds) -> Self {
        let events = reader.pool(object, EVENTS, SHOW.least, taken);
        reader.distinct(events.iter().map(|item| (item.place, &item.text)));
        let show = reader.show(object, SHOW, events.len());
        Self { events, show }
    }

    fn in_time<'s>(&'s self, showing: &'s Showing) -> Vec<&'s Item> {
        self.events.iter().filter(|item| showing.rows.contains(&item.id)).collect()
    }

    /// The ids shown, in the order of time.
    fn in_order(&self, showing: &Showing) -> Vec<Id> {
        self.in_time(showing).into_iter().map(|item| item.id.clone()).collect()
    }
}

impl Pool for Order {
    fn name(&self) -> KindName {
        KindName::Order
    }

    fn hand(&self) -> InputKind {
        InputKind::Arrange
    }

    fn asked(&self) -> Vec<&Item> {
        self.events.iter().collect()
    }

    fn key(&self) -> String {
        format!("{}|{}", self.name().code(), ids(&self.events))
    }

    fn timeline(&self) -> &[Item] {
        &self.events
    }

    fn rearranged(&self, showing: &Showing, dice: &mut Dice) -> Showing {
        Showing { fixed: Vec::new(), rows: disarranged(&self.in_order(showing), dice) }
    }

    fn solution(&self, showing: &Showing) -> Given {
        Given::Picked(self.in_order(showing))
    }

    /// Some of the events, never in the right order.
    fn draw(&self, dice: &mut Dice) -> Showing {
        let shown = some(&self.events, self.show, dice);
        let drawn = Showing { fixed: Vec::new(), rows: shown.into_iter().map(|item| item.id.clone()).collect() };
        Showing { fixed: Vec::new(), rows: disarranged(&self.in_order(&drawn), dice) }
    }

    /// Credit max(0, 2 × share of pairs in right order − 1). An event with a fact of its own bears on that fact by the
    /// pairs it stands in.
    fn grade(&self, shown: Shown, given: &[Id]) -> Grade {
        let right = self.in_time(shown.showing);
        let places: Vec<Option<usize>> = right.iter().map(|item| given.iter().position(|id| item.is(id))).collect();
        let all: Vec<usize> = (0..right.len()).collect();
        let credit = credit(&places, &all);
        let evidence =
            by_fact(shown.fact, right.iter().map(|item| item.fact.as_ref())).into_iter().map(|(fact, members)| {
                Evidence {
                    fact: fact.clone(),
                    credit: self::credit(&places, &members),
                    guess: guess(right.len(), &members),
                }
            });
        Grade { verdict: Verdict::of(credit), credit, evidence: evidence.collect(), confused: Vec::new() }
    }

    /// The events with their days, in the order of time; nothing where the day of one is not known.
    fn dated(&self, showing: &Showing, given: &Given) -> Vec<Dated> {
        let given = given.picked();
        let put = |item: &Item| given.and_then(|ids| ids.iter().position(|id| item.is(id)));
        let dated = |item: &Item| Some(Dated { when: item.when?, put: put(item) });
        self.in_time(showing).into_iter().map(dated).collect::<Option<Vec<_>>>().unwrap_or_default()
    }

    /// The events in the order of time, each with where it was put if elsewhere.
    fn review(&self, shown: Shown, given: &Given, _verdict: Verdict, tongue: LanguageIndex) -> Vec<Review> {
        let given = given.picked();
        let whole = given.is_some_and(|ids| *ids == self.in_order(shown.showing));
        let rows = self.in_time(shown.showing).into_iter().enumerate().map(|(place, item)| {
            let put = given.and_then(|ids| ids.iter().position(|id| item.is(id)));
            let mark = match put {
                Some(put) if put == place && whole => RowVerdict::Right,
                Some(put) if put == place => RowVerdict::InPlace,
                Some(_) => RowVerdict::Misplaced,
                None => RowVerdict::Answer,
            };
            let given = put.filter(|put| *put != place).map(|put| (put + 1).to_string());
            Review { mark, text: item.text.get(tongue).to_owned(), given, note: note(item, tongue) }
        });
        rows.collect()
    }
}

/// The credit of those pairs that one of `members` stands in; `places` are where the events were put, in time order.
fn credit(places: &[Option<usize>], members: &[usize]) -> f64 {
    let (mut right, mut all) = (0, 0);
    for (i, early) in places.iter().enumerate() {
        for (j, late) in places.iter().enumerate().skip(i + 1) {
            if members.contains(&i) || members.contains(&j) {
                all += 1;
                right += usize::from(matches!((early, late), (Some(early), Some(late)) if early < late));
            }
        }
    }
    (2.0 * share(right, Whole(all)) - 1.0).max(0.0)
}

/// The chance that a random order of `n` events gives `members` full credit, counted over all orders.
fn guess(n: usize, members: &[usize]) -> f64 {
    fn count(order: &mut Vec<usize>, n: usize, members: &[usize]) -> (usize, usize) {
        if order.len() == n {
            let places: Vec<Option<usize>> = (0..n).map(|event| order.iter().position(|e| *e == event)).collect();
            return (usize::from(credit(&places, members) >= 1.0), 1);
        }
        let (mut full, mut all) = (0, 0);
        for event in 0..n {
            if !order.contains(&event) {
                order.push(event);
                let (f, a) = count(order, n, members);
                (full, all) = (full + f, all + a);
                order.pop();
            }
        }
        (full, all)
    }
    let (full, all) = count(&mut Vec::new(), n, members);
    share(full, Whole(all))
}

#[cfg(test)]
mod tests {
    use super::{credit, guess};

    #[test]
    fn credit_counts_pairs() {
        let all = [0, 1, 2, 3];
        assert!((credit(&[Some(0), Some(1), Some(2), Some(3)], &all) - 1.0).abs() < 1e-9);
        assert!((credit(&[Some(1), Some(0), Some(2), Some(3)], &all) - 2.0 / 3.0).abs() < 1e-9);
        assert!(credit(&[Some(3), Some(2), Some(1), Some(0)], &all).abs() < 1e-9);
        assert!(credit(&[None; 4], &all).abs() < 1e-9);
    }

    #[test]
    fn guessing_is_counted() {
        assert!((guess(4, &[0, 1, 2, 3]) - 1.0 / 24.0).abs() < 1e-9);
        assert!((guess(4, &[0]) - 1.0 / 4.0).abs() < 1e-9);
    }
}
