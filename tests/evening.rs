//! Evenings of the plan, played by keys.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test may fail"
)]

mod support;

use alash::bank::{Bank, QuestionAt};
use alash::clock::{DAY, HOUR, MINUTE, Millis};
use alash::key::Code;
use alash::language::Lang;
use alash::log::{Aim, Answer, AnswerMode, Entry, Record};
use alash::memory::Memory;
use alash::question::{KindName, Try};
use support::player::{EVENING, Player, aim, evenings, own};

const FULL: (u16, u16) = (80, 24);

fn home() -> Player {
    Player::at_home(support::OWN, Lang::Kk, FULL)
}

/// A player who comes back with what was kept, at a moment in milliseconds after the first evening.
fn back(player: &Player, later: Millis) -> Player {
    back_with(player.entries.clone(), later)
}

fn back_with(entries: Vec<Entry>, later: Millis) -> Player {
    Player::back(entries, later, Lang::Kk, FULL)
}

/// The fact that an answer's question asks as a whole.
fn fact_of(bank: &Bank, answer: &Answer) -> String {
    bank.question(&answer.question).unwrap().fact.clone()
}

fn reads(player: &Player) -> Vec<String> {
    let read = |entry: &Entry| match &entry.record {
        Record::Read { paragraph, .. } => Some(paragraph.clone()),
        _ => None,
    };
    player.entries.iter().filter_map(read).collect()
}

#[test]
fn a_fact_never_met_is_asked_after_its_paragraph() {
    let bank = own();
    // Near to the exam as far from it.
    for exam in [None, Some(10)] {
        let mut player = back_with(vec![aim(exam, 15)], Millis(0));
        player.evening(&bank, |_| true);
        let mut shown = Vec::new();
        let mut asked = 0;
        for entry in &player.entries {
            match &entry.record {
                Record::Read { paragraph, .. } => shown.push(paragraph.clone()),
                Record::Answer(answer) => {
                    let fact = bank.fact(&fact_of(&bank, answer)).unwrap();
                    assert!(shown.contains(fact.lesson.as_ref().unwrap()), "{} was asked unread", fact.id);
                    asked += 1;
                }
                _ => {}
            }
        }
        assert!(asked >= 14 && reads(&player).len() >= 4, "{asked} {}", reads(&player).len());
        // The story is told from its beginning.
        assert_eq!(reads(&player)[0], bank.lesson[0].paragraphs[0].id);
        assert_eq!(reads(&player)[1], bank.lesson[0].paragraphs[1].id);
    }
}

#[test]
fn where_time_is_short_one_paragraph_an_evening_is_read_and_that_is_said() {
    let bank = own();
    let mut player = Player::back(vec![aim(Some(3), 10)], Millis(0), Lang::Kk, (80, 40));
    let m = Lang::Kk.messages();
    player.enter();
    let (mut told, mut cold) = (0, 0);
    while !player.screen().contains(m.tonight.title) {
        if player.screen().contains(m.lesson.something_new) {
            player.enter();
            continue;
        }
        told += usize::from(player.says(m.asking.cold));
        let fact = bank.fact(&player.asked(&bank).0.fact).unwrap();
        cold += usize::from(!reads(&player).contains(fact.lesson.as_ref().unwrap()));
        player.pass(Millis(15_000)).answer_rightly(&bank).pass(Millis(5000)).enter();
    }
    assert_eq!((reads(&player).len(), told), (1, 1), "{cold}");
    assert!(cold > 5, "{cold}");
}

#[test]
fn who_wants_to_be_asked_at_once_is_and_may_choose_so_at_a_cold_question() {
    let bank = own();
    let m = Lang::Kk.messages();
    let record = Record::Aim { bank: bank.id.clone(), aim: Aim { asks_at_once: true, ..Aim::default() } };
    let mut player = back_with(vec![Entry { record, ..aim(None, 15) }], Millis(0));
    player.enter();
    assert!(!player.screen().contains(m.lesson.something_new), "{}", player.screen());
    // Help of a cold question names the key; it is taken back by the same.
    player.press(Code::F(1));
    assert!(player.screen().contains(m.keys.read_first), "{}", player.screen());
    player.press(Code::Esc).press(Code::F(6));
    assert!(!player.log().aim(&bank.id).unwrap().asks_at_once);
    assert!(player.screen().contains(m.asking.reads_first), "{}", player.screen());
    player.answer_rightly(&bank).enter();
    assert!(player.screen().contains(m.lesson.something_new), "{}", player.screen());
}

#[test]
fn a_paragraph_can_be_left_unread_and_comes_no_second_time() {
    let mut player = home();
    player.enter();
    let m = Lang::Kk.messages();
    assert!(player.screen().contains(m.lesson.something_new), "{}", player.screen());
    player.keys("ы");
    assert!(!player.screen().contains(m.lesson.something_new), "{}", player.screen());
    assert!(matches!(player.entries.last().unwrap().record, Record::Seats { .. }));
    let skipped = player.entries.iter().any(|entry| matches!(entry.record, Record::Read { skipped: true, .. }));
    assert!(skipped);
}

#[test]
fn first_answers_are_counted_apart_from_every_score() {
    let bank = own();
    let player = evenings(1, None, |_| true);
    let log = player.log();
    let figures = alash::progress::Progress::of(&bank, &log).all;
    assert_eq!(figures.answers, player.answers().len());
    assert!(figures.first >= figures.answers - 3, "{figures:?}");
    // But they show: what was met stands in the bars from the first answer on.
    let screen = back(&player, Millis(0)).click_on("Үлгерім").screen();
    assert!(screen.contains("12 / 12"), "{screen}");
    assert!(figures.first_right >= 14, "all were right: {figures:?}");
    assert_eq!(figures.first_right, figures.first);
    assert_eq!(figures.first_just_read, figures.first, "and just read");
}

#[test]
fn an_evening_ends_with_its_minutes_and_what_was_met() {
    let m = Lang::Kk.messages();
    let player = evenings(1, Some(20), |_| true);
    let screen = player.screen();
    assert!(screen.contains(m.tonight.title) && screen.contains("10 минут"), "{screen}");
    let log = player.log();
    let figures = alash::progress::Progress::of(&own(), &log).all;
    let first = (m.tonight.first)(figures.first, figures.first, figures.first_just_read);
    assert!(player.says(&first), "{first}\n{screen}");
    assert!(screen.contains("Ертең"), "{screen}");
    let minutes = player.log().spent(EVENING.day(300)).0 / 60_000;
    assert!((9..=10).contains(&minutes), "{minutes}");
    // Home says that it is enough, and who wants to may go on.
    let mut player = player;
    player.enter();
    assert!(player.screen().contains(m.home.enough) && player.screen().contains(m.home.more), "{}", player.screen());
    let before = player.answers().len();
    player.evening(&own(), |_| true);
    assert!(player.answers().len() > before + 3);
    assert!(player.log().spent(EVENING.day(300)).0 / 60_000 <= 17);
}

#[test]
fn an_evening_opens_with_misses_of_the_last_one_and_says_what_was_mended() {
    let bank = own();
    let mut asked = Vec::new();
    let first = evenings(1, Some(25), |fact| {
        asked.push(fact.to_owned());
        asked.len() % 4 != 0
    });
    let missed: Vec<String> =
        first.answers().iter().filter(|answer| answer.credit < 1.0).map(|answer| fact_of(&bank, answer)).collect();
    assert!(missed.len() >= 3);
    let mut player = back(&first, DAY);
    let before = first.answers().len();
    player.evening(&bank, |_| true);
    assert!(missed.contains(&fact_of(&bank, player.answers()[before])), "the first is a miss");
    let asked = &player.answers()[before..];
    let is_asked = |fact: &&String| asked.iter().any(|answer| answer.evidence.iter().any(|one| one.fact == **fact));
    let again = missed.iter().filter(is_asked).count();
    let screen = player.screen();
    assert!(screen.contains(&(Lang::Kk.messages().tonight.mended)(again, again)), "{screen}");
    // A third of the evening, if there are so many.
    assert!(again >= missed.len().min(asked.len() / 3), "{again} of {} in {}", missed.len(), asked.len());
}

#[test]
fn a_killed_evening_comes_back_to_the_same_picture() {
    let bank = own();
    let mut player = back_with(vec![aim(Some(20), 15)], Millis(0));
    player.enter();
    for _ in 0..12 {
        let picture = |player: &Player| player.screen();
        let here = picture(&player);
        let mut again = back_with(player.entries.clone(), player.now().clock - EVENING);
        again.enter();
        let question = |screen: &str| screen.lines().skip(2).map(str::to_owned).collect::<Vec<_>>().join("\n");
        assert_eq!(question(&picture(&again)), question(&here));
        if here.contains(Lang::Kk.messages().lesson.something_new) {
            player.enter();
        } else {
            player.answer_rightly(&bank).enter();
        }
    }
}

#[test]
fn recognition_comes_first_and_recall_as_memory_grows_stable() {
    let bank = own();
    let player = evenings(14, Some(40), |_| true);
    let mut times = std::collections::HashMap::new();
    let (mut first, mut later) = ((0, 0), (0, 0));
    for answer in player.answers() {
        let count = times.entry(fact_of(&bank, answer)).or_insert(0);
        // What asks more than to remember is chosen by other rules.
        if *count > 0 && bank.question(&answer.question).unwrap().skill.is_analysis() {
            continue;
        }
        let of = if *count == 0 { &mut first } else { &mut later };
        if *count == 1 {
            // The second answer is on the way: it depends on how certain the first was.
            *count += 1;
            continue;
        }
        let recognised = |place: &&QuestionAt| !bank.question_at(**place).unwrap().kind.name().is_recall();
        let fact = bank.fact_place(&fact_of(&bank, answer)).unwrap();
        let has_such =
            bank.asking(fact).iter().filter(|one| !bank.question_at(**one).unwrap().exam).any(|one| recognised(&one));
        of.0 += usize::from(answer.kind.is_recall() && (has_such || *count > 0));
        of.1 += 1;
        *count += 1;
    }
    assert!(first.0 * 4 < first.1, "a first answer is recognised, but for some variety: {first:?}");
    assert!(later.0 * 2 > later.1, "later ones are recalled: {later:?}");
    // On the last two evenings everything is asked as the exam asks.
    let mut near = back(&player, 38 * DAY);
    near.evening(&bank, |_| true);
    let last = &near.answers()[player.answers().len()..];
    let has_choice = |answer: &Answer| {
        let places = bank.asking(bank.fact_place(&fact_of(&bank, answer)).unwrap());
        let mut open = places.iter().map(|place| bank.question_at(*place).unwrap()).filter(|question| !question.exam);
        open.any(|question| question.kind.name() == KindName::Choice)
    };
    let others: Vec<_> = last.iter().filter(|answer| answer.kind != KindName::Choice && has_choice(answer)).collect();
    // But what was just given away.
    assert!(others.len() * 6 <= last.len(), "{} of {}: {others:?}", others.len(), last.len());
}

#[test]
fn on_the_last_two_evenings_a_reading_set_stays_together_and_fits_the_evening() {
    let bank = own();
    let mut player = evenings(10, Some(14), |_| true);
    player = back(&player, 12 * DAY);
    let before = player.answers().len();
    player.evening(&bank, |_| true);
    let answers = player.answers();
    let on_passage: Vec<usize> = answers
        .iter()
        .enumerate()
        .skip(before)
        .filter(|(_, answer)| bank.question(&answer.question).unwrap().passage.is_some())
        .map(|(place, _)| place)
        .collect();
    assert_eq!(on_passage.len(), 5, "one set");
    assert_eq!(on_passage[4] - on_passage[0], 4, "in a row");
}

#[test]
fn two_facts_taken_for_each_other_are_asked_against_each_other() {
    use alash::question::Given;
    let bank = own();
    // Some facts were met on the evening before: only such a one is asked against another.
    let mut player = back(&evenings(1, Some(30), |_| true), DAY);
    let met = Memory::of(&bank, &player.log());
    let before = player.answers().len();
    player.enter();
    let m = Lang::Kk.messages();
    // The first option that would be right for another fact is chosen.
    let (fact, other) = loop {
        let screen = player.screen();
        assert!(!screen.contains(m.tonight.title), "no such option in a whole evening");
        if screen.contains(m.lesson.something_new) {
            player.enter();
            continue;
        }
        let (question, showing) = player.asked(&bank);
        let own_fact = question.fact.clone();
        let answers = player.answers();
        let evidence = answers[before..].iter().flat_map(|answer| &answer.evidence);
        let tonight: Vec<String> = evidence.map(|one| one.fact.clone()).collect();
        let lure = showing.rows.iter().enumerate().find_map(|(row, id)| {
            let item = question.kind.items().find(|item| item.id == *id)?;
            let is_met = |other: &String| bank.fact_place(other).is_some_and(|other| met.trace(other).is_some());
            let fresh = |other: &String| *other != own_fact && is_met(other) && !tonight.contains(other);
            let other = item.fact.clone().filter(fresh)?;
            let given = Given::Picked(vec![id.clone()]);
            let wrong = matches!(question.judge(&showing, &given, Try::Only, bank.lexicon()), alash::question::Judged::Graded(grade) if grade.credit < 1.0);
            wrong.then_some((row, other))
        });
        match lure {
            Some((row, other)) => {
                player.keys(&(row + 1).to_string()).enter().enter();
                break (own_fact, other);
            }
            None => {
                player.answer_rightly(&bank).enter();
            }
        }
    };
    let memory = Memory::of(&bank, &player.log());
    let (one, two) = (bank.fact_place(&fact).unwrap(), bank.fact_place(&other).unwrap());
    assert_eq!(memory.confusions().open(), [(one.min(two), one.max(two))]);
    // The other one comes after a few others.
    let mut between = 0;
    while player.read_on().asked(&bank).0.fact != other {
        player.answer_rightly(&bank).enter();
        between += 1;
        assert!(between <= 5, "{}", player.screen());
    }
    assert!(between >= 3, "{between}");
    let texts =
        [one, two].map(|fact| bank.fact_at(fact).unwrap().text.original().split(' ').next().unwrap().to_owned());
    player.press(Code::Esc).keys("6").enter().resize(80, 60);
    let screen = player.screen();
    assert!(screen.contains(m.progress.confused) && texts.iter().all(|text| screen.contains(text)), "{screen}");
    // Both known since: told apart.
    let later = player.now().clock - EVENING;
    let mut player = back(&player, later);
    player.enter().answer_rightly(&bank).enter();
    while !Memory::of(&bank, &player.log()).confusions().open().is_empty() {
        assert!(!player.screen().contains(m.tonight.title));
        if player.screen().contains(m.lesson.something_new) || player.is_asked_on() {
            player.enter();
        } else {
            player.answer_rightly(&bank).enter();
        }
        if player.screen().contains(m.tonight.title) {
            player = back(&player, DAY);
            player.enter();
        }
    }
}

#[test]
fn why_now_tells_when_and_how_much() {
    let m = Lang::Kk.messages();
    let mut player = home();
    player.enter().enter();
    let asked = player.screen();
    player.keys("ц");
    let screen = player.screen();
    assert!(screen.contains(m.why.new) && !screen.contains('%'), "{screen}");
    player.press(Code::Esc);
    assert_eq!(player.screen(), asked);
    let player = evenings(1, Some(20), |_| false);
    let mut player = back(&player, DAY);
    player.enter();
    player.press(Code::F(5));
    let screen = player.screen();
    assert!(screen.contains(&(m.why.last)(1)) && screen.contains(m.why.missed), "{screen}");
    assert!(screen.contains("Бүгін есте болу ықтималдығы") && screen.contains("емтихан күні"), "{screen}");
}

#[test]
fn a_session_of_an_earlier_day_is_closed_with_its_answers_kept() {
    let bank = own();
    let mut player = back_with(vec![aim(Some(20), 15)], Millis(0));
    player.enter().enter().answer_rightly(&bank).enter();
    let answers = player.answers().len();
    // At 03:30 the evening still goes on; at 04:30 it is another day.
    let night = back(&player, 8 * HOUR + 30 * MINUTE);
    assert!(night.screen().contains(Lang::Kk.messages().home.go_on), "{}", night.screen());
    let morning = back(&player, 9 * HOUR + 30 * MINUTE);
    assert!(!morning.screen().contains(Lang::Kk.messages().home.go_on), "{}", morning.screen());
    assert_eq!(morning.answers().len(), answers);
    let log = morning.log();
    assert!(log.sessions(&bank.id).all(|kept| kept.closed));
    assert_eq!(log.sessions(&bank.id).next().unwrap().begun.mode, AnswerMode::Evening);
}

#[test]
fn after_an_absence_home_says_how_long_and_today_is_no_longer_than_usual() {
    let player = evenings(3, Some(40), |_| true);
    let m = Lang::Kk.messages();
    assert!(!back(&player, 4 * DAY).screen().contains("Соңғы сабақтан бері"));
    let mut player = back(&player, 9 * DAY);
    let screen = player.screen();
    assert!(screen.contains("Соңғы сабақтан бері 7 күн өтті"), "{screen}");
    assert!(screen.contains(&(m.home.left)(10)), "{screen}");
    player.evening(&own(), |_| true);
    assert!(player.log().spent((EVENING + 9 * DAY).day(300)).0 / 60_000 <= 11);
}

#[test]
fn a_clock_set_back_is_noticed_and_harmless() {
    let player = evenings(2, Some(20), |_| true);
    let before = player.log();
    // A dead battery: the clock shows a day of ten years ago.
    let mut player = back(&player, -3650 * DAY);
    assert!(player.screen().contains("сағаты кейін қалып тұр"), "{}", player.screen());
    assert!(player.screen().contains("Емтиханға 19 күн қалды"), "{}", player.screen());
    let answers = player.answers().len();
    player.evening(&own(), |_| true);
    assert!(player.answers().len() > answers);
    let after = player.log();
    assert_eq!(after.answers()[..before.answers().len()], *before.answers());
    let memory = Memory::of(&own(), &after);
    assert!(memory.all().all(|fact| memory.retrievability(fact, player.now().clock).is_finite()));
}

#[test]
fn who_clicks_through_is_told_once_and_may_end_the_evening() {
    let bank = own();
    let m = Lang::Kk.messages();
    let clicked = || {
        let mut player = back_with(vec![aim(Some(20), 15)], Millis(0));
        player.enter();
        for _ in 0..60 {
            player.read_on();
            if player.screen().contains(m.asking.hasty) || player.screen().contains(m.tonight.title) {
                break;
            }
            player.click_through(&bank);
        }
        player
    };
    let mut player = clicked();
    assert!(player.screen().contains(m.asking.hasty), "{}", player.screen());
    assert!(player.answers().iter().rev().take(5).all(|answer| answer.seconds < 1.0));
    // It is said once.
    player.enter();
    for _ in 0..20 {
        player.read_on();
        assert!(!player.screen().contains(m.asking.hasty));
        if player.screen().contains(m.tonight.title) {
            break;
        }
        player.click_through(&bank);
    }
    // The evening can be ended there; what was answered counts as it is.
    let mut player = clicked();
    let answers = player.answers().len();
    player.press(Code::Esc);
    assert!(player.screen().contains(m.tonight.title), "{}", player.screen());
    assert_eq!(player.answers().len(), answers);
    assert_eq!(player.entries.iter().filter(|entry| format!("{entry:?}").contains("hast")).count(), 0);
}

#[test]
fn an_evening_ends_by_itself_when_home_would_say_that_it_is_enough() {
    let bank = own();
    let m = Lang::Kk.messages();
    // Everything is known: one who clicks the right answers for an hour.
    let mut player = back_with(vec![aim(None, 20)], Millis(0));
    let mut evenings = 0;
    for day in 0..60 {
        player = back(&player, day * DAY);
        if player.screen().contains(m.home.more) {
            evenings = day;
            break;
        }
        player.evening(&bank, |_| true);
    }
    assert!(evenings > 0, "it was never enough");
    let spent = player.log().spent((EVENING + (evenings - 1) * DAY).day(300)).0 / 60_000;
    // Who goes on all the same is not sent away at once.
    let before = player.answers().len();
    player.evening(&bank, |_| true);
    assert!(player.answers().len() > before + 3, "{spent}");
}

#[test]
fn what_was_missed_is_asked_once_more_outside_of_everything() {
    let bank = own();
    let m = Lang::Kk.messages();
    let mut number = 0;
    let mut player = back_with(vec![aim(Some(20), 10)], Millis(0));
    player.evening(&bank, |_| {
        number += 1;
        number % 3 != 0
    });
    let screen = player.screen();
    let missed = player.answers().iter().filter(|answer| answer.credit < 1.0).count();
    assert!(screen.contains(&(m.tonight.again)(missed)), "{missed}\n{screen}");
    let (memory, spent) = (Memory::of(&bank, &player.log()), player.log().spent(EVENING.day(300)));
    let figures = alash::progress::Progress::of(&bank, &player.log()).all;
    player.keys("я");
    for _ in 0..missed {
        player.pass(Millis(20_000)).answer_rightly(&bank).pass(Millis(5_000)).enter();
    }
    let screen = player.screen();
    assert!(screen.contains(&(m.summary.again)(missed, missed)), "{screen}");
    let log = player.log();
    assert_eq!(
        Memory::of(&bank, &log).retrievability(alash::bank::FactAt(0), EVENING + DAY),
        memory.retrievability(alash::bank::FactAt(0), EVENING + DAY)
    );
    assert_eq!(alash::progress::Progress::of(&bank, &log).all, figures);
    // Only opening it and closing it took any of the evening.
    assert!(log.spent(EVENING.day(300)).0 - spent.0 < 5_000, "{:?} {spent:?}", log.spent(EVENING.day(300)));
    // The misses stay open: they come back tomorrow.
    let mut player = back(&player, DAY);
    let before = player.answers().len();
    player.enter();
    player.read_on().answer_rightly(&bank);
    let (old, new) = (&player.answers()[..before], player.answers()[before]);
    let missed: Vec<&String> =
        old.iter().flat_map(|answer| &answer.evidence).filter(|one| one.credit < 1.0).map(|one| &one.fact).collect();
    assert!(new.evidence.iter().any(|one| missed.contains(&&one.fact)), "{new:?}");
}

#[test]
fn sessions_left_unfinished_stand_beside_each_other() {
    let m = Lang::Kk.messages();
    let mut player = back(&evenings(1, Some(20), |_| true), Millis(0));
    // A practice of ten, a reading set, a section: each begun and left.
    for label in [m.home.practice, m.home.reading, m.home.practice, m.home.practice] {
        player.click_on(label).press(Code::Esc);
    }
    let screen = player.screen();
    let resumed = screen.lines().filter(|line| line.contains("Жалғастыру: ")).count();
    assert_eq!(resumed, 3, "the newest three\n{screen}");
    assert!(screen.contains(&(m.home.resume)(None, 1, 5)), "the reading set is still there\n{screen}");
    // After a night they are closed.
    assert!(!back(&player, DAY).screen().contains("Жалғастыру: "));
}

#[test]
fn that_first_answers_do_not_count_is_said_once_an_evening() {
    let bank = own();
    let said = Lang::Kk.messages().feedback.said_first;
    let mut player = back_with(vec![aim(Some(20), 15)], Millis(0));
    player.enter();
    let mut times = Vec::new();
    for _ in 0..8 {
        player.read_on().answer_rightly(&bank);
        times.push(player.screen().contains(said));
        player.enter();
    }
    assert_eq!(times.iter().filter(|said| **said).count(), 1, "{times:?}");
    assert!(times[0]);
}

#[test]
fn a_first_answer_bears_whether_its_text_was_just_read() {
    let bank = own();
    let mut player = back_with(vec![aim(Some(20), 15)], Millis(0));
    player.enter();
    player.read_on().answer_rightly(&bank).enter();
    // Eleven minutes over the next question, then one more after a look into its paragraph.
    player.read_on().pass(Millis(11 * 60_000)).answer_rightly(&bank).enter();
    player.read_on().pass(Millis(11 * 60_000)).keys("п").enter().answer_rightly(&bank);
    let read: Vec<bool> = player.answers().iter().map(|answer| answer.just_read).collect();
    assert_eq!(read, [true, false, true]);
}
