//! Every sentence, gathered.

use super::{
    account, asking, brief, carry, check, cli, damaged, doctor, exam, face, failed, feedback, files, findings, forget,
    help, home, import, keys, lesson, lines, mock, notes, outcome, picture, pin, plain, print, progress, renamed,
    report, result, review, settings, stats, summary, tonight, welcome, why, words,
};

/// Every sentence of the program in one language: a screen or a command a field, each with a file of its own for the
/// declaration and one in every language. A call reads `m.home.start` or `(m.home.left)(minutes)`. Arguments are
/// named, and never given a suffix. What commands and options are said to do stands with them, in `cli`.
#[derive(Debug)]
pub struct Messages {
    pub words: words::WordsSentences,
    pub keys: keys::KeysSentences,
    pub notes: notes::NotesSentences,
    pub failed: failed::FailedSentences,
    pub welcome: welcome::WelcomeSentences,
    pub home: home::HomeSentences,
    pub(crate) account: account::AccountSentences,
    pub(crate) carry: carry::CarrySentences,
    pub(crate) pin: pin::PinSentences,
    pub(crate) plain: plain::PlainSentences,
    pub(crate) lines: lines::LinesSentences,
    pub face: face::FaceSentences,
    pub(crate) picture: picture::PictureSentences,
    pub asking: asking::AskingSentences,
    pub feedback: feedback::FeedbackSentences,
    pub review: review::ReviewSentences,
    pub(crate) report: report::ReportSentences,
    pub lesson: lesson::LessonSentences,
    pub why: why::WhySentences,
    pub tonight: tonight::TonightSentences,
    pub summary: summary::SummarySentences,
    pub settings: settings::SettingsSentences,
    pub brief: brief::BriefSentences,
    pub(crate) outcome: outcome::OutcomeSentences,
    pub mock: mock::MockSentences,
    pub exam: exam::ExamSentences,
    pub(crate) result: result::ResultSentences,
    pub progress: progress::ProgressSentences,
    pub(crate) help: help::HelpSentences,
    pub(crate) damaged: damaged::DamagedSentences,
    pub(crate) renamed: renamed::RenamedSentences,
    pub(crate) files: files::FilesSentences,
    pub findings: findings::FindingsSentences,
    pub(crate) cli: cli::CliSentences,
    pub(crate) import: import::ImportSentences,
    pub(crate) forget: forget::ForgetSentences,
    pub(crate) print: print::PrintSentences,
    pub(crate) stats: stats::StatsSentences,
    pub(crate) doctor: doctor::DoctorSentences,
    pub(crate) check: check::CheckSentences,
}

/// The groups of a language, gathered where they are modules: one that lacks a group does not compile.
macro_rules! gathered {
    () => {
        Messages {
            words: words::WORDS,
            keys: keys::KEYS,
            notes: notes::NOTES,
            failed: failed::FAILED,
            welcome: welcome::WELCOME,
            home: home::HOME,
            account: account::ACCOUNT,
            carry: carry::CARRY,
            pin: pin::PIN,
            plain: plain::PLAIN,
            lines: lines::LINES,
            face: face::FACE,
            picture: picture::PICTURE,
            asking: asking::ASKING,
            feedback: feedback::FEEDBACK,
            review: review::REVIEW,
            report: report::REPORT,
            lesson: lesson::LESSON,
            why: why::WHY,
            tonight: tonight::TONIGHT,
            summary: summary::SUMMARY,
            settings: settings::SETTINGS,
            brief: brief::BRIEF,
            outcome: outcome::OUTCOME,
            mock: mock::MOCK,
            exam: exam::EXAM,
            result: result::RESULT,
            progress: progress::PROGRESS,
            help: help::HELP,
            damaged: damaged::DAMAGED,
            renamed: renamed::RENAMED,
            files: files::FILES,
            findings: findings::FINDINGS,
            cli: cli::CLI,
            import: import::IMPORT,
            forget: forget::FORGET,
            print: print::PRINT,
            stats: stats::STATS,
            doctor: doctor::DOCTOR,
            check: check::CHECK,
        }
    };
}
pub(super) use gathered;
