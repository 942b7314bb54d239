//! Перед пробным экзаменом.

use super::grammar::{counted_tasks, points_each, points_of};
use crate::form::{ClockRule, Partial};
use crate::lang::mock::MockSentences;

pub(super) const MOCK: MockSentences = MockSentences {
    title: "Пробный экзамен",
    go_on: |task, minutes| format!("Продолжить экзамен: задание {task}, осталось {minutes} мин"),
    give_up: "Отказаться от этого экзамена",
    give_up_sure: "Отказаться от этого экзамена? Выбранные ответы не засчитаются.",
    form: |tasks, points, minutes, year| {
        let form = format!("{}, {}, {minutes}\u{a0}мин", counted_tasks(tasks), points_of(points));
        year.map_or(form.clone(), |year| format!("{form} (формат {year}\u{a0}г.)"))
    },
    part: |tasks, kind, passages, points| {
        let texts = passages.map_or_else(String::new, |passages| format!(" (текстов: {passages})"));
        format!("{}: {kind}{texts}, по {} за каждое", counted_tasks(tasks), points_each(points))
    },
    partial: |partial| match partial {
        Partial::None => "",
        Partial::Share => "частично верный ответ – по доле, в целых баллах",
        Partial::OneError => "с одной ошибкой – половина баллов",
    },
    clock: |rule| match rule {
        ClockRule::Runs => "Время идёт, даже если выйти.",
        ClockRule::Waits => "Если выйти, время останавливается.",
    },
    unsure: "Не подтверждено: ",
    earlier: "Прошлые попытки",
    keep: "Нет, продолжить",
    give_up_now: "Да, отказаться",
};
