//! What the evenings lead to, by keys: the day and the form of the exam, the minutes, the target; what is said of the way
//! there, and of the end.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use alash::clock::{DAY, Millis};
use alash::form::{Part, Partial, Profile};
use alash::key::Code;
use alash::language::Lang;
use alash::log::{Aim, AimedForm, Entry, Record};
use alash::question::KindName;
use support::player::{EVENING, Player, aim, evenings, own};

const FULL: (u16, u16) = (80, 24);

fn home() -> Player {
    Player::at_home(support::OWN, Lang::Kk, FULL)
}

/// A player who comes back with what was kept, at a moment in milliseconds after the first evening.
fn back(player: &Player, later: Millis) -> Player {
    Player::back(player.entries.clone(), later, Lang::Kk, FULL)
}

#[test]
fn the_day_of_the_exam_is_asked_after_five_answers_and_not_before() {
    let bank = own();
    let m = Lang::Kk.messages();
    let mut player = home();
    player.enter();
    let mut answers = 0;
    while !player.is_asked_on() {
        player.read_on().answer_rightly(&bank).enter();
        answers += 1;
    }
    assert_eq!(answers, 5);
    // By arrows and by digits: tomorrow, the month after it, twenty minutes, a target.
    player.press(Code::Right).press(Code::Down).press(Code::Right).press(Code::Down).press(Code::Down);
    player.press(Code::Right).press(Code::Down).press(Code::Right).press(Code::Right);
    let screen = player.screen();
    assert!(screen.contains("23\u{a0}желтоқсан, сәрсенбі") && screen.contains("31 күннен кейін"), "{screen}");
    player.enter();
    let aim = player.log().aim(&bank.id).unwrap();
    // A target begins at three quarters of the points.
    assert_eq!((aim.minutes, aim.target), (20, Some(16)));
    assert_eq!(aim.exam.unwrap().date(), (2026, 12, 23));
    player.read_on();
    assert!(player.screen().contains(m.keys.answer), "the evening goes on: {}", player.screen());
}

#[test]
fn the_day_of_the_exam_is_typed() {
    let bank = own();
    let m = Lang::Kk.messages();
    let mut player = home();
    player.click_on(m.settings.title);
    let says = |player: &Player, text: &str| assert!(player.screen().contains(text), "{text}\n{}", player.screen());
    // The next sixth of a month; then the twelfth; the row of the Kazakh layout where letters stand for digits.
    player.keys("6");
    says(&player, "6\u{a0}желтоқсан, жексенбі");
    says(&player, "14 күннен кейін");
    player.press(Code::Up).keys("\"ә");
    says(&player, "12\u{a0}желтоқсан, сенбі");
    // In so many days; the month by its number.
    player.press(Code::Down).press(Code::Down).keys("1").keys("0");
    says(&player, "2\u{a0}желтоқсан, сәрсенбі");
    player.press(Code::Up).keys("3");
    says(&player, "2\u{a0}наурыз");
    player.enter();
    assert_eq!(player.log().aim(&bank.id).unwrap().exam.unwrap().date(), (2027, 3, 2));
    // A number that can be no day is told by its last digit.
    player.click_on(m.settings.title).keys("9").keys("9");
    says(&player, "9\u{a0}желтоқсан");
}

#[test]
fn that_there_is_no_exam_is_an_answer_and_an_open_day_is_asked_for_again() {
    let bank = own();
    let m = Lang::Kk.messages();
    let at_the_question = || {
        let mut player = home();
        player.enter();
        while !player.is_asked_on() {
            player.read_on().answer_rightly(&bank).enter();
        }
        player
    };
    let mut player = at_the_question();
    assert!(player.screen().contains(m.settings.not_yet), "{}", player.screen());
    player.press(Code::Left);
    assert!(player.screen().contains(m.settings.no_exam), "{}", player.screen());
    player.enter();
    let aim = player.log().aim(&bank.id).unwrap();
    assert!(aim.no_exam && aim.exam.is_none());
    assert_eq!(asked_again(player), [false, false, false, false]);
    // By Enter as by Esc the day stays open.
    for key in [Code::Enter, Code::Esc] {
        let mut player = at_the_question();
        player.press(key);
        assert_eq!(player.log().aim(&bank.id), Some(Aim::default()));
        assert_eq!(asked_again(player), [false, false, true, false]);
    }
}

#[test]
fn from_two_days_before_the_exam_the_last_sheet_comes_first() {
    let m = Lang::Kk.messages();
    let player = evenings(2, Some(10), |_| false);
    assert!(!back(&player, 7 * DAY).screen().contains(m.brief.title));
    let mut player = back(&player, 8 * DAY);
    let first = player.screen().lines().find(|line| line.contains('▸')).unwrap().to_owned();
    assert!(first.contains(m.brief.title), "{}", player.screen());
    player.enter();
    assert!(player.screen().contains(m.brief.weak), "{}", player.screen());
    let mut whole = player.screen();
    for _ in 0..40 {
        player.press(Code::PageDown);
        whole += &player.screen();
    }
    for heading in own().reference.iter().filter(|page| page.brief) {
        assert!(whole.contains(heading.title.original()), "{}", heading.id);
    }
    assert!(whole.contains("Змеиногор") && whole.contains("Вахитов"));
}

#[test]
fn when_the_exam_has_passed_its_points_are_asked_for_once() {
    let m = Lang::Kk.messages();
    let player = evenings(8, Some(10), |_| true);
    let mut player = back(&player, 11 * DAY);
    assert!(
        player.screen().contains(m.home.outcome) && player.screen().contains(m.home.no_exam),
        "{}",
        player.screen()
    );
    player.enter();
    for _ in 0..7 {
        player.press(Code::Right);
    }
    player.enter();
    let screen = player.screen();
    assert!(screen.contains("17 / 20") && screen.contains("болжам"), "{screen}");
    let exam = EVENING.day(300) + 10;
    let outcome = player.log().outcome(&own().id, exam).unwrap();
    assert_eq!(outcome.points, Some(17));
    let (low, high) = outcome.forecast.expect("it was known");
    assert!(low <= high && high <= 20);
    player.enter();
    assert!(!player.screen().contains(m.home.outcome), "{}", player.screen());
    // Not to say is an answer too.
    let mut player = back(&evenings(2, Some(3), |_| true), 5 * DAY);
    player.enter().press(Code::Esc);
    assert!(!player.screen().contains(m.home.outcome), "{}", player.screen());
}

#[test]
fn the_forecast_says_first_after_which_evening_it_will_be_known() {
    let m = Lang::Kk.messages();
    let player = back(&evenings(1, Some(20), |_| true), Millis(0));
    let screen = player.screen();
    let told = (2..=6).find(|count| screen.contains(&(m.words.unknown)(Some(*count))));
    // And it keeps its word, within an evening.
    let told = i64::from(told.unwrap_or_else(|| panic!("{screen}")));
    let is_known = |count: i64| back(&evenings(count, Some(20), |_| true), count * DAY).screen().contains("Болжам:");
    assert!(is_known(told + 2) && !is_known(told - 1), "{told}");
    let player = back(&evenings(8, Some(20), |_| true), 7 * DAY);
    let screen = player.screen();
    assert!(screen.contains("осы тақырыптағы 20 тапсырманың") && screen.contains("мақсат: 16 / 20"), "{screen}");
}

/// On which of the next four evenings the day of the exam is asked for.
fn asked_again(mut player: Player) -> [bool; 4] {
    let bank = own();
    [1, 2, 3, 4].map(|day| {
        player = back(&player, day * DAY);
        player.enter();
        let mut is_asked = false;
        for _ in 0..8 {
            if player.is_asked_on() {
                is_asked = true;
                player.enter();
            }
            player.read_on().answer_rightly(&bank).enter();
        }
        is_asked
    })
}

/// A student at Settings who aims at a form.
fn aiming_at(form: AimedForm) -> Player {
    let record = Record::Aim { bank: own().id.clone(), aim: Aim { form: Some(form), ..Aim::default() } };
    let mut player = Player::back(vec![Entry { record, ..aim(None, 15) }], Millis(0), Lang::Kk, FULL);
    player.click_on(Lang::Kk.messages().settings.title);
    player
}

fn parts(kind: KindName, count: u32) -> Vec<Part> {
    vec![Part { kind, count, analysis: None, passages: None, points: 2, partial: Partial::None }]
}

#[test]
fn settings_say_what_the_form_never_asks() {
    let m = Lang::Kk.messages();
    let mut player = home();
    player.click_on(m.settings.title);
    assert!(player.says(m.settings.no_map), "{}", player.screen());
    // Every form there is can be chosen, and is kept with its parts.
    for _ in 0..5 {
        player.press(Code::Down);
    }
    let row = |player: &Player| player.screen().lines().find(|line| line.contains('▸')).unwrap().to_owned();
    while !row(&player).contains("үлгісі") {
        player.press(Code::Up);
    }
    for profile in Profile::own().iter().cycle().skip(1).take(4) {
        player.press(Code::Right);
        let name = row(&player);
        player.enter();
        let form = player.log().aim(&own().id).unwrap().form.unwrap();
        assert_eq!((form.id, form.parts), (profile.id.clone(), profile.parts.clone()), "{name}");
        player.click_on(m.settings.title);
        while !row(&player).contains("үлгісі") {
            player.press(Code::Down);
        }
    }
}

#[test]
fn a_form_that_is_gone_asks_what_it_asked() {
    let m = Lang::Kk.messages();
    // Thirty points of typed answers: nearly all facts have one.
    let player = aiming_at(AimedForm { id: "gone".to_owned(), parts: parts(KindName::Blank, 15) });
    assert!(player.says(&(m.settings.form_gone)("gone")), "{}", player.screen());
    assert!(player.says("/ 30"), "{}", player.screen());
    // One that can ask but the map: all facts count alike. Of one that is gone nothing more is said.
    let player = aiming_at(AimedForm { id: "gone".to_owned(), parts: parts(KindName::Place, 5) });
    assert!(player.says("/ 10") && !player.says(m.settings.no_map), "{}", player.screen());
}

#[test]
fn of_a_form_that_can_ask_little_settings_say_that_all_counts_alike() {
    let m = Lang::Kk.messages();
    let map = Profile { id: "map".to_owned(), parts: parts(KindName::Place, 5), ..Profile::own()[0].clone() };
    let form = AimedForm { id: map.id.clone(), parts: map.parts.clone() };
    let record = Record::Aim { bank: own().id.clone(), aim: Aim { form: Some(form), ..Aim::default() } };
    let mut options = support::player::options(Lang::Kk, FULL);
    options.profiles.push(map);
    options.learner = alash::app::Learner::First("Айгерім".to_owned());
    let mut player = Player::at(support::OWN, options, vec![Entry { record, ..aim(None, 15) }], EVENING);
    player.click_on(m.settings.title);
    assert!(player.says(m.settings.even), "{}", player.screen());
}

#[test]
fn five_minutes_are_an_evening_too() {
    let bank = own();
    let mut player = Player::back(vec![aim(Some(20), 5)], Millis(0), Lang::Kk, FULL);
    player.evening(&bank, |_| true);
    let minutes = player.log().spent(EVENING.day(300)).0 / 60_000;
    assert!((4..=5).contains(&minutes), "{minutes}");
    assert!(player.says("шамамен 5 минут."), "{}", player.screen());
}

#[test]
fn the_row_of_a_day_taken_away_is_left_for_the_first() {
    let m = Lang::Kk.messages();
    let mut player = home();
    player.click_on(m.settings.title).press(Code::Right).press(Code::Down).press(Code::Down);
    let row = |player: &Player| player.screen().lines().find(|line| line.contains('▸')).unwrap().to_owned();
    assert!(row(&player).contains("ертең"), "{}", player.screen());
    player.press(Code::Left);
    assert!(row(&player).contains(m.settings.not_yet), "{}", player.screen());
}

#[test]
fn who_has_learnt_the_topic_is_offered_an_evening_a_week() {
    let m = Lang::Kk.messages();
    let mut player = evenings(12, Some(60), |_| true);
    let mut last = 11;
    let told = (12..40).find(|day| {
        player = back(&player, *day * DAY);
        let is_told = player.screen().contains(m.home.more);
        if !is_told {
            player.evening(&own(), |_| true);
            last = *day;
        }
        is_told
    });
    let day = told.expect("it was never enough");
    // A week after the last evening, and that does not move with the days.
    let (_, month, next) = (EVENING.day(300) + last + 7).date();
    let month = ["қаңтар", "желтоқсан"][usize::from(month == 12)];
    for later in [day, day + 2] {
        let screen = back(&player, later * DAY).screen();
        assert!(
            screen.contains("Тақырып меңгерілді:") && screen.contains(&format!("{next}\u{a0}{month},")),
            "{screen}"
        );
    }
    // Then it has come.
    assert!(back(&player, (last + 7) * DAY).screen().contains(m.home.evening), "{last}");
}

#[test]
fn what_the_exam_never_asks_stands_on_no_sheet() {
    let bank = own();
    let mut player = back(&evenings(3, Some(5), |_| false), 3 * DAY);
    player.enter();
    let mut whole = player.screen();
    for _ in 0..30 {
        player.press(Code::PageDown);
        whole += &player.screen();
    }
    let weak = whole.split("Даталар").next().unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    let places = bank.facts.iter().filter(|fact| fact.id.starts_with("where-"));
    for fact in places {
        assert!(!weak.contains(fact.text.original()), "{}", fact.id);
    }
}
