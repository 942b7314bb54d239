//! Screens: one a file. Each owns its state, its table of keys, what they do, and how it is written on a page.

pub(crate) mod account;
mod answered;
mod asked;
pub(crate) mod asking;
pub(crate) mod brief;
pub(crate) mod damaged;
pub(crate) mod exam;
pub(crate) mod feedback;
pub(crate) mod hasty;
pub(crate) mod help;
pub(crate) mod home;
pub(crate) mod introduce;
pub(crate) mod lesson;
pub(crate) mod menu;
pub(crate) mod mock;
pub(crate) mod outcome;
pub(crate) mod peek;
mod picture;
pub(crate) mod pin;
pub(crate) mod progress;
pub(crate) mod renamed;
pub(crate) mod report;
pub(crate) mod result;
pub(crate) mod review;
pub(crate) mod settings;
pub(crate) mod summary;
pub(crate) mod tonight;
pub(crate) mod welcome;
pub(crate) mod why;

/// What a student can be looking at.
#[derive(Clone, Debug)]
pub(crate) enum Screen {
    /// The file is damaged.
    Damaged(damaged::DamagedScreen),
    /// Who learns?
    Welcome(welcome::WelcomeScreen),
    /// The PIN of who learns.
    Pin(pin::PinScreen),
    /// Who learns: name, PIN, results.
    Account(account::AccountScreen),
    /// Whether a bank is one that bore another id.
    Renamed(renamed::RenamedScreen),
    /// What to do next, and how one stands.
    Home(home::HomeScreen),
    /// A question.
    Asking(asking::AskingScreen),
    /// What came of the answer.
    Feedback(feedback::FeedbackScreen),
    /// A fault in the question, in the student's words.
    Report(report::ReportScreen),
    /// A paragraph before its facts are asked.
    Introduce(introduce::IntroduceScreen),
    /// Answers were clicked through.
    Hasty(hasty::HastyScreen),
    /// Why this question now.
    Why(why::WhyScreen),
    /// How the session went.
    Summary(summary::SummaryScreen),
    /// How the evening went.
    Tonight(tonight::TonightScreen),
    /// The exam day, the minutes, the target.
    Settings(settings::SettingsScreen),
    /// The eve of the exam: all there is on one sheet.
    Brief(brief::BriefScreen),
    /// The points an exam brought.
    Outcome(outcome::OutcomeScreen),
    /// Which exam to sit.
    Mock(mock::MockScreen),
    /// At an exam paper.
    Exam(exam::ExamScreen),
    /// What the paper brought.
    Result(result::ResultScreen),
    /// The paper, task by task.
    Review(review::ReviewScreen),
    Lesson(lesson::LessonScreen),
    /// One paragraph of it, over another screen.
    Peek(peek::PeekScreen),
    /// Scores by section and over time.
    Progress(progress::ProgressScreen),
    /// The keys of another screen.
    Help(help::HelpScreen),
}

/// Runs an expression with the screen's own view, whichever it is: the one place where the screens are told apart.
#[macro_export]
macro_rules! with_view {
    ($screen:expr, $view:ident => $body:expr) => {
        match $screen {
            $crate::screen::Screen::Damaged($view) => $body,
            $crate::screen::Screen::Welcome($view) => $body,
            $crate::screen::Screen::Pin($view) => $body,
            $crate::screen::Screen::Account($view) => $body,
            $crate::screen::Screen::Renamed($view) => $body,
            $crate::screen::Screen::Home($view) => $body,
            $crate::screen::Screen::Asking($view) => $body,
            $crate::screen::Screen::Feedback($view) => $body,
            $crate::screen::Screen::Report($view) => $body,
            $crate::screen::Screen::Introduce($view) => $body,
            $crate::screen::Screen::Hasty($view) => $body,
            $crate::screen::Screen::Why($view) => $body,
            $crate::screen::Screen::Summary($view) => $body,
            $crate::screen::Screen::Tonight($view) => $body,
            $crate::screen::Screen::Settings($view) => $body,
            $crate::screen::Screen::Brief($view) => $body,
            $crate::screen::Screen::Outcome($view) => $body,
            $crate::screen::Screen::Mock($view) => $body,
            $crate::screen::Screen::Exam($view) => $body,
            $crate::screen::Screen::Result($view) => $body,
            $crate::screen::Screen::Review($view) => $body,
            $crate::screen::Screen::Lesson($view) => $body,
            $crate::screen::Screen::Peek($view) => $body,
            $crate::screen::Screen::Progress($view) => $body,
            $crate::screen::Screen::Help($view) => $body,
        }
    };
}
