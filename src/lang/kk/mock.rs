//! Байқау сынағының алды.

use crate::form::{ClockRule, Partial};
use crate::lang::mock::MockSentences;

pub(super) const MOCK: MockSentences = MockSentences {
    title: "Байқау сынағы",
    go_on: |task, minutes| format!("Сынақты жалғастыру: {task}-тапсырма, {minutes} минут қалды"),
    give_up: "Бұл сынақтан бас тарту",
    give_up_sure: "Бұл сынақтан бас тартасыз ба? Таңдалған жауаптар есепке алынбайды.",
    form: |tasks, points, minutes, year| {
        let form = format!("{tasks} тапсырма, {points} ұпай, {minutes} минут");
        year.map_or(form.clone(), |year| format!("{form} ({year} жылғы пішім)"))
    },
    part: |tasks, kind, passages, points| {
        let texts = passages.map_or_else(String::new, |passages| format!(" (мәтін саны {passages})"));
        format!("{tasks} тапсырма: {kind}{texts}, әрқайсысы {points} ұпай")
    },
    partial: |partial| match partial {
        Partial::None => "",
        Partial::Share => "жартылай дұрыс жауапқа үлесіне қарай бүтін ұпай",
        Partial::OneError => "бір қате болса, ұпайдың жартысы",
    },
    clock: |rule| match rule {
        ClockRule::Runs => "Уақыт тоқтамайды: сынақтан шықсаңыз да жүре береді.",
        ClockRule::Waits => "Сынақтан шықсаңыз, уақыт тоқтап тұрады.",
    },
    unsure: "Расталмаған: ",
    earlier: "Бұрынғы сынақтар",
    keep: "Жоқ, жалғастырамын",
    give_up_now: "Иә, бас тартамын",
};
