//! Leitner's boxes: five, with intervals doubling from one day; a wrong answer sends the item back to the first.

use super::due::DueList;
use super::{Policy, Step, Task, day_of};

/// Interval of each box (days).
const INTERVALS: [f64; 5] = [1.0, 2.0, 4.0, 8.0, 16.0];

/// See the module.
#[derive(Clone, Debug)]
pub struct Leitner {
    /// Box of each seen item.
    boxes: Vec<Option<usize>>,
    list: DueList,
}

impl Leitner {
    /// For one student.
    #[must_use]
    pub fn new(task: &Task) -> Self {
        Self { boxes: vec![None; task.items], list: DueList::new(task.items) }
    }
}

impl Policy for Leitner {
    fn next(&mut self, today: f64) -> Step {
        Step::Ask(self.list.next(today))
    }

    fn saw(&mut self, item: usize, at: f64, right: bool) {
        let reached = match self.boxes[item] {
            Some(current) if right => (current + 1).min(INTERVALS.len() - 1),
            None if right => 1,
            _ => 0,
        };
        self.boxes[item] = Some(reached);
        self.list.put(item, at, f64::from(day_of(at)) + INTERVALS[reached]);
    }
}
