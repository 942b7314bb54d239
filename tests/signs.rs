//! Signs by a console's font: Windows' old console, the Linux console, the plainest that were asked for; colours by the
//! ground they stand on.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use alash::app::{Learner, Options};
use alash::clock::{MINUTE, Millis};
use alash::key::Code;
use alash::language::Lang;
use alash::log::{Entry, Record};
use alash::theme::{Console, Ground, Theme};
use ratatui::style::Color;
use support::player::{EVENING, Player, options};

const FULL: (u16, u16) = (80, 24);

/// A player at Home on a console.
fn at(theme: Theme) -> Player {
    let options = Options { theme, learner: Learner::First("Айгерім".to_owned()), ..options(Lang::Kk, FULL) };
    Player::new(support::OWN, options)
}

/// Signs of a screen that are no letters, digits or punctuation of a text.
fn signs(player: &Player) -> String {
    let text = "«»–—…“”’„\u{a0}";
    let mut signs: Vec<char> =
        player.screen().chars().filter(|c| !c.is_alphanumeric() && !c.is_ascii() && !text.contains(*c)).collect();
    signs.sort_unstable();
    signs.dedup();
    signs.into_iter().collect()
}

/// Ways to screens on which signs are drawn: menus, an introduction, a question, feedback, progress, the map, the
/// timeline, settings, an exam.
fn tour(theme: Theme, look: impl Fn(&Player, &str)) {
    let ways: [(&str, &[char]); 8] = [
        ("home", &[]),
        ("introduce", &['\n']),
        ("question", &['2', '\n', '2', '\n']),
        ("feedback", &['2', '\n', '0', '\n']),
        ("exam", &['4', '\n', '\n', '1']),
        ("lesson", &['5', '\n']),
        ("progress", &['6', '\n']),
        ("settings", &['7', '\n']),
    ];
    for (name, keys) in ways {
        let mut player = at(theme);
        for key in keys {
            match key {
                '\n' => player.enter(),
                key => player.keys(&key.to_string()),
            };
        }
        look(&player, name);
        player.press(Code::F(1));
        look(&player, name);
    }
    // The reference pages of the lesson: people, words, the map, the timeline.
    let mut player = at(theme);
    player.keys("5").enter();
    for _ in 0..6 {
        player.keys("z");
        look(&player, "reference");
    }
}

#[test]
fn ascii_is_all_that_is_drawn_where_it_was_asked_for_and_on_the_linux_console() {
    for theme in [Theme { ascii: true, ..Theme::default() }, Theme { console: Console::Linux, ..Theme::default() }] {
        tour(theme, |player, name| assert_eq!(signs(player), "", "{name}\n{}", player.screen()));
    }
    let linux = at(Theme { console: Console::Linux, ..Theme::default() });
    assert!(linux.screen().contains("> "), "{}", linux.screen());
}

#[test]
fn windows_old_console_gets_signs_that_its_fonts_have() {
    let wgl4 = "►◄▲▼←→↑↓↔↕●•○◦·∙■□▪▫√×−№═─│║█▄▀░▒▓";
    let theme = Theme { console: Console::Windows, ..Theme::default() };
    tour(theme, |player, name| {
        let others: String = signs(player).chars().filter(|c| !wgl4.contains(*c)).collect();
        assert_eq!(others, "", "{name}\n{}", player.screen());
    });
    // The map is drawn there too, by half blocks.
    let mut player = at(theme);
    player.keys("5").enter();
    while !player.screen().contains("21 наурызда талап") {
        player.keys("z");
    }
    assert!(player.screen().contains('▄'), "{}", player.screen());
}

#[test]
fn simple_signs_are_a_setting_that_is_kept() {
    let mut player = at(Theme::default());
    assert!(player.screen().contains('▸'));
    let set = |player: &mut Player| {
        player.keys("7").enter();
        while !player
            .screen()
            .lines()
            .any(|line| line.trim_start().starts_with(['▸', '>']) && line.contains("Қарапайым"))
        {
            player.press(Code::Down);
        }
        player.press(Code::Right).enter();
    };
    set(&mut player);
    assert_eq!(signs(&player), "", "at once\n{}", player.screen());
    let kept = player.entries.iter().filter(|entry| entry.record == Record::Signs { ascii: true }).count();
    assert_eq!(kept, 1);
    let mut player = Player::back(player.entries, MINUTE, Lang::Kk, FULL);
    assert_eq!(signs(&player), "", "and when one comes back\n{}", player.screen());
    set(&mut player);
    assert!(player.screen().contains('▸'), "{}", player.screen());
    // What was not changed is not kept again.
    let before = player.entries.len();
    player.keys("7").enter().enter();
    assert_eq!(player.entries.len(), before + 1, "the aim alone");
}

#[test]
fn colours_are_for_the_ground_that_was_chosen_else_for_the_one_that_is_told() {
    const BLACK: Color = Color::Indexed(69);
    const WHITE: Color = Color::Indexed(26);
    let shown = |ground: Ground, chosen: &[bool]| {
        let entry = |(number, light): (i64, &bool)| Entry {
            id: format!("019a0000-0000-7000-8000-{number:012}"),
            student: "student".to_owned(),
            time: EVENING + Millis(number),
            offset: 300,
            clock: None,
            received: None,
            version: "test".to_owned(),
            record: Record::Ground { light: Some(*light) },
        };
        let theme = Theme { ground, ..Theme::default() };
        let options =
            Options { theme, learner: Learner::First("Айгерім".to_owned()), ..options(Lang::Kk, FULL) };
        let colours = Player::again(support::OWN, options, (0..).zip(chosen).map(entry).collect()).colours();
        [BLACK, WHITE].map(|colour| colours.contains(&colour))
    };
    let (black, white) = ([true, false], [false, true]);
    assert_eq!(shown(Ground::Black, &[]), black);
    assert_eq!(shown(Ground::White, &[]), white);
    assert_eq!(shown(Ground::Black, &[true]), white);
    assert_eq!(shown(Ground::White, &[false]), black);
    assert_eq!(shown(Ground::Black, &[true, false]), black, "the last choice");
}

/// The settings with the row of a label pointed at.
fn at_row(player: &mut Player, label: &str) {
    player.keys("7").enter();
    let is_there = |player: &Player| player.screen().lines().any(|line| line.contains(&format!("▸ {label}")));
    while !is_there(player) {
        player.press(Code::Down);
    }
}

#[test]
fn language_and_ground_stand_in_the_settings() {
    let mut player = Player::at_home(support::OWN, Lang::Kk, FULL);
    at_row(&mut player, "Тіл");
    assert!(player.screen().contains("← қазақша →"), "{}", player.screen());
    player.press(Code::Right).enter();
    assert!(player.screen().contains("по-русски"), "{}", player.screen());
    assert_eq!(player.entries.iter().filter(|entry| entry.record == Record::Language { lang: Lang::Ru }).count(), 1);
    let grounds = |player: &Player| {
        let ground = |entry: &Entry| if let Record::Ground { light } = entry.record { Some(light) } else { None };
        player.entries.iter().filter_map(ground).collect::<Vec<_>>()
    };
    for (light, said) in [(Some(false), "← тёмный →"), (Some(true), "← светлый →"), (None, "← как в терминале →")]
    {
        at_row(&mut player, "Фон экрана");
        player.press(Code::Right);
        assert!(player.screen().contains(said), "{}", player.screen());
        player.enter();
        assert_eq!(grounds(&player).last(), Some(&light));
    }
    // The language that its key switched to meanwhile is not switched back.
    at_row(&mut player, "Фон экрана");
    player.keys("л").enter();
    assert!(player.screen().contains("English"), "{}", player.screen());
}
