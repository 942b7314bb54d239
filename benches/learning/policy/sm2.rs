//! SM-2 (Wozniak 1990): due items first, then new ones; a right answer is quality 4, a wrong one 2.

use super::{Policy, Step};

#[derive(Clone, Copy)]
struct Card {
    interval: f64,
    ease: f64,
    repetitions: u32,
    last: f64,
}

pub struct Sm2 {
    items: Vec<Option<Card>>,
}

impl Sm2 {
    pub fn new(items: usize) -> Self {
        Self { items: vec![None; items] }
    }
}

impl Policy for Sm2 {
    fn next(&mut self, today: f64) -> Step {
        let seen = || self.items.iter().enumerate().filter_map(|(item, card)| Some((item, (*card)?)));
        let late = |card: &Card| today.floor() - card.last.floor() - card.interval;
        let due = seen().filter(|(_, card)| late(card) >= 0.0).max_by(|a, b| late(&a.1).total_cmp(&late(&b.1)));
        let new = || self.items.iter().position(Option::is_none);
        let soonest = || seen().max_by(|a, b| late(&a.1).total_cmp(&late(&b.1))).map(|(item, _)| item);
        Step::Ask(due.map(|(item, _)| item).or_else(new).or_else(soonest).expect("an item"))
    }
    fn saw(&mut self, item: usize, at: f64, right: bool) {
        let mut card = self.items[item].unwrap_or(Card { interval: 0.0, ease: 2.5, repetitions: 0, last: at });
        let quality = if right { 4.0 } else { 2.0 };
        if right {
            card.interval = match card.repetitions {
                0 => 1.0,
                1 => 6.0,
                _ => (card.interval * card.ease).round(),
            };
            card.repetitions += 1;
        } else {
            (card.interval, card.repetitions) = (1.0, 0);
        }
        card.ease = (card.ease + 0.1 - (5.0 - quality) * (0.08 + (5.0 - quality) * 0.02)).max(1.3);
        card.last = at;
        self.items[item] = Some(card);
    }
}
