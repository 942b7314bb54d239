//! What an answered question costs on a slow link: the bytes written for it in full screen and line by line, and as a ratio
//! to the text itself. `cargo bench --bench bytes`
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a benchmark")]
#![allow(clippy::print_stdout, reason = "a benchmark")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use alash::app::{Learner, Options, Start};
use alash::key::Code;
use alash::language::Lang;
use alash::lines::Teller;
use alash::log::AnswerMode;
use alash::plan::Scope;
use alash::question::Given;
use alash::view::Begin;
use ratatui::Terminal;
use ratatui::TerminalOptions;
use ratatui::Viewport;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use support::player::{Player, options, own};

/// So many questions are answered.
const QUESTIONS: usize = 40;

/// Counts what is written.
#[derive(Clone, Default)]
struct Counter(Rc<RefCell<usize>>);

impl Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        *self.0.borrow_mut() += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn practice(size: (u16, u16)) -> Player {
    let begin = Begin { scope: Scope::All, count: QUESTIONS, mode: AnswerMode::Practice };
    let learner = Learner::First("Айгерім".to_owned());
    Player::new(support::OWN, Options { learner, start: Start::Session(begin), ..options(Lang::Kk, size) })
}

/// The keys of the right answer to what is asked, one after another.
fn keys(player: &Player) -> Vec<String> {
    let bank = own();
    let (question, showing) = player.asked(&bank);
    match question.solution(&showing) {
        Given::Typed(text) => text.chars().map(String::from).collect(),
        Given::Picked(ids) => {
            let row = |id: &String| showing.rows.iter().position(|other| other == id).unwrap() + 1;
            ids.iter().map(|id| row(id).to_string()).collect()
        }
        Given::Unknown => Vec::new(),
    }
}

/// Bytes of all frames, drawn after each key as the terminal is.
fn full_screen(size: (u16, u16)) -> usize {
    let counter = Counter::default();
    let area = Rect::new(0, 0, size.0, size.1);
    let fixed = TerminalOptions { viewport: Viewport::Fixed(area) };
    let mut terminal = Terminal::with_options(CrosstermBackend::new(counter.clone()), fixed).unwrap();
    let mut player = practice(size);
    let mut draw = |player: &Player| _ = terminal.draw(|frame| player.app.render(frame)).unwrap();
    draw(&player);
    for _ in 0..QUESTIONS {
        for key in keys(&player) {
            player.keys(&key);
            draw(&player);
        }
        for _ in 0..2 {
            player.press(Code::Enter);
            draw(&player);
        }
    }
    assert_eq!(player.answers().len(), QUESTIONS);
    counter.0.take()
}

/// Bytes of all that is told, with the line that is typed; and of the text alone, without prompts.
fn lines() -> (usize, usize) {
    let mut player = practice((40, 12));
    let mut teller = Teller::default();
    let (mut written, mut text) = (0, 0);
    let mut tell = |player: &Player, teller: &mut Teller| {
        let told = teller.tell(&player.app);
        written += told.text.len() + told.prompt.len();
        text += told.text.len();
    };
    tell(&player, &mut teller);
    for _ in 0..QUESTIONS {
        let bank = own();
        let is_text = matches!(player.asked(&bank).0.solution(&player.asked(&bank).1), Given::Typed(_));
        let answer = keys(&player).join(if is_text { "" } else { " " });
        for line in [answer.as_str(), ""] {
            for event in teller.take(line, &player.app) {
                player.event(event);
            }
            tell(&player, &mut teller);
        }
    }
    assert_eq!(player.answers().len(), QUESTIONS);
    (written, text)
}

/// How many times one is the other.
fn times(one: usize, other: usize) -> String {
    format!("{}.{:02}", one / other, one * 100 / other % 100)
}

fn main() {
    let (plain, text) = lines();
    let each = |bytes: usize| bytes / QUESTIONS;
    println!("bytes written for an answered question, {QUESTIONS} questions answered rightly, in Kazakh");
    println!("line by line           {:>6}   {} × the text of it", each(plain), times(plain, text));
    for size in [(80, 24), (40, 12)] {
        let full = full_screen(size);
        println!(
            "full screen {:>3} × {:<3}    {:>6}   {} × line by line",
            size.0,
            size.1,
            each(full),
            times(full, plain)
        );
    }
}
