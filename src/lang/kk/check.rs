//! alash check командасы.

use crate::lang::check::CheckSentences;

pub(super) const CHECK: CheckSentences = CheckSentences {
    error: "қате",
    advice: "кеңес",
    summary: |file, errors, advice| match (errors, advice) {
        (0, 0) => format!("{file}: қате де, кеңес те жоқ"),
        _ => format!("{file}: қате саны {errors}, кеңес саны {advice}"),
    },
    questions: "Сұрақтар",
    practice: "жаттығуға",
    exam: "емтиханға сақталған",
    analysis: "есте сақтаудан артықты сұрайтыны",
    passages: |questions, passages, kept| {
        format!("оқу мәтіндеріне: {questions} (мәтін саны {passages}, емтиханға сақталғаны {kept})")
    },
    facts: |facts, asked, both_ways| {
        format!("Деректер: {facts}; сұралатыны {asked}; жаттығуда әрі танылып, әрі еске түсірілетіні {both_ways}")
    },
    section: |facts, questions| format!("дерек {facts}, сұрақ {questions}"),
    table_fact: "дерек",
    table_exam: "емтихан",
    table_elsewhere: "Бөлімнен тыс",
    table_reading: "оқу мәтіні",
};
