//! The app on its service: what it may do where it does not run on the student's own machine, and what is tried again.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use alash::app::{App, Event, Learner, Options, Start};
use alash::clock::Now;
use alash::dice::Dice;
use alash::effect::{Effect, StoreReply};
use alash::ids::Ids;
use alash::journal::{Journal as _, MemoryJournal};
use alash::key::Code;
use alash::language::Lang;
use alash::log::AnswerMode;
use alash::plan::Scope;
use alash::service::Service;
use alash::trouble::{Cause, Trouble};
use alash::view::Begin;
use rand::SeedableRng as _;
use support::fresh::Fresh as _;
use support::player::{EVENING, Player, options, own};

const NOW: Now =
    Now { clock: EVENING, offset: 300, monotonic: std::time::Duration::ZERO, boottime: std::time::Duration::ZERO };

const SWITCH: &str = "Басқа оқушы";
const RENAME: &str = "Атын өзгерту";
const TAKE_ALONG: &str = "Нәтижелерімді алып кету";
const BRING: &str = "Нәтижелерімді әкелу";
const PART: &str = "Соңғы әкелінген нәтижелерді жаңа оқушыға бөліп беру";

fn only() -> Learner {
    Learner::Only("Айгерім".to_owned())
}

/// A service on a journal in which Ерлан learns too.
fn service(learner: Learner, has_files: bool) -> (Service, MemoryJournal) {
    let mut journal = MemoryJournal::default();
    journal.come("Ерлан", NOW).unwrap();
    let ids = Ids::new(Dice::seed_from_u64(1));
    (Service::new(Box::new(journal.handle()), ids, learner, has_files), journal)
}

/// Plays an app on a service until it waits for somebody; whether it was left.
fn play(app: &mut App, service: &mut Service, effects: Vec<Effect>) -> bool {
    let mut left = false;
    let mut effects = std::collections::VecDeque::from(effects);
    while let Some(effect) = effects.pop_front() {
        left |= effect == Effect::Quit;
        for event in service.serve(effect, NOW).unwrap() {
            effects.extend(app.update(event, NOW));
        }
    }
    left
}

/// The account's lines, and the app at it.
fn account(options: Options) -> (Vec<String>, Player) {
    let mut player = Player::new(support::OWN, options);
    player.keys("7").enter();
    (0..9).for_each(|_| _ = player.press(Code::Down));
    player.enter();
    let words = player.app.in_words();
    (words.lines().map(str::to_owned).collect(), player)
}

#[test]
fn where_no_file_may_be_named_no_line_asks_for_one() {
    let first = Learner::First("Айгерім".to_owned());
    let has = |lines: &[String], label: &str| lines.iter().any(|line| line.contains(label));
    let (lines, _) = account(Options { learner: first.clone(), ..options(Lang::Kk, (80, 24)) });
    for label in [SWITCH, RENAME, TAKE_ALONG, BRING, PART] {
        assert!(has(&lines, label), "{label}: {lines:?}");
    }
    let (lines, _) = account(Options { learner: first, folder: None, ..options(Lang::Kk, (80, 24)) });
    assert!(has(&lines, SWITCH) && has(&lines, RENAME));
    for label in [TAKE_ALONG, BRING, PART] {
        assert!(!has(&lines, label), "{label}: {lines:?}");
    }
    let (lines, _) = account(Options { learner: only(), folder: None, ..options(Lang::Kk, (80, 24)) });
    assert!(has(&lines, "PIN-код қою") && !has(&lines, SWITCH) && !has(&lines, RENAME));
}

#[test]
fn what_may_not_be_done_is_not_done_whoever_asks() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("r.jsonl");
    let path = || file.to_str().unwrap().to_owned();
    let enter = |name: &str| Effect::Enter(name.to_owned(), None);
    let (mut service, mut journal) = service(only(), false);
    assert!(matches!(service.serve(enter("айгерім"), NOW).unwrap()[..], [Event::Entered(..)]));
    let effects = [
        Effect::Students,
        enter("Ерлан"),
        Effect::Guest("Қонақ".to_owned()),
        Effect::Rename("Дана".to_owned(), None),
        Effect::TakeAlong(path(), true),
        Effect::Bring(path(), true),
    ];
    for effect in effects {
        let answered = service.serve(effect.clone(), NOW).unwrap();
        assert!(answered.is_empty(), "{effect:?}: {answered:?}");
    }
    assert!(!file.exists());
    let names: Vec<String> = journal.students().unwrap().into_iter().map(|student| student.name).collect();
    assert_eq!(names, ["Ерлан", "айгерім"]);
    // A machine of their own.
    let (mut service, _) = self::service(Learner::Anyone, true);
    service.serve(enter("Айгерім"), NOW).unwrap();
    let taken = service.serve(Effect::TakeAlong(path(), false), NOW).unwrap();
    assert!(matches!(&taken[..], [Event::StoreReply(StoreReply::TakenAlong(..))]) && file.exists(), "{taken:?}");
}

#[test]
fn who_learns_alone_cannot_become_another() {
    let options = Options { learner: only(), folder: None, ..options(Lang::Kk, (80, 24)) };
    let (mut service, mut journal) = service(only(), false);
    let student = journal.come("Айгерім", NOW).unwrap();
    journal.set_pin(&student.id, Some("1918")).unwrap();
    let (mut app, effects) = App::new(own(), options, NOW);
    assert!(!play(&mut app, &mut service, effects));
    assert!(app.in_words().contains("PIN-кодты теріңіз"), "{}", app.in_words());
    // The way back to the choice of a student leads out.
    let effects = app.update(Event::Press("back".to_owned()), NOW);
    assert!(play(&mut app, &mut service, effects));
    app.update(Event::Fill("1918".to_owned()), NOW);
    let effects = app.update(Event::Press("try".to_owned()), NOW);
    assert!(!play(&mut app, &mut service, effects));
    assert!(app.in_words().contains("Жаттығу: 10 сұрақ"), "{}", app.in_words());
}

#[test]
fn what_was_kept_although_it_was_said_to_have_failed_is_kept_once() {
    let begin = Begin { scope: Scope::All, count: 3, mode: AnswerMode::Practice };
    let learner = Learner::First("Айгерім".to_owned());
    let options = Options { learner: learner.clone(), start: Start::Session(begin), ..options(Lang::Kk, (80, 24)) };
    let (mut service, mut journal) = service(learner, true);
    let (mut app, effects) = App::new(own(), options, NOW);
    play(&mut app, &mut service, effects);
    let kept = |journal: &mut MemoryJournal| {
        let student = journal.student("Айгерім").unwrap().unwrap();
        journal.history(&student.id, NOW).unwrap().entries
    };
    // The answer is committed, and the word of it is lost.
    let effects = app.update(Event::Press("unknown".to_owned()), NOW);
    let [Effect::Keep(_)] = effects.as_slice() else { panic!("{effects:?}") };
    service.serve(effects[0].clone(), NOW).unwrap();
    app.update(Event::Failed(Trouble::Failed(Cause::Device)), NOW);
    let before = kept(&mut journal);
    assert_eq!(before.len(), 2, "the session, and the answer");
    let effects = app.update(Event::Press("retry".to_owned()), NOW);
    assert!(!play(&mut app, &mut service, effects));
    assert_eq!(kept(&mut journal), before);
    assert!(app.in_words().contains("Жауабы мынау"), "{}", app.in_words());
}

#[test]
fn what_a_file_brought_is_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("r.jsonl").to_str().unwrap().to_owned();
    let (mut home, mut journal) = service(Learner::Anyone, true);
    home.serve(Effect::Enter("Айгерім".to_owned(), None), NOW).unwrap();
    let student = journal.student("Айгерім").unwrap().unwrap();
    let chosen = |lang| alash::log::Record::Language { lang };
    journal.keep_new(&student.id, &[chosen(Lang::Ru)], NOW).unwrap();
    home.serve(Effect::TakeAlong(file.clone(), false), NOW).unwrap();
    let (mut school, _) = service(Learner::Anyone, true);
    school.serve(Effect::Enter("Айгерім".to_owned(), None), NOW).unwrap();
    let brought = school.serve(Effect::Bring(file, false), NOW).unwrap();
    assert!(matches!(&brought[..], [Event::StoreReply(StoreReply::Brought(..))]), "{brought:?}");
    let keep = Effect::Keep(vec![(support::fresh::new_id(EVENING), chosen(Lang::Kk))]);
    let kept = school.serve(keep, NOW).unwrap();
    assert!(matches!(&kept[..], [Event::Kept(_)]), "another window has added nothing: {kept:?}");
}
