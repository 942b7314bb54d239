//! A student's session, played by keys: what is graded, kept, asked again and taken up.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test may fail"
)]

mod support;

use alash::app::{Learner, Options};
use alash::bank::{Bank, ParagraphAt, SectionAt};
use alash::key::Code;
use alash::language::Lang;
use alash::log::AnswerMode::{Again, Practice};
use alash::log::{Record, Says};
use alash::question::{Given, Verdict};
use support::player::{Player, at_kind, later, options, own};

const FULL: (u16, u16) = (80, 24);

#[test]
fn enter_with_nothing_chosen_grades_nothing() {
    let m = Lang::Kk.messages();
    for (kind, said) in [
        (0, m.asking.nothing_picked),
        (1, m.asking.nothing_marked),
        (2, m.asking.nothing_arranged),
        (3, m.asking.pairs_missing),
        (4, m.asking.nothing_typed),
    ] {
        let mut player = at_kind(Lang::Kk, (200, 40), kind);
        player.enter();
        let beginning: String = said.chars().take(30).collect();
        assert!(player.screen().contains(&beginning), "{}", player.screen());
        assert!(player.answers().is_empty());
    }
    // In a field a second Enter says «I do not know».
    let mut player = at_kind(Lang::Kk, FULL, 4);
    player.enter().enter();
    assert_eq!(player.answers()[0].given, Given::Unknown);
}

#[test]
fn a_second_enter_at_once_does_not_skip_the_feedback() {
    let m = Lang::Kk.messages();
    let mut player = at_kind(Lang::Kk, FULL, 0);
    player.answer_rightly(&own()).hasty(Code::Enter).hasty(Code::Enter);
    assert!(player.screen().contains(m.feedback.right), "{}", player.screen());
    player.enter();
    assert!(player.screen().contains(m.summary.title), "{}", player.screen());
}

#[test]
fn an_answer_tells_whether_the_lesson_was_open_and_how_long_it_took() {
    let bank = own();
    let mut player = at_kind(Lang::Kk, FULL, 0);
    player.answer_rightly(&bank);
    assert!(!player.answers()[0].lesson_open);
    let mut player = at_kind(Lang::Kk, FULL, 0);
    player.keys("п");
    let (question, _) = player.asked(&bank);
    let text = bank.paragraph_text(bank.paragraph_of(question).unwrap()).unwrap().original().to_owned();
    let beginning: String = text.chars().take(20).collect();
    assert!(player.screen().contains(&beginning), "{}", player.screen());
    player.press(Code::Esc).answer_rightly(&bank);
    let answer = player.answers()[0];
    assert!(answer.lesson_open);
    assert!(answer.seconds >= 3.0, "a second passes at every key: {}", answer.seconds);
}

#[test]
fn the_language_last_chosen_is_there_again() {
    let start = |entries| {
        let options =
            Options { learner: Learner::First("Айгерім".to_owned()), lang: None, ..options(Lang::Kk, FULL) };
        Player::again(support::OWN, options, entries)
    };
    let mut player = start(Vec::new());
    assert!(player.screen().contains(Lang::Kk.messages().home.start));
    player.keys("л");
    let again = start(player.entries.clone());
    assert!(again.screen().contains(Lang::Ru.messages().home.start), "{}", again.screen());
}

#[test]
fn feedback_marks_are_records_of_their_own() {
    let bank = own();
    let mut player = at_kind(Lang::Kk, FULL, 0);
    player.answer_rightly(&bank).keys("0");
    assert!(player.screen().contains(Lang::Kk.messages().feedback.said_guessed));
    let mut player = at_kind(Lang::Kk, FULL, 4);
    player.keys("басқа").enter().keys("д");
    assert!(player.screen().contains(Lang::Kk.messages().feedback.said_claimed));
    player.keys("ш").keys("сұрақ түсініксіз").enter();
    assert!(player.screen().contains(Lang::Kk.messages().feedback.said_fault));
    let says: Vec<&Says> = player
        .entries
        .iter()
        .filter_map(|entry| match &entry.record {
            Record::Mark(mark) => Some(&mark.says),
            _ => None,
        })
        .collect();
    assert_eq!(says, [&Says::Claimed, &Says::Fault { line: "сұрақ түсініксіз".to_owned() }]);
    // A claimed answer is among the answers, and waits for its score.
    let log = alash::log::Log::of(player.history());
    let figures = alash::progress::Progress::of(&bank, &log).all;
    assert_eq!((figures.answers, figures.right, figures.credit), (1, 0, None));
}

#[test]
fn an_incomplete_answer_is_asked_on_once_and_then_graded() {
    let bank = r#"{"title": "А", "questions": [{"kind": "blank", "stem": "Кім?", "answers": ["Халел Досмұхамедов"]}]}"#;
    let mut player = Player::at_home(bank, Lang::Kk, FULL);
    player.practise().keys("досмұхамедов").enter();
    assert!(player.screen().contains(Lang::Kk.messages().asking.incomplete));
    assert!(player.answers().is_empty());
    player.enter();
    assert_eq!((player.answers()[0].verdict, player.answers()[0].credit), (Verdict::Incomplete, 0.5));
}

#[test]
fn what_was_missed_comes_once_more_and_counts_nowhere() {
    let player = later(Lang::Kk, FULL, |_| ());
    let modes: Vec<_> = player.answers().iter().map(|answer| answer.mode).collect();
    assert_eq!(modes, [Practice, Practice, Practice, Again, Again]);
    let log = alash::log::Log::of(player.history());
    let figures = alash::progress::Progress::of(&own(), &log).all;
    // All three were first answers: an introduction, and no score.
    assert_eq!((figures.answers, figures.first, figures.first_right, figures.right), (3, 3, 1, 0));
}

#[test]
fn a_log_folds_alike_in_parts_and_in_any_order() {
    let bank = own();
    let player = later(Lang::Kk, FULL, |player| {
        player.enter().practise().answer_wrongly(&own()).enter().not_known();
    });
    let figures = |log: &alash::log::Log| {
        let progress = alash::progress::Progress::of(&bank, log);
        (progress.all, progress.sections, progress.days, alash::memory::Memory::of(&bank, log))
    };
    let whole = figures(&alash::log::Log::of(player.history()));
    assert!(whole.0.answers >= 5);
    for split in 0..player.entries.len() {
        let (first, rest) = player.entries.split_at(split);
        let mut log =
            alash::log::Log::of(alash::log::History { entries: first.to_vec(), ..alash::log::History::default() });
        for entry in rest {
            log.push(entry.clone());
        }
        assert_eq!(figures(&log), whole, "in two parts at {split}");
        let turned = [rest, first].concat();
        let log = alash::log::Log::of(alash::log::History { entries: turned, ..alash::log::History::default() });
        assert_eq!(figures(&log), whole, "turned at {split}");
    }
}

#[test]
fn a_failed_write_loses_no_answer() {
    let m = Lang::Kk.messages();
    let mut player = at_kind(Lang::Kk, FULL, 0);
    player.fails = true;
    player.answer_rightly(&own());
    assert!(player.screen().contains(m.failed.keeping), "{}", player.screen());
    assert!(player.answers().is_empty());
    player.enter();
    assert!(player.screen().contains(m.failed.keeping));
    player.fails = false;
    player.enter();
    assert!(player.screen().contains(m.feedback.right), "{}", player.screen());
    assert_eq!(player.answers().len(), 1);
}

#[test]
fn a_session_begun_over_another_does_not_bury_it() {
    let bank = own();
    let mut player = Player::at_home(support::OWN, Lang::Kk, FULL);
    player.practise();
    let first = player.screen();
    player.press(Code::Esc).keys("6").enter(); // the lesson
    player.enter(); // questions on its paragraph: another session
    assert_ne!(player.screen(), first);
    while !player.screen().contains(Lang::Kk.messages().summary.title) {
        player.answer_rightly(&bank).enter();
    }
    player.enter().enter();
    assert_eq!(player.screen(), first, "the first session is offered again");
}

#[test]
fn a_session_of_yesterday_is_not_offered() {
    let mut player = at_kind(Lang::Kk, FULL, 0);
    player.press(Code::Esc);
    assert!(player.screen().contains("Жалғастыру"));
    player.tomorrow().press(Code::Down);
    assert!(!player.screen().contains("Жалғастыру"));
}

#[test]
fn a_question_that_left_the_bank_is_skipped_and_said() {
    let of = |ids: &[&str]| {
        let questions: Vec<String> = ids
            .iter()
            .map(|id| format!(r#"{{"id": "{id}", "kind": "choice", "stem": "Сұрақ {id}?", "right": ["иә"], "wrong": ["а", "б", "в"]}}"#))
            .collect();
        format!(r#"{{"id": "b", "title": "Т", "questions": [{}]}}"#, questions.join(","))
    };
    let mut player = Player::at_home(&of(&["1", "2", "3"]), Lang::Kk, FULL);
    player.practise();
    let entries = player.entries.clone();
    let shown = player.screen();
    // Whichever stands first leaves the bank; the session goes on with the others.
    let first = ["1", "2", "3"].into_iter().find(|id| shown.contains(&format!("Сұрақ {id}?"))).unwrap();
    let left: Vec<&str> = ["1", "2", "3"].into_iter().filter(|id| *id != first).collect();
    let options = Options { learner: Learner::First("Айгерім".to_owned()), ..options(Lang::Kk, FULL) };
    let kept = entries.clone();
    let mut player = Player::again(&of(&left), options, entries);
    player.enter();
    let screen = player.screen();
    assert!(screen.contains(&(Lang::Kk.messages().asking.skipped)(1)), "{screen}");
    assert!(screen.contains("1 / 2"), "{screen}");
    // Where none of them is left, the end says so.
    let options = Options { learner: Learner::First("Айгерім".to_owned()), ..self::options(Lang::Kk, FULL) };
    let mut player = Player::again(&of(&["9"]), options, kept);
    player.enter();
    assert!(player.screen().contains(&(Lang::Kk.messages().asking.skipped)(3)), "{}", player.screen());
}

#[test]
fn questions_are_drawn_from_the_paragraph_that_is_read() {
    let bank = own();
    let mut player = Player::at_home(support::OWN, Lang::Kk, FULL);
    player.keys("5").enter().press(Code::Down).enter();
    let (question, _) = player.asked(&bank);
    assert_eq!(bank.paragraph_of(question), Some(ParagraphAt { section: SectionAt(0), number: 1 }));
    player.press(Code::Esc);
    assert!(player.screen().contains(Lang::Kk.messages().keys.ask), "back in the lesson");
}

/// Questions of one option each that is right, with what `more` adds to them.
fn simple(ids: &[&str], more: &str) -> String {
    let question = |id: &&str| {
        format!(
            r#"{{"id": "{id}", "kind": "choice", "stem": "Сұрақ {id}?", "right": ["иә"], "wrong": ["а", "б", "в"]{more}}}"#
        )
    };
    ids.iter().map(question).collect::<Vec<_>>().join(",")
}

#[test]
fn what_was_never_asked_comes_first_then_what_was_missed() {
    let text =
        format!(r#"{{"id": "b", "title": "Т", "questions": [{}]}}"#, simple(&["1", "2", "3", "4", "5", "6"], ""));
    let bank = Bank::read(&text).unwrap();
    let begin = |entries: Vec<alash::log::Entry>, count: usize| {
        let begin = alash::view::Begin { scope: alash::plan::Scope::All, count, mode: Practice };
        let options = Options {
            learner: Learner::First("Айгерім".to_owned()),
            start: alash::app::Start::Session(begin),
            ..options(Lang::Kk, FULL)
        };
        Player::again(&text, options, entries)
    };
    let asked = |player: &Player| player.answers().iter().map(|answer| answer.question.clone()).collect::<Vec<_>>();
    let mut player = begin(Vec::new(), 4);
    player.answer_rightly(&bank).enter().answer_wrongly(&bank).enter().answer_rightly(&bank).enter();
    player.answer_wrongly(&bank).enter();
    let first = asked(&player);
    let mut player = begin(player.entries.clone(), 4);
    for _ in 0..4 {
        player.answer_rightly(&bank).enter();
    }
    let second = &asked(&player)[4..];
    for id in ["1", "2", "3", "4", "5", "6"].iter().filter(|id| !first.contains(&(**id).to_owned())) {
        assert!(second.contains(&(*id).to_owned()), "{id} was never asked: {first:?} then {second:?}");
    }
    assert!(second.contains(&first[1]) && second.contains(&first[3]), "missed ones: {first:?} then {second:?}");
}

#[test]
fn questions_kept_for_papers_are_not_practised() {
    let kept = simple(&["1", "2", "3"], r#", "exam": true"#);
    let text = format!(r#"{{"id": "b", "title": "Т", "questions": [{kept}, {}]}}"#, simple(&["4"], ""));
    let mut player = Player::at_home(&text, Lang::Kk, FULL);
    player.practise();
    assert!(player.screen().contains("1 / 1") && player.screen().contains("Сұрақ 4?"), "{}", player.screen());
    let mut player = Player::at_home(&format!(r#"{{"id": "b", "title": "Т", "questions": [{kept}]}}"#), Lang::Kk, FULL);
    player.practise();
    assert!(player.screen().contains(Lang::Kk.messages().notes.no_questions), "{}", player.screen());
}

#[test]
fn a_passage_stands_above_its_question() {
    let text = r#"{"id": "b", "title": "Т", "passages": [{"id": "p", "text": "Мәтіннің өзі осында."}], "questions": [
        {"kind": "choice", "stem": "Сұрақ?", "passage": "p", "right": ["иә"], "wrong": ["а", "б", "в"]}]}"#;
    let mut player = Player::at_home(text, Lang::Kk, FULL);
    player.keys("1").enter();
    let screen = player.screen();
    let (passage, stem) = (screen.find("Мәтіннің өзі").unwrap(), screen.find("Сұрақ?").unwrap());
    assert!(passage < stem, "{screen}");
}
