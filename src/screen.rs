//! Screens: one a file. Each owns its state, its table of keys, what they do, and how it is written on a page.

pub mod account;
pub mod asking;
pub mod brief;
pub mod damaged;
pub mod exam;
pub mod feedback;
pub mod help;
pub mod home;
pub mod introduce;
pub mod lesson;
pub mod menu;
pub mod mock;
pub mod outcome;
pub mod peek;
mod picture;
pub mod pin;
pub mod progress;
pub mod renamed;
pub mod report;
pub mod result;
pub mod review;
pub mod settings;
pub mod summary;
pub mod tonight;
pub mod welcome;
pub mod why;

/// What a student can be looking at.
#[derive(Clone, Debug)]
pub enum Screen {
    /// The file is damaged.
    Damaged(damaged::Damaged),
    /// Who learns?
    Welcome(welcome::Welcome),
    /// The PIN of who learns.
    Pin(pin::Pin),
    /// Who learns: name, PIN, results.
    Account(account::Account),
    /// Whether a bank is one that bore another id.
    Renamed(renamed::Renamed),
    /// What to do next, and how one stands.
    Home(home::Home),
    /// A question.
    Asking(asking::Asking),
    /// What came of the answer.
    Feedback(feedback::Feedback),
    /// A fault in the question, in the student's words.
    Report(report::Report),
    /// A paragraph before its facts are asked.
    Introduce(introduce::Introduce),
    /// Why this question now.
    Why(why::Why),
    /// How the session went.
    Summary(summary::Summary),
    /// How the evening went.
    Tonight(tonight::Tonight),
    /// The exam day, the minutes, the target.
    Settings(settings::Settings),
    /// The eve of the exam: all there is on one sheet.
    Brief(brief::Brief),
    /// The points an exam brought.
    Outcome(outcome::Outcome),
    /// Which exam to sit.
    Mock(mock::Mock),
    /// At an exam paper.
    Exam(exam::Exam),
    /// What the paper brought.
    Result(result::Result),
    /// The paper, task by task.
    Review(review::Review),
    /// The lesson.
    Lesson(lesson::Lesson),
    /// One paragraph of it, over another screen.
    Peek(peek::Peek),
    /// Scores by section and over time.
    Progress(progress::Progress),
    /// The keys of another screen.
    Help(help::Help),
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
