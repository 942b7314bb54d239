//! Результат экзамена.

use crate::lang::format::range;
use crate::lang::outcome::OutcomeSentences;

pub(super) const OUTCOME: OutcomeSentences = OutcomeSentences {
    title: "Результат экзамена",
    ask: "Сколько баллов по истории Казахстана вы получили на экзамене?",
    forecast: |low, high| format!("Прогноз по этой теме был {}.", range(&low, &high)),
    no_forecast: "Прогноза ещё не было.",
    points: |points, of| format!("{points} / {of}"),
    why: "Это необязательно. Число показывает, насколько точен был прогноз, и хранится только на этом компьютере.",
};
