//! Жаттығудың соңы.

use crate::lang::summary::Summary;

pub(super) const SUMMARY: Summary = Summary {
    title: "Қорытынды",
    score: |right, answers| format!("Толық дұрыс жауап: {right} / {answers}"),
    minutes: |minutes| format!("Уақыт: {minutes} минут"),
    missed: "Қайталайтын сұрақтар",
    first: |first, right| format!("Алғашқы жауап: {first}, дұрысы {right}. Ұпайға қосылмайды."),
    sections: "Жауап өзі қатысты бөлімдердің әрқайсысында есептеледі.",
};
