//! Reading sets and the pages to look things up in, played by keys.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use std::collections::HashSet;

use alash::app::{Event, Mouse};
use alash::bank::Bank;
use alash::clock::Now;
use alash::dice::Dice;
use alash::key::Code;
use alash::language::Lang;
use alash::log::Log;
use alash::memory::Memory;
use alash::plan::{self, Scope};
use alash::question::Question;
use alash::question::SET;
use alash::source::LanguageIndex;
use rand::SeedableRng as _;
use ratatui::layout::Position;
use support::player::{Player, own};

const FULL: (u16, u16) = (80, 24);
/// Too low for a whole passage beside its question.
const LOW: (u16, u16) = (80, 18);
const SMALL: (u16, u16) = (40, 12);

fn drawn<'b>(bank: &'b Bank, log: &Log, scope: &Scope, count: usize, seed: u64) -> Vec<&'b Question> {
    let memory = Memory::of(bank, log);
    plan::next(bank, &memory, scope, (count, Now::default()), &mut Dice::seed_from_u64(seed))
}

/// At the first question of a reading set.
fn reading(lang: Lang, size: (u16, u16)) -> Player {
    let mut player = Player::at_home(support::OWN, lang, size);
    player.keys("3").enter();
    player
}

/// The passage of the question on the screen, as lines of the window's width begin and end.
fn passage(player: &Player, bank: &Bank) -> (String, String) {
    let id = player.asked(bank).0.passage.clone().unwrap();
    let text = bank.passage(&id).unwrap().told(LanguageIndex(0), "");
    let words: Vec<&str> = text.split_whitespace().collect();
    (words[..2].join(" "), words[words.len() - 1].to_owned())
}

#[test]
fn practice_draws_neither_what_is_kept_for_exams_nor_a_question_without_its_passage() {
    let (bank, log) = (own(), Log::default());
    for seed in 0..50 {
        for question in drawn(&bank, &log, &Scope::All, 100, seed) {
            assert!(question.is_single(), "{}", question.id);
        }
    }
    let all: HashSet<&str> =
        drawn(&bank, &log, &Scope::All, usize::MAX, 0).into_iter().map(|question| question.id.as_str()).collect();
    assert_eq!(all.len(), bank.questions.iter().filter(|question| question.is_single()).count());
}

#[test]
fn a_reading_set_is_five_questions_on_one_passage_and_five_facts() {
    let (bank, log) = (own(), Log::default());
    let mut passages = HashSet::new();
    for seed in 0..100 {
        let set = drawn(&bank, &log, &Scope::Reading, SET, seed);
        assert_eq!(set.len(), SET);
        assert!(set.iter().all(|question| question.passage == set[0].passage && !question.exam));
        assert_eq!(set.iter().map(|question| &question.fact).collect::<HashSet<_>>().len(), SET);
        passages.insert(set[0].passage.clone());
    }
    let open = bank.passages.iter().filter(|passage| {
        bank.questions.iter().any(|question| question.passage.as_ref() == Some(&passage.id) && !question.exam)
    });
    assert_eq!(passages.len(), open.count(), "every set that is not kept for exams comes");
}

#[test]
fn every_passage_is_read_before_one_is_read_again() {
    let bank = own();
    let mut player = reading(Lang::Kk, FULL);
    let mut seen = Vec::new();
    let open: HashSet<&String> =
        bank.questions.iter().filter(|question| !question.exam).filter_map(|q| q.passage.as_ref()).collect();
    for _ in 0..=open.len() {
        seen.push(player.asked(&bank).0.passage.clone().unwrap());
        while !player.screen().contains(Lang::Kk.messages().summary.title) {
            player.answer_rightly(&bank).enter();
        }
        // The end of a set leads to another text.
        assert!(player.screen().contains(Lang::Kk.messages().keys.another_text), "{}", player.screen());
        player.keys("я");
    }
    assert_eq!(seen[..open.len()].iter().collect::<HashSet<_>>(), open);
    assert_eq!(seen[open.len()], seen[0], "then the one read longest ago");
}

#[test]
fn the_passage_is_scrolled_beside_its_question() {
    let bank = own();
    for lang in Lang::ALL {
        let mut player = reading(lang, LOW);
        let stem: String = player.asked(&bank).0.stem.get(bank.tongue(lang.code())).chars().take(20).collect();
        let before = player.screen();
        assert!(before.contains(&stem), "the stem is seen at once:\n{before}");
        assert!(before.contains('↓'), "more of the passage is to come:\n{before}");
        player.press(Code::PageDown);
        let after = player.screen();
        assert_ne!(before, after);
        assert!(after.contains(&stem), "the question stays:\n{after}");
        player.press(Code::PageUp);
        assert_eq!(player.screen(), before);
        // The wheel turns what it is over.
        player.event(Event::Mouse(Mouse::WheelDown, Position::new(10, 5)));
        assert_ne!(player.screen(), before);
    }
    let mut player = reading(Lang::Kk, LOW);
    let (start, end) = passage(&player, &bank);
    assert!(player.screen().contains(&start), "{}", player.screen());
    for _ in 0..5 {
        player.press(Code::PageDown);
    }
    assert!(player.screen().contains(&end), "{}", player.screen());
}

#[test]
fn in_a_small_window_the_passage_comes_before_its_question() {
    let bank = own();
    let mut player = reading(Lang::Kk, SMALL);
    let (start, _) = passage(&player, &bank);
    assert!(player.screen().contains(&start), "{}", player.screen());
    player.press(Code::Down);
    let (question, showing) = player.asked(&bank);
    let first = question.kind.item(&showing.rows[0]).unwrap().text.original();
    let beginning: String = first.chars().take(12).collect();
    assert!(player.screen().contains(&beginning), "an arrow leads to the options:\n{}", player.screen());
    player.answer_rightly(&bank);
    assert!(player.screen().contains(Lang::Kk.messages().feedback.right), "{}", player.screen());
    // The next question on it is shown at once, the passage above it.
    player.enter();
    let stem: String = player.asked(&bank).0.stem.original().chars().take(20).collect();
    assert!(player.screen().contains(&stem), "{stem}\n{}", player.screen());
    player.press(Code::PageUp).press(Code::PageUp).press(Code::PageUp).press(Code::PageUp);
    assert!(player.screen().contains(&start), "{}", player.screen());
}

#[test]
fn an_entry_opens_the_paragraph_that_tells_more() {
    let bank = own();
    let mut player = Player::at_home(support::OWN, Lang::Kk, FULL);
    let number = bank.reference.iter().position(|page| page.id == "people").unwrap();
    let page = &bank.reference[number];
    player.keys("5").enter();
    while !player.screen().contains(page.title.original()) {
        player.keys("z");
    }
    assert!(player.screen().contains(page.title.original()), "{}", player.screen());
    let place = page.entries.iter().position(|entry| entry.lesson.is_some()).unwrap();
    for _ in 0..place {
        player.press(Code::Down);
    }
    let page_seen = player.screen();
    player.enter();
    let at = bank.paragraph(page.entries[place].lesson.as_ref().unwrap()).unwrap();
    let beginning: String = bank.paragraph_text(at).unwrap().original().chars().take(20).collect();
    assert!(player.screen().contains(&beginning), "{beginning}\n{}", player.screen());
    player.press(Code::Esc);
    assert_eq!(player.screen(), page_seen, "and back to the entry");
    // The next page begins at its top, however far this one was scrolled.
    player.press(Code::PageDown).press(Code::Right);
    assert!(player.screen().contains(bank.reference[number + 1].title.original()), "{}", player.screen());
}
