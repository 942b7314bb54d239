//! Exam papers: how they are sat, handed in and scored.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use alash::app::Learner;
use alash::clock::{MINUTE, Millis, Moment};
use alash::exam::{self, Attempt, Scored};
use alash::key::Code;
use alash::language::Lang;
use alash::log::AnswerMode;
use alash::memory::Memory;
use alash::view::Begin;
use support::player::{EVENING, Player, evenings, options, own};

const FULL: (u16, u16) = (80, 24);

/// Айгерім at the first task of a form.
fn sitting(form: usize, size: (u16, u16)) -> Player {
    let mut player = Player::at_home(support::OWN, Lang::Kk, size);
    player.click_on("Байқау сынағы").keys(&(form + 1).to_string()).enter();
    player
}

fn attempt(player: &Player) -> Attempt {
    let (bank, log) = (own(), player.log());
    Attempt::of(&bank, &log, exam::open(&bank, &log).expect("a paper")).unwrap()
}

fn result(player: &Player) -> Scored {
    let (bank, log) = (own(), player.log());
    let kept = exam::handed_in(&bank, &log).next_back().expect("a paper handed in").clone();
    Scored::of(&bank, &log, &kept).unwrap()
}

/// Chooses an option of the task on the screen: the right one, or another.
fn choose(player: &mut Player, right: bool) {
    let bank = own();
    let attempt = attempt(player);
    let seat = attempt.seat().unwrap();
    let question = bank.question(&seat.question).unwrap();
    let alash::question::Given::Picked(ids) = question.solution(&seat.showing) else { panic!("typed") };
    let row = seat.showing.rows.iter().position(|id| *id == ids[0]).unwrap();
    let row = if right { row } else { (row + 1) % seat.showing.rows.len() };
    player.keys(&(row + 1).to_string());
}

fn hand_in(player: &mut Player) {
    player.press(Code::End).press(Code::Down).enter();
}

#[test]
fn an_exam_sat_to_the_end() {
    let mut player = sitting(0, FULL);
    assert!(player.screen().contains("40:00"), "{}", player.screen());
    for task in 0..20 {
        if task != 6 {
            choose(&mut player, task % 4 != 3);
        }
        player.press(Code::Right);
    }
    let screen = player.screen();
    assert!(screen.contains("19 / 20") && screen.contains("Жауапсыз қалғаны: 7"), "{screen}");
    assert!(player.answers().is_empty(), "choices are drafts");
    // The first choice is to go back: it leads to the task that is open.
    player.enter();
    assert_eq!(attempt(&player).place, 6);
    hand_in(&mut player);
    assert_eq!(player.answers().len(), 19, "an open task gives no answer");
    assert!(player.answers().iter().all(|answer| answer.mode == AnswerMode::Exam && answer.seconds > 0.0));
    let scored = result(&player);
    assert_eq!((scored.all().points, scored.all().of), (14, 20));
    assert_eq!(scored.fresh().of, 20);
    let screen = player.screen();
    for text in ["Жиналған ұпай: 14 / 20", "Шекті балл 5: жиналды", "Барлық тапсырма жаңа", "Қатемен жұмыс: 6 сұрақ"]
    {
        assert!(screen.contains(text), "{text}\n{screen}");
    }
    // The review begins at the first mistake, and shows the answer, the right one, why and the paragraph.
    player.enter();
    let screen = player.resize(80, 60).screen();
    for text in ["4. ", "сіздің жауабыңыз", "дұрыс жауап", "Тақырып мәтіні"] {
        assert!(screen.contains(text), "{text}\n{screen}");
    }
    player.press(Code::Right).press(Code::Right).press(Code::Right);
    assert!(player.screen().contains("Жауапсыз қалған"), "{}", player.screen());
    // What was missed goes straight into practice.
    player.resize(80, 24).press(Code::Esc).click_on("Қатемен жұмыс");
    assert!(player.screen().contains("1 / 6"), "{}", player.screen());
}

#[test]
fn a_choice_is_changed_until_the_end_and_the_last_one_counts() {
    let mut player = sitting(0, FULL);
    choose(&mut player, true);
    choose(&mut player, false);
    player.press(Code::Right);
    choose(&mut player, false);
    player.press(Code::Left).press(Code::Right);
    choose(&mut player, true);
    hand_in(&mut player);
    let credits: Vec<bool> = player.answers().iter().map(|answer| answer.credit >= 1.0).collect();
    assert_eq!(credits, [false, true]);
}

#[test]
fn arrows_move_and_do_not_choose() {
    let mut player = sitting(0, FULL);
    player.press(Code::Down).press(Code::Down);
    assert!(attempt(&player).draft(0).is_none());
    player.enter();
    let seat = attempt(&player).seats[0].clone();
    let expected = alash::question::Given::Picked(vec![seat.showing.rows[2].clone()]);
    assert_eq!(attempt(&player).draft(0), Some(&expected));
    assert_eq!(attempt(&player).place, 0, "the choice is seen before Enter goes on");
    player.enter();
    assert_eq!(attempt(&player).place, 1);
}

#[test]
fn flags_stand_in_the_strip_and_where_it_is_handed_in() {
    let mut player = sitting(0, FULL);
    player.keys("b").press(Code::Right).keys("b").press(Code::Right).keys("и");
    assert!(player.screen().contains(" 3○!"), "{}", player.screen());
    player.keys("B");
    assert!(!player.screen().contains(" 3○!"));
    player.press(Code::End);
    assert!(player.screen().contains("Жалауша қойылғаны: 1, 2"), "{}", player.screen());
    player.click_on(" 2○!");
    assert_eq!(attempt(&player).place, 1);
}

#[test]
fn an_open_task_is_one_key_away() {
    let mut player = sitting(0, FULL);
    choose(&mut player, true);
    player.keys("щ");
    assert_eq!(attempt(&player).place, 1);
    player.press(Code::End).press(Code::Left);
    assert_eq!(attempt(&player).place, 19);
    choose(&mut player, true);
    player.keys("o");
    assert_eq!(attempt(&player).place, 1, "round to the first open one");
}

#[test]
fn nothing_tells_before_the_end_and_there_is_no_zero() {
    let mut player = sitting(0, FULL);
    let keys = player.app.keys();
    for key in ['0', 'g', 'w', 'l'] {
        assert!(!keys.contains(&alash::key::Key::char(key)), "{key}");
    }
    choose(&mut player, false);
    player.enter();
    let m = Lang::Kk.messages();
    for said in [m.feedback.wrong, m.feedback.right, m.review.answer, m.feedback.said_first] {
        assert!(!player.screen().contains(said), "{said}");
    }
}

#[test]
fn the_time_is_said_twice_and_hands_in() {
    let mut player = sitting(0, FULL);
    choose(&mut player, true);
    let note = |player: &mut Player| {
        player.tick();
        let m = Lang::Kk.messages();
        [m.exam.five_minutes, m.exam.one_minute].into_iter().find(|note| player.screen().contains(note))
    };
    assert_eq!(note(&mut player), None);
    player.work(34, 58);
    assert_eq!(note(&mut player), Some("5 минут қалды"));
    player.work(1, 0);
    assert_eq!(note(&mut player), None);
    player.work(2, 58);
    assert_eq!(note(&mut player), Some("1 минут қалды"));
    player.work(1, 2);
    player.tick();
    assert!(player.screen().contains("Жиналған ұпай: 1 / 20"), "{}", player.screen());
    assert_eq!(player.answers().len(), 1);
    assert!(player.screen().contains("40 / 40"), "{}", player.screen());
}

#[test]
fn left_and_continued_with_a_clock_that_runs_and_one_that_waits() {
    for (form, away) in [(0, 10), (2, 0)] {
        let mut player = sitting(form, FULL);
        choose(&mut player, true);
        player.press(Code::Right);
        let place = attempt(&player).place;
        player.press(Code::Esc);
        let before = attempt(&player).elapsed;
        player.wait(10);
        let home = player.screen();
        assert!(home.contains("▸ Сынақты жалғастыру: 2-тапсырма"), "{home}");
        player.enter();
        assert_eq!(attempt(&player).place, place);
        assert!(attempt(&player).draft(0).is_some());
        let gone = attempt(&player).elapsed - before;
        assert!((away * MINUTE..away * MINUTE + Millis(5000)).contains(&gone), "form {form}: {gone:?}");
    }
}

#[test]
fn killed_it_comes_back_to_the_same_task_with_every_choice() {
    let mut player = sitting(0, FULL);
    choose(&mut player, true);
    player.press(Code::Right).keys("b").press(Code::Right);
    choose(&mut player, false);
    let before = player.screen();
    // Nothing was said to the program when it ended.
    let mut player = Player::back(player.entries.clone(), MINUTE, Lang::Kk, FULL);
    player.enter();
    let after = player.screen();
    let tasks = |screen: &str| screen.lines().skip(2).collect::<Vec<_>>().join("\n");
    assert_eq!(tasks(&after), tasks(&before));
    assert!(after.contains("39:0"), "{after}");
}

#[test]
fn a_paper_whose_time_ran_out_meanwhile_is_handed_in_at_the_next_start() {
    let mut player = sitting(0, FULL);
    choose(&mut player, true);
    let player = Player::back(player.entries.clone(), 3 * 60 * MINUTE, Lang::Kk, FULL);
    assert!(player.screen().contains("Жиналған ұпай: 1 / 20"), "{}", player.screen());
    assert_eq!(player.answers().len(), 1);
    assert_eq!(result(&player).elapsed, 40 * MINUTE);
}

#[test]
fn a_waiting_paper_stays_open_over_days() {
    let mut player = sitting(2, FULL);
    choose(&mut player, true);
    player.press(Code::Esc);
    let player = Player::back(player.entries.clone(), 3 * 24 * 60 * MINUTE, Lang::Kk, FULL);
    assert!(player.screen().contains("Сынақты жалғастыру"), "{}", player.screen());
    assert!(exam::open(&own(), &player.log()).is_some());
}

#[test]
fn a_paper_given_up_yields_no_answer() {
    let mut player = sitting(0, FULL);
    choose(&mut player, true);
    player.press(Code::Esc).click_on("Байқау сынағы").keys("2").enter();
    assert!(player.screen().contains("есепке алынбайды"), "{}", player.screen());
    assert!(exam::open(&own(), &player.log()).is_some(), "asked first");
    // Enter after Enter gives nothing up: the highlight stands on going on.
    player.enter();
    assert!(exam::open(&own(), &player.log()).is_some(), "{}", player.screen());
    player.keys("2").enter().press(Code::Down).enter();
    assert!(exam::open(&own(), &player.log()).is_none());
    assert!(player.answers().is_empty());
    assert_eq!(exam::handed_in(&own(), &player.log()).count(), 0);
    assert!(player.screen().contains("ҰБТ үлгісі"), "{}", player.screen());
}

#[test]
fn tasks_of_every_kind_are_worked_at_by_their_keys() {
    let bank = own();
    let mut player = sitting(2, FULL);
    for task in 0..10 {
        let attempt = attempt(&player);
        assert_eq!(attempt.place, task);
        let seat = attempt.seat().unwrap();
        match bank.question(&seat.question).unwrap().solution(&seat.showing) {
            alash::question::Given::Typed(text) => {
                player.keys(&text).tick();
                player.press(Code::Down);
            }
            alash::question::Given::Picked(ids) => {
                for id in ids {
                    let row = seat.showing.rows.iter().position(|other| *other == id).unwrap();
                    player.keys(&(row + 1).to_string());
                }
                player.press(Code::Right);
            }
            alash::question::Given::Unknown => panic!("nothing to give"),
        }
    }
    player.press(Code::Down).enter();
    let scored = result(&player);
    assert_eq!((scored.all().points, scored.all().of), (10, 10), "{}", player.screen());
}

#[test]
fn points_go_by_the_scheme_of_the_part() {
    let bank = own();
    let mut player = sitting(3, FULL);
    // Six of one, then two of pairs and three of several: one swap, then one mark too few, then two too many.
    player.press(Code::Home);
    for _ in 0..6 {
        choose(&mut player, true);
        player.press(Code::Right);
    }
    let given = |player: &mut Player, change: fn(&mut Vec<usize>)| {
        let attempt = attempt(player);
        let seat = attempt.seat().unwrap();
        let alash::question::Given::Picked(ids) = bank.question(&seat.question).unwrap().solution(&seat.showing) else {
            panic!("typed")
        };
        let row = |id: &String| seat.showing.rows.iter().position(|other| other == id).unwrap();
        let mut rows: Vec<usize> = ids.iter().map(row).collect();
        change(&mut rows);
        for row in rows {
            player.keys(&(row + 1).to_string());
        }
        player.press(Code::Right);
    };
    given(&mut player, |rows| rows.swap(0, 1));
    given(&mut player, |_| ());
    given(&mut player, |rows| _ = rows.pop());
    given(&mut player, |_| ());
    given(&mut player, |rows| {
        let wrong: Vec<usize> = (0..6).filter(|row| !rows.contains(row)).collect();
        rows.pop();
        rows.push(wrong[0]);
    });
    player.press(Code::Down).enter();
    let points: Vec<u32> = result(&player).tasks.iter().skip(6).map(|task| task.points).collect();
    assert_eq!(points, [1, 2, 1, 2, 0]);
}

#[test]
fn what_was_seen_before_is_scored_apart_and_the_forecast_stands_beside() {
    let mut player = evenings(9, Some(20), |fact| fact.len() % 3 != 0);
    player.press(Code::Esc).click_on("Байқау сынағы").enter();
    for task in 0..20 {
        choose(&mut player, task % 2 == 0);
        player.press(Code::Right);
    }
    hand_in(&mut player);
    let first = result(&player);
    assert_eq!(first.fresh().of, 20, "what is kept for exams was never practised");
    assert!(first.paper.forecast.is_some());
    assert!(player.screen().contains("Сынақ алдындағы болжам"), "{}", player.screen());
    // The same seed again: now every task is known.
    let options = alash::app::Options {
        learner: Learner::First("Айгерім".to_owned()),
        paper_seed: Some(first.paper.seed),
        start: alash::app::Start::Mock(Some(0)),
        ..options(Lang::Kk, FULL)
    };
    let now = player.now().clock;
    let mut player = Player::at(support::OWN, options, player.entries.clone(), now);
    player.enter();
    hand_in(&mut player);
    assert_eq!(result(&player).fresh().of, 0);
    let screen = player.resize(80, 60).screen();
    assert!(screen.contains("бұрын көрілген") && screen.contains(": 10 / 20"), "{screen}");
}

#[test]
fn exam_questions_open_for_practice_only_after_the_paper() {
    let bank = own();
    let mut player = sitting(0, FULL);
    let seats = attempt(&player).seats;
    let open = |player: &Player| {
        let memory = Memory::of(&bank, &player.log());
        let kept = seats.iter().filter(|seat| bank.question(&seat.question).unwrap().exam);
        let (open, all): (Vec<_>, Vec<_>) =
            kept.partition(|seat| memory.is_open(&bank, bank.question_place(&seat.question).unwrap()));
        (open.len(), open.len() + all.len())
    };
    player.press(Code::Esc);
    assert_eq!(open(&player).0, 0);
    player.enter();
    hand_in(&mut player);
    let (open, all) = open(&player);
    assert!(open == all && all > 10, "{open} of {all}");
}

#[test]
fn the_answers_of_a_paper_count_for_memory() {
    let bank = own();
    let mut player = sitting(0, FULL);
    for _ in 0..20 {
        choose(&mut player, true);
        player.press(Code::Right);
    }
    assert_eq!(Memory::of(&bank, &player.log()).met(), 0);
    player.press(Code::Down).enter();
    assert_eq!(Memory::of(&bank, &player.log()).met(), 20);
}

#[test]
fn a_paper_fits_into_a_small_window() {
    let mut player = sitting(0, (40, 12));
    for _ in 0..21 {
        let screen = player.screen();
        assert!(screen.lines().all(|line| line.chars().count() <= 40), "{screen}");
        player.press(Code::Right);
    }
    let screen = player.screen();
    for text in ["Тапсыру", "Жауапсыз қалғаны: 1–20", "▸ Тапсырмаларға оралу", "Жұмысты тапсыру"]
    {
        assert!(screen.contains(text), "{text}\n{screen}");
    }
}

#[test]
fn a_session_of_practice_is_untouched_by_a_paper_left_for_later() {
    let begin = Begin { scope: alash::plan::Scope::All, count: 3, mode: AnswerMode::Practice };
    let mut player = sitting(0, FULL);
    player.press(Code::Esc);
    let options = alash::app::Options {
        learner: Learner::First("Айгерім".to_owned()),
        start: alash::app::Start::Session(begin),
        ..options(Lang::Kk, FULL)
    };
    let mut player = Player::at(support::OWN, options, player.entries.clone(), EVENING + MINUTE);
    assert!(player.screen().contains("1 / 3"), "{}", player.screen());
    player.press(Code::Esc);
    let home = player.screen();
    assert!(home.contains("Сынақты жалғастыру") && home.contains("Жалғастыру: 3 сұрақтың 1-сұрағынан"), "{home}");
}

#[test]
fn where_a_paper_is_open_every_way_to_exams_stands_on_going_on() {
    let mut player = sitting(1, FULL);
    choose(&mut player, true);
    // Handed in once, so that there are earlier attempts too; then one that is open.
    player.press(Code::End).press(Code::Down).enter().press(Code::Esc);
    player.click_on("Байқау сынағы").keys("2").enter();
    choose(&mut player, true);
    let open = |player: &Player| exam::open(&own(), &player.log()).is_some();
    assert!(open(&player));
    for form in [None, Some(0), Some(1), Some(3), Some(9)] {
        let options = alash::app::Options {
            learner: Learner::First("Айгерім".to_owned()),
            start: alash::app::Start::Mock(form),
            ..support::player::options(Lang::Kk, FULL)
        };
        let mut again = Player::again(support::OWN, options, player.entries.clone());
        let first = again.screen().lines().find(|line| line.contains('▸')).unwrap().to_owned();
        assert!(first.contains("Сынақты жалғастыру"), "{form:?}: {first}");
        for _ in 0..2 {
            again.enter();
            assert!(open(&again), "{form:?}");
        }
        // Wherever the highlight is put, Enter after Enter gives nothing up.
        for row in 1..=4 {
            let mut again =
                Player::again(support::OWN, support::player::options(Lang::Kk, FULL), player.entries.clone());
            again.keys("Айгерім").enter().click_on("Байқау сынағы");
            again.keys(&row.to_string()).enter().enter().enter();
            assert!(open(&again), "row {row}");
        }
    }
}

#[test]
fn a_paper_is_not_handed_in_by_a_clock() {
    // Begun and worked at while the battery was dead, taken up when it had been changed.
    let dead = Moment(1_262_304_000_000);
    let mut player = sitting(0, FULL);
    choose(&mut player, true);
    player.set_clock(dead);
    player.press(Code::Right).press(Code::Esc);
    let entries = player.entries.clone();
    let player = Player::back(entries, 24 * 60 * MINUTE, Lang::Kk, FULL);
    assert!(player.screen().contains("Сынақты жалғастыру"), "{}", player.screen());
    // A laptop that slept: a clock that runs on ran on, one that waits waited.
    for (form, over) in [(0, true), (2, false)] {
        let mut player = sitting(form, FULL);
        choose(&mut player, true);
        player.wait(120).tick();
        assert_eq!(exam::open(&own(), &player.log()).is_none(), over, "{form}");
    }
}
