//! The real program on a real terminal, ended in every way it can be ended.
// The program is played on a pseudoterminal, which is Unix's.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use std::fs;
use std::path::Path;
use std::thread;

use rustix::process::Signal;
use support::player::EVENING;
use support::pty::{Terminal, output, stats};

const FULL: (u16, u16) = (80, 24);

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// A screen without the space at the ends of its lines, which a repaint may leave out or write.
fn picture(screen: &str) -> String {
    screen.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim().to_owned()
}

#[test]
fn killed_at_any_moment_it_loses_no_answer_that_it_acknowledged() {
    const ROUNDS: u64 = 12;
    let folder = folder();
    let mut acknowledged = 0;
    for round in 0..ROUNDS {
        let mut terminal = Terminal::start(folder.path(), FULL, &["practice", "--student", "Дана", "--count", "40"]);
        terminal.wait("1 / 40");
        for _ in 0..round % 3 {
            not_known(&mut terminal);
            acknowledged += 1;
            terminal.leave("келесі");
        }
        // An answer is under way when the end comes, a little later each round.
        terminal.send("0\r\r");
        thread::sleep(std::time::Duration::from_millis(round));
        let seen = u64::from(terminal.screen().contains("келесі"));
        acknowledged += seen;
        terminal.kill();
        let kept = stats(folder.path(), "Дана", &[])["answers"].as_u64().unwrap();
        assert!(kept >= acknowledged, "round {round}: {kept} kept of {acknowledged}");
        assert!(kept <= acknowledged + 1, "round {round}: {kept} kept, {acknowledged} acknowledged");
        acknowledged = kept;
    }
}

/// Says «I do not know», by 0 or by Enter twice in a field.
fn not_known(terminal: &mut Terminal) {
    let screen = terminal.wait("кейін");
    terminal.send(if screen.contains("Жауап:") { "\r\r" } else { "0" });
    terminal.wait("келесі");
}

#[test]
fn a_file_size_limit_is_a_sentence_and_not_a_death() {
    let folder = folder();
    drop(Terminal::start(folder.path(), FULL, &["--student", "Дана"]).wait("Бастау"));
    // 512-byte blocks: room for the file as it is and for a few answers.
    let line = "ulimit -f 200; exec $ALASH practice --student Дана --count 40";
    let mut terminal = Terminal::shell(folder.path(), FULL, line);
    terminal.wait("1 / 40");
    let mut acknowledged = 0;
    let failed = loop {
        let screen = terminal.until("a question", |screen| screen.contains("кейін") || screen.contains("сақталмады"));
        if screen.contains("сақталмады") {
            break screen;
        }
        terminal.send(if screen.contains("Жауап:") { "\r\r" } else { "0" });
        let screen = terminal.until("feedback", |screen| screen.contains("келесі") || screen.contains("сақталмады"));
        if screen.contains("сақталмады") {
            break screen;
        }
        acknowledged += 1;
        assert!(acknowledged < 40, "the limit was never met");
        terminal.leave("келесі");
    };
    assert!(failed.contains("қайталап көру"), "{failed}");
    terminal.send("\x1b");
    assert!(terminal.ended().success());
    assert_eq!(stats(folder.path(), "Дана", &[])["answers"], acknowledged);
}

/// Three questions, a year among them; the right options are numbered afresh at every showing.
const THREE: &str = r#"{"id": "three", "title": "Үш сұрақ", "questions": [
  {"id": "q1", "kind": "choice", "stem": "Бірінші сұрақ?", "right": ["иә"], "wrong": ["жоқ", "мүмкін", "бәлкім"]},
  {"id": "q2", "kind": "blank", "number": true, "stem": "Қай жылы?", "answers": ["1918"]},
  {"id": "q3", "kind": "choice", "stem": "Үшінші сұрақ?", "right": ["иә"], "wrong": ["жоқ", "мүмкін", "бәлкім"]}]}"#;

fn bank(folder: &Path, text: &str) -> String {
    let file = folder.join("bank.json");
    fs::write(&file, text).unwrap();
    file.to_str().unwrap().to_owned()
}

/// Answers what is asked with characters of the Kazakh layout.
fn answer_in_kazakh(terminal: &mut Terminal) {
    let screen = terminal.until("a question", |screen| screen.contains("сұрақ?") || screen.contains("жылы?"));
    if screen.contains("жылы?") {
        terminal.send("\"ұ\"ү");
        terminal.wait("1918");
    } else {
        terminal.send("ә");
        terminal.wait("▸ 2");
    }
    terminal.send("\r");
    terminal.wait("келесі");
}

#[test]
fn three_answers_on_the_kazakh_layout_survive_a_kill() {
    let folder = folder();
    let bank = bank(folder.path(), THREE);
    let mut terminal =
        Terminal::start(folder.path(), FULL, &["practice", "--student", "Айгерім", "--bank", &bank, "--count", "3"]);
    for number in 1..=3 {
        answer_in_kazakh(&mut terminal);
        if number < 3 {
            terminal.leave("келесі");
        }
    }
    terminal.kill();
    let figures = stats(folder.path(), "айгерім", &["--bank", &bank]);
    assert_eq!(figures["answers"], 3);
    assert!(figures["first_right"].as_u64().unwrap() >= 1, "the year was right: {figures}");
    assert_eq!(figures["sections"][0]["answers"], 3);
}

#[test]
fn a_session_left_or_killed_is_taken_up_with_the_same_picture() {
    let folder = folder();
    let mut terminal = Terminal::start(folder.path(), FULL, &["--student", "Ерлан"]);
    terminal.wait("Бастау");
    terminal.send("\r");
    let paragraph = picture(&terminal.settled("Esc кейін"));
    terminal.send("\x1b");
    terminal.wait("Жалғастыру");
    terminal.send("\r");
    assert_eq!(picture(&terminal.settled("Esc кейін")), paragraph, "a paragraph left and taken up");
    terminal.send("\r");
    terminal.wait("неге қазір?");
    let before = picture(&terminal.settled("Esc кейін"));
    terminal.send("\x1b");
    terminal.wait("Жалғастыру");
    terminal.send("\r");
    assert_eq!(picture(&terminal.settled("Esc кейін")), before, "left and taken up");
    terminal.kill();
    let mut terminal = Terminal::start(folder.path(), FULL, &["--student", "Ерлан"]);
    terminal.wait("Жалғастыру");
    terminal.send("\r");
    assert_eq!(picture(&terminal.settled("Esc кейін")), before, "killed and taken up");
    terminal.send("\x03");
    assert!(terminal.ended().success());
}

#[test]
fn two_windows_answer_at_once_and_lose_nothing() {
    const EACH: u64 = 100;
    let folder = folder();
    let questions: Vec<String> = (0..EACH)
        .map(|n| {
            format!(r#"{{"id": "q{n}", "kind": "choice", "stem": "Сұрақ {n}?", "right": ["иә"], "wrong": ["жоқ", "мүмкін", "бәлкім"]}}"#)
        })
        .collect();
    let text = format!(r#"{{"id": "many", "title": "Көп", "questions": [{}]}}"#, questions.join(","));
    let bank = bank(folder.path(), &text);
    let window = || {
        // By a clock that runs eight times as fast as the day: feedback stands 400 ms, which are 50 then.
        let arguments = ["practice", "--student", "Дана", "--bank", &bank, "--count", "100"];
        let fast = format!("{} 8", EVENING.0);
        let mut terminal = Terminal::start_with(folder.path(), FULL, &arguments, &[("ALASH_CLOCK", &fast)]);
        for number in 1..=EACH {
            terminal.wait(&format!(" {number} / 100"));
            terminal.send("0");
            terminal.wait("келесі");
            thread::sleep(std::time::Duration::from_millis(55));
            terminal.leave("келесі");
        }
        terminal.send("\x03");
        assert!(terminal.ended().success());
    };
    thread::scope(|scope| {
        scope.spawn(window);
        scope.spawn(window);
    });
    let figures = stats(folder.path(), "Дана", &["--bank", &bank]);
    assert_eq!(figures["answers"], 2 * EACH);
}

#[test]
fn a_click_chooses_and_a_paste_arrives_whole() {
    let folder = folder();
    let text = r#"{"id": "two", "title": "Екі", "questions": [
      {"id": "q1", "kind": "choice", "stem": "Бірінші?", "right": ["иә"], "wrong": ["жоқ", "мүмкін", "бәлкім"]},
      {"id": "q2", "kind": "blank", "stem": "Кім?", "answers": ["Халел Досмұхамедов"]}]}"#;
    let bank = bank(folder.path(), text);
    let mut terminal = Terminal::start(folder.path(), FULL, &["practice", "--student", "Дана", "--bank", &bank]);
    for _ in 0..2 {
        let screen = terminal.until("a question", |screen| screen.contains("Бірінші?") || screen.contains("Кім?"));
        if screen.contains("Кім?") {
            // Bracketed paste, with a line break and an escape sequence in it.
            terminal.send("\x1b[200~Халел\nДосмұхамедов\x1b[201~");
            terminal.wait("Жауап: Халел Досмұхамедов");
        } else {
            terminal.click("иә");
            terminal.until("иә highlighted", |screen| {
                screen.lines().any(|line| line.contains('▸') && line.contains("иә"))
            });
        }
        terminal.click("жауап беру");
        terminal.wait("Дұрыс");
        terminal.leave("келесі");
    }
    terminal.wait("дұрысы 2");
    terminal.send("\x03");
    assert!(terminal.ended().success());
}

#[test]
fn a_long_text_is_scrolled_and_survives_a_resize() {
    let folder = folder();
    let long = "Бұл өте ұзақ сұрақтың мәтіні, ол кішкентай терезеге сыймайды. ".repeat(12);
    let text = format!(
        r#"{{"id": "long", "title": "Ұзақ", "questions": [
        {{"id": "q1", "kind": "choice", "stem": "{long}Соңы.", "right": ["иә"], "wrong": ["жоқ", "мүмкін", "бәлкім"]}}]}}"#
    );
    let bank = bank(folder.path(), &text);
    let mut terminal = Terminal::start(folder.path(), (40, 12), &["practice", "--student", "Дана", "--bank", &bank]);
    let screen = terminal.wait("↓");
    assert!(!screen.contains("Соңы"));
    terminal.resize((200, 60));
    terminal.until("all of it", |screen| screen.contains("Соңы.") && screen.contains("иә") && !screen.contains('↓'));
    terminal.resize((40, 12));
    terminal.wait("↓");
    terminal.send("\x1b[B"); // the highlight goes to the first option, and the page with it
    terminal.wait("▸ 1");
    terminal.send("\x1b[5~");
    terminal.gone("▸ 1");
    terminal.resize((20, 5));
    terminal.wait("40×12");
    terminal.resize(FULL);
    terminal.wait("Соңы.");
    terminal.send("\x03");
    assert!(terminal.ended().success());
}

#[test]
fn a_broken_bank_names_every_flaw_with_its_line_and_starts_nothing() {
    let folder = folder();
    let text = "{\"title\": \"Т\", \"questions\": [\n{\"id\": \"a\", \"kind\": \"choice\", \"stem\": \"?\", \"right\": [\"иә\"], \"wrong\": [\"жоқ\"]},\n\
                {\"id\": \"b\", \"kind\": \"blank\", \"stem\": \"??\", \"anwsers\": [\"иә\"]}]}";
    let bank = bank(folder.path(), text);
    let mut terminal =
        Terminal::shell(folder.path(), (120, 24), &format!("$ALASH --bank {bank}; echo code $?; read line"));
    let screen = terminal.wait("code 1");
    assert!(screen.contains("2-жол") && screen.contains("«a»"), "{screen}");
    assert!(screen.contains("3-жол") && screen.contains("«b»") && screen.contains("answers"), "{screen}");
    terminal.send("\r");
    terminal.ended();
    assert!(!folder.path().join("data").exists(), "nothing was started");
}

#[test]
fn an_edited_bank_keeps_its_history() {
    let folder = folder();
    let file = bank(folder.path(), THREE);
    let arguments = ["practice", "--student", "Айгерім", "--bank", &file, "--count", "3"];
    let mut terminal = Terminal::start(folder.path(), FULL, &arguments);
    for _ in 0..2 {
        answer_in_kazakh(&mut terminal);
        terminal.leave("келесі");
    }
    terminal.wait("3 / 3");
    terminal.kill();
    // Texts reworded, one question renamed, and one gone: whichever was not answered yet is asked, or said to be gone.
    let edited = THREE
        .replace("Бірінші сұрақ?", "Ең бірінші сұрақ?")
        .replace(r#""id": "q1""#, r#""id": "q-one", "formerly": ["q1"]"#);
    let start = edited.find(r#"  {"id": "q3""#).unwrap();
    let edited = format!("{}]}}", edited[..start].trim_end().trim_end_matches(','));
    bank(folder.path(), &edited);
    let figures = stats(folder.path(), "Айгерім", &["--bank", &file]);
    assert_eq!(figures["answers"], 2, "{figures}");
    let section = figures["sections"][0]["answers"].as_u64().unwrap();
    let vanished = figures["vanished"].as_u64().unwrap();
    assert_eq!(section, 2, "of one section, known or by its fact: {figures}");
    assert!(vanished <= 1);
    let mut terminal = Terminal::start(folder.path(), FULL, &["--student", "Айгерім", "--bank", &file]);
    terminal.wait("Үлгерім");
    terminal.send("\x03");
    assert!(terminal.ended().success());
}

fn at_a_question(folder: &Path) -> Terminal {
    let terminal = Terminal::start(folder, FULL, &["practice", "--student", "Ерлан"]);
    terminal.wait("1 / 10");
    terminal
}

#[test]
fn every_ending_gives_the_terminal_back() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT] {
        let folder = folder();
        let terminal = at_a_question(folder.path());
        terminal.signal(signal);
        let status = terminal.ended();
        assert!(!status.success(), "{signal:?}: {status:?}");
    }
    for keys in ["\x03", "\x1b[1092;5u\x03", "\x1b"] {
        let folder = folder();
        let mut terminal = at_a_question(folder.path());
        terminal.send(keys);
        if keys == "\x1b" {
            terminal.wait("Жалғастыру");
            terminal.send("й");
        }
        assert!(terminal.ended().success(), "{keys:?}");
    }
}

#[test]
fn a_panic_gives_the_terminal_back() {
    let folder = folder();
    let mut terminal =
        Terminal::start_with(folder.path(), FULL, &["practice", "--student", "Ерлан"], &[("ALASH_PANIC", "1")]);
    terminal.wait("1 / 10");
    terminal.send("\x1b[24~"); // F12
    let status = terminal.ended();
    assert_eq!(status.exit_code(), 101);
}

#[test]
fn stopped_and_continued_it_goes_on_where_it_was() {
    let folder = folder();
    // A shell with job control, as the student's own.
    let mut terminal = Terminal::shell(
        folder.path(),
        FULL,
        "set -m; $ALASH practice --student Ерлан; echo stopped; read line; fg; echo over",
    );
    terminal.wait("1 / 10");
    terminal.send("\x1a");
    terminal.wait("stopped");
    terminal.is_restored();
    terminal.send("\r");
    terminal.wait("1 / 10");
    terminal.send("\x03");
    terminal.wait("over");
    terminal.ended();
}

#[test]
fn without_a_terminal_it_says_so() {
    let folder = folder();
    let (out, error, code) = output(folder.path(), &[]);
    assert_eq!((out.as_str(), code), ("", 2));
    assert!(error.contains("терминал"), "{error}");
    let (_, error, code) = output(folder.path(), &["--lang", "en", "--wrong"]);
    assert_eq!((error.lines().next(), code), (Some("There is no option “--wrong”"), 2));
    let helps = ["kk", "ru", "en"].map(|lang| output(folder.path(), &["--lang", lang, "--help"]));
    for (lang, (help, error, code)) in ["Қолданылуы", "Использование", "Usage"].iter().zip(&helps)
    {
        assert!(help.contains(lang) && help.contains("--data-dir") && error.is_empty() && *code == 0, "{help}");
    }
}

#[test]
fn russian_is_spoken_where_the_system_speaks_it() {
    let (russian, kazakh) = ("Кто учится?", "Кім оқиды?");
    let (ru, kk) = ("ru_RU.UTF-8", "kk_KZ.UTF-8");
    // By POSIX the first of LC_ALL, LC_MESSAGES and LANG that is set and not empty decides.
    for (env, said) in [
        (&[("LANG", ru)][..], russian),
        (&[("LANG", kk)], kazakh),
        (&[("LANG", "en_US.UTF-8")], kazakh),
        (&[("LC_ALL", ru), ("LANG", kk)], russian),
        (&[("LC_ALL", ""), ("LC_MESSAGES", ru), ("LANG", "C")], russian),
        (&[("LC_ALL", kk), ("LC_MESSAGES", ru), ("LANG", ru)], kazakh),
    ] {
        let folder = folder();
        let mut terminal = Terminal::start_with(folder.path(), FULL, &[], env);
        terminal.wait(said);
        terminal.send("\x03");
        assert!(terminal.ended().success());
    }
}

#[test]
fn no_color_means_none() {
    for (env, coloured) in [(("NO_COLOR", "1"), false), (("NO_COLOR", ""), true)] {
        let folder = folder();
        let mut terminal = Terminal::start_with(folder.path(), FULL, &["--student", "Ерлан"], &[env]);
        terminal.wait("Бастау");
        let raw = String::from_utf8_lossy(&terminal.raw()).into_owned();
        assert_eq!(raw.contains("[38;5;"), coloured, "{env:?}");
        terminal.send("\x03");
        terminal.ended();
    }
}

#[test]
fn colours_are_those_for_the_ground_that_the_terminal_names() {
    const BLACK: &str = "[38;5;69";
    const WHITE: &str = "[38;5;26";
    for (said, shown, other) in
        [("15;0", BLACK, WHITE), ("0;default;15", WHITE, BLACK), ("default;default", BLACK, WHITE)]
    {
        let folder = folder();
        let mut terminal = Terminal::start_with(folder.path(), FULL, &["--student", "Ерлан"], &[("COLORFGBG", said)]);
        terminal.wait("Бастау");
        let raw = String::from_utf8_lossy(&terminal.raw()).into_owned();
        assert!(raw.contains(shown) && !raw.contains(other), "{said}");
        terminal.send("\x03");
        terminal.ended();
    }
}

#[test]
fn a_new_student_reads_after_a_name_and_two_enters_and_is_asked_after_a_third() {
    let folder = folder();
    let mut terminal = Terminal::start(folder.path(), FULL, &[]);
    terminal.wait("Кім оқиды?");
    terminal.send("Айгерім\r");
    terminal.wait("Бастау");
    terminal.send("\r");
    terminal.wait("Жаңа материал");
    terminal.send("\r");
    terminal.wait("Бір жауапты таңдаңыз");
    terminal.send("\x03");
    assert!(terminal.ended().success());
    assert_eq!(stats(folder.path(), "Айгерім", &[])["answers"], 0);
}

#[test]
fn what_looks_the_same_is_not_written_again() {
    let folder = folder();
    let mut terminal = Terminal::start(folder.path(), FULL, &["--student", "Дана"]);
    terminal.settled("Бастау");
    // A key that does nothing says so once.
    terminal.send("ы");
    terminal.settled("Бұл перне мұнда қолданылмайды");
    let written = terminal.raw().len();
    for _ in 0..5 {
        terminal.send("ы");
    }
    // What comes after them is written, and nothing of them was.
    thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!(terminal.raw().len(), written);
    terminal.send("\u{1b}[B");
    terminal.gone("Бұл перне мұнда қолданылмайды");
    assert!(terminal.raw().len() > written);
}
