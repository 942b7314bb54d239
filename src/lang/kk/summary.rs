//! Жаттығудың соңы.

use crate::lang::summary::SummarySentences;

pub(super) const SUMMARY: SummarySentences = SummarySentences {
    title: "Қорытынды",
    score: |right, answers| format!("Толық дұрыс жауап: {right} / {answers}"),
    minutes: |minutes| format!("Уақыт: {minutes} минут"),
    missed: "Қайталайтын сұрақтар",
    first: |first, right| format!("Алғашқы жауап: {first}, дұрысы {right}. Ұпайға қосылмайды."),
    sections: "Жауап өзі қатысты бөлімдердің әрқайсысында есептеледі.",
};
