//! Жаттығудың соңы.

use super::grammar::of_them;
use crate::lang::summary::SummarySentences;

pub(super) const SUMMARY: SummarySentences = SummarySentences {
    title: "Қорытынды",
    again: |right, all| match right {
        0 => format!("Қате кеткен {all} сұрақтың ешқайсысы әзірге дұрыс емес"),
        _ => format!("Қате кеткен {all} сұрақтың {} енді дұрыс", of_them(right)),
    },
    again_note: "Қатемен жұмыс ұпайға да, болжамға да, бүгінгі уақытқа да әсер етпейді: бұл сұрақтар келесі сабақтарда қайта беріледі.",
    score: |right, answers| format!("Толық дұрыс жауап: {right} / {answers}"),
    minutes: |minutes| format!("Уақыт: {minutes} минут"),
    missed: "Қайталайтын сұрақтар",
    first: |first, right| format!("Алғашқы жауап: {first}, дұрысы {right}. Ұпайға қосылмайды."),
    sections: "Жауап өзі қатысты бөлімдердің әрқайсысында есептеледі.",
};
