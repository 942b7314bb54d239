//! What holds for every kind of question, tried on every question of our own bank and of the shortest one.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test may fail"
)]

mod support;

use alash::bank::Bank;
use alash::dice::Dice;
use alash::question::{Given, Grade, Judged, Kind, KindName, Question, RowVerdict, Showing, Try, Verdict};
use alash::source::LanguageIndex;
use proptest::prelude::*;
use rand::SeedableRng as _;
use rand::seq::SliceRandom as _;

fn banks() -> [Bank; 2] {
    [Bank::read(support::OWN).unwrap(), Bank::read(support::EACH).unwrap()]
}

fn graded(bank: &Bank, question: &Question, showing: &Showing, given: &Given) -> Grade {
    match question.judge(showing, given, Try::Only, bank.lexicon()) {
        Judged::Graded(grade) => grade,
        Judged::AskOn(why) => panic!("{}: asked on twice: {why:?}", question.id),
    }
}

#[test]
fn both_banks_have_every_kind() {
    for bank in banks() {
        for kind in KindName::ALL {
            assert!(bank.questions.iter().any(|question| question.kind.name() == kind), "{kind:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_draw_is_sound_and_its_solution_is_right(seed: u64) {
        for bank in &banks() {
            for question in &bank.questions {
                let showing = question.draw(&mut Dice::seed_from_u64(seed));
                let mut ids = showing.rows.clone();
                ids.sort();
                ids.dedup();
                prop_assert_eq!(ids.len(), showing.rows.len(), "{}: an item twice", question.id);
                prop_assert!(showing.rows.iter().all(|id| question.kind.item(id).is_some()));
                prop_assert_eq!(question.in_todays_ids(&showing), Some(showing.clone()));

                let solution = question.solution(&showing);
                let grade = graded(bank, question, &showing, &solution);
                prop_assert_eq!(grade.credit, 1.0, "{}", question.id);
                prop_assert_eq!(grade.verdict, Verdict::Right);
                prop_assert!(grade.confused.is_empty());
                prop_assert!(grade.evidence.iter().all(|e| e.credit == 1.0 && (0.0..1.0).contains(&e.guess)));
                prop_assert!(grade.evidence.iter().all(|e| bank.fact(&e.fact).is_some()));
                let review = question.review(&showing, &solution, grade.verdict, LanguageIndex(0));
                prop_assert!(review.iter().all(|row| row.mark == RowVerdict::Right), "{}", question.id);

                if let Kind::Order(_) | Kind::Match(_) = question.kind {
                    prop_assert_ne!(Given::Picked(showing.rows.clone()), solution, "{}: drawn in order", question.id);
                }
            }
        }
    }

    #[test]
    fn whatever_is_given_the_grade_is_whole(seed: u64, typed in "\\PC{0,20}") {
        for bank in &banks() {
            for question in &bank.questions {
                let mut dice = Dice::seed_from_u64(seed);
                let showing = question.draw(&mut dice);
                let mut rows = showing.rows.clone();
                rows.shuffle(&mut dice);
                let some = rows.iter().take(2).cloned().collect();
                for given in [Given::Unknown, Given::Picked(rows), Given::Picked(some), Given::Typed(format!("а{typed}"))] {
                    let grade = graded(bank, question, &showing, &given);
                    prop_assert!((0.0..=1.0).contains(&grade.credit));
                    prop_assert!(!grade.evidence.is_empty());
                    prop_assert!(grade.evidence.iter().all(|e| (0.0..=1.0).contains(&e.credit)));
                    if given == Given::Unknown {
                        prop_assert_eq!((grade.verdict, grade.credit), (Verdict::Unknown, 0.0));
                    }
                    for tongue in 0..3 {
                        let review = question.review(&showing, &given, grade.verdict, LanguageIndex(tongue));
                        prop_assert!(review.iter().all(|row| !row.text.is_empty()));
                    }
                }
            }
        }
    }
}

#[test]
fn two_showings_rarely_look_alike() {
    let bank = &banks()[0];
    for question in &bank.questions {
        if let Kind::Blank(_) = question.kind {
            continue;
        }
        let mut dice = Dice::seed_from_u64(1);
        let showings: Vec<Showing> = (0..20).map(|_| question.draw(&mut dice)).collect();
        let different = showings.iter().filter(|showing| **showing != showings[0]).count();
        assert!(different >= 14, "{}: {different} of 19 differ", question.id);
    }
}

fn question(bank: &Bank, kind: KindName) -> &Question {
    bank.questions.iter().find(|question| question.kind.name() == kind).unwrap()
}

fn of_texts(question: &Question, texts: &[&str]) -> Vec<String> {
    let id = |text: &&str| question.kind.items().find(|item| item.text.original() == *text).unwrap().id.clone();
    texts.iter().map(id).collect()
}

fn picked(question: &Question, texts: &[&str]) -> Given {
    Given::Picked(of_texts(question, texts))
}

#[test]
fn select_earns_hits_less_false_ones() {
    let bank = &banks()[1];
    let select = question(bank, KindName::Select);
    let showing = Showing {
        fixed: Vec::new(), rows: of_texts(select, &["екі", "төрт", "сегіз", "бір", "үш", "жеті"])
    };
    for (given, credit) in [
        (vec!["екі", "төрт", "сегіз"], 1.0),
        (vec!["екі", "төрт"], 2.0 / 3.0),
        (vec!["екі", "төрт", "бір"], 1.0 / 3.0),
        (vec!["екі", "бір", "үш"], 0.0),
        (vec!["екі", "төрт", "сегіз", "бір", "үш", "жеті"], 0.0),
    ] {
        let grade = graded(bank, select, &showing, &picked(select, &given));
        assert!((grade.credit - credit).abs() < 1e-9, "{given:?} earned {}", grade.credit);
    }
    let grade = graded(bank, select, &showing, &picked(select, &["екі"]));
    assert!((grade.evidence[0].guess - 1.0 / 64.0).abs() < 1e-9);
}

#[test]
fn order_earns_pairs_and_match_earns_places() {
    let bank = &banks()[1];
    let order = question(bank, KindName::Order);
    let showing =
        Showing { fixed: Vec::new(), rows: of_texts(order, &["отыз", "он", "қырық", "жиырма"]) };
    for (given, credit) in [
        (["он", "жиырма", "отыз", "қырық"], 1.0),
        (["жиырма", "он", "отыз", "қырық"], 2.0 / 3.0),
        (["қырық", "отыз", "жиырма", "он"], 0.0),
    ] {
        let grade = graded(bank, order, &showing, &picked(order, &given));
        assert!((grade.credit - credit).abs() < 1e-9, "{given:?} earned {}", grade.credit);
    }
    let pairs = question(bank, KindName::Match);
    let fixed = of_texts(pairs, &["бірлік", "жұп", "дүжін"]);
    let showing = Showing { fixed, rows: of_texts(pairs, &["жұп", "бірлік", "дүжін"]) };
    for (given, credit) in [(["бірлік", "жұп", "дүжін"], 1.0), (["жұп", "бірлік", "дүжін"], 1.0 / 3.0)]
    {
        let grade = graded(bank, pairs, &showing, &picked(pairs, &given));
        assert!((grade.credit - credit).abs() < 1e-9, "{given:?} earned {}", grade.credit);
    }
}

#[test]
fn choice_earns_all_or_nothing() {
    let bank = &banks()[1];
    let choice = question(bank, KindName::Choice);
    let showing = choice.draw(&mut Dice::seed_from_u64(3));
    assert_eq!(showing.rows.len(), 4);
    for (text, credit) in [("төрт", 1.0), ("үш", 0.0)] {
        let grade = graded(bank, choice, &showing, &picked(choice, &[text]));
        assert_eq!((grade.credit, grade.evidence[0].guess), (credit, 0.25));
    }
}

const NAMES: &str = r#"{"title": "Аттар", "languages": ["kk", "ru"], "questions": [{
    "id": "envoy", "kind": "blank", "stem": {"kk": "Мәскеуге кім барды?", "ru": "Кто поехал в Москву?"},
    "answers": [{"id": "halel", "text": {"kk": "Халел Досмұхамедов", "ru": "Халел Досмухамедов"}, "also": ["Халель Досмухамедов"]}],
    "rivals": [{"id": "zh", "text": {"kk": "Жаһанша Досмұхамедов", "ru": "Жаханша Досмухамедов"}, "why": {"kk": "ол да барды", "ru": "он тоже"}},
               {"id": "g", "text": {"kk": "Халел Ғаббасов", "ru": "Халел Габбасов"}}]},
  { "id": "year", "kind": "blank", "number": true, "stem": {"kk": "Қай жылы?", "ru": "В каком году?"}, "answers": ["1918"] }]}"#;

#[test]
fn typed_answers_have_their_verdicts() {
    let bank = Bank::read(NAMES).unwrap();
    let (envoy, year) = (bank.question("envoy").unwrap(), bank.question("year").unwrap());
    let none = Showing::default();
    for (typed, verdict, credit) in [
        ("Халел Досмұхамедов", Verdict::Right, 1.0),
        ("халел досмухамедов", Verdict::Right, 1.0), // the Russian form, letter by letter
        ("Халель Досмухамедов", Verdict::Accepted, 1.0),
        ("Х. Досмұхамедұлы", Verdict::Accepted, 1.0),
        ("Халел Досмұхаметов", Verdict::Typo, 1.0),
        ("Досмұхамедов", Verdict::Incomplete, 0.5),
        ("Ж. Досмұхамедов", Verdict::Wrong, 0.0),
        ("Халел Ғаббасов", Verdict::Wrong, 0.0),
        ("Сталин", Verdict::Wrong, 0.0),
    ] {
        let grade = graded(&bank, envoy, &none, &Given::Typed(typed.to_owned()));
        assert_eq!((grade.verdict, grade.credit), (verdict, credit), "{typed}");
    }
    for (typed, verdict) in [("1918", Verdict::Right), ("1917", Verdict::Wrong), ("191", Verdict::Wrong)] {
        assert_eq!(graded(&bank, year, &none, &Given::Typed(typed.to_owned())).verdict, verdict, "{typed}");
    }
    let first = envoy.judge(&none, &Given::Typed("Досмұхамедов".to_owned()), Try::First, bank.lexicon());
    assert!(matches!(first, Judged::AskOn(_)), "{first:?}");
    let review =
        envoy.review(&none, &Given::Typed("Жаһанша Досмұхамедов".to_owned()), Verdict::Wrong, LanguageIndex(0));
    assert_eq!(review[0].note.as_deref(), Some("ол да барды"));
}

#[test]
fn items_with_facts_of_their_own_bear_on_them_alone() {
    let bank = Bank::read(
        r#"{"title": "Фактілер", "facts": [{"id": "all", "text": "бәрі"}, {"id": "a", "text": "а"}, {"id": "b", "text": "б"}],
        "questions": [
          {"id": "m", "fact": "all", "kind": "match", "stem": "?", "pairs": [
            {"id": "1", "left": "бір", "right": "I", "fact": "a"}, {"id": "2", "left": "екі", "right": "II"},
            {"id": "3", "left": "үш", "right": "III"}]},
          {"id": "c", "fact": "all", "kind": "choice", "stem": "??", "right": [{"id": "r", "text": "дұрыс", "fact": "a"}],
           "wrong": [{"id": "w", "text": "бұрыс", "fact": "b"}, "х", "у"]}]}"#,
    )
    .unwrap();
    let pairs = bank.question("m").unwrap();
    let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    let showing = Showing { fixed: ids(&["1", "2", "3"]), rows: ids(&["3", "2", "1"]) };
    let grade = graded(&bank, pairs, &showing, &Given::Picked(ids(&["1", "3", "2"])));
    let credits: Vec<(&str, f64)> = grade.evidence.iter().map(|e| (e.fact.as_str(), e.credit)).collect();
    assert_eq!(credits, [("a", 1.0), ("all", 0.0)]);
    let choice = bank.question("c").unwrap();
    let showing = choice.draw(&mut Dice::seed_from_u64(9));
    let right = graded(&bank, choice, &showing, &Given::Picked(ids(&["r"])));
    assert_eq!(right.evidence[0].fact, "a");
    let wrong = graded(&bank, choice, &showing, &Given::Picked(ids(&["w"])));
    assert_eq!((wrong.confused, wrong.evidence[0].credit), (ids(&["b"]), 0.0));
}
