//! A fault in a question, reported by a student.

/// The page on which a fault is described.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct ReportSentences {
    pub title: &'static str,
    pub what: &'static str,
    pub hint: &'static str,
    pub field: &'static str,
}
