//! Команда alash stats.

use crate::lang::stats::StatsSentences;

pub(super) const STATS: StatsSentences = StatsSentences {
    title: |name| format!("Ученик: {name}"),
    renamed: "Похоже, раньше этот банк назывался иначе: откройте его в программе, и прежние ответы можно будет засчитать",
    firm: |met, firm| format!("пройдено {met}, прочно помнится {firm}"),
    target: |points| format!("Цель: {points}"),
    line: |right, answers, percent| format!("верно {right} / {answers}, средний балл {percent}"),
};
