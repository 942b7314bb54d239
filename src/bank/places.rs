//! Where things stand in a bank: a place of one kind cannot be taken for one of another. Places are of one bank as it was read;
//! what is kept goes by ids.

/// Where a fact stands in [`super::Bank::facts`], from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FactAt(pub usize);

/// Where a question stands in [`super::Bank::questions`], from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionAt(pub(crate) usize);

/// Where a section stands in [`super::Bank::lesson`], from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SectionAt(pub usize);

/// Where a paragraph stands: in its section, from 0. They are in the order of the lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParagraphAt {
    pub section: SectionAt,
    /// Its place there.
    pub number: usize,
}
