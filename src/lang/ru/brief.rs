//! Листок накануне экзамена.

use crate::lang::brief::Brief;

pub(super) const BRIEF: Brief = Brief {
    title: "Накануне экзамена",
    confused: "Не перепутайте",
    weak: "Повторить в первую очередь",
    written: |file| format!("Записано: {file}. Откройте его в браузере и распечатайте на одной странице"),
};
