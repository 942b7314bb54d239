//! Во время экзамена.

use crate::form::Relaxed;
use crate::lang::exam::ExamSentences;

pub(super) const EXAM: ExamSentences = ExamSentences {
    relaxed: |relaxed| match relaxed {
        Relaxed::Proportion => "Доли разделов выдержаны неточно: не хватило вопросов.",
        Relaxed::Unseen => "Есть и уже знакомые задания: новых не хватило.",
        Relaxed::Facts => "Один факт спрашивается в двух заданиях: не хватило вопросов.",
        Relaxed::Count => "Вопросов в банке не хватило для этого образца: заданий стало меньше.",
    },
    hand_in: "Сдать",
    five_minutes: "осталось 5 минут",
    one_minute: "осталась 1 минута",
    answered: |answered, all| format!("Заданий с ответом: {answered} / {all}"),
    open: |numbers| format!("Без ответа: {numbers}"),
    flagged: |numbers| format!("С флажком: {numbers}"),
    no_way_back: "После сдачи ответы изменить нельзя.",
    go_back: "Вернуться к заданиям",
    hand_in_now: "Сдать работу",
    signs: |full, empty, flag| format!("{full} есть ответ   {empty} нет ответа   {flag} флажок"),
    given_up: "От этого экзамена отказались в другом окне",
    clock_set: "Часы компьютера перевели: на время экзамена это не влияет",
};
