//! Жаттығудың соңы.

use super::grammar::of_them;
use crate::lang::summary::SummarySentences;

pub(super) const SUMMARY: SummarySentences = SummarySentences {
    title: "Қорытынды",
    again: |right, all| format!("{all} қатенің {} енді дұрыс", of_them(right)),
    again_note: "Бұл айналым ұпайға да, жадыға да, уақытқа да қосылмайды: қателер келесі кештерде қайта сұралады.",
    score: |right, answers| format!("Толық дұрыс жауап: {right} / {answers}"),
    minutes: |minutes| format!("Уақыт: {minutes} минут"),
    missed: "Қайталайтын сұрақтар",
    first: |first, right| format!("Алғашқы жауап: {first}, дұрысы {right}. Ұпайға қосылмайды."),
    sections: "Жауап өзі қатысты бөлімдердің әрқайсысында есептеледі.",
};
