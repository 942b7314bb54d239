//! Dialogues with the real program, line by line: on a terminal, and through pipes.

// A pseudoterminal is Unix's.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use alash::language::Lang;
use support::pty::{PROGRAM, Terminal};

const SIZE: (u16, u16) = (80, 24);
/// 2026-11-22 19:00 in Kazakhstan, a thousand times faster than the day.
const FAST: (&str, &str) = ("ALASH_CLOCK", "1795356000000 1000");

/// A stem, and the line that answers it when it was said so.
type Answer<'a> = (&'a str, &'a dyn Fn(&str) -> String);

/// A dialogue on a terminal.
struct Dialogue {
    terminal: Terminal,
    heard: usize,
}

impl Dialogue {
    fn start(folder: &Path, arguments: &[&str], env: &[(&str, &str)]) -> (Self, String) {
        let arguments: Vec<&str> = arguments.iter().copied().chain(["--plain"]).collect();
        let mut dialogue = Self { terminal: Terminal::start_with(folder, SIZE, &arguments, env), heard: 0 };
        let said = dialogue.hear(0);
        (dialogue, said)
    }

    /// What is said up to the next prompt, after so many lines of what was typed.
    fn hear(&mut self, typed: usize) -> String {
        let since = |terminal: &Terminal, from: usize| String::from_utf8_lossy(&terminal.raw()[from..]).into_owned();
        let from = self.heard;
        self.terminal.until("a prompt", |_| {
            let said = since(&self.terminal, from);
            said.ends_with(": ") && said.matches('\n').count() >= typed
        });
        self.heard = self.terminal.raw().len();
        since(&self.terminal, from)
    }

    /// Types a line; what is said then.
    fn say(&mut self, line: &str) -> String {
        self.terminal.send(&format!("{line}\n"));
        self.hear(1)
    }

    /// All that was said.
    fn all(&self) -> String {
        String::from_utf8(self.terminal.raw()).unwrap()
    }
}

/// The numbers of these texts among those that were said, in their order.
fn numbers(said: &str, texts: &[&str]) -> String {
    let number = |text: &&str| {
        let line = said.lines().find(|line| line.split_once(". ").is_some_and(|(_, said)| said.trim() == *text));
        line.unwrap_or_else(|| panic!("{text} in\n{said}")).split('.').next().unwrap().trim().to_owned()
    };
    texts.iter().map(number).collect::<Vec<_>>().join(" ")
}

fn piped(folder: &Path, arguments: &[&str], env: &[(&str, &str)], lines: &str) -> Output {
    let mut child = Command::new(PROGRAM)
        .args(arguments)
        .env("ALASH_DATA_DIR", folder.join("data"))
        .env("LANG", "kk_KZ.UTF-8")
        .env_remove("LC_ALL")
        .envs(env.iter().copied())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn bank(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/banks").join(name)
}

#[test]
fn a_first_evening_to_its_end_in_three_languages() {
    for lang in Lang::ALL {
        let m = lang.messages();
        let folder = tempfile::tempdir().unwrap();
        let (mut dialogue, said) = Dialogue::start(folder.path(), &["--lang", lang.code()], &[FAST]);
        assert!(said.contains(m.welcome.who), "{said}");
        let said = dialogue.say("Айгерім");
        let mut said = dialogue.say(&numbers(&said, &[m.home.start]));
        let mut asked = 0;
        for _ in 0..300 {
            if said.contains(m.tonight.title) {
                break;
            }
            let is_asked = said.contains("1. ") && !said.contains("Enter")
                || said.lines().last().unwrap().contains(m.face.your_answer.trim_end_matches(':'));
            asked += usize::from(is_asked);
            said = dialogue.say(if is_asked { m.keys.unknown } else { "" });
        }
        assert!(said.contains(m.tonight.title) && asked > 5, "{asked}: {}", dialogue.all());
        // No escape, no carriage return but at the ends of lines: nothing is moved, drawn over or coloured.
        let all = dialogue.all();
        assert!(!all.contains('\x1b') && !all.replace("\r\n", "").contains('\r'));
        dialogue.terminal.send("\x04");
        assert!(dialogue.terminal.ended().success());
        assert!(!folder.path().join("data/alash.db-wal").exists());
    }
}

#[test]
fn every_kind_is_answered_by_lines() {
    let folder = tempfile::tempdir().unwrap();
    let bank = bank("each.json");
    let arguments = ["practice", "--student", "Дана", "--bank", bank.to_str().unwrap(), "--count", "7"];
    let (mut dialogue, mut said) = Dialogue::start(folder.path(), &arguments, &[]);
    let answers: [Answer; 7] = [
        ("Екіге екіні қоссақ?", &|_| "төрт".to_owned()),
        ("Қайсысы жұп сан?", &|said| numbers(said, &["сегіз", "екі", "төрт"])),
        ("Өсу ретімен қойыңыз", &|said| {
            numbers(said, &["он", "жиырма", "отыз", "қырық"]).replace(' ', "")
        }),
        ("Сан мен аты", &|said| {
            let right = |line: &str| match line.trim().split_once(": ").map_or("", |(_, place)| place) {
                "1" => Some("бірлік"),
                "2" => Some("жұп"),
                "12" => Some("дүжін"),
                _ => None,
            };
            numbers(said, &said.lines().filter_map(right).collect::<Vec<_>>())
        }),
        ("Тоғыз бен бірдің қосындысы?", &|_| "ОН".to_owned()),
        ("Бір мың тоғыз жүз он сегіз қалай жазылады?", &|_| "\"ұ\"ү".to_owned()),
        ("Каспийге ең жақын қала", &|said| numbers(said, &["Жайықтың сағасы"])),
    ];
    for place in 1..=7 {
        assert!(said.contains(&format!("{place}-сұрақ, барлығы 7")), "{said}");
        let (_, answer) = answers.iter().find(|(stem, _)| said.contains(stem)).unwrap_or_else(|| panic!("{said}"));
        let feedback = dialogue.say(&answer(&said));
        let verdict = feedback.lines().nth(2).unwrap();
        assert_eq!(verdict.trim(), "Дұрыс", "the verdict first: {feedback}");
        said = dialogue.say("");
    }
    assert!(said.contains("Қорытынды"), "{said}");
}

#[test]
fn an_exam_with_a_flag_and_a_changed_answer() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dialogue, said) = Dialogue::start(folder.path(), &["exam", "--student", "Дана"], &[]);
    assert!(said.contains("Байқау сынағы"), "{said}");
    let form = dialogue.say("2");
    assert!(form.contains("10 тапсырма") && !form.contains("3. "), "what has changed: {form}");
    let first = dialogue.say("");
    assert!(first.contains("қалды") && first.contains("Жауапсызы: 1–"), "{first}");
    let second = dialogue.say("1");
    assert!(
        second.contains("2-тапсырма. ") && !second.contains("секунд қалды"),
        "the clock is not said at each task: {second}"
    );
    let flagged = dialogue.say("жалауша қою");
    assert!(flagged.contains("Жалауша қойылғаны: 2."), "{flagged}");
    let back = dialogue.say("алдыңғы");
    assert!(back.contains("(таңдалды)"), "{back}");
    dialogue.say("3");
    let again = dialogue.say("№1");
    let chosen: Vec<&str> = again.lines().filter(|line| line.contains("(таңдалды)")).collect();
    assert!(matches!(chosen[..], [line] if line.starts_with("3. ")), "{again}");
    let time = dialogue.say("уақыт");
    assert!(time.contains("минут") && time.contains("Жауап берілгені: 1."), "{time}");
    let end = dialogue.say("тапсыруға өту");
    assert!(end.contains("Жалауша қойылғаны: 2"), "{end}");
    let result = dialogue.say(&numbers(&end, &["Жұмысты тапсыру"]));
    assert!(result.contains("Жиналған ұпай"), "{result}");
    let review = dialogue.say("1");
    assert!(review.contains("Қазіргі тапсырма: "), "{review}");
}

#[test]
fn settings_are_changed_and_a_pin_is_never_shown() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dialogue, said) = Dialogue::start(folder.path(), &["--student", "Дана"], &[]);
    let settings = dialogue.say(&numbers(&said, &["Баптаулар"]));
    let minutes = settings.lines().find(|line| line.contains("Күніне")).unwrap().split('.').next().unwrap().to_owned();
    let changed = dialogue.say(&format!("{minutes}+"));
    assert!(changed.contains("Күніне: 20 минут") && !changed.contains("Тіл:"), "only what has changed: {changed}");
    dialogue.say("");
    let settings = dialogue.say("баптаулар");
    assert!(settings.contains("Күніне: 20 минут"), "{settings}");
    let account = dialogue.say("Оқушы");
    let pin = dialogue.say(&numbers(&account, &["PIN-код қою"]));
    assert!(pin.contains("PIN"), "{pin}");
    dialogue.terminal.send("1918\r");
    let set = dialogue.hear(1);
    assert!(set.contains("PIN-код қойылды"), "{set}");
    let welcome = dialogue.say("басқа оқушы");
    dialogue.say(&numbers(&welcome, &["Дана"]));
    dialogue.terminal.send("1917\r");
    assert!(dialogue.hear(1).contains("дұрыс емес"));
    // Esc leads back from it, and so does the word.
    dialogue.terminal.send("\x1b");
    let welcome = dialogue.hear(1);
    dialogue.say(&numbers(&welcome, &["Дана"]));
    dialogue.terminal.send("артқа\r");
    let welcome = dialogue.hear(1);
    dialogue.say(&numbers(&welcome, &["Дана"]));
    dialogue.terminal.send("\"ұ\"ү\r");
    let home = dialogue.hear(1);
    assert!(home.contains("Бастау"), "{home}");
    let all = dialogue.all();
    assert!(!all.contains("1918\r") && !all.contains("1917") && !all.contains("\"ұ\"ү"), "{all}");
}

#[test]
fn a_whole_session_is_a_text_in_and_one_out() {
    let folder = tempfile::tempdir().unwrap();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lines");
    let typed = fs::read_to_string(root.join("practice.txt")).unwrap();
    let bank = bank("each.json");
    let arguments =
        ["practice", "--plain", "--student", "Дана", "--bank", bank.to_str().unwrap(), "--count", "7", "--seed", "5"];
    let output = piped(folder.path(), &arguments, &[], &typed);
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    let said = String::from_utf8(output.stdout).unwrap();
    let file = root.join("practice.out.txt");
    if std::env::var_os("INSTA_UPDATE").is_some() {
        fs::write(&file, &said).unwrap();
    }
    assert_eq!(said, fs::read_to_string(&file).unwrap());
}

#[test]
fn without_a_terminal_plain_is_named_and_a_dumb_one_is_served() {
    let folder = tempfile::tempdir().unwrap();
    let refused = piped(folder.path(), &[], &[], "");
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8(refused.stderr).unwrap().contains("alash --plain"));
    // TERM=dumb alone makes nothing of a pipe.
    assert_eq!(piped(folder.path(), &[], &[("TERM", "dumb")], "").status.code(), Some(2));
    let asked = piped(folder.path(), &[], &[("ALASH_PLAIN", "1")], "Дана\n");
    let said = String::from_utf8(asked.stdout).unwrap();
    assert!(asked.status.success() && said.contains("Кім оқиды?") && said.contains("1. Бастау"), "{said}");
    assert_eq!(piped(folder.path(), &[], &[("ALASH_PLAIN", "0")], "").status.code(), Some(2));
    let terminal = Terminal::start_with(folder.path(), SIZE, &["--student", "Дана"], &[("TERM", "dumb")]);
    terminal.wait("1–9; Enter – 1");
    terminal.signal(rustix::process::Signal::TERM);
    assert_eq!(terminal.ended().signal(), Some("Terminated"));
    assert!(!folder.path().join("data/alash.db-wal").exists(), "what it kept is whole");
}

#[test]
fn a_paper_whose_time_is_up_takes_no_line() {
    let folder = tempfile::tempdir().unwrap();
    let (mut dialogue, _) = Dialogue::start(folder.path(), &["exam", "--student", "Дана"], &[FAST]);
    dialogue.say("2");
    dialogue.say("");
    // Twenty minutes, a thousand times faster.
    std::thread::sleep(std::time::Duration::from_millis(1500));
    let result = dialogue.say("1");
    assert!(result.contains("қабылданбады") && result.contains("Жиналған ұпай: 0"), "{result}");
}
