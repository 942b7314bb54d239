//! Сообщение об ошибке в вопросе.

use crate::lang::report::ReportSentences;

pub(super) const REPORT: ReportSentences = ReportSentences {
    title: "Ошибка в вопросе",
    what: "Что в этом вопросе неверно?",
    hint: "Напишите одну строку или оставьте пустой. Сообщение хранится на этом компьютере вместе с ответом.",
    field: "Ошибка:",
};
