//! A fault in a question, reported by a student.

/// The page on which a fault is described.
#[derive(Debug)]
pub(crate) struct ReportSentences {
    pub(crate) title: &'static str,
    pub(crate) what: &'static str,
    pub(crate) hint: &'static str,
    pub(crate) field: &'static str,
}
