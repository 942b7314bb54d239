//! Answers that were clicked through, and not given: the student is told so once, and nothing else comes of it.

use crate::bank::Bank;
use crate::log::{Answered, Log};
use crate::question::Given;

/// So many answers in a row tell it.
const RUN: usize = 5;
/// Nobody reads a question in less than this (seconds).
const FAST: f64 = 1.0;
/// Nor does a student who usually takes so many times as long.
const USUALLY: f64 = 5.0;
/// Seconds an answer usually takes, and how many such answers stand for a student before their own.
const USUAL: (f64, usize) = (10.0, 20);

/// Whether the last answers of a session were clicked through: five first showings, each faster than a second and than a
/// fifth of the student's own median time before, and right no more often than by chance (one standard deviation granted). To say
/// that one does not know is no clicking.
#[must_use]
pub(crate) fn is_clicking(bank: &Bank, log: &Log, session: &str) -> bool {
    let last: Vec<&Answered> = log.of_bank(&bank.id).rev().take(RUN).collect();
    let is_fast = |given: &&Answered| {
        let answer = &given.answer;
        answer.session == session && answer.seconds < FAST && answer.given != Given::Unknown
    };
    // Nearly always that is all there is to look at.
    if last.len() < RUN || !last.iter().all(is_fast) {
        return false;
    }
    let before: Vec<&Answered> = log.of_bank(&bank.id).rev().skip(RUN).collect();
    let mut seconds: Vec<f64> = before.iter().map(|given| given.answer.seconds).collect();
    seconds.extend([USUAL.0; USUAL.1]);
    seconds.sort_by(f64::total_cmp);
    let median = seconds.get(seconds.len() / 2).copied().unwrap_or(USUAL.0);
    let is_first = |given: &Answered| {
        let same = |other: &&Answered| other.answer.question == given.answer.question && other.id != given.id;
        !before.iter().chain(&last).any(same)
    };
    let guess = |given: &&Answered| given.answer.evidence.first().map_or(0.0, |evidence| evidence.guess);
    let chance: f64 = last.iter().map(guess).sum();
    let spread = last.iter().map(|given| guess(given) * (1.0 - guess(given))).sum::<f64>().sqrt();
    let credit: f64 = last.iter().map(|given| given.answer.credit).sum();
    last.iter().all(|given| given.answer.seconds < median / USUALLY && is_first(given)) && credit <= chance + spread
}
