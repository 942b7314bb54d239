//! The figures of our own bank: what it asks, what gives its answers away, and how papers drawn from it differ.
//! `cargo test --test figures -- --nocapture` prints them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::print_stdout,
    reason = "a test may fail, and prints"
)]

mod support;

use std::collections::{BTreeMap, HashMap, HashSet};

use alash::bank::Bank;
use alash::check::{Coverage, by_length, by_words};
use alash::dice::Dice;
use alash::exam;
use alash::form::Profile;
use alash::question::skill::Skill;
use alash::question::{Kind, KindName, Question};
use alash::source::LanguageIndex;
use rand::SeedableRng as _;
use support::player::own;

const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];

fn ubt() -> Profile {
    Profile::own().into_iter().find(|profile| profile.id == "ubt").unwrap()
}

fn drawn<'b>(bank: &'b Bank, profile: &Profile, seed: u64) -> Vec<&'b Question> {
    let seats = exam::draw(bank, profile, None, &mut Dice::seed_from_u64(seed)).seats;
    seats.iter().map(|seat| bank.question(&seat.question).unwrap()).collect()
}

#[test]
fn there_is_enough_that_asks_more_than_to_remember() {
    let bank = own();
    let mut skills: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for question in &bank.questions {
        *skills.entry(question.skill.code()).or_default().entry(question.kind.name().code()).or_default() += 1;
    }
    for skill in Skill::ALL {
        println!("{}: {:?}", skill.code(), skills.get(skill.code()));
        assert!(skills.contains_key(skill.code()));
    }
    let analysis: Vec<&Question> = bank.questions.iter().filter(|question| question.skill.is_analysis()).collect();
    let singles: Vec<&&Question> = analysis.iter().filter(|question| question.passage.is_none()).collect();
    let practice = singles.iter().filter(|question| !question.exam).count();
    println!("single questions beyond recall: {}, of them for practice {practice}", singles.len());
    assert!(singles.len() >= 60 && practice >= 30);
    for kind in [KindName::Choice, KindName::Select, KindName::Match, KindName::Order] {
        assert!(singles.iter().any(|question| question.kind.name() == kind), "{kind:?}");
    }
    // Two voices side by side, retold.
    let voices = bank.passages.iter().filter(|passage| passage.is_retold());
    let sets: Vec<usize> = voices
        .map(|passage| analysis.iter().filter(|question| question.passage.as_ref() == Some(&passage.id)).count())
        .collect();
    println!("reading sets of two voices, with their questions beyond recall: {sets:?}");
    assert!(sets.len() >= 6 && sets.iter().all(|count| *count >= 4));
}

#[test]
fn there_is_enough_for_exams_and_for_practice() {
    let bank = own();
    let is_kept = |question: &&Question| question.exam && question.passage.is_none();
    let singles = bank.questions.iter().filter(is_kept).filter(|q| q.kind.name() == KindName::Choice).count();
    let sets: HashSet<&String> =
        bank.questions.iter().filter(|question| question.exam).filter_map(|q| q.passage.as_ref()).collect();
    println!("kept for exams: {singles} single choices, {} texts", sets.len());
    assert!(singles >= 100 && sets.len() >= 6, "{singles} {}", sets.len());
    let mut no_choice = Vec::new();
    for (fact, questions) in Coverage::of(&bank).facts {
        let open = questions.iter().filter(|question| question.is_single());
        let kinds: Vec<KindName> = open.map(|question| question.kind.name()).collect();
        if fact.id.starts_with("where-") {
            assert!(kinds.len() >= 2 && kinds.iter().all(|kind| *kind == KindName::Place), "{}", fact.id);
        } else {
            let different: HashSet<&KindName> = kinds.iter().collect();
            assert!(different.len() >= 2, "{}: {kinds:?}", fact.id);
            no_choice.extend((!kinds.contains(&KindName::Choice)).then(|| fact.id.clone()));
        }
    }
    println!("facts without a choice for practice: {no_choice:?}");
    assert!(no_choice.is_empty(), "{no_choice:?}");
}

#[test]
fn a_paper_asks_more_than_to_remember_and_papers_differ() {
    const PAPERS: u64 = 300;
    const PAIRS: u64 = 50;
    let (bank, form) = (own(), ubt());
    let mut stood: HashMap<&str, usize> = HashMap::new();
    let (mut least_of_all, mut least_on_texts) = (usize::MAX, usize::MAX);
    for seed in 0..PAPERS {
        let paper = drawn(&bank, &form, seed);
        let analysis = |question: &&&Question| question.skill.is_analysis();
        least_of_all = least_of_all.min(paper.iter().filter(analysis).count());
        let on_texts = paper.iter().filter(|question| question.passage.is_some());
        least_on_texts = least_on_texts.min(on_texts.filter(analysis).count());
        for question in paper {
            *stood.entry(&question.id).or_default() += 1;
        }
    }
    println!("beyond recall: at least {least_of_all} of 20 tasks, at least {least_on_texts} of the 10 on texts");
    assert!(least_of_all >= 8 && least_on_texts >= 6, "{least_of_all} {least_on_texts}");
    let kept: Vec<&Question> = bank.questions.iter().filter(|question| question.exam).collect();
    let never: Vec<&str> =
        kept.iter().map(|question| question.id.as_str()).filter(|id| !stood.contains_key(id)).collect();
    println!("of {} questions kept for exams never on {PAPERS} papers: {never:?}", kept.len());
    assert!(never.is_empty(), "{never:?}");
    for form in Profile::own() {
        let papers: Vec<HashSet<String>> = (0..PAIRS)
            .map(|seed| drawn(&bank, &form, seed).into_iter().map(|question| question.id.clone()).collect())
            .collect();
        let mut shared = Vec::new();
        for (number, one) in papers.iter().enumerate() {
            shared.extend(papers.iter().skip(number + 1).map(|other| one.intersection(other).count()));
        }
        let mean = shared.iter().sum::<usize>() as f64 / shared.len() as f64;
        println!("{}: two papers share {mean:.1} of {} tasks in the mean", form.id, form.tasks());
        assert!(form.id != "ubt" || mean <= 4.0, "{mean}");
    }
}

#[test]
fn nothing_but_knowledge_finds_the_answers() {
    let bank = own();
    for (number, language) in LANGUAGES.iter().enumerate() {
        let words = by_words(&bank, LanguageIndex(number)).unwrap();
        let (longest, shortest) = by_length(&bank, LanguageIndex(number)).unwrap();
        println!(
            "{language}: by words {:.1} %, the longest {:.1} %, the shortest {:.1} %; telling: {:?}",
            100.0 * words.rate,
            100.0 * longest,
            100.0 * shortest,
            words.words
        );
        assert!(words.rate <= 0.31, "{language}: {:.3} {:?}", words.rate, words.words);
        for by_size in [longest, shortest] {
            assert!((0.18..=0.30).contains(&by_size), "{language}: {by_size}");
        }
    }
}

#[test]
fn no_wrong_option_is_worn() {
    const MOST: usize = 8;
    let bank = own();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for question in &bank.questions {
        let wrong = match &question.kind {
            Kind::Choice(kind) => &kind.wrong,
            Kind::Select(kind) => &kind.wrong,
            _ => continue,
        };
        for item in wrong {
            *counts.entry(item.text.original()).or_default() += 1;
        }
    }
    let mut worn: Vec<(&str, usize)> = counts.into_iter().filter(|(_, count)| *count > MOST - 2).collect();
    worn.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    println!("wrong options that stand most: {worn:?}");
    assert!(worn.iter().all(|(_, count)| *count <= MOST), "{worn:?}");
}
