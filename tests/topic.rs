//! Our own bank: what the program promises of the topic it comes with.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use std::collections::{HashMap, HashSet};
use std::process::Command;

use alash::check::{Counts, Coverage, by_length, check};
use alash::content::Item;
use alash::question::SET;
use alash::question::{Kind, KindName, Question};
use alash::source::LanguageIndex;
use support::player::own;

const TONGUES: [LanguageIndex; 3] = [LanguageIndex(0), LanguageIndex(1), LanguageIndex(2)];

#[test]
fn nothing_is_found_in_it() {
    assert_eq!(check(support::OWN).findings, []);
}

#[test]
fn it_is_as_large_as_promised() {
    let bank = own();
    let counts = Counts::of(&bank);
    assert_eq!(bank.languages, ["kk", "ru", "en"]);
    // What the source tells, and where each place of it lies.
    let (of_source, of_map) = (counts.facts - bank.sites.len(), bank.sites.len());
    assert!(counts.questions >= 200 && (75..=100).contains(&of_source) && of_map >= 16, "{counts:?}");
    assert!(counts.passages >= 10 && counts.exam_passages >= 2 && counts.exam >= 40, "{counts:?}");
    assert!((8..=10).contains(&bank.lesson.len()), "{}", bank.lesson.len());
    assert!(KindName::ALL.iter().all(|kind| counts.kinds[kind.code()] >= 10), "{counts:?}");
    let pages: Vec<&str> = bank.reference.iter().map(|page| page.id.as_str()).collect();
    assert_eq!(pages, ["map", "towns", "timeline", "people", "places", "glossary"]);
}

#[test]
fn practice_asks_every_fact_to_be_recognised_and_to_be_recalled() {
    let bank = own();
    for (fact, questions) in Coverage::of(&bank).facts {
        assert!(fact.lesson.is_some(), "{} names no paragraph", fact.id);
        let practice: Vec<&&Question> = questions.iter().filter(|question| question.is_single()).collect();
        // A place pointed at and a place named are two ways.
        let way = |question: &&&Question| (question.kind.name(), question.kind.is_recall());
        let ways: HashSet<(KindName, bool)> = practice.iter().map(way).collect();
        assert!(practice.len() >= 2 && ways.len() >= 2, "{}: {}", fact.id, practice.len());
        assert!(ways.iter().any(|(_, recall)| *recall), "{} is never recalled", fact.id);
        assert!(ways.iter().any(|(_, recall)| !recall), "{} is never recognised", fact.id);
    }
}

#[test]
fn any_five_of_a_reading_set_stand_on_five_facts() {
    let bank = own();
    let mut reserved: HashMap<&str, &str> = HashMap::new();
    for passage in &bank.passages {
        let set: Vec<&Question> = bank.questions.iter().filter(|q| q.passage.as_ref() == Some(&passage.id)).collect();
        assert!((6..=9).contains(&set.len()) && set.len() >= SET, "{}: {}", passage.id, set.len());
        assert!(set.iter().all(|question| question.kind.name() == KindName::Choice), "{}", passage.id);
        assert!(set.iter().all(|question| question.exam == set[0].exam), "{}", passage.id);
        assert_eq!(set.iter().map(|q| &q.fact).collect::<HashSet<_>>().len(), set.len(), "{}", passage.id);
        for question in set.iter().filter(|question| question.exam) {
            let other = reserved.insert(&question.fact, &passage.id);
            assert_eq!(other, None, "{} stands in two reserved sets", question.fact);
        }
        for tongue in TONGUES {
            let words = passage.told(tongue, "").split_whitespace().count();
            assert!((80..=190).contains(&words), "{} has {words} words in {tongue:?}", passage.id);
        }
    }
}

#[test]
fn what_is_kept_for_exams_is_choice() {
    for question in own().questions.iter().filter(|question| question.exam) {
        assert_eq!(question.kind.name(), KindName::Choice, "{}", question.id);
    }
}

#[test]
fn every_distractor_says_what_it_is() {
    let bank = own();
    let distractors = |question: &Question| -> Vec<Item> {
        match &question.kind {
            Kind::Choice(kind) => kind.wrong.clone(),
            Kind::Select(kind) => kind.wrong.clone(),
            Kind::Blank(kind) => kind.distractors.clone(),
            Kind::Order(kind) => kind.events.clone(),
            Kind::Place(kind) => kind.pool.wrong.clone(),
            Kind::Match(_) => Vec::new(),
        }
    };
    for question in &bank.questions {
        assert!(question.why.is_some(), "{}", question.id);
        for item in distractors(question) {
            let why = item.why.unwrap_or_else(|| panic!("{} / {}", question.id, item.id));
            assert_ne!(why.get(TONGUES[0]), item.text.get(TONGUES[0]), "{} / {}", question.id, item.id);
        }
    }
}

#[test]
fn length_finds_the_answer_no_better_than_chance() {
    let bank = own();
    for tongue in TONGUES {
        let (longest, shortest) = by_length(&bank, tongue).unwrap();
        assert!(longest <= 0.25 && shortest <= 0.25, "{tongue:?}: longest {longest:.3}, shortest {shortest:.3}");
    }
}

/// Every territory, person, newspaper and dated event of the topic is asked somewhere in a key.
#[test]
fn no_name_and_no_date_is_asked_nowhere() {
    let bank = own();
    let keys: Vec<String> = bank
        .questions
        .iter()
        .flat_map(|question| {
            let sides = match &question.kind {
                Kind::Match(kind) => kind.pairs.iter().map(|pair| pair.left.original().to_owned()).collect(),
                _ => Vec::new(),
            };
            let right = question.kind.asked().into_iter().flat_map(|item| {
                [Some(item.text.original().to_owned()), item.why.as_ref().map(|why| why.original().to_owned())]
            });
            right.flatten().chain(sides).collect::<Vec<_>>()
        })
        .collect();
    for name in [
        "Семей",
        "Ақмола",
        "Торғай",
        "Орал",
        "Сырдария",
        "Ферғана",
        "Жетісу",
        "Бөкей ордасы",
        "Маңғышлақ",
        "Жизақ",
        "Әмудария",
        "Бийск",
        "Барнауыл",
        "Змеиногор",
        "Алтай",
        "Закаспий",
        "Самарқан",
        "Орынбор",
        "Мәскеу",
        "Ленин",
        "Сталин",
        "Вахитов",
        "Бөкейхан",
        "Халел Ғаббасов",
        "Халел Досмұхамедов",
        "Жаһанша",
        "Тоғысов",
        "Сарыарқа",
        "«Сырдария»",
        "«Үш жүз»",
        "Қазақ комитеті",
        "ОГПУ",
        "эсер",
        "большевик",
        "1917 жылғы күз",
        "5–13 желтоқсан",
        "қаңтар",
        "19–20 наурыз",
        "21 наурыз",
        "28 наурыз",
        "29 наурыз",
        "1 сәуір",
        "10 қараша",
    ] {
        assert!(keys.iter().any(|key| key.contains(name)), "nothing asks for {name}");
    }
}

/// `docs/coverage.md` is what the command prints; `UPDATE_COVERAGE=1` writes it anew.
#[test]
fn the_table_of_coverage_is_up_to_date() {
    let output = Command::new(env!("CARGO_BIN_EXE_alash")).args(["check", "--table", "--lang", "en"]).output().unwrap();
    assert!(output.status.success());
    let printed = String::from_utf8(output.stdout).unwrap();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/coverage.md");
    if std::env::var_os("UPDATE_COVERAGE").is_some() {
        std::fs::write(path, &printed).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(kept, printed, "run the tests with UPDATE_COVERAGE=1");
}

#[test]
fn who_knows_every_key_can_say_it() {
    // What a student types from the key is taken for the key, in each language.
    let bank = own();
    for question in bank.questions.iter().filter(|question| question.kind.name() == KindName::Blank) {
        let Kind::Blank(kind) = &question.kind else { continue };
        for answer in &kind.answers {
            for typed in answer.all() {
                let given = alash::question::Given::Typed(typed.to_owned());
                let judged = question.judge(
                    &alash::question::Showing::default(),
                    &given,
                    alash::question::Try::First,
                    bank.lexicon(),
                );
                let alash::question::Judged::Graded(grade) = judged else {
                    panic!("{}: {typed} is asked on", question.id)
                };
                assert!(grade.credit >= 1.0, "{}: {typed} earns {}", question.id, grade.credit);
            }
        }
    }
}
