//! Главная.

use super::grammar::QUOTES;
use super::grammar::counted_days;
use crate::lang::format::quoted;
use crate::lang::home::HomeSentences;

pub(super) const HOME: HomeSentences = HomeSentences {
    away: |days, remembered, met| {
        let days = counted_days(days);
        format!("Последнее занятие было {days} назад. Пройдено фактов: {met}, из них вы помните примерно {remembered}.")
    },
    clock: |shown, counted| {
        format!(
            "Часы компьютера отстают: {shown}. День считается от последнего ответа: {counted}. Поставьте часы правильно."
        )
    },
    enough: "На сегодня достаточно",
    evening: "Занятие на сегодня",
    go_on: "Продолжить занятие",
    left: |minutes| format!("Сегодня: примерно {minutes} мин"),
    more: "Ещё 5 минут",
    no_exam: "День экзамена не задан",
    outcome: "Экзамен позади: какой результат?",
    rest: |date, minutes| format!("Следующее повторение: {date}, примерно {minutes} мин"),
    target: |points, of| format!(", цель: {points} / {of}"),
    learnt: "Тема выучена: хватит одного занятия в неделю",
    map: "Карта",
    timeline: "Ход событий",
    weak: "Самые слабые разделы",
    not_asked: "ещё не спрашивали",
    start: "Начать",
    practice: "Практика: 10 вопросов",
    resume: |what, next, all| match what {
        Some(what) => format!("Продолжить: {}, с вопроса {next} из {all}", quoted(what, QUOTES)),
        None => format!("Продолжить: с вопроса {next} из {all}"),
    },
    resume_extra: "Продолжить: работа над ошибками",
    reading: "Работа с текстом: 5 вопросов",
    lesson: "Читать тему",
    odd: |count, latest, today| {
        format!(
            "Записей с неверной датой: {count} (последняя – {latest}). Считаем по часам компьютера: сегодня {today}."
        )
    },
    hours: "Время последних записей на несколько часов позже, чем на часах компьютера; порядок записей сохраняется.",
};
