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
    pub words: words::WordsSentences,
    pub keys: keys::KeysSentences,
    pub notes: notes::NotesSentences,
    pub failed: failed::FailedSentences,
    pub welcome: welcome::WelcomeSentences,
    pub home: home::HomeSentences,
    pub account: account::AccountSentences,
    pub carry: carry::CarrySentences,
    pub pin: pin::PinSentences,
    pub face: face::FaceSentences,
    pub picture: picture::PictureSentences,
    pub asking: asking::AskingSentences,
    pub feedback: feedback::FeedbackSentences,
    pub review: review::ReviewSentences,
    pub report: report::ReportSentences,
    pub lesson: lesson::LessonSentences,
    pub why: why::WhySentences,
    pub tonight: tonight::TonightSentences,
    pub summary: summary::SummarySentences,
    pub settings: settings::SettingsSentences,
    pub brief: brief::BriefSentences,
    pub outcome: outcome::OutcomeSentences,
    pub mock: mock::MockSentences,
    pub exam: exam::ExamSentences,
    pub result: result::ResultSentences,
    pub progress: progress::ProgressSentences,
    pub help: help::HelpSentences,
    pub damaged: damaged::DamagedSentences,
    pub renamed: renamed::RenamedSentences,
    pub files: files::FilesSentences,
    pub findings: findings::FindingsSentences,
    pub cli: cli::CliSentences,
    pub import: import::ImportSentences,
    pub forget: forget::ForgetSentences,
    pub print: print::PrintSentences,
    pub stats: stats::StatsSentences,
    pub doctor: doctor::DoctorSentences,
    pub check: check::CheckSentences,
}
