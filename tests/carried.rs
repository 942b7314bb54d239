//! Files of others: what no program wrote is left and named, and nobody's records become another's.
// The program is played on a pseudoterminal, which is Unix's.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use std::fs;
use std::path::PathBuf;

use alash::clock::{DAY, Millis, Moment};
use alash::exam::{self, Attempt, Scored};
use alash::form::Profile;
use alash::journal::{CarryError, For, Journal as _, Results};
use alash::language::Lang;
use alash::log::{Entry, Log};
use alash::memory::Memory;
use alash::plan::situation::Situation;
use alash::plan::today::Today;
use alash::progress::{Progress, mocks};
use alash::store::Store;
use serde_json::{Value, json};
use support::fresh::Fresh as _;
use support::journal::{Journal, data, head, line, now, sum};
use support::player::{EVENING, Player, evenings, own};
use support::pty::{Terminal, output, stats, typed};

const FULL: (u16, u16) = (80, 24);
/// What a hostile hand, or a program gone wrong, may put where a number stands.
const EXTREMES: [&str; 13] = [
    "-9223372036854775808",
    "-2147483649",
    "-1",
    "0",
    "1",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "18446744073709551615",
    "1e308",
    "-1e308",
    "0.5",
    "1e-320",
];

/// Every number in a value, each set to every extreme.
fn extremes(record: &Value) -> Vec<String> {
    fn paths(value: &Value, at: &str, found: &mut Vec<String>) {
        match value {
            Value::Number(_) => found.push(at.to_owned()),
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(n, item)| paths(item, &format!("{at}/{n}"), found));
            }
            Value::Object(fields) => fields.iter().for_each(|(key, item)| paths(item, &format!("{at}/{key}"), found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    paths(record, "", &mut found);
    let mut all = Vec::new();
    for path in found {
        for extreme in EXTREMES {
            let mut changed = record.clone();
            *changed.pointer_mut(&path).unwrap() = json!("@");
            all.push(changed.to_string().replace("\"@\"", extreme));
        }
    }
    all
}

/// One record of every type, with every field.
fn records() -> Vec<Value> {
    let bank = own().id.clone();
    let player = {
        let mut player = evenings(1, Some(20), |_| true);
        player.press(alash::key::Code::Esc).click_on("Байқау сынағы").enter();
        player.keys("1").press(alash::key::Code::Right);
        player
    };
    let mut kinds: Vec<Value> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    for entry in &player.entries {
        let record = serde_json::to_value(&entry.record).unwrap();
        let is_paper = record.get("paper").is_some();
        if seen.insert((record["type"].to_string(), is_paper)) {
            kinds.push(record);
        }
    }
    kinds.push(json!({"type": "aim", "bank": bank, "exam": 20_800, "minutes": 15, "target": 16}));
    kinds.push(json!({"type": "outcome", "bank": bank, "exam": 20_780, "points": 12, "forecast": [10, 14]}));
    kinds.push(json!({"type": "renamed", "bank": bank, "formerly": "other", "same": true}));
    assert!(kinds.len() >= 9, "{}", kinds.len());
    kinds
}

/// Every fold over a history, and the screens that show it.
fn fold(entries: Vec<Entry>, clock: Moment) {
    let bank = own();
    let log = Log::of(alash::log::History { entries: entries.clone(), clock, ..Default::default() });
    let memory = Memory::of(&bank, &log);
    let forms = Profile::own();
    let _ = Today::of(Situation { bank: &bank, log: &log, memory: &memory, forms: &forms, now: now(clock) });
    let _ = (Progress::of(&bank, &log), mocks(&bank, &log));
    for kept in log.sessions(&bank.id) {
        let _ = Scored::of(&bank, &log, kept);
        if let Some(attempt) = Attempt::of(&bank, &log, kept) {
            let _ = attempt.hand_in(&bank, Lang::Kk, attempt.elapsed_at(clock));
        }
    }
    let _ = exam::open(&bank, &log);
    let mut player = Player::back(entries, clock - EVENING, Lang::Kk, FULL);
    let _ = player.screen();
    player.enter().press(alash::key::Code::Esc);
}

#[test]
fn every_number_of_every_record_at_its_extremes_is_damage_or_harmless() {
    let usual = (EVENING.0.to_string(), "300".to_owned());
    let mut lines = Vec::new();
    for record in records() {
        lines.extend(extremes(&record).into_iter().map(|record| (usual.clone(), record)));
    }
    let plain = json!({"type": "language", "lang": "kk"}).to_string();
    for extreme in EXTREMES {
        lines.push(((extreme.to_owned(), "300".to_owned()), plain.clone()));
        lines.push(((EVENING.0.to_string(), extreme.to_owned()), plain.clone()));
    }
    assert!(lines.len() > 300, "{}", lines.len());
    let (mut taken, mut left) = (0, 0);
    for (number, ((time, offset), record)) in (1..).zip(&lines) {
        let file = format!(
            "{}\n{}\n{}\n",
            head(1, "Айгерім"),
            line(9_999, ("1795356000000", "300"), &plain),
            line(number, (time, offset), record)
        );
        let results = Results::read(&mut file.as_bytes()).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path(), now(EVENING)).unwrap();
        let brought = store.bring(&results, For::Bearer, now(EVENING)).unwrap();
        assert_eq!(brought.added + brought.damaged, 2, "{record}");
        let student = store.student("Айгерім").unwrap().unwrap();
        let history = store.history(&student.id, now(EVENING)).unwrap();
        assert_eq!((history.damaged, history.newer), (0, 0), "{record}");
        if brought.damaged == 0 {
            taken += 1;
        } else {
            left += 1;
        }
        if brought.damaged == 0 {
            fold(history.entries, EVENING);
        }
    }
    assert!(taken > 20 && left > 150, "{taken} {left}");
}

#[test]
fn a_line_outside_its_range_is_counted_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("r.jsonl");
    let aim = json!({"type": "aim", "bank": own().id.clone(), "minutes": 0}).to_string();
    let far = json!({"type": "aim", "bank": own().id.clone(), "exam": 1_000_000, "minutes": 15}).to_string();
    let plain = json!({"type": "language", "lang": "kk"}).to_string();
    let text = [
        head(1, "Айгерім"),
        line(1, ("1795356000000", "300"), &plain),
        line(2, ("1795356000000", "300"), &aim),
        line(3, ("1795356000000", "300"), &far),
    ];
    fs::write(&file, text.join("\n")).unwrap();
    let (said, error, code) = output(folder.path(), &["import", file.to_str().unwrap()]);
    assert!(code == 0 && said.contains("бүлінгені: 2"), "{said}{error}");
    assert!(said.contains("3-жол («minutes» өрісінде 0 тұр, ал болуы керегі: 1–600)"), "{said}");
    assert!(said.contains("4-жол («exam»"), "{said}");
    // Rows that came in before there were ranges are left as well: every start goes on.
    let connection = rusqlite::Connection::open(data(folder.path()).join("alash.db")).unwrap();
    let student: String = connection.query_row("SELECT id FROM students", [], |row| row.get(0)).unwrap();
    for (number, record) in [(4, &aim), (5, &far)] {
        let id = format!("01938c2e-7b00-7000-8000-{number:012}");
        let insert = "INSERT INTO journal (id, student, time, offset, version, record, sum) VALUES (?, ?, ?, 300, '0.1.0', ?, ?)";
        connection.execute(insert, rusqlite::params![id, student, EVENING, record, sum(&id, EVENING, record)]).unwrap();
    }
    drop(connection);
    assert_eq!(stats(folder.path(), "Айгерім", &[])["damaged"], 2);
    let mut terminal = Terminal::start(folder.path(), FULL, &["--student", "Айгерім"]);
    terminal.wait("Бүлінген жазбалар: 2");
    terminal.send("\x03");
    terminal.ended();
}

#[test]
fn a_file_of_nothing_but_damage_makes_nobody() {
    for (name, body) in [("Айгерім", "{\"id\": 1}"), ("", ""), ("Айгерім", "rubbish")] {
        let file = format!("{}\n{body}\n", head(1, name));
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path(), now(EVENING)).unwrap();
        let brought =
            Results::read(&mut file.as_bytes()).and_then(|results| store.bring(&results, For::Bearer, now(EVENING)));
        assert!(matches!(brought, Err(CarryError::NotResults)), "{brought:?}");
        assert_eq!(store.students().unwrap(), []);
    }
    let long = "ұ".repeat(5000);
    let file = format!(
        "{}\n{}\n",
        head(1, &long),
        line(1, ("1795356000000", "300"), &json!({"type": "language", "lang": "kk"}).to_string())
    );
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path(), now(EVENING)).unwrap();
    store.bring(&Results::read(&mut file.as_bytes()).unwrap(), For::Bearer, now(EVENING)).unwrap();
    assert_eq!(store.students().unwrap()[0].name.chars().count(), 40);
}

fn results(journal: &mut Journal) -> Results {
    Results::read(&mut journal.taken_along().as_slice()).unwrap()
}

/// The same file with the header changed.
fn forged(journal: &mut Journal, change: impl Fn(&mut Value)) -> Results {
    let text = String::from_utf8(journal.taken_along()).unwrap();
    let (first, rest) = text.split_once('\n').unwrap();
    let mut header: Value = serde_json::from_str(first).unwrap();
    change(&mut header["student"]);
    Results::read(&mut format!("{header}\n{rest}").as_bytes()).unwrap()
}

#[test]
fn an_id_that_a_file_claims_captures_nobody() {
    let (mut victim, mut other) = (Journal::of("Айгерім", EVENING), Journal::of("Ерлан", EVENING));
    victim.evening(EVENING, 3);
    other.evening(EVENING, 2);
    let folder = tempfile::tempdir().unwrap();
    let mut school = Store::open(folder.path(), now(EVENING)).unwrap();
    let victim_id = victim.student.id.clone();
    // The other one's file says that it is the victim too, before the victim's own file comes.
    let claim = forged(&mut other, |student| student["known_as"] = json!([victim_id]));
    school.bring(&claim, For::Bearer, now(EVENING)).unwrap();
    school.bring(&results(&mut victim), For::Bearer, now(EVENING)).unwrap();
    let entries = |store: &mut Store, id: &str| store.history(id, now(EVENING)).unwrap().entries.len();
    assert_eq!((entries(&mut school, &victim.student.id), entries(&mut school, &other.student.id)), (3, 2));
    // To forget the other one forgets nobody else.
    school.forget(&other.student.id, true, now(EVENING)).unwrap();
    school.erase(&other.student.id, now(EVENING)).unwrap();
    assert!(!school.is_forgotten(&[victim.student.id.clone()]).unwrap());
    assert_eq!(entries(&mut school, &victim.student.id), 3);
    // A claim leads to somebody here only where the name is theirs as well.
    let mut stranger = Journal::of("Бекзат", EVENING);
    stranger.evening(EVENING, 1);
    let claim = forged(&mut stranger, |student| student["known_as"] = json!([victim_id]));
    let refused = school.bring(&claim, For::Bearer, now(EVENING));
    assert!(matches!(refused, Err(CarryError::Claimed(name)) if name == "Айгерім"));
    assert_eq!(entries(&mut school, &victim.student.id), 3);
}

#[test]
fn an_entry_id_that_a_file_takes_first_displaces_no_entry() {
    let mut victim = Journal::of("Айгерім", EVENING);
    victim.evening(EVENING, 3);
    let forged = forged(&mut victim, |student| {
        student["id"] = json!("01938c2e-7b00-7000-8000-00000000000f");
        student["name"] = json!("Ерлан");
    });
    let folder = tempfile::tempdir().unwrap();
    let mut school = Store::open(folder.path(), now(EVENING)).unwrap();
    school.bring(&forged, For::Bearer, now(EVENING)).unwrap();
    let brought = school.bring(&results(&mut victim), For::Bearer, now(EVENING)).unwrap();
    assert_eq!((brought.added, brought.known), (3, 0));
    let mut own = Vec::new();
    let student = school.student("Айгерім").unwrap().unwrap();
    assert_eq!(school.take_along(&student, &mut own).unwrap(), 3);
    assert_eq!(own, victim.taken_along(), "and they are carried on");
    assert_eq!(school.bring(&results(&mut victim), For::Bearer, now(EVENING)).unwrap().known, 3);
    // An entry of the student's own under a known id and with other contents is left, and said.
    let text = String::from_utf8(victim.taken_along()).unwrap();
    let (header, rest) = text.split_once('\n').unwrap();
    let mut entry: Value = serde_json::from_str(rest.lines().next().unwrap()).unwrap();
    let record = json!({"type": "language", "lang": "kk"}).to_string();
    entry["sum"] = json!(sum(entry["id"].as_str().unwrap(), Moment(entry["time"].as_i64().unwrap()), &record));
    entry["record"] = json!("@");
    let other = format!("{header}\n{}\n", entry.to_string().replace("\"@\"", &record));
    let brought = school.bring(&Results::read(&mut other.as_bytes()).unwrap(), For::Bearer, now(EVENING)).unwrap();
    assert_eq!((brought.added, brought.clashing), (0, 1));
}

#[test]
fn two_students_taken_for_one_are_taken_apart() {
    let (mut one, mut other) = (Journal::of("Айгерім", EVENING), Journal::of("Ерлан", EVENING + Millis(5)));
    one.evening(EVENING, 3);
    other.evening(EVENING + DAY, 4);
    assert_eq!(one.store.part(&one.student.id, now(EVENING)).unwrap(), None);
    one.bring(&mut other, EVENING + DAY);
    assert_eq!(one.history(EVENING + DAY).entries.len(), 7);
    let parted = one.store.part(&one.student.id, now(EVENING + DAY)).unwrap().unwrap();
    assert_eq!((parted.name.as_str(), parted.entries), ("Ерлан", 4));
    assert_eq!(one.history(EVENING + DAY).entries.len(), 3);
    let again = one.store.student("Ерлан").unwrap().unwrap();
    assert_eq!(one.store.history(&again.id, now(EVENING)).unwrap().entries.len(), 4);
    // By themselves again, their own file is theirs.
    assert_eq!(one.store.bring(&results(&mut other), For::Bearer, now(EVENING)).unwrap().known, 4);
    // On the command line too, and back and forth.
    let folder = tempfile::tempdir().unwrap();
    let file = |journal: &mut Journal, name: &str| -> PathBuf {
        let path = folder.path().join(name);
        fs::write(&path, journal.taken_along()).unwrap();
        path
    };
    let (first, second) = (file(&mut other, "a.jsonl"), folder.path().join("b.jsonl"));
    let mut third = Journal::of("Дана", EVENING + Millis(9));
    third.evening(EVENING + 2 * DAY, 2);
    fs::write(&second, third.taken_along()).unwrap();
    let import = |words: &[&str]| typed(folder.path(), &[&["import"], words].concat(), "");
    import(&[first.to_str().unwrap()]);
    import(&[second.to_str().unwrap(), "--student", "Ерлан"]);
    let (said, error, code) = import(&["--undo", "--student", "Ерлан"]);
    assert!(code == 0 && said.contains("«Дана», жазба – 2"), "{said}{error}");
    let (_, error, code) = import(&["--undo", "--student", "Ерлан"]);
    assert!(code == 1 && error.contains("Бөліп беретін ештеңе жоқ"), "{error}");
}

// ── a bank whose title was corrected ──

#[test]
fn a_bank_whose_title_was_corrected_is_asked_about_once() {
    let folder = tempfile::tempdir().unwrap();
    let bank = |title: &str, name: &str| {
        let path = folder.path().join(name);
        let question = |id: &str| json!({"id": id, "kind": "choice", "stem": format!("{id}?"), "right": ["иә"], "wrong": ["жоқ", "бәлкім", "мүмкін"]});
        fs::write(
            &path,
            json!({"title": title, "questions": [question("a"), question("b"), question("c")]}).to_string(),
        )
        .unwrap();
        path.to_str().unwrap().to_owned()
    };
    let (old, new) = (bank("Абылай хан", "old.json"), bank("Абылай хан (1711–1781)", "new.json"));
    let mut terminal =
        Terminal::start(folder.path(), FULL, &["practice", "--count", "3", "--student", "Айгерім", "--bank", &old]);
    for _ in 0..3 {
        terminal.wait("кейін");
        terminal.send("0");
        terminal.wait("келесі");
        terminal.leave("келесі");
    }
    terminal.send("\x03");
    terminal.ended();
    assert_eq!(stats(folder.path(), "Айгерім", &["--bank", &new])["answers"], 0, "not taken over in silence");
    let mut terminal = Terminal::start(folder.path(), FULL, &["--student", "Айгерім", "--bank", &new]);
    let screen = terminal.wait("сол банк пе?");
    assert!(screen.contains("жауап – 3"), "{screen}");
    terminal.send("\r");
    terminal.wait("Баптаулар");
    terminal.send("\x03");
    terminal.ended();
    assert_eq!(stats(folder.path(), "Айгерім", &["--bank", &new])["answers"], 3);
    assert_eq!(stats(folder.path(), "Айгерім", &["--bank", &old])["answers"], 3, "they are one");
    let other = bank("Тағы басқа", "third.json");
    for asked in [true, false] {
        let mut terminal = Terminal::start(folder.path(), FULL, &["--student", "Айгерім", "--bank", &other]);
        if asked {
            terminal.wait("сол банк пе?");
            terminal.send("2\r");
        }
        let screen = terminal.wait("Баптаулар");
        assert!(!screen.contains("сол банк пе?"), "{screen}");
        terminal.send("\x03");
        terminal.ended();
    }
    assert_eq!(stats(folder.path(), "Айгерім", &["--bank", &other])["answers"], 0);
}

// ── what was found by trying hard ──

#[test]
fn what_follows_a_damaged_head_is_nobodys() {
    let plain = json!({"type": "language", "lang": "kk"}).to_string();
    let at = ("1795356000000", "300");
    for broken in [&head(2, "Дана")[..head(2, "Дана").len() - 1], &head(2, "Дана").replace("name", "nome"), "rubbish"]
    {
        let file = [
            head(1, "Айгерім"),
            line(1, at, &plain),
            broken.to_owned(),
            line(2, at, &plain),
            head(3, "Ерлан"),
            line(3, at, &plain),
        ]
        .join("\n");
        let folder = tempfile::tempdir().unwrap();
        let mut store = Store::open(folder.path(), now(EVENING)).unwrap();
        let brought = store.bring(&Results::read(&mut file.as_bytes()).unwrap(), For::Bearer, now(EVENING)).unwrap();
        assert_eq!((brought.added, brought.damaged), (2, 2), "{broken}");
        assert_eq!(store.students().unwrap().len(), 2);
    }
}

#[test]
fn taken_apart_where_both_learn_here_and_again_and_with_the_longest_name() {
    let name = "ұ".repeat(40);
    for (first, second) in [("Айгерім", "Ерлан"), (name.as_str(), name.as_str())] {
        let (mut one, mut other) = (Journal::of(first, EVENING), Journal::of(second, EVENING + Millis(5)));
        one.evening(EVENING, 3);
        other.evening(EVENING + DAY, 4);
        if first != second {
            // The slip of a class: a classmate's file, who learns here too.
            one.store.bring(&results(&mut other), For::Bearer, now(EVENING)).unwrap();
        }
        for _ in 0..2 {
            one.bring(&mut other, EVENING + DAY);
            assert_eq!(one.history(EVENING).entries.len(), 7);
            let parted = one.store.part(&one.student.id, now(EVENING + DAY)).unwrap().unwrap();
            assert_eq!((one.history(EVENING).entries.len(), parted.entries), (3, 4), "{}", parted.name);
            let theirs = one.store.history(&other.student.id, now(EVENING)).unwrap();
            assert_eq!(theirs.entries.len(), 4);
        }
    }
}

#[test]
fn a_classmate_who_brings_a_file_takes_no_link_over() {
    let mut school = Journal::of("Айгерім", EVENING);
    let (mut home, classmate) =
        (Journal::of("Айгерім", EVENING + Millis(5)), school.store.come("Ерлан", now(EVENING)).unwrap());
    home.evening(EVENING, 3);
    school.bring(&mut home, EVENING);
    school.store.bring(&results(&mut home), For::Student(&classmate, true), now(EVENING)).unwrap();
    home.evening(EVENING + DAY, 2);
    let brought = school.store.bring(&results(&mut home), For::Bearer, now(EVENING + DAY)).unwrap();
    assert_eq!((brought.added, school.history(EVENING).entries.len()), (2, 5), "it is hers still");
    school.store.forget(&classmate.id, true, now(EVENING)).unwrap();
    school.store.erase(&classmate.id, now(EVENING)).unwrap();
    assert!(!school.store.is_forgotten(&[home.student.id.clone()]).unwrap());
    assert_eq!(school.store.bring(&results(&mut home), For::Bearer, now(EVENING + DAY)).unwrap().known, 5);
}

#[test]
fn a_line_that_is_too_long_is_one_damaged_line() {
    let plain = json!({"type": "language", "lang": "kk"}).to_string();
    let at = ("1795356000000", "300");
    let file = [head(1, "Айгерім"), "x".repeat(5_000_000), line(1, at, &plain), line(2, at, &plain)].join("\n");
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::open(folder.path(), now(EVENING)).unwrap();
    let brought = store.bring(&Results::read(&mut file.as_bytes()).unwrap(), For::Bearer, now(EVENING)).unwrap();
    assert_eq!((brought.added, brought.damaged, brought.told), (2, 1, vec![(2, None)]));
}
