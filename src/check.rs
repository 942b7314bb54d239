//! `alash check`: a bank looked over as a careful colleague would, beyond what keeps it from being asked.
//!
//! Errors are what could not be asked or would mislead; advice is what would make a better bank. One rule a file; each
//! reads the bank and notes what it finds. Nothing stops at the first finding, and a flawed question hides no other.

mod advice;
mod counts;
mod coverage;
mod grounds;
mod identity;
mod languages;
mod leftovers;
mod length;
mod longest;
mod notes;
mod options;
mod passages;
mod places;
mod stems;
mod times;
mod typed;
mod vocabulary;

pub use advice::{Advice, Role};
pub use counts::{Counts, SectionCounts};
pub use coverage::Coverage;
pub use longest::by_length;
pub use notes::What;
use notes::{Notes, Unplaced};
pub use vocabulary::{Vocabulary, by_words};

use crate::bank::Bank;
use crate::source::json::Source;
use crate::source::read::Reader;
use crate::source::{LanguageIndex, LineColumn, Offset};

/// One thing found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where in the file.
    pub place: LineColumn,
    /// The question, fact or part of the bank it is about.
    pub owner: Option<String>,
    /// The language of the text it lies in, where the bank has several.
    pub language: Option<String>,
    /// What was found.
    pub what: What,
}

impl Finding {
    /// Whether it is an error.
    #[must_use]
    pub fn is_error(&self) -> bool {
        matches!(self.what, What::Error(_))
    }
}

/// What came of looking a bank over.
#[derive(Debug)]
pub struct Checked {
    /// Everything found, in the order of the file.
    pub findings: Vec<Finding>,
    /// As much of the bank as could be read.
    pub(crate) bank: Option<Bank>,
}

/// Looks over the text of a bank file.
#[must_use]
pub fn check(text: &str) -> Checked {
    let mut reader = Reader::thorough(text);
    let bank = Bank::read_with(&mut reader, text);
    let mut findings = bank.as_ref().map_or_else(Vec::new, |bank| by_rules(bank, reader.source()));
    findings.extend(reader.into_flaws().into_iter().map(|flaw| Finding {
        place: flaw.place,
        owner: flaw.owner,
        language: flaw.language,
        what: What::Error(flaw.fault),
    }));
    findings.sort_by_key(|finding| finding.place);
    Checked { findings, bank }
}

/// What the rules find in a bank.
fn by_rules(bank: &Bank, source: &Source) -> Vec<Finding> {
    let mut notes = Notes { source, several: bank.languages.len() > 1, found: Vec::new() };
    for rule in RULES {
        rule(bank, &mut notes);
    }
    let mut found = notes.found;
    found.sort_by_key(|note| note.at);
    let offsets: Vec<Offset> = found.iter().map(|note| note.at).collect();
    let language = |tongue: LanguageIndex| bank.languages.get(tongue.0).cloned();
    let finding = |(place, note): (LineColumn, Unplaced)| Finding {
        place,
        owner: note.owner,
        language: note.tongue.and_then(language),
        what: note.what,
    };
    source.places(&offsets).into_iter().zip(found).map(finding).collect()
}

/// The rules beyond the shape.
const RULES: &[fn(&Bank, &mut Notes)] = &[
    identity::look,
    languages::look,
    stems::look,
    options::look,
    leftovers::look,
    typed::look,
    longest::look,
    vocabulary::look,
    length::look,
    passages::look,
    grounds::look,
    places::look,
    times::look,
    coverage::look,
];
