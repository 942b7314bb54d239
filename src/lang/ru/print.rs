//! Экзамен на бумаге.

use crate::lang::print::PrintSentences;

pub(super) const PRINT: PrintSentences = PrintSentences {
    written: |file, variants, seed| {
        format!(
            "{file} записан: вариантов – {variants}, ключи на последней странице. Откройте его в браузере и напечатайте. Те же задания ещё раз: --seed {seed}"
        )
    },
    long: "Задания могут не уместиться на двух страницах: уменьшите их число в образце.",
    variant: |number| format!("Вариант {number}"),
    name: "Имя, фамилия",
    class: "Класс",
    date: "Дата",
    how: "В клетку впишите букву верного ответа.",
    mark: "(все верные ответы)",
    order: "(по порядку, с самого раннего)",
    pair: "(буквы для 1, 2, 3 … сверху вниз)",
    write: "(впишите ответ)",
    keys: "Ключи",
    again: |seed| format!("Эти же задания: --seed {seed}"),
};
