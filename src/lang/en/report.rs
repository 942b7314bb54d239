//! A report of a fault.

use crate::lang::report::ReportSentences;

pub(super) const REPORT: ReportSentences = ReportSentences {
    title: "A fault in the question",
    what: "What is wrong with this question?",
    hint: "Write one line, or leave it empty. The report is kept on this computer with the answer.",
    field: "Fault:",
};
