//! An exam on a real terminal: sat to the end, killed, left, run out of time.
// The program is played on a pseudoterminal, which is Unix's.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use std::fs;
use std::path::Path;

use support::pty::{Terminal, stats};

const FULL: (u16, u16) = (80, 24);
const RIGHT: &str = "\x1b[C";
const DOWN: &str = "\x1b[B";
const END: &str = "\x1b[F";

/// Twelve questions of one right answer, which is always the same word.
fn bank(folder: &Path) -> String {
    let questions: Vec<String> = (0..12)
        .map(|n| {
            format!(r#"{{"id": "q{n}", "kind": "choice", "stem": "Сұрақ {n}?", "right": ["иә"], "wrong": ["жоқ", "мүмкін", "бәлкім"]}}"#)
        })
        .collect();
    let file = folder.join("bank.json");
    fs::write(&file, format!(r#"{{"id": "b", "title": "Т", "questions": [{}]}}"#, questions.join(","))).unwrap();
    file.to_str().unwrap().to_owned()
}

/// A form of five tasks and two minutes.
fn form(folder: &Path, clock: &str) -> String {
    let file = folder.join("form.json");
    let text = format!(
        r#"{{"profiles": [{{"id": "five", "name": "Бес тапсырма", "minutes": 2, "clock": "{clock}", "line": 3,
            "parts": [{{"kind": "choice", "count": 5, "points": 1}}]}}]}}"#
    );
    fs::write(&file, text).unwrap();
    file.to_str().unwrap().to_owned()
}

/// At the first task; the clock of the program runs so many times faster.
fn sit(folder: &Path, clock: &str, speed: u32) -> Terminal {
    let (bank, form) = (bank(folder), form(folder, clock));
    let played = format!("1795356000000 {speed}");
    let arguments = ["exam", "--profile", &form, "--student", "Айгерім", "--bank", &bank];
    let mut terminal = Terminal::start_with(folder, FULL, &arguments, &[("ALASH_CLOCK", &played)]);
    terminal.wait("Бес тапсырма");
    terminal.send("\r");
    terminal.wait("Тапсыру");
    terminal
}

/// The row on which the right option of the task on the screen stands, from 1.
fn right(terminal: &Terminal) -> usize {
    let screen = terminal.wait("бәлкім");
    let line = screen.lines().find(|line| line.trim_end().ends_with(" иә")).expect("the right option");
    line.trim_start().trim_start_matches('▸').trim_start().chars().next().unwrap().to_digit(10).unwrap() as usize
}

/// Chooses by the number row of the Kazakh layout, and waits until the choice is kept.
fn choose(terminal: &mut Terminal, task: usize, row: usize) {
    let key = ["\"", "ә", "і", "ң"][row - 1];
    terminal.send(key);
    terminal.wait(&format!("{task}●"));
    terminal.until("the option taken", |screen| screen.contains(&format!("▸ {row}  ●")));
}

/// Turns to a task with an arrow and waits for it.
fn turn(terminal: &mut Terminal, to: usize) {
    terminal.send(RIGHT);
    terminal.wait(&format!(" {to}. Сұрақ"));
}

fn hand_in(terminal: &mut Terminal) {
    terminal.send(END);
    terminal.wait("Тапсырмаларға оралу");
    terminal.send(DOWN);
    terminal.wait("▸ Жұмысты тапсыру");
    terminal.send("\r");
    terminal.wait("Сынақ нәтижесі");
}

fn figures(folder: &Path) -> serde_json::Value {
    stats(folder, "Айгерім", &["--bank", folder.join("bank.json").to_str().unwrap()])
}

#[test]
fn sat_to_the_end_with_answers_changed_and_flags() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = sit(folder.path(), "runs", 1);
    for task in 1..=5 {
        if task > 1 {
            turn(&mut terminal, task);
        }
        let right = right(&terminal);
        // First a wrong one; from the third on it is changed.
        choose(&mut terminal, task, right % 4 + 1);
        if task >= 3 {
            choose(&mut terminal, task, right);
        }
    }
    terminal.send("и");
    terminal.wait("5●!");
    terminal.send("И");
    terminal.gone("5●!");
    terminal.send("и");
    assert_eq!(figures(folder.path())["answers"], 0, "drafts are no answers");
    terminal.send(END);
    terminal.wait("Жалауша қойылғаны: 5");
    hand_in(&mut terminal);
    terminal.wait("Жиналған ұпай: 3 / 5");
    terminal.wait("Шекті балл 3: жиналды");
    terminal.send("\r");
    terminal.wait("сіздің жауабыңыз");
    terminal.send("\x03");
    assert!(terminal.ended().success());
    let figures = figures(folder.path());
    assert_eq!(figures["answers"], 5);
    assert_eq!(figures["mocks"][0]["points"], 3);
}

#[test]
fn killed_in_the_middle_every_choice_is_there_again_at_the_same_task() {
    for clock in ["runs", "waits"] {
        let folder = tempfile::tempdir().unwrap();
        let mut terminal = sit(folder.path(), clock, 1);
        let first = right(&terminal);
        choose(&mut terminal, 1, first);
        turn(&mut terminal, 2);
        terminal.send("b");
        terminal.wait("2○!");
        turn(&mut terminal, 3);
        let third = right(&terminal);
        choose(&mut terminal, 3, third);
        let before = page(&terminal.settled("Тапсыру"));
        terminal.kill();
        assert_eq!(figures(folder.path())["answers"], 0);
        // Twenty seconds later by the machine's clock.
        let bank = folder.path().join("bank.json");
        let arguments = ["--student", "Айгерім", "--bank", bank.to_str().unwrap()];
        let later = [("ALASH_CLOCK", "1795356020000 1")];
        let mut terminal = Terminal::start_with(folder.path(), FULL, &arguments, &later);
        terminal.wait("▸ Сынақты жалғастыру: 3-тапсырма");
        terminal.send("\r");
        let screen = terminal.settled("Тапсыру");
        assert_eq!(page(&screen), before);
        // A clock that runs on has lost them, one that waits only what it was worked at.
        let clock_of =
            |line: &str| line.trim_end().rsplit(' ').next()?.split_once(':').map(|(m, s)| (m.to_owned(), s.to_owned()));
        let (minutes, seconds) = screen.lines().find_map(clock_of).expect("a clock");
        let left = minutes.parse::<u32>().unwrap() * 60 + seconds.parse::<u32>().unwrap();
        assert_eq!(left <= 100, clock == "runs", "{screen}");
        hand_in(&mut terminal);
        terminal.wait("Жиналған ұпай: 2 / 5");
        terminal.send("\x03");
        assert!(terminal.ended().success());
    }
}

/// A screen below its heading, in which the clock goes on.
fn page(screen: &str) -> Vec<String> {
    screen.lines().skip(2).map(|line| line.trim_end().to_owned()).filter(|line| !line.is_empty()).collect()
}

#[test]
fn the_time_runs_out_and_hands_in() {
    let folder = tempfile::tempdir().unwrap();
    // Two minutes pass in twelve seconds.
    let mut terminal = sit(folder.path(), "runs", 10);
    let row = right(&terminal);
    choose(&mut terminal, 1, row);
    terminal.wait("1 минут қалды");
    terminal.wait("Жиналған ұпай: 1 / 5");
    terminal.wait("Шекті балл 3: жиналмады");
    assert_eq!(figures(folder.path())["answers"], 1);
    terminal.send("\x03");
    assert!(terminal.ended().success());
}

#[test]
fn left_and_continued() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = sit(folder.path(), "waits", 1);
    let row = right(&terminal);
    choose(&mut terminal, 1, row);
    turn(&mut terminal, 2);
    let before = page(&terminal.settled("Тапсыру"));
    terminal.send("\x1b");
    terminal.wait("Сынақты жалғастыру: 2-тапсырма");
    terminal.send("\r");
    assert_eq!(page(&terminal.settled("Тапсыру")), before);
    terminal.send("\x1b");
    terminal.wait("Сынақты жалғастыру");
    terminal.send("\x03");
    assert!(terminal.ended().success());
}

/// Seconds left on the clock of a paper.
fn left(screen: &str) -> u32 {
    let clock = |line: &str| {
        let (minutes, seconds) = line.trim_end().rsplit(' ').next()?.split_once(':')?;
        Some(minutes.parse::<u32>().ok()? * 60 + seconds.parse::<u32>().ok()?)
    };
    screen.lines().find_map(clock).expect("a clock")
}

#[test]
fn a_clock_put_on_or_back_under_a_paper_is_said_and_costs_nothing() {
    for jump in [5 * 60 * 60 * 1000_i64, -5 * 60 * 60 * 1000, 400 * 24 * 60 * 60 * 1000] {
        let folder = tempfile::tempdir().unwrap();
        let (bank, form) = (bank(folder.path()), form(folder.path(), "runs"));
        let set = folder.path().join("jump");
        fs::write(&set, "0").unwrap();
        let arguments = ["exam", "--profile", &form, "--student", "Айгерім", "--bank", &bank];
        let env = [("ALASH_CLOCK", "1795356000000 1"), ("ALASH_JUMP", set.to_str().unwrap())];
        let mut terminal = Terminal::start_with(folder.path(), FULL, &arguments, &env);
        terminal.wait("Бес тапсырма");
        terminal.send("\r");
        terminal.wait("Тапсыру");
        let row = right(&terminal);
        choose(&mut terminal, 1, row);
        fs::write(&set, jump.to_string()).unwrap();
        let screen = terminal.wait("Компьютер сағаты өзгертілді");
        assert!(left(&screen) > 90, "{screen}");
        turn(&mut terminal, 2);
        // Left, the clock set once more, and taken up again by the same program: it is not asked.
        terminal.send("\x1b");
        terminal.wait("Сынақты жалғастыру");
        fs::write(&set, (2 * jump).to_string()).unwrap();
        terminal.send("\r");
        let screen = terminal.wait("2. Сұрақ");
        assert!(left(&screen) > 80, "{screen}");
        terminal.send("\x1b");
        terminal.wait("Сынақты жалғастыру");
        terminal.send("\x03");
        assert!(terminal.ended().success());
        let mut terminal = Terminal::start_with(folder.path(), FULL, &arguments, &env);
        terminal.wait("Сынақты жалғастыру");
        terminal.send("\r");
        let screen = terminal.wait("2. Сұрақ");
        assert!(left(&screen) > 80, "{screen}");
        hand_in(&mut terminal);
        terminal.wait("Жиналған ұпай: 1 / 5");
        terminal.send("\x03");
        terminal.ended();
    }
}

#[test]
fn the_same_command_after_a_crash_stands_on_going_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = sit(folder.path(), "waits", 1);
    let row = right(&terminal);
    choose(&mut terminal, 1, row);
    terminal.kill();
    // What is done after a crash: the line once more, and Enter.
    let (bank, form) = (bank(folder.path()), form(folder.path(), "waits"));
    let arguments = ["exam", "--profile", &form, "--student", "Айгерім", "--bank", &bank];
    let mut terminal = Terminal::start_with(folder.path(), FULL, &arguments, &[("ALASH_CLOCK", "1795356000000 1")]);
    terminal.wait("▸ Сынақты жалғастыру");
    terminal.send("\r");
    terminal.wait("1●");
    terminal.send("\x03");
    terminal.ended();
}

#[test]
fn a_second_window_is_told_that_the_paper_was_handed_in_and_sees_that_result() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = sit(folder.path(), "waits", 1);
    let row = right(&first);
    choose(&mut first, 1, row);
    let bank = folder.path().join("bank.json");
    let arguments = ["--student", "Айгерім", "--bank", bank.to_str().unwrap()];
    let start = || {
        let mut window = Terminal::start_with(folder.path(), FULL, &arguments, &[("ALASH_CLOCK", "1795356000000 1")]);
        window.wait("▸ Сынақты жалғастыру");
        window.send("\r");
        window.wait("1●");
        window
    };
    // One more that is told at its next step, and one that hands in.
    let (mut second, mut third) = (start(), start());
    turn(&mut second, 2);
    hand_in(&mut first);
    first.wait("Жиналған ұпай: 1 / 5");
    let row = right(&second);
    second.send(["\"", "ә", "і", "ң"][row - 1]);
    second.wait("басқа терезеде тапсырылған");
    second.wait("Жиналған ұпай: 1 / 5");
    third.send(END);
    third.wait("басқа терезеде тапсырылған");
    third.wait("Жиналған ұпай: 1 / 5");
    for mut window in [first, second, third] {
        window.send("\x03");
        window.ended();
    }
    let figures = figures(folder.path());
    assert_eq!((&figures["answers"], &figures["mocks"][0]["points"]), (&1.into(), &1.into()));
}
