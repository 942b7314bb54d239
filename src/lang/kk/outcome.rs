//! Емтихан нәтижесі.

use crate::lang::format::range;
use crate::lang::outcome::OutcomeSentences;

pub(super) const OUTCOME: OutcomeSentences = OutcomeSentences {
    title: "Емтихан нәтижесі",
    ask: "Емтиханда Қазақстан тарихынан қанша ұпай алдыңыз?",
    forecast: |low, high| format!("Осы тақырып бойынша болжам {} болатын.", range(&low, &high)),
    no_forecast: "Ол кезде болжам әлі жоқ еді.",
    points: |points, of| format!("{points} / {of}"),
    why: "Міндетті емес. Сан болжамның қаншалықты дәл болғанын көрсетеді де, осы компьютерде ғана сақталады.",
};
