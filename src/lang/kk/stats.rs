//! alash stats командасы.

use crate::lang::stats::StatsSentences;

pub(super) const STATS: StatsSentences = StatsSentences {
    title: |name| format!("Оқушы: {name}"),
    renamed: "Бұл банк бұрын басқаша аталған сияқты: бағдарламада ашсаңыз, бұрынғы жауаптарды қосуға болады",
    firm: |met, firm| format!("өтілгені {met}, берік есте {firm}"),
    target: |points| format!("Мақсат: {points}"),
    line: |right, answers, percent| format!("дұрысы {right} / {answers}, орташа ұпай {percent}"),
};
