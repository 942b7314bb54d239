//! Exam papers: how they are drawn.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use std::collections::{HashMap, HashSet};

use alash::bank::{Bank, QuestionAt};
use alash::clock::Millis;
use alash::dice::Dice;
use alash::exam::draw::quotas;
use alash::exam::{self, Drawn};
use alash::form::{Profile, Relaxed};
use alash::language::Lang;
use alash::log::{AnswerMode, Entry, Log, Record};
use alash::memory::Memory;
use alash::question::giveaway::Seen;
use alash::question::{Judged, Try};
use proptest::prelude::*;
use rand::SeedableRng as _;
use support::player::{EVENING, own};

fn profile(id: &str) -> Profile {
    Profile::own().into_iter().find(|profile| profile.id == id).unwrap()
}

fn drawn(bank: &Bank, profile: &Profile, memory: Option<&Memory>, seed: u64) -> Drawn {
    exam::draw(bank, profile, memory, &mut Dice::seed_from_u64(seed))
}

/// Facts that an answer to a task bears on, as grading says.
fn facts(bank: &Bank, seat: &alash::log::Seat) -> Vec<String> {
    let question = bank.question(&seat.question).unwrap();
    let solution = question.solution(&seat.showing);
    let Judged::Graded(grade) = question.judge(&seat.showing, &solution, Try::Only, bank.lexicon()) else {
        panic!("asked on")
    };
    grade.evidence.into_iter().map(|evidence| evidence.fact).collect()
}

/// Single tasks of a paper by section.
fn by_section(bank: &Bank, drawn: &Drawn) -> Vec<u32> {
    let mut counts = vec![0; bank.lesson.len()];
    for seat in &drawn.seats {
        let question = bank.question(&seat.question).unwrap();
        if question.passage.is_none() {
            counts[bank.section_of(question).unwrap().0] += 1;
        }
    }
    counts
}

/// Facts that single tasks of a form can ask, by section.
fn weights(bank: &Bank, form: &Profile) -> Vec<u32> {
    let mut weights = vec![0; bank.lesson.len()];
    let fits = |place: &QuestionAt| {
        let kind = bank.question_at(*place).unwrap().kind.name();
        form.parts.iter().any(|part| part.passages.is_none() && part.kind == kind)
    };
    for (place, fact) in bank.each_fact() {
        if bank.asking(place).iter().any(fits) {
            weights[bank.section_of_fact(fact).unwrap().0] += 1;
        }
    }
    weights
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, ..ProptestConfig::default() })]

    /// 250 seeds, four forms: a thousand papers.
    #[test]
    fn papers_differ_and_weigh_the_same(seed in any::<u64>()) {
        let bank = own();
        for profile in Profile::own() {
            let paper = drawn(&bank, &profile, None, seed);
            prop_assert_eq!(&paper.relaxed, &Vec::<Relaxed>::new(), "{}: our bank fills every form", profile.id);
            prop_assert_eq!(paper.seats.len(), usize::try_from(profile.tasks()).unwrap());
            let points: u32 = profile.parts.iter().zip(&paper.counts).map(|(part, count)| part.points * count).sum();
            prop_assert_eq!(points, profile.points());
            // Parts stand in their order, each of its kind; reading sets are whole.
            let mut seats = paper.seats.iter();
            for (part, count) in profile.parts.iter().zip(&paper.counts) {
                prop_assert_eq!(*count, part.tasks());
                let questions: Vec<_> =
                    seats.by_ref().take(usize::try_from(*count).unwrap()).map(|seat| bank.question(&seat.question).unwrap()).collect();
                prop_assert!(questions.iter().all(|one| one.kind.name() == part.kind));
                let mut passages: HashMap<_, u32> = HashMap::new();
                for passage in questions.iter().filter_map(|one| one.passage.as_ref()) {
                    *passages.entry(passage).or_default() += 1;
                }
                prop_assert_eq!(passages.len(), usize::try_from(part.passages.unwrap_or(0)).unwrap());
                prop_assert!(passages.values().all(|count| *count == part.count));
            }
            // Sections in proportion, no question twice, no fact twice.
            let singles = profile.parts.iter().filter(|part| part.passages.is_none()).map(|part| part.count).sum();
            prop_assert_eq!(by_section(&bank, &paper), quotas(&weights(&bank, &profile), singles), "{}", profile.id);
            let questions: HashSet<_> = paper.seats.iter().map(|seat| &seat.question).collect();
            prop_assert_eq!(questions.len(), paper.seats.len());
            let asked: Vec<String> = paper.seats.iter().flat_map(|seat| facts(&bank, seat)).collect();
            prop_assert_eq!(asked.iter().collect::<HashSet<_>>().len(), asked.len(), "{}: a fact twice", profile.id);
            // The same seed is the same paper, another is another.
            prop_assert_eq!(&drawn(&bank, &profile, None, seed), &paper);
            prop_assert_ne!(&drawn(&bank, &profile, None, seed.wrapping_add(1)), &paper);
        }
    }
}

#[test]
fn what_is_kept_for_exams_goes_first() {
    let bank = own();
    let mut others = 0;
    for seed in 0..20 {
        let paper = drawn(&bank, &profile("ubt"), None, seed);
        others += paper.seats.iter().filter(|seat| !bank.question(&seat.question).unwrap().exam).count();
    }
    // Another one only where those that are kept would be given away.
    assert!(others <= 20 * 4, "{others} of 400 tasks");
}

/// A bank of plain questions, each with its section and facts of its own; the letters name facts.
fn bank(questions: &[(usize, char)]) -> Bank {
    let sections: Vec<String> = (0..3)
        .map(|n| {
            format!(r#"{{"id": "s{n}", "title": "Бөлім {n}", "paragraphs": [{{"id": "p{n}", "text": "Мәтін {n}"}}]}}"#)
        })
        .collect();
    let mut named = HashSet::new();
    let facts: Vec<String> = questions
        .iter()
        .filter(|(_, fact)| named.insert(*fact))
        .map(|(section, fact)| format!(r#"{{"id": "{fact}", "text": "Дерек {fact}", "lesson": "p{section}"}}"#))
        .collect();
    let questions: Vec<String> = questions
        .iter()
        .enumerate()
        .map(|(n, (_, fact))| {
            format!(r#"{{"id": "q{n}", "kind": "choice", "stem": "Сұрақ {n}?", "fact": "{fact}", "right": ["иә"], "wrong": ["жоқ", "мүмкін", "бәлкім"]}}"#)
        })
        .collect();
    let (sections, facts, questions) = (sections.join(","), facts.join(","), questions.join(","));
    let text = format!(
        r#"{{"id": "b", "title": "Т", "lesson": [{sections}], "facts": [{facts}], "questions": [{questions}]}}"#
    );
    Bank::read(&text).unwrap()
}

fn choices(count: u32) -> Profile {
    let part = &profile("ubt").parts[0];
    Profile { parts: vec![alash::form::Part { count, ..part.clone() }], ..profile("ubt") }
}

/// A log in which a practice session asked these questions.
fn asked(bank: &Bank, places: Vec<usize>) -> Log {
    let mut log = Log::default();
    for (number, place) in places.into_iter().enumerate() {
        let question = &bank.questions[place];
        let showing = question.draw(&mut Dice::seed_from_u64(1));
        let given = question.solution(&showing);
        let Judged::Graded(grade) = question.judge(&showing, &given, Try::Only, bank.lexicon()) else {
            panic!("asked on")
        };
        let answer = alash::log::Answer {
            bank: bank.id.clone(),
            question: question.id.clone(),
            revision: question.revision.clone(),
            kind: question.kind.name(),
            session: "practice".to_owned(),
            seat: u32::try_from(number).unwrap(),
            mode: AnswerMode::Practice,
            lang: Lang::Kk,
            showing,
            given,
            verdict: grade.verdict,
            credit: grade.credit,
            evidence: grade.evidence,
            confused: grade.confused,
            lesson_open: false,
            just_read: false,
            seconds: 5.0,
        };
        log.push(Entry {
            id: format!("answer-{number}"),
            student: "student".to_owned(),
            time: EVENING + Millis(i64::try_from(number).unwrap() * 10_000),
            offset: 300,
            clock: None,
            received: None,
            version: "test".to_owned(),
            record: Record::Answer(Box::new(answer)),
        });
    }
    log
}

#[test]
fn a_bank_too_small_gives_up_proportion_then_freshness_then_facts_then_tasks() {
    // Two facts a section, and of every fact one question.
    let six = bank(&[(0, 'a'), (0, 'b'), (1, 'c'), (1, 'd'), (2, 'e'), (2, 'f')]);
    let memory = |bank: &Bank, places: Vec<usize>| Memory::of(bank, &asked(bank, places));
    let relaxed = |bank: &Bank, count: u32, places: Vec<usize>| {
        drawn(bank, &choices(count), Some(&memory(bank, places)), 7).relaxed
    };
    assert_eq!(relaxed(&six, 3, vec![]), []);
    assert_eq!(relaxed(&six, 3, vec![0, 2, 4]), []);
    // The first section was seen: another gives two new ones rather than a seen one be asked.
    assert_eq!(relaxed(&six, 3, vec![0, 1]), [Relaxed::Proportion]);
    assert_eq!(relaxed(&six, 6, vec![0, 1]), [Relaxed::Unseen]);
    assert_eq!(relaxed(&six, 7, vec![]), [Relaxed::Count]);
    // One fact with two questions: it is asked twice only when nothing else is left.
    let twice = bank(&[(0, 'a'), (0, 'a'), (1, 'c'), (2, 'e')]);
    assert_eq!(relaxed(&twice, 3, vec![]), []);
    assert!(relaxed(&twice, 4, vec![]).contains(&Relaxed::Facts));
    assert!(!relaxed(&twice, 3, vec![2, 3]).contains(&Relaxed::Facts), "what was seen goes before a fact twice");
}

#[test]
fn the_next_paper_is_new_while_the_bank_has_anything_new() {
    let (bank, form) = (own(), profile("ubt"));
    let mut seen = HashSet::new();
    let mut log = Log::default();
    for paper in 0..3_u64 {
        let memory = Memory::of(&bank, &log);
        let drawn = drawn(&bank, &form, Some(&memory), paper);
        assert!(drawn.seats.iter().all(|seat| seen.insert(seat.question.clone())), "paper {paper}");
        assert!(!drawn.relaxed.contains(&Relaxed::Unseen) && !drawn.relaxed.contains(&Relaxed::Facts), "{paper}");
        let begun = alash::log::SessionStart {
            bank: bank.id.clone(),
            mode: AnswerMode::Exam,
            section: None,
            seats: drawn.seats,
            budget: None,
            paper: None,
        };
        let entry = |id: String, record| Entry {
            id,
            student: "student".to_owned(),
            time: EVENING + Millis(i64::try_from(paper).unwrap() * 1000),
            offset: 300,
            clock: None,
            received: None,
            version: "test".to_owned(),
            record,
        };
        let id = format!("paper-{paper}");
        log.push(entry(id.clone(), Record::Session(begun)));
        log.push(entry(format!("{id}-end"), Record::Close { session: id, given_up: false }));
    }
}

/// The share of tasks that another task of the paper, or a text that is not their own, gives away, over a hundred papers.
fn given_away(bank: &Bank, profile: &Profile) -> f64 {
    let tongue = bank.tongue("kk");
    let (mut given, mut all) = (0, 0);
    for seed in 0..100 {
        let seats = drawn(bank, profile, None, seed).seats;
        let task = |seat: &alash::log::Seat| bank.question(&seat.question).unwrap();
        let passages: HashSet<&String> = seats.iter().filter_map(|seat| task(seat).passage.as_ref()).collect();
        for seat in &seats {
            let own = task(seat);
            let texts = passages.iter().filter(|passage| Some(**passage) != own.passage.as_ref()).map(|passage| {
                let mut seen = Seen::default();
                seen.text(&bank.passage(passage).unwrap().told(tongue, ""));
                seen
            });
            let tasks = seats.iter().filter(|other| other.question != seat.question).map(|other| {
                let mut seen = Seen::default();
                seen.stood(task(other), &other.showing, tongue);
                seen
            });
            all += 1;
            given += i32::from(texts.chain(tasks).any(|seen| seen.gave_away(own, &seat.showing, tongue)));
        }
    }
    f64::from(given) / f64::from(all)
}

#[test]
fn no_task_of_a_paper_is_answered_by_another() {
    let bank = own();
    for profile in Profile::own() {
        let share = given_away(&bank, &profile);
        println!("{}: {:.1} % of tasks given away", profile.id, 100.0 * share);
        assert!(share < 0.05, "{} {share}", profile.id);
    }
}
