//! Every sentence, gathered.

use super::{
    account, asking, brief, carry, check, cli, damaged, doctor, exam, face, failed, feedback, files, findings, forget,
    help, home, import, keys, lesson, mock, notes, outcome, picture, pin, print, progress, renamed, report, result,
    review, settings, stats, summary, tonight, welcome, why, words,
};

/// Every sentence of the program in one language: a screen or a command a field, each with a file of its own for the
/// declaration and one in every language. A call reads `m.home.start` or `(m.home.left)(minutes)`. Arguments are
/// named, and never given a suffix.
#[expect(missing_docs, reason = "each group says in its own file what it is about")]
#[derive(Debug)]
pub struct Messages {
    pub words: words::Words,
    pub keys: keys::Keys,
    pub notes: notes::Notes,
    pub failed: failed::Failed,
    pub welcome: welcome::Welcome,
    pub home: home::Home,
    pub account: account::Account,
    pub carry: carry::Carry,
    pub pin: pin::Pin,
    pub face: face::Face,
    pub picture: picture::Picture,
    pub asking: asking::Asking,
    pub feedback: feedback::Feedback,
    pub review: review::Review,
    pub report: report::Report,
    pub lesson: lesson::Lesson,
    pub why: why::Why,
    pub tonight: tonight::Tonight,
    pub summary: summary::Summary,
    pub settings: settings::Settings,
    pub brief: brief::Brief,
    pub outcome: outcome::Outcome,
    pub mock: mock::Mock,
    pub exam: exam::Exam,
    pub result: result::Result,
    pub progress: progress::Progress,
    pub help: help::Help,
    pub damaged: damaged::Damaged,
    pub renamed: renamed::Renamed,
    pub files: files::Files,
    pub findings: findings::Findings,
    pub cli: cli::Cli,
    pub import: import::Import,
    pub forget: forget::Forget,
    pub print: print::Print,
    pub stats: stats::Stats,
    pub doctor: doctor::Doctor,
    pub check: check::Check,
}
