//! Результат пробного экзамена.

use super::grammar::{counted, points_of};
use crate::lang::format::range;
use crate::lang::result::ResultSentences;

pub(super) const RESULT: ResultSentences = ResultSentences {
    title: "Результат пробного экзамена",
    sections: "Разделы",
    points: |points, of| format!("{} из {of}", points_of(points)),
    line: |line, passed| format!("Пороговый балл {line}: {}", if passed { "набран" } else { "не набран" }),
    fresh: |points, of| format!("Баллы за новые задания: {points} / {of}. Это число точнее отражает знания."),
    all_fresh: "Все задания были новыми.",
    none_fresh: "Все задания встречались раньше: баллы могут быть выше реальных знаний.",
    forecast: |low, high| format!("Прогноз перед экзаменом: {}", range(&low, &high)),
    time: |minutes, of, open| {
        let open = if open > 0 { format!(", без ответа: {open}") } else { String::new() };
        format!("Время: {minutes} / {of} мин{open}")
    },
    practise: |count| format!("Работа над ошибками: {}", counted(count, "вопрос", "вопроса", "вопросов")),
    home: "На главную",
    analysis: "из них на анализ",
    kinds: "Виды заданий",
    others: "Другие попытки по этому образцу",
    other_window: "Эта работа сдана в другом окне: вот её результат.",
};
