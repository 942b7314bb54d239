//! Pages as they are laid out: what has to be seen at once, what has to look different, what parts are called.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use std::collections::HashSet;

use alash::app::{Event, Learner, Options};
use alash::effect::Effect;
use alash::form::{Part, Profile};
use alash::key::{Code, Key};
use alash::language::Lang;
use alash::question::RowVerdict;
use alash::trouble::{Cause, Trouble};
use support::player::{Player, first, options, own};
use support::screens::{FULL, SCREENS, SMALL, at};

/// A window in which every page is seen whole.
const WHOLE: (u16, u16) = (100, 120);

/// A text without its breaks.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The lines between the heading and the rule above the keys.
fn body(screen: &str) -> Vec<&str> {
    let lines: Vec<&str> = screen.lines().collect();
    let rule = lines.iter().rposition(|line| line.trim_start().starts_with('─')).unwrap();
    lines[1..rule].to_vec()
}

/// Whether there is more below than is seen.
fn goes_on(screen: &str) -> bool {
    screen.lines().rfind(|line| line.trim_start().starts_with('─')).unwrap().contains('↓')
}

#[test]
fn where_something_changed_something_else_is_seen_without_any_style() {
    // Heading, strip of keys and clock aside: what is said on the page, and what is seen of it.
    let said = |player: &Player| player.app.in_words().lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    let seen = |player: &Player| player.screen().lines().skip(2).map(str::to_owned).collect::<Vec<_>>();
    let mut changes = 0;
    for (name, _) in SCREENS {
        let mut start = at(name, Lang::Kk, FULL);
        start.resize(WHOLE.0, WHOLE.1);
        for key in start.app.keys() {
            let mut player = start.clone();
            player.event(Event::Key(key));
            if player.left {
                continue;
            }
            let looks = (seen(&start), seen(&player));
            let (says_other, looks_other) = (said(&start) != said(&player), looks.0 != looks.1);
            assert!(!says_other || looks_other, "{name}: {key:?} is not seen\n{}", player.screen());
            assert!(says_other || !looks_other || is_quiet(key), "{name}: {key:?} is not said\n{}", player.screen());
            changes += usize::from(looks_other);
        }
    }
    assert!(changes > 200, "{changes}");
}

/// Keys that show something that the page does not say: what Tab has walked to, what was scrolled, a note.
fn is_quiet(key: Key) -> bool {
    let quiet =
        [Code::Tab, Code::BackTab, Code::PageDown, Code::PageUp, Code::Char(';'), Code::Char('='), Code::Char('u')];
    quiet.contains(&key.code) || key.ctrl
}

#[test]
fn what_tab_walks_to_is_seen_without_any_style() {
    for (name, _) in SCREENS {
        let start = at(name, Lang::Kk, FULL);
        let mut player = start.clone();
        let mut looks = HashSet::from([footer(&player.screen())]);
        for _ in start.app.primary() {
            player.press(Code::Tab);
            assert!(looks.insert(footer(&player.screen())), "{name}\n{}", player.screen());
        }
    }
}

fn footer(screen: &str) -> String {
    let lines: Vec<&str> = screen.lines().collect();
    let rule = lines.iter().rposition(|line| line.trim_start().starts_with('─')).unwrap();
    lines[rule + 1..].join("\n")
}

#[test]
fn the_options_of_every_task_of_an_exam_stand_whole_on_the_screen() {
    let bank = own();
    let ubt = Profile::own().remove(0);
    for question in &bank.questions {
        let text = first(|one| one["id"] == question.id.as_str());
        let passages = question.passage.as_ref().map(|_| 1);
        let part = Part { kind: question.kind.name(), count: 1, passages, ..ubt.parts[0].clone() };
        let profile = Profile { parts: vec![part], ..ubt.clone() };
        let options = Options {
            learner: Learner::First("Айгерім".to_owned()),
            profiles: vec![profile.clone()],
            ..options(Lang::Kk, FULL)
        };
        let mut player = Player::new(&text, options);
        player.click_on(Lang::Kk.messages().mock.title).enter();
        for lang in Lang::ALL {
            assert_eq!(player.app.lang(), lang);
            let screen = player.screen();
            assert!(screen.contains("39:") || screen.contains("40:00"), "{}\n{screen}", question.id);
            assert!(!goes_on(&screen), "{} {lang:?}\n{screen}", question.id);
            player.press(Code::F(2));
        }
    }
}

#[test]
fn after_a_miss_the_right_answer_is_on_the_smallest_screen_before_anything_else() {
    let bank = own();
    for question in &bank.questions {
        let mut player = Player::at_home(&first(|one| one["id"] == question.id.as_str()), Lang::Kk, SMALL);
        match question.passage {
            // What is kept for exams is not practised.
            _ if question.exam => continue,
            None => player.practise(),
            // The first line of Home, where there is nothing else to practise.
            Some(_) => player.enter(),
        };
        let (_, showing) = player.asked(&bank);
        player.answer_wrongly(&bank);
        let Some((answer, verdict)) = player.answers().first().map(|answer| (answer.given.clone(), answer.verdict))
        else {
            panic!("{}: {}", question.id, player.screen());
        };
        let tongue = bank.tongue("kk");
        let rows = question.review(&showing, &answer, verdict, tongue);
        let right = rows.iter().find(|row| !matches!(row.mark, RowVerdict::Yours | RowVerdict::Extra)).unwrap();
        let screen = player.screen();
        let body = body(&screen);
        // Below the verdict and a line of air.
        let said = flat(&body[1..].join(" "));
        let said = said.trim_start_matches(['●', '○', ' ']);
        assert!(said.starts_with(&flat(&right.text)), "{}: {}\n{screen}", question.id, right.text);
    }
}

#[test]
fn a_footer_names_one_key_for_one_action() {
    for (name, _) in SCREENS {
        let mut player = at(name, Lang::Kk, FULL);
        assert_eq!(player.app.primary().len(), 1, "{name}: {:?}", player.app.primary());
        player.resize(200, 60);
        let footer = footer(&player.screen());
        let hints: Vec<&str> =
            footer.lines().flat_map(|line| line.trim().split("   ")).filter(|one| !one.is_empty()).collect();
        let keys: Vec<&str> = hints.iter().map(|hint| hint.trim().split(' ').next().unwrap()).collect();
        let once: HashSet<&&str> = keys.iter().collect();
        assert_eq!(once.len(), keys.len(), "{name}: {hints:?}");
        assert!(hints.iter().all(|hint| hint.trim().contains(' ')), "{name}: an action without a key: {hints:?}");
        assert!(!keys.contains(&"Tab"), "{name}: {hints:?}");
    }
}

#[test]
fn in_a_field_what_is_not_known_has_a_key_and_a_name() {
    for press in [Event::Key(Key::of(Code::F(9))), Event::Press("unknown".to_owned())] {
        let mut player = support::player::at_kind(Lang::Kk, FULL, 4);
        assert!(player.screen().contains(Lang::Kk.messages().keys.unknown), "{}", player.screen());
        player.event(press);
        assert_eq!(player.answers()[0].given, alash::question::Given::Unknown);
    }
}

#[test]
fn parts_of_a_page_are_called_by_names_that_stay() {
    let mut player = support::player::at_kind(Lang::Kk, FULL, 0);
    let names = player.app.names();
    for name in ["row:0", "row:3", "answer", "unknown", "help"] {
        assert!(names.iter().any(|other| other == name), "{name}: {names:?}");
    }
    player.event(Event::Press("row:1".to_owned()));
    player.resize(40, 12).keys("л");
    assert_eq!(player.app.names(), names, "in another language and window");
    // What is not there does nothing.
    let before = player.screen();
    player.event(Event::Press("row:9".to_owned())).event(Event::Press("hand-in".to_owned()));
    assert_eq!(player.screen(), before);
    player.event(Event::Press("answer".to_owned()));
    assert_eq!(player.answers().len(), 1);
}

#[test]
fn what_was_typed_elsewhere_fills_the_field() {
    let mut player = support::player::at_kind(Lang::Kk, FULL, 4);
    player.keys("абв").event(Event::Fill("Орынбор".to_owned()));
    let screen = player.screen();
    assert!(screen.contains("Орынбор") && !screen.contains("абв"), "{screen}");
    player.event(Event::Fill(String::new()));
    assert!(!player.screen().contains("Орынбор"), "{}", player.screen());
    player.event(Event::Fill("Орынбор".to_owned())).event(Event::Press("answer".to_owned()));
    assert_eq!(player.answers()[0].given, alash::question::Given::Typed("Орынбор".to_owned()));
}

#[test]
fn every_name_of_every_screen_does_what_it_stands_for() {
    for (name, _) in SCREENS {
        let start = at(name, Lang::Kk, FULL);
        let names = start.app.names();
        assert_eq!(names.iter().collect::<HashSet<_>>().len(), names.len(), "{name}");
        let mut done = 0;
        for part in names {
            let mut player = start.clone();
            player.event(Event::Press(part));
            done += usize::from(player.left || player.app.in_words() != start.app.in_words());
        }
        assert!(done > 0, "{name}");
    }
}

#[test]
fn a_page_is_laid_out_once_a_frame() {
    for (name, _) in SCREENS {
        let start = at(name, Lang::Kk, FULL);
        start.screen();
        for key in start.app.keys() {
            let mut player = start.clone();
            let before = player.app.layouts();
            // What the store answers is another event.
            player.app.update(Event::Key(key), start.now());
            player.screen();
            player.screen();
            assert!(player.app.layouts() <= before + 1, "{name}: {key:?}: {}", player.app.layouts() - before);
        }
    }
}

#[test]
fn where_pictures_are_not_drawn_they_are_told() {
    let text = first(|question| question["id"] == "q-place-mangystau");
    for draws in [true, false] {
        let options =
            Options { learner: Learner::First("Айгерім".to_owned()), draws, ..options(Lang::Kk, (200, 60)) };
        let mut player = Player::new(&text, options);
        player.practise();
        let screen = player.screen();
        let dots = screen.chars().any(|c| ('\u{2800}'..='\u{28ff}').contains(&c));
        assert_eq!(dots, draws, "{screen}");
        // Every place is there to be chosen by what is said of it.
        assert_eq!(screen.contains("Каспийдің шығыс жағалауы"), !draws, "{screen}");
        player.keys("1").enter();
        assert_eq!(player.answers().len(), 1);
    }
}

/// A player whose right answer is under way to the disk, and what the store is to answer.
fn keeping() -> (Player, Vec<(String, alash::log::Record)>) {
    let mut player = support::player::at_kind(Lang::Kk, FULL, 0);
    let bank = own();
    let (question, showing) = player.asked(&bank);
    let alash::question::Given::Picked(ids) = question.solution(&showing) else { panic!("a choice") };
    let row = showing.rows.iter().position(|id| *id == ids[0]).unwrap();
    player.keys(&(row + 1).to_string());
    let effects = player.app.update(Event::Key(Key::of(Code::Enter)), player.now());
    let [Effect::Keep(records)] = effects.as_slice() else { panic!("{effects:?}") };
    (player, records.clone())
}

#[test]
fn a_key_pressed_while_an_answer_is_kept_is_meant_for_the_page_that_comes() {
    for event in [Event::Key(Key::char('0')), Event::Press("guessed".to_owned())] {
        let (mut player, records) = keeping();
        assert!(player.app.update(event, player.now()).is_empty(), "it waits");
        let kept = player.keep(&records);
        // At the question 0 would be «I do not know».
        let effects = player.app.update(Event::Kept(kept), player.now());
        let [Effect::Keep(records)] = effects.as_slice() else { panic!("{effects:?}\n{}", player.screen()) };
        assert!(matches!(&records[..], [(_, alash::log::Record::Mark(_))]), "{records:?}");
    }
}

#[test]
fn what_could_not_be_kept_is_kept_by_the_name_of_that_too() {
    let (mut player, records) = keeping();
    player.app.update(Event::Failed(Trouble::Failed(Cause::Full)), player.now());
    let names = player.app.names();
    assert_eq!(names, ["retry", "quit"]);
    assert!(player.app.update(Event::Press("answer".to_owned()), player.now()).is_empty(), "it is not there");
    let again = player.app.update(Event::Press("retry".to_owned()), player.now());
    assert!(matches!(again.as_slice(), [Effect::Keep(other)] if *other == records), "{again:?}");
}

#[test]
fn the_cursor_stands_on_what_is_chosen() {
    let mut pointed = 0;
    for (name, _) in SCREENS {
        for size in [(80, 24), (40, 12)] {
            let player = at(name, Lang::Kk, size);
            let Some(cursor) = player.cursor() else { continue };
            let screen = player.screen();
            let pointers = || screen.lines().enumerate().filter(|(_, line)| line.trim_start().starts_with('▸'));
            if let (Some((row, line)), 1) = (pointers().next(), pointers().count()) {
                let column = line.chars().take_while(|c| *c == ' ').count();
                assert_eq!((usize::from(cursor.x), usize::from(cursor.y)), (column, row), "{name} {size:?}\n{screen}");
                pointed += 1;
            }
        }
    }
    assert!(pointed > 20, "{pointed}");
    // Tab walks to what can be done: the cursor walks along.
    let mut player = at("home", Lang::Kk, FULL);
    player.press(Code::Tab);
    assert_eq!(player.cursor().unwrap().y, 23);
}
