//! Сынақ нәтижесі.

use crate::lang::format::range;
use crate::lang::result::ResultSentences;

pub(super) const RESULT: ResultSentences = ResultSentences {
    title: "Сынақ нәтижесі",
    sections: "Бөлімдер",
    points: |points, of| format!("Жиналған ұпай: {points} / {of}"),
    line: |line, passed| format!("Шекті балл {line}: {}", if passed { "жиналды" } else { "жиналмады" }),
    fresh: |points, of| {
        format!("Бұрын көрілмеген тапсырмалардан жиналған ұпай: {points} / {of}. Білімді осы сан дәлірек көрсетеді.")
    },
    all_fresh: "Барлық тапсырма жаңа болды.",
    none_fresh: "Барлық тапсырма бұрын көрілген: ұпай білімнен жоғары болуы мүмкін.",
    forecast: |low, high| format!("Сынақ алдындағы болжам: {}", range(&low, &high)),
    time: |minutes, of, open| {
        let open = if open > 0 { format!(", жауапсыз қалғаны: {open}") } else { String::new() };
        format!("Уақыт: {minutes} / {of} минут{open}")
    },
    practise: |count| format!("Қатемен жұмыс: {count} сұрақ"),
    home: "Басты бет",
    analysis: "осының ішінде талдау",
    kinds: "Тапсырма түрлері",
    others: "Осы үлгідегі басқа сынақтар",
    other_window: "Бұл жұмыс басқа терезеде тапсырылған: оның нәтижесі – осы.",
};
