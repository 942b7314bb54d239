//! Жауап пен дұрыс жауап қатар.

use crate::lang::review::ReviewSentences;

pub(super) const REVIEW: ReviewSentences = ReviewSentences {
    title: "Жауаптарды қарап шығу",
    points: |points, of| format!("ұпай: {points} / {of}"),
    left_open: "Жауапсыз қалған.",
    passage: "Оқу мәтіні",
    right: "дұрыс",
    answer: "дұрыс жауап",
    yours: "сіздің жауабыңыз",
    extra: "артық белгіленді",
    in_place: "орнында",
    missed: "белгіленбей қалды",
    misplaced: |given| format!("орны осы; сізде: {given}"),
};
