//! Листок накануне экзамена.

use crate::lang::brief::BriefSentences;

pub(super) const BRIEF: BriefSentences = BriefSentences {
    title: "Накануне экзамена",
    confused: "Не перепутайте",
    weak: "Повторить в первую очередь",
    written: |file| format!("Записано: {file}. Откройте его в браузере и распечатайте на одной странице"),
};
