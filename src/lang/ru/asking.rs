//! Пока ответ не принят.

use super::grammar::counted;
use crate::lang::asking::AskingSentences;

pub(super) const ASKING: AskingSentences = AskingSentences {
    nothing_picked: "Пока ничего не выбрано. Нажмите цифру или ↑↓; если не знаете – 0.",
    nothing_marked: "Пока ничего не отмечено. Нажимайте цифры; если не знаете – 0.",
    nothing_arranged: "Порядок ещё не изменён. Нажимайте цифры или Space, затем ↑↓; если не знаете – 0.",
    nothing_typed: "Пока ничего не написано. Если не знаете, нажмите Enter ещё раз.",
    incomplete: "Ответ неполный. Напишите полнее; если оставить так – полбалла.",
    ambiguous: "Ответ двусмыслен: похож и на другое название. Напишите точнее; если оставить так – ответ неверен.",
    extra_round: "работа над ошибками",
    extra_begins: "Работа над ошибками: вопросы с ошибками ещё раз. На баллы не влияет.",
    skipped: |count| format!("Пропущено: {} больше нет в банке.", counted(count, "вопроса", "вопросов", "вопросов")),
    left: |minutes| format!("осталось {minutes} мин"),
};
