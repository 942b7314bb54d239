//! What could be better in a bank, as data; the sentences are in [`crate::lang`].

use crate::question::KindName;

/// A piece of advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Advice {
    /// A stem in almost the same words as another.
    NearStem {
        /// The other question.
        other: String,
        line: usize,
    },
    /// A wrong option that differs from a right one in letters that are easily read for each other.
    NearAnswer(String),
    /// A wrong answer to be typed that a slip turns into a right one.
    NearRival {
        rival: String,
        /// The accepted answer.
        answer: String,
    },
    /// The answer to be typed stands in the stem.
    AnswerInStem(String),
    /// The right option is half as long again as every wrong one.
    LongAnswer,
    /// Over all choice questions, who picks the longest option is right this often (percent), where 25 would be chance.
    LongestRight(u8),
    /// Likewise the shortest.
    ShortestRight(u8),
    /// Who knows only which words are right in other questions is right this often (percent), where 25 would be chance.
    TellingWords { percent: u8, words: Vec<String> },
    /// An option that speaks of the other options, which are shuffled.
    RefersToOptions(String),
    /// Options with letters of their own.
    OwnLetter(String),
    /// Markup of another program.
    Markup(String),
    /// A question that asks more than to remember and does not say what its answers rest on.
    Ungrounded,
    /// More rows are to be shown than the pool has.
    SmallPool {
        /// Rows to be shown.
        show: usize,
        /// Items in the pool.
        have: usize,
    },
    /// A text of more lines than is good in a window of 40 columns and 12 rows.
    Lines {
        /// Which text.
        role: Role,
        lines: usize,
        /// The most that is good.
        most: usize,
    },
    /// A word wider than a line of that window.
    WideWord(String),
    /// A bank without an id of its own: its history hangs on its title.
    NoBankId,
    /// Every question is kept for exam papers.
    NothingToPractise,
    /// A question of a passage or for exam papers that is no `choice`.
    NotChoice(KindName),
    /// Questions of one passage, some of them for exam papers and some not.
    MixedPassage,
    /// A passage with too few questions to draw five from.
    FewOnPassage(usize),
    /// A fact that two questions of a passage stand on.
    FactTwice(String),
    /// A fact that another passage kept for exams stands on too.
    FactOnTwoPapers {
        fact: String,
        /// The other passage.
        other: String,
    },
    /// A fact that practice never asks.
    NeverAsked,
    /// A fact that practice asks in one kind of question only.
    OneKind(KindName),
    /// A paragraph that no fact and no question rests on.
    IdleParagraph,
    /// A place beyond the part of the earth that is drawn; longitude and latitude may have been exchanged.
    OffMap,
    /// Words on where a place lies that tell its name.
    NamedSituation(String),
    /// Two places of one question whose marks fall on one another.
    NearMarks(String, String),
    /// A page where some entries have this key and others not: it is not drawn.
    NoPicture(&'static str),
    /// A bank with a lesson that lacks this language.
    NoLanguage(&'static str),
}

/// Texts that have a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The heading of a section or of a page to look things up in.
    Title,
    Paragraph,
    Passage,
    Fact,
    /// What is asked.
    Stem,
    /// An option, an event, a side of a pair, an answer.
    Option,
    /// Why an answer is right, or what an option is.
    Why,
}

impl Advice {
    /// Its name for programs that read what `alash check --json` prints.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NearStem { .. } => "near-stem",
            Self::NearAnswer(_) => "near-answer",
            Self::NearRival { .. } => "near-rival",
            Self::AnswerInStem(_) => "answer-in-stem",
            Self::LongAnswer => "long-answer",
            Self::LongestRight(_) => "longest-right",
            Self::ShortestRight(_) => "shortest-right",
            Self::TellingWords { .. } => "telling-words",
            Self::RefersToOptions(_) => "refers-to-options",
            Self::OwnLetter(_) => "own-letter",
            Self::Markup(_) => "markup",
            Self::Ungrounded => "ungrounded",
            Self::SmallPool { .. } => "small-pool",
            Self::Lines { .. } => "many-lines",
            Self::WideWord(_) => "wide-word",
            Self::NoBankId => "no-bank-id",
            Self::NothingToPractise => "nothing-to-practise",
            Self::NotChoice(_) => "not-choice",
            Self::MixedPassage => "mixed-passage",
            Self::FewOnPassage(_) => "few-on-passage",
            Self::FactTwice(_) => "fact-twice",
            Self::FactOnTwoPapers { .. } => "fact-on-two-papers",
            Self::NeverAsked => "never-asked",
            Self::OneKind(_) => "one-kind",
            Self::IdleParagraph => "idle-paragraph",
            Self::OffMap => "off-map",
            Self::NamedSituation(_) => "named-situation",
            Self::NearMarks(..) => "near-marks",
            Self::NoPicture(_) => "no-picture",
            Self::NoLanguage(_) => "no-language",
        }
    }
}
