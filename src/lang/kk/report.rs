//! Сұрақтағы қате туралы хабар.

use crate::lang::report::ReportSentences;

pub(super) const REPORT: ReportSentences = ReportSentences {
    title: "Сұрақтағы қате",
    what: "Бұл сұрақта не дұрыс емес?",
    hint: "Бір жолға сыйғызып жазыңыз немесе бос қалдырыңыз. Хабар осы компьютерде жауаппен бірге сақталады.",
    field: "Қате:",
};
