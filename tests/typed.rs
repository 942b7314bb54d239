//! Typed answers: what is taken, what is asked on, what is wrong. `tests/typed.tsv` has a line for each of many that students
//! type; the rest is made by rule. `cargo test --test typed -- --nocapture` prints the shares, and what stands close together.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test may fail"
)]

mod support;

use std::collections::{BTreeMap, HashSet};

use alash::bank::Bank;
use alash::question::blank::{AcceptedAnswer, Blank};
use alash::question::{AskOn, Given, Judged, Kind, Question, Showing, Try, Verdict};
use support::player::own;

/// What a typed answer is to come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Right,
    /// Right, with a slip.
    Slip,
    /// Asked to check the spelling.
    Check,
    /// Asked for more.
    Part,
    Wrong,
}

fn typed(bank: &Bank, question: &Question, text: &str, attempt: Try) -> Outcome {
    let given = Given::Typed(text.to_owned());
    match question.judge(&Showing::default(), &given, attempt, bank.lexicon()) {
        Judged::AskOn(AskOn::Spelling | AskOn::Number) => Outcome::Check,
        Judged::AskOn(AskOn::Incomplete) => Outcome::Part,
        Judged::Graded(grade) => match grade.verdict {
            Verdict::Right | Verdict::Accepted => Outcome::Right,
            Verdict::Typo => Outcome::Slip,
            Verdict::Incomplete => Outcome::Part,
            Verdict::Wrong => Outcome::Wrong,
            other => panic!("{text}: {other:?}"),
        },
    }
}

/// The questions in which words are typed.
fn blanks(bank: &Bank) -> impl Iterator<Item = (&Question, &Blank)> {
    bank.questions.iter().filter_map(|question| match &question.kind {
        Kind::Blank(kind) => Some((question, kind)),
        _ => None,
    })
}

#[test]
fn what_students_type_comes_to_what_a_teacher_would_say() {
    let bank = own();
    let table = include_str!("typed.tsv");
    let (mut rows, mut wrong) = (0, Vec::new());
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, text, expected] = fields[..] else { panic!("{line}") };
        let expected = match expected {
            "right" => Outcome::Right,
            "slip" => Outcome::Slip,
            "check" => Outcome::Check,
            "part" => Outcome::Part,
            "wrong" => Outcome::Wrong,
            other => panic!("{other}"),
        };
        rows += 1;
        let question = bank.question(id).unwrap();
        let outcome = typed(&bank, question, text, Try::First);
        if outcome != expected {
            wrong.push(format!("{id}\t{text}\t{expected:?}, it came to {outcome:?}"));
        }
    }
    assert!(rows >= 600, "{rows}");
    assert!(wrong.is_empty(), "{} of {rows}:\n{}", wrong.len(), wrong.join("\n"));
}

/// Every accepted spelling that is not exact.
fn accepted(blank: &Blank) -> impl Iterator<Item = &str> {
    blank.answers.iter().flat_map(AcceptedAnswer::all)
}

/// Keys of a Russian and a Latin layout side by side in a row.
fn beside(c: char) -> Option<char> {
    let rows = ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
    let row: Vec<char> = rows.iter().find(|row| row.contains(c))?.chars().collect();
    let place = row.iter().position(|other| *other == c)?;
    row.get(place + 1).or_else(|| row.get(place.checked_sub(1)?)).copied()
}

/// A word with a slip of one key at a place, from 0: a neighbour, two letters swapped, one left out.
fn slips(word: &[char], place: usize) -> Vec<String> {
    let mut all = Vec::new();
    if let Some(neighbour) = beside(word[place]) {
        all.push([&word[..place], &[neighbour], &word[place + 1..]].concat());
    }
    if place + 1 < word.len() && word[place] != word[place + 1] {
        all.push([&word[..place], &[word[place + 1], word[place]], &word[place + 2..]].concat());
    }
    if place > 0 {
        all.push([&word[..place], &word[place + 1..]].concat());
    }
    all.into_iter().map(|word| word.into_iter().collect()).collect()
}

#[test]
fn a_slip_of_one_key_is_not_called_wrong() {
    let bank = own();
    let mut outcomes: BTreeMap<Outcome, usize> = BTreeMap::new();
    let mut refused = Vec::new();
    for (question, blank) in blanks(&bank).filter(|(_, blank)| !blank.number) {
        for text in blank.answers[0].texts() {
            let lower = text.to_lowercase();
            for word in lower.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= 6) {
                let letters: Vec<char> = word.chars().collect();
                // Every sixth letter: of all of them 0.3 in a hundred are called wrong, and that takes minutes.
                let places = (letters.len() % 6..letters.len()).step_by(6);
                for slip in places.flat_map(|place| slips(&letters, place)) {
                    let mistyped = lower.replacen(word, &slip, 1);
                    let outcome = typed(&bank, question, &mistyped, Try::First);
                    *outcomes.entry(outcome).or_default() += 1;
                    if outcome == Outcome::Wrong {
                        refused.push(format!("{}: {mistyped}", question.id));
                    }
                }
            }
        }
    }
    let all: usize = outcomes.values().sum();
    let wrong = outcomes.get(&Outcome::Wrong).copied().unwrap_or_default();
    println!("{all} slips of one key: {outcomes:?}; refused: {refused:?}");
    assert!(all >= 800 && wrong * 100 <= all * 3, "{wrong} of {all}: {refused:?}");
}

#[test]
fn another_thing_is_never_taken_for_the_answer() {
    let bank = own();
    let file: serde_json::Value = serde_json::from_str(support::OWN).unwrap();
    let of = |other: &serde_json::Value| ["kk", "ru", "en"].map(|code| other[code].as_str().unwrap().to_owned());
    let others: Vec<[String; 3]> = file["others"].as_array().unwrap().iter().map(of).collect();
    assert!(others.len() >= 150);
    let mut taken = Vec::new();
    for (question, blank) in blanks(&bank) {
        // What is an answer in one of its languages is none of the others.
        let is_answer =
            |other: &[String; 3]| other.iter().any(|text| accepted(blank).any(|answer| is_one(answer, text)));
        // English names are spelt nearly as the Kazakh ones are: two languages are looked at.
        for other in others.iter().filter(|other| !is_answer(other)).flat_map(|other| &other[..2]) {
            let outcome = typed(&bank, question, other, Try::Only);
            if matches!(outcome, Outcome::Right | Outcome::Slip) {
                taken.push(format!("{}: {other} as {outcome:?}", question.id));
            }
        }
    }
    assert!(taken.is_empty(), "{}", taken.join("\n"));
}

/// Whether two texts are one to the letter, but for case and signs.
fn is_one(a: &str, b: &str) -> bool {
    let plain = |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    plain(a) == plain(b)
}

#[test]
fn no_answer_of_the_bank_is_taken_for_another_by_slips() {
    let bank = own();
    let answers = blanks(&bank).flat_map(|(_, blank)| blank.answers.iter().flat_map(AcceptedAnswer::texts));
    let answers: HashSet<&str> = answers.collect();
    let mut taken = Vec::new();
    for (question, blank) in blanks(&bank).filter(|(_, blank)| !blank.number) {
        // Forms of one word begin alike.
        let start = |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphabetic()).take(5).collect::<String>();
        let words = |text: &str| text.split_whitespace().map(start).collect::<Vec<_>>();
        let is_form =
            |other: &&&str| accepted(blank).any(|text| words(text).iter().any(|word| words(other).contains(word)));
        for other in answers.iter().filter(|other| !is_form(other)) {
            if typed(&bank, question, other, Try::Only) == Outcome::Slip {
                taken.push(format!("{}: {other}", question.id));
            }
        }
    }
    assert!(taken.is_empty(), "{}", taken.join("\n"));
}

#[test]
fn what_must_stay_wrong_is_wrong() {
    let bank = Bank::read(
        r#"{"id": "b", "title": "т", "others": ["Арал", "Орск", "болыс", "меньшевиктер", "Алматы", "Жетісай", "Самара"],
        "questions": [
        {"id": "second", "kind": "blank", "stem": "Қай съезд?", "answers": ["екінші съезд"]},
        {"id": "third", "kind": "blank", "stem": "Қай орган?", "answers": ["Үшінші Кеңестер съезі"]},
        {"id": "oral", "kind": "blank", "stem": "Қай қала? 1", "answers": ["Орал"]},
        {"id": "oblast", "kind": "blank", "stem": "Қандай бірлік?", "answers": ["облыс"]},
        {"id": "march", "kind": "blank", "stem": "Қай ай?", "answers": ["наурыз"]},
        {"id": "november", "kind": "blank", "stem": "Қай ай? 2", "answers": ["қараша"]},
        {"id": "date", "kind": "blank", "stem": "Қашан?", "answers": ["1918 жылғы 28 наурыз"]},
        {"id": "free", "kind": "blank", "stem": "Не істеу керек?", "answers": ["босату"]},
        {"id": "build", "kind": "blank", "stem": "Не істеу керек? 2", "answers": ["құру"]},
        {"id": "years", "kind": "blank", "stem": "Қай жылдары?", "answers": ["1917–1918 жылдар"]},
        {"id": "khalel", "kind": "blank", "stem": "Кім?", "answers": ["Халел Досмұхамедов"]},
        {"id": "river", "kind": "blank", "stem": "Қай газет?", "answers": ["Сырдария"], "rivals": ["Сарыарқа", "Әмудария"]},
        {"id": "committee", "kind": "blank", "stem": "Қайда келді?", "answers": ["Қазақ комитеті"]},
        {"id": "bolsheviks", "kind": "blank", "stem": "Кімдер?", "answers": ["большевиктер"]},
        {"id": "land", "kind": "blank", "stem": "Қай аумақ?", "answers": ["Жетісу"]},
        {"id": "stars", "kind": "blank", "number": true, "stem": "Қанша жұлдыз?", "answers": ["100000000000"], "rivals": ["10"]},
        {"id": "year", "kind": "blank", "number": true, "stem": "Қай жыл?", "answers": ["1917"]},
        {"id": "zero", "kind": "blank", "number": true, "stem": "Нешеу?", "answers": ["0"]},
        {"id": "long", "kind": "blank", "stem": "Не айтылды?", "answers": ["аа аб ав аг ад ае аж аз аи ак"]},
        {"id": "jizzakh", "kind": "blank", "stem": "Қай облыс?", "answers": ["Самарқанд"]}]}"#,
    )
    .unwrap();
    for (id, wrong) in [
        ("second", "үшінші съезд"),
        ("second", "бірінші съезд"),
        ("second", "III съезд"),
        ("second", "3-съезд"),
        ("third", "Бесінші Кеңестер съезі"),
        ("third", "V Кеңестер съезі"),
        ("third", "екінші Кеңестер съезі"),
        ("oral", "Арал"),
        ("oral", "Орск"),
        ("oblast", "болыс"),
        ("march", "2"),
        ("march", "13"),
        ("march", "маусым"),
        ("november", "12"),
        ("date", "1917 жылғы 28 наурыз"),
        ("date", "1918 жылғы 29 наурыз"),
        ("free", "босатпау"),
        ("build", "құрмау"),
        ("years", "1918–1917 жылдар"),
        ("years", "1917–1919 жылдар"),
        ("khalel", "Жаһанша Досмұхамедов"),
        ("khalel", "Ж. Досмұхамедов"),
        ("river", "Сарыарқа"),
        ("river", "Әмудария"),
        ("committee", "Қазан комитеті"),
        ("bolsheviks", "меньшевиктер"),
        ("land", "Жетісай"),
        ("jizzakh", "Самара"),
        ("stars", "100000000001"),
        ("stars", "10"),
        // In every order it would take hours to look at.
        ("long", "ба бб бв бг бд бе бж бз би бк"),
    ] {
        for attempt in [Try::First, Try::Only] {
            assert_eq!(typed(&bank, bank.question(id).unwrap(), wrong, attempt), Outcome::Wrong, "{id}: {wrong}");
        }
    }
    for (id, right) in [
        ("second", "II съезд"),
        ("second", "ІІ съезд"),
        ("second", "2-ші съезд"),
        ("second", "2-съезд"),
        ("second", "второй съезд"),
        ("march", "3"),
        ("march", "март айы"),
        ("march", "наурыз (3)"),
        ("date", "1918 ж. 28 наурыз"),
        ("date", "28 наурыз 1918 жыл"),
        ("years", "1917-1918 жж."),
        ("years", "1917–1918"),
        ("years", "1917-1918 гг."),
        ("oral", "Орал қ."),
        ("jizzakh", "Самарқанд обл."),
        ("khalel", "Х. Досмұхамедұлы"),
        ("khalel", "khalel dosmukhamedov"),
        ("stars", "0100000000000"),
        ("zero", "00"),
        ("zero", "нөл"),
        ("year", "1917."),
        ("year", "1917,"),
        ("year", "\"ұ\"."), // on the Kazakh number row
        ("long", "ак аи аз аж ае ад аг ав аб аа"),
    ] {
        assert_eq!(typed(&bank, bank.question(id).unwrap(), right, Try::First), Outcome::Right, "{id}: {right}");
    }
}

#[test]
fn what_is_near_is_asked_on_once_and_earns_three_quarters() {
    let bank = own();
    let question = bank.question("q-vakhitov").unwrap();
    let given = |text: &str, attempt| {
        let given = Given::Typed(text.to_owned());
        question.judge(&Showing::default(), &given, attempt, bank.lexicon())
    };
    let credit = |text: &str, attempt| match given(text, attempt) {
        Judged::Graded(grade) => grade.credit,
        Judged::AskOn(why) => panic!("{text}: asked on twice: {why:?}"),
    };
    assert_eq!(given("Вахидов", Try::First), Judged::AskOn(AskOn::Spelling));
    assert_eq!(credit("Вахитов", Try::Second(AskOn::Spelling)), 0.75);
    assert_eq!(credit("Вахидов", Try::Second(AskOn::Spelling)), 0.0);
    // Nothing is asked on in an exam; what was asked for another reason costs nothing.
    assert_eq!(credit("Вахидов", Try::Only), 0.0);
    assert_eq!(credit("Вахитов", Try::Second(AskOn::Incomplete)), 1.0);
    // A slip of a rival is asked on too: to be asked tells nothing.
    let rival = bank.question("q-tel29-receiver").unwrap();
    assert_eq!(typed(&bank, rival, "Әлихан Бөкейхпн", Try::First), Outcome::Check);
}

/// Prints answers and rivals that stand within three slips of each other.
#[test]
fn right_and_wrong_that_stand_close_are_listed() {
    let bank = own();
    for (question, blank) in blanks(&bank).filter(|(_, blank)| !blank.number) {
        for rival in blank.distractors.iter().flat_map(|rival| rival.text.versions()) {
            let near = accepted(blank).map(|right| (strsim::osa_distance(right, rival), right));
            if let Some((apart, right)) = near.filter(|(apart, _)| *apart <= 3).min() {
                println!("{}: {rival} is {apart} letters from {right}", question.id);
                assert_eq!(typed(&bank, question, rival, Try::Only), Outcome::Wrong);
            }
        }
    }
}
