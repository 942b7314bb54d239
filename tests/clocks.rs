//! Clocks that are wrong: ahead, behind, in turn, in another zone; and what was learnt by them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use alash::clock::{DAY, EARLIEST, HOUR, MINUTE, Millis, Moment, Now};
use alash::log::timing::counted;
use alash::log::{Entry, Log, Record};
use proptest::prelude::*;
use support::journal::{Journal, now};
use support::player::EVENING;

/// 2010-01-01 and 2015-01-01: what a machine shows whose battery is dead.
const DEAD: [Moment; 2] = [Moment(1_262_304_000_000), Moment(1_420_070_400_000)];

/// The days of learning on which there are answers, and how many each has, counted from the first evening.
fn days(log: &Log) -> Vec<(i64, usize)> {
    let first = EVENING.day(300);
    let mut days: Vec<(i64, usize)> = Vec::new();
    for given in log.answers() {
        let day = given.time.day(given.offset) - first;
        match days.last_mut() {
            Some((last, count)) if *last == day => *count += 1,
            _ => days.push((day, 1)),
        }
    }
    days
}

fn odd(log: &Log) -> usize {
    log.odd().map_or(0, |odd| odd.count)
}

#[test]
fn a_clock_that_was_ahead_for_an_evening_freezes_nothing() {
    for ahead in [2 * DAY + HOUR, 60 * DAY, 365 * DAY, 11 * 365 * DAY] {
        let mut journal = Journal::new(EVENING + ahead);
        journal.evening(EVENING + ahead, 3);
        // Before anything else is kept, the evening counts as it is met: now.
        let seen = journal.log(EVENING + HOUR);
        assert_eq!((days(&seen), odd(&seen)), (vec![(0, 3)], 3), "{ahead:?}");
        for day in [1, 2, 5] {
            journal.evening(EVENING + day * DAY, 2);
        }
        let log = journal.log(EVENING + 5 * DAY + HOUR);
        assert_eq!((days(&log), odd(&log)), (vec![(1, 5), (2, 2), (5, 2)], 3), "{ahead:?}");
        assert!(log.newest().unwrap() < EVENING + 5 * DAY + HOUR, "nothing lies ahead of the clock");
        // Years later too: the records say the same.
        assert_eq!(days(&journal.log(EVENING + 400 * DAY)), days(&log));
    }
}

#[test]
fn hours_ahead_are_no_days() {
    let mut journal = Journal::new(EVENING);
    journal.evening(EVENING, 2).evening(EVENING + DAY + 5 * HOUR, 2);
    // The clock is put right the same evening, and stays so.
    journal.evening(EVENING + DAY + HOUR, 2).evening(EVENING + 2 * DAY, 2);
    let log = journal.log(EVENING + 2 * DAY + HOUR);
    assert_eq!((days(&log), odd(&log)), (vec![(0, 2), (1, 4), (2, 2)], 0));
    // What was answered in one evening took its minutes, whatever the clock did.
    let spent = log.spent(EVENING.day(300) + 1);
    assert!((Millis(0)..15 * MINUTE).contains(&spent), "{spent:?}");
}

#[test]
fn two_systems_on_one_machine_that_read_its_clock_differently() {
    let mut journal = Journal::new(EVENING);
    for evening in 0..8 {
        let shift = if evening % 2 == 0 { Millis(0) } else { -5 * HOUR };
        journal.evening(EVENING + evening * DAY + shift, 2);
    }
    let log = journal.log(EVENING + 7 * DAY + HOUR);
    assert_eq!(days(&log), (0..8).map(|day| (day, 2)).collect::<Vec<_>>());
    assert_eq!(odd(&log), 0);
}

#[test]
fn a_dead_battery_tells_no_days_and_takes_none() {
    for dead in DEAD {
        let mut journal = Journal::new(EVENING);
        journal.evening(EVENING, 2).evening(EVENING + DAY, 2);
        // At every start the clock begins anew.
        for _ in 0..3 {
            journal.evening(dead, 2);
        }
        let log = journal.log(dead + HOUR);
        assert_eq!((days(&log), odd(&log)), (vec![(0, 2), (1, 8)], 0), "what was learnt is not undone");
        // The battery is changed.
        journal.evening(EVENING + 9 * DAY, 2);
        let log = journal.log(EVENING + 9 * DAY + HOUR);
        assert_eq!((days(&log), odd(&log)), (vec![(0, 2), (1, 8), (9, 2)], 0));
    }
}

#[test]
fn from_a_dead_battery_on() {
    let mut journal = Journal::new(DEAD[0]);
    journal.evening(DEAD[0], 2).evening(DEAD[1], 2);
    let log = journal.log(DEAD[0]);
    assert_eq!(log.answers().len(), 4);
    assert!(log.answers().iter().all(|given| (EARLIEST..EARLIEST + HOUR).contains(&given.time)));
    journal.evening(EVENING + 3 * DAY, 2);
    assert_eq!(days(&journal.log(EVENING + 3 * DAY + HOUR)).last(), Some(&(3, 2)));
}

#[test]
fn ahead_and_behind_in_turn() {
    let mut journal = Journal::new(EVENING);
    journal.evening(EVENING, 2).evening(EVENING + 365 * DAY, 2).evening(DEAD[1], 2);
    journal.evening(EVENING + 2 * DAY, 2).evening(DEAD[0], 2).evening(EVENING + 60 * DAY, 2);
    journal.evening(EVENING + 4 * DAY, 2);
    let log = journal.log(EVENING + 4 * DAY + HOUR);
    // What no clock can place stands with what was kept before it, and what was ahead with what came after it.
    assert_eq!(days(&log), [(0, 2), (2, 8), (4, 4)]);
    assert_eq!(odd(&log), 4);
    let times: Vec<Moment> = log.answers().iter().map(|given| given.time).collect();
    assert!(times.is_sorted(), "{times:?}");
}

#[test]
fn zones_and_half_past_three() {
    let mut journal = Journal::new(EVENING);
    // Half past three in Almaty is the eve still; in Tokyo it would be the new day.
    let half_past_three = EVENING + 8 * HOUR + 30 * MINUTE;
    journal.evening(half_past_three, 1);
    journal.evening_at(Now { offset: 540, ..now(half_past_three + HOUR) }, 1);
    journal.evening_at(Now { offset: -300, ..now(EVENING + 2 * DAY) }, 1);
    let log = journal.log(EVENING + 3 * DAY);
    assert_eq!((days(&log), odd(&log)), (vec![(0, 1), (1, 1), (2, 1)], 0));
}

#[test]
fn merged_from_two_machines_in_both_orders() {
    let machines = || {
        let (mut school, mut home) = (Journal::new(EVENING + 365 * DAY), Journal::new(EVENING + Millis(7)));
        // The school's clock was a year ahead once; the one at home was always right.
        school.evening(EVENING + 365 * DAY, 2);
        home.evening(EVENING + DAY, 2);
        school.evening(EVENING + 2 * DAY, 2);
        home.evening(EVENING + 3 * DAY, 2);
        (school, home)
    };
    let later = EVENING + 4 * DAY;
    let mut figures = Vec::new();
    for school_first in [true, false] {
        let (mut school, mut home) = machines();
        if school_first {
            assert_eq!(home.bring(&mut school, later).ahead, 2, "what lies ahead is counted");
            school.bring(&mut home, later);
        } else {
            school.bring(&mut home, later);
            home.bring(&mut school, later);
        }
        for journal in [&mut school, &mut home] {
            let log = journal.log(later);
            assert_eq!(log.answers().len(), 8);
            assert!(log.newest().unwrap() <= later, "nothing freezes after a merge");
            figures.push((days(&log), odd(&log)));
            // The next evening is a day of its own.
            journal.evening(later + DAY, 1);
            assert_eq!(days(&journal.log(later + DAY + HOUR)).last(), Some(&(5, 1)));
        }
    }
    assert!(figures.windows(2).all(|pair| pair[0] == pair[1]), "{figures:?}");
}

#[test]
fn who_comes_back_after_three_years_has_been_away_so_long() {
    let mut journal = Journal::new(EVENING);
    journal.evening(EVENING, 2).evening(EVENING + 1100 * DAY, 2);
    assert_eq!(days(&journal.log(EVENING + 1100 * DAY + HOUR)), [(0, 2), (1100, 2)]);
}

fn entry(number: usize, (time, clock, received): (Moment, Option<Moment>, Option<Moment>)) -> Entry {
    Entry {
        id: format!("{number:08}"),
        student: "s".to_owned(),
        time,
        offset: 300,
        clock,
        received,
        version: String::new(),
        record: Record::Language { lang: alash::language::Lang::Kk },
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever clocks showed: the order stays, time never goes back, nothing counts a day after a clock that can be right,
    /// and to be judged twice changes nothing.
    #[test]
    fn times_keep_their_order_and_stay_below_the_clock(
        shown in proptest::collection::vec((0..4_102_444_799_999_i64, proptest::option::of(0..4_102_444_799_999_i64)), 1..40),
        machine in 0..4_102_444_799_999_i64,
    ) {
        let mut floor = EARLIEST;
        let machine = Moment(machine);
        let entries: Vec<Entry> = shown.iter().enumerate().map(|(number, (clock, received))| {
            let clock = Moment(*clock);
            let time = if clock > floor { clock } else { floor + Millis(1) };
            floor = time;
            entry(number, (time, (time != clock).then_some(clock), received.map(Moment)))
        }).collect();
        let times = counted(&entries, machine);
        prop_assert!(times.windows(2).all(|pair| pair[0].at <= pair[1].at));
        if machine >= EARLIEST {
            let latest = times.last().unwrap().at;
            prop_assert!(latest <= machine + DAY, "{latest:?} {machine:?}");
        }
        let moved: Vec<Entry> = entries.iter().zip(&times).map(|(one, counted)| Entry { clock: Some(counted.at), ..one.clone() }).collect();
        if times[0].at >= EARLIEST {
            prop_assert!(counted(&moved, machine).iter().zip(&times).all(|(again, first)| again.at == first.at));
        }
    }
}
