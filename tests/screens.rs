//! The screens, as a student sees them: keys go in, text comes out.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test may fail"
)]

mod support;

use alash::app::{Event, Mouse};
use alash::key::{Code, InputMode, Key};
use alash::language::Lang;
use alash::layout::Layout;
use alash::log::Record;
use alash::window;
use proptest::prelude::*;
use ratatui::layout::Position;
use support::player::{Player, at_kind, options, own};
use support::screens::{FULL, LARGE, PICTURES, SCREENS, SMALL, at};

#[test]
fn every_screen_in_every_language_and_size() {
    for (name, _) in SCREENS {
        for lang in Lang::ALL {
            let large = PICTURES.contains(&name).then_some(LARGE);
            for size in [FULL, SMALL].into_iter().chain(large) {
                let screen = at(name, lang, size).screen();
                insta::assert_snapshot!(format!("{name}-{}-{}x{}", lang.code(), size.0, size.1), screen);
            }
        }
    }
}

/// What each page says, apart from how it is shown: the size of a window decides the layout and never the content.
#[test]
fn every_screen_in_plain_words_at_any_size() {
    for (name, _) in SCREENS {
        for lang in Lang::ALL {
            let words = at(name, lang, FULL).app.in_words();
            insta::assert_snapshot!(format!("{name}-{}-words", lang.code()), words);
            // Of a map and a timeline the keys differ from those of the list that stands for it; and a clock goes on.
            let said = |words: &str| words.rsplit_once("\n\n").unwrap().0.split_once('\n').unwrap().1.to_owned();
            for (columns, rows) in [SMALL, LARGE] {
                let mut player = at(name, lang, FULL);
                player.resize(columns, rows);
                assert_eq!(said(&player.app.in_words()), said(&words), "{name} {lang:?} {columns}x{rows}");
            }
        }
    }
}

#[test]
fn no_line_runs_over_and_every_footer_is_whole() {
    for (name, _) in SCREENS {
        for lang in Lang::ALL {
            for size in [SMALL, (60, 16), FULL, LARGE] {
                let player = at(name, lang, size);
                let screen = player.screen();
                assert!(screen.lines().all(|line| line.chars().count() <= usize::from(size.0)), "{name}");
                assert!(screen.contains(lang.messages().keys.help), "{name} {lang:?} {size:?}\n{screen}");
            }
        }
    }
}

#[test]
fn every_binding_works_alike_on_every_layout() {
    for (name, _) in SCREENS {
        let keys = at(name, Lang::Kk, FULL).app.keys();
        assert!(keys.contains(&Key::ctrl('c')) && keys.contains(&Key::of(Code::Tab)), "{name}");
        for key in keys {
            let Code::Char(physical) = key.code else { continue };
            let after = |layout: Layout| {
                let mut player = at(name, Lang::Kk, FULL);
                player.event(Event::Key(Key { code: Code::Char(layout.typed(physical)), ..key }));
                (player.screen(), player.left)
            };
            let latin = after(Layout::Latin);
            assert!(latin.1 || !latin.0.contains(Lang::Kk.messages().notes.no_key), "{name}: {physical} does nothing");
            assert_eq!(latin, after(Layout::Russian), "{name}: {physical} on the Russian layout");
            assert_eq!(latin, after(Layout::Kazakh), "{name}: {physical} on the Kazakh layout");
        }
    }
}

#[test]
fn no_letter_is_shown_that_looks_latin_and_is_not() {
    for (name, _) in SCREENS {
        for lang in [Lang::Kk, Lang::Ru] {
            for key in at(name, lang, FULL).app.keys().into_iter().filter(|key| !key.ctrl) {
                let Code::Char(c) = key.code else { continue };
                let shown = alash::key::name(Key::char(c), Layout::of(lang));
                assert!(!shown.chars().any(|c| "АВЕІКМНОРСТУХ".contains(c)), "{name}: {c} is shown as {shown}");
            }
        }
    }
}

#[test]
fn a_field_takes_letters_as_they_are() {
    let mut player = at_kind(Lang::Kk, FULL, 4);
    player.keys("қазақ");
    assert!(player.screen().contains("қазақ"));
}

#[test]
fn help_shows_every_key_once() {
    for (name, _) in SCREENS.iter().filter(|(name, _)| *name != "help") {
        let mut player = at(name, Lang::Kk, (100, 60));
        player.press(Code::F(1));
        let screen = player.screen();
        // Above the rule and below the heading.
        let help = screen.split_once('─').unwrap().0;
        for label in [Lang::Kk.messages().keys.help, Lang::Kk.messages().keys.language, Lang::Kk.messages().keys.walk] {
            let count = help.lines().filter(|line| line.trim_end().ends_with(&format!(" {label}"))).count();
            assert_eq!(count, 1, "{name}: {label}\n{help}");
        }
        let keys: Vec<&str> = help
            .lines()
            .skip(3)
            .take_while(|line| !line.is_empty())
            .filter_map(|line| line.trim().split("  ").next())
            .collect();
        let mut once = keys.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), keys.len(), "{name}: {keys:?}");
        player.press(Code::Esc);
        // Below the heading, where a clock may have gone on.
        let page = |screen: String| screen.lines().skip(2).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(page(player.screen()), page(at(name, Lang::Kk, (100, 60)).screen()), "{name}: back from help");
    }
}

#[test]
fn tab_walks_the_footer_and_enter_does_the_lit_action() {
    // The language is reached from a text field without its F-key.
    let mut player = Player::new(support::OWN, options(Lang::Kk, FULL));
    player.press(Code::Tab).press(Code::BackTab).enter();
    assert!(player.screen().contains(Lang::Ru.messages().welcome.who), "{}", player.screen());
    for (name, _) in SCREENS {
        let mut player = at(name, Lang::Kk, FULL);
        player.press(Code::BackTab).enter();
        let ru = Lang::Ru.messages();
        assert!(player.screen().contains(ru.keys.help), "{name}: the last action is the language\n{}", player.screen());
    }
}

#[test]
fn the_language_changes_on_a_live_question_and_nothing_else_does() {
    let mut player = at_kind(Lang::Kk, FULL, 1);
    player.keys("13");
    let marks = |screen: &str| {
        screen.lines().filter(|line| line.contains('[')).map(|line| line.contains("[x]")).collect::<Vec<_>>()
    };
    let before = marks(&player.screen());
    let (_, showing) = player.asked(&own());
    player.keys("л");
    assert_eq!(marks(&player.screen()), before);
    assert_eq!(player.asked(&own()).1, showing);
    assert!(player.screen().contains(Lang::Ru.messages().face.mark));
    let languages = player.entries.iter().filter(|entry| matches!(entry.record, Record::Language { .. })).count();
    assert_eq!(languages, 1, "the choice is kept");
}

#[test]
fn a_column_is_built_by_digits_keys_and_the_mouse() {
    let digits = |player: &Player| -> String {
        let screen = player.screen();
        let rows = screen.lines().filter(|line| line.contains('○') || line.contains('●'));
        rows.filter_map(|line| line.chars().find(char::is_ascii_digit)).collect()
    };
    let mut player = at_kind(Lang::Kk, FULL, 2);
    player.keys("312");
    assert_eq!(digits(&player), "3124");
    player.press(Code::Backspace).keys("4");
    assert_eq!(digits(&player), "3142");
    player.press(Code::Up).press(Code::Up).press(Code::Up).keys(" ").press(Code::Down);
    assert_eq!(digits(&player), "1342");
    // Drag the last row to the top.
    let screen = player.screen();
    let row = |c: char| {
        let starts = |line: &str| line.trim_start_matches([' ', '▸']).starts_with(c) && line.contains(['○', '●']);
        u16::try_from(screen.lines().position(starts).unwrap()).unwrap()
    };
    player.event(Event::Mouse(Mouse::Down, Position::new(10, row('2'))));
    player.event(Event::Mouse(Mouse::Drag, Position::new(10, row('1'))));
    player.event(Event::Mouse(Mouse::Up, Position::new(10, row('1'))));
    assert_eq!(digits(&player), "2134");
}

fn any_key() -> impl Strategy<Value = Key> {
    let codes = prop_oneof![
        Just(Code::Enter),
        Just(Code::Esc),
        Just(Code::Tab),
        Just(Code::BackTab),
        Just(Code::Up),
        Just(Code::Down),
        Just(Code::Left),
        Just(Code::Right),
        Just(Code::PageUp),
        Just(Code::PageDown),
        Just(Code::Backspace),
        Just(Code::Delete),
        Just(Code::Home),
        Just(Code::End),
        (1..13_u8).prop_map(Code::F),
        "[0-9\"әіңғ,.үұқйцукенгшщзqwertlgiu ?]".prop_map(|s| Code::Char(s.chars().next().unwrap())),
    ];
    codes.prop_map(Key::of)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_keys_panic_at_any_size(
        bank in 0..2_usize,
        steps in proptest::collection::vec((any_key(), 0..8_u8, 0..220_u16, 0..70_u16), 1..80),
    ) {
        let mut player = Player::at_home([support::OWN, support::EACH][bank], Lang::Kk, FULL);
        for (key, what, x, y) in steps {
            match what {
                0 => { player.resize(x, y); }
                1 => { player.click(x.min(79), y.min(23)); }
                _ => { player.event(Event::Key(key)); }
            }
            player.screen();
        }
    }
}

#[test]
fn a_number_field_takes_digits_under_every_layout() {
    let bank =
        r#"{"title": "А", "questions": [{"kind": "blank", "number": true, "stem": "Жылы?", "answers": ["1918"]}]}"#;
    for typed in ["1918", "\"ұ\"ү"] {
        let mut player = Player::at_home(bank, Lang::Kk, FULL);
        player.practise().keys(typed).keys("й");
        assert!(player.screen().contains("1918"), "{}", player.screen());
        assert!(player.screen().contains(Lang::Kk.messages().notes.digits));
        player.enter();
        assert_eq!(player.answers()[0].credit, 1.0);
    }
    // One slip does not turn the number row back into letters, nor leave «I do not know» on the next Enter.
    let mut player = Player::at_home(bank, Lang::Kk, FULL);
    player.practise().enter().keys("ж").enter();
    assert!(player.answers().is_empty(), "{}", player.screen());
    player.keys("\"жұ\"ү");
    assert!(player.screen().contains("1918"), "{}", player.screen());
    assert_eq!(Key::char('ұ').taken(InputMode::Number), Key::char('9'));
    // A word after the number is no number: its letters that stand on the number row are not taken for digits.
    for typed in ["1918 жылғы қазан", "1918ж.", "1918-і", "жылы", "1,9", "19.18"] {
        let mut player = Player::at_home(bank, Lang::Kk, FULL);
        player.practise().keys(typed);
        let digits = typed.chars().filter(char::is_ascii_digit).collect::<String>();
        assert!(
            player.screen().lines().any(|line| line.trim() == format!("Жауап: {digits}").trim()),
            "{typed}\n{}",
            player.screen()
        );
    }
}

/// What `alash check` measures texts by is the smallest window as it is.
#[test]
fn the_smallest_window_is_the_one_that_texts_are_measured_in() {
    assert_eq!(SMALL, (window::COLUMNS, window::ROWS));
    for (name, _) in SCREENS {
        let screen = at(name, Lang::Kk, SMALL).screen();
        let rule = screen.lines().position(|line| line.trim_start().starts_with('─')).unwrap();
        assert!(rule > window::PAGE, "{screen}");
    }
}

#[test]
fn no_two_screens_of_the_table_are_one() {
    let mut seen: Vec<(String, &str)> = Vec::new();
    for (name, _) in SCREENS {
        let screen = at(name, Lang::Kk, (80, 24)).screen();
        let same = seen.iter().find(|(other, _)| *other == screen).map(|(_, other)| *other);
        assert_eq!(same, None, "{name} shows what another does: its way leads elsewhere by now");
        seen.push((screen, name));
    }
}
