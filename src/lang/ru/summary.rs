//! Конец практики.

use super::grammar::plural;
use crate::lang::summary::SummarySentences;

pub(super) const SUMMARY: SummarySentences = SummarySentences {
    title: "Итог",
    again: |right, all| format!("Ошибок: {all}, теперь верно: {right}"),
    again_note: "Этот круг не идёт ни в счёт, ни в память, ни в минуты вечера: ошибки ещё вернутся.",
    score: |right, answers| format!("Полностью верных ответов: {right} / {answers}"),
    minutes: |minutes| format!("Время: {minutes} {}", plural(minutes, "минута", "минуты", "минут")),
    missed: "Что повторить",
    first: |first, right| format!("Первых ответов: {first}, верно {right}. В счёт не идут."),
    sections: "Ответ считается в каждом разделе, к которому относится.",
};
