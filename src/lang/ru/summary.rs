//! Конец практики.

use super::grammar::plural;
use crate::lang::summary::SummarySentences;

pub(super) const SUMMARY: SummarySentences = SummarySentences {
    title: "Итог",
    again: |right, all| format!("Ошибок: {all}, теперь верно: {right}"),
    again_note: "Работа над ошибками не влияет ни на баллы, ни на прогноз, ни на время занятия: эти вопросы вернутся на следующих занятиях.",
    score: |right, answers| format!("Полностью верных ответов: {right} / {answers}"),
    minutes: |minutes| format!("Время: {minutes} {}", plural(minutes, "минута", "минуты", "минут")),
    missed: "Что повторить",
    first: |first, right| format!("Первых ответов: {first}, верно {right}. В счёт не идут."),
    sections: "Ответ считается в каждом разделе, к которому относится.",
};
