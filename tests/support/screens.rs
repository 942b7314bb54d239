//! Every screen, and the way to it from the start.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use alash::app::Event;
use alash::clock::{self, Millis};
use alash::key::Code;
use alash::language::Lang;
use alash::log::Entry;

use super::player::{Player, aim, at_first, at_kind, evenings, later, options, own};

pub const FULL: (u16, u16) = (80, 24);
pub const SMALL: (u16, u16) = (40, 12);
pub const LARGE: (u16, u16) = (200, 60);

/// Every screen, and the way to it from the start.
pub type Way = fn(Lang, (u16, u16)) -> Player;

/// Screens that are drawn larger where there is room.
pub const PICTURES: [&str; 7] =
    ["place", "place-begun", "place-name", "feedback-place", "feedback-order", "map", "timeline"];

pub const SCREENS: [(&str, Way); 49] = [
    ("welcome", |lang, size| Player::new(super::OWN, options(lang, size))),
    ("home", |lang, size| Player::at_home(super::OWN, lang, size)),
    ("home-later", |lang, size| {
        later(lang, size, |player| {
            player.press(Code::Esc);
        })
    }),
    ("choice", |lang, size| at_kind(lang, size, 0)),
    ("select", |lang, size| at_kind(lang, size, 1)),
    ("order", |lang, size| at_kind(lang, size, 2)),
    ("match", |lang, size| at_kind(lang, size, 3)),
    ("blank", |lang, size| at_kind(lang, size, 4)),
    ("place", |lang, size| at_id(lang, size, "q-place-mangystau")),
    ("place-begun", |lang, size| {
        let mut player = at_id(lang, size, "q-place-mangystau");
        player.keys("2").press(if size == SMALL { Code::Down } else { Code::Left });
        player
    }),
    ("place-name", |lang, size| at_id(lang, size, "q-place-biysk-name")),
    ("feedback-place", |lang, size| {
        let mut player = at_id(lang, size, "q-place-mangystau");
        player.answer_wrongly(&own());
        player
    }),
    ("feedback-order", |lang, size| {
        let mut player = at_id(lang, size, "q-order-main");
        player.answer_wrongly(&own());
        player
    }),
    ("map", |lang, size| after_reading(lang, size, 0)),
    ("map-nearer", |lang, size| {
        let mut player = after_reading(lang, size, 0);
        player.press(Code::Right);
        if size != SMALL {
            player.keys(";");
        }
        player
    }),
    ("timeline", |lang, size| {
        let mut player = after_reading(lang, size, 2);
        player.press(Code::Down).press(Code::Down);
        player
    }),
    ("paragraph-places", |lang, size| {
        let mut player = after_reading(lang, size, 0);
        player.enter();
        player
    }),
    ("feedback-right", |lang, size| {
        let mut player = at_kind(lang, size, 0);
        player.answer_rightly(&own());
        player
    }),
    ("feedback-wrong", |lang, size| {
        let mut player = at_kind(lang, size, 0);
        player.answer_wrongly(&own());
        player
    }),
    ("feedback-partial", |lang, size| {
        let mut player = at_kind(lang, size, 1);
        player.keys("123").enter();
        player
    }),
    ("report", |lang, size| {
        let mut player = at_kind(lang, size, 0);
        player.answer_wrongly(&own()).keys("i");
        player
    }),
    ("summary", |lang, size| later(lang, size, |_| ())),
    ("lesson", |lang, size| {
        let mut player = Player::at_home(super::OWN, lang, size);
        player.keys("5").enter();
        player
    }),
    ("reading", |lang, size| {
        let mut player = Player::at_home(super::OWN, lang, size);
        player.keys("3").enter();
        player
    }),
    ("reference", |lang, size| {
        let mut player = Player::at_home(super::OWN, lang, size);
        player.keys("5").enter().keys("z");
        player
    }),
    ("progress", |lang, size| {
        later(lang, size, |player| {
            player.press(Code::Esc).keys("6").enter();
        })
    }),
    ("help", |lang, size| {
        let mut player = Player::at_home(super::OWN, lang, size);
        player.keys("?");
        player
    }),
    ("introduce", |lang, size| {
        let mut player = Player::at_home(super::OWN, lang, size);
        player.enter();
        player
    }),
    ("settings", |lang, size| {
        let mut player = after_evenings(9, lang, size);
        player.keys("7").enter();
        player
    }),
    ("home-planned", |lang, size| after_evenings(9, lang, size)),
    ("why", |lang, size| {
        let mut player = after_evenings(9, lang, size);
        player.enter().press(Code::F(5));
        player
    }),
    ("tonight", |lang, size| {
        let mut player = after_evenings(9, lang, size);
        player.evening(&own(), |_| true);
        player
    }),
    ("tonight-first", |lang, size| {
        let mut number = 0;
        let mut player = Player::back(vec![aim(Some(20), 10)], Millis(0), lang, size);
        player.evening(&own(), |_| {
            number += 1;
            number % 3 != 0
        });
        player
    }),
    ("again", |lang, size| {
        let mut player = at("tonight-first", lang, size);
        player.keys("z");
        while !player.screen().contains(lang.messages().summary.title) {
            player.answer_rightly(&own()).enter();
        }
        player
    }),
    ("cold", |lang, size| {
        let mut player = Player::back(vec![aim(Some(3), 10)], Millis(0), lang, size);
        player.enter();
        // The first paragraph is the evening's; what comes without one is told on the first such question.
        player.read_on();
        while player.answers().is_empty() {
            player.answer_rightly(&own()).enter();
        }
        player
    }),
    ("hasty", |lang, size| {
        let mut player = Player::back(vec![aim(Some(20), 10)], Millis(0), lang, size);
        player.enter();
        while !player.says(lang.messages().asking.hasty) {
            player.read_on().click_through(&own());
        }
        player
    }),
    ("eve", |lang, size| after_evenings(18, lang, size)),
    ("brief", |lang, size| {
        let mut player = after_evenings(18, lang, size);
        player.enter();
        player
    }),
    ("pin", |lang, size| {
        let mut player = Player::at_home(super::OWN, lang, size);
        player.event(Event::Locked("Айгерім".to_owned(), true)).keys("19");
        player
    }),
    ("account", |lang, size| {
        let mut player = Player::at_home(super::OWN, lang, size);
        // The last row of the settings.
        player.keys("7").enter();
        (0..9).for_each(|_| _ = player.press(Code::Down));
        player.enter();
        player
    }),
    ("progress-planned", |lang, size| {
        let mut player = after_evenings(9, lang, size);
        player.keys("6").enter();
        player
    }),
    ("mock", |lang, size| {
        let mut player = Player::at_home(super::OWN, lang, size);
        player.keys("4").enter();
        player
    }),
    ("exam", |lang, size| sitting(lang, size, 0)),
    ("exam-begun", |lang, size| sitting(lang, size, 9)),
    ("exam-reading", |lang, size| sitting(lang, size, 12)),
    ("exam-end", |lang, size| sitting(lang, size, 20)),
    ("result", |lang, size| {
        let mut player = at("exam-end", lang, size);
        player.press(Code::Down).enter();
        player
    }),
    ("review", |lang, size| {
        let mut player = at("result", lang, size);
        player.enter();
        player
    }),
    ("outcome", |lang, size| {
        let mut player = after_evenings(21, lang, size);
        player.enter();
        player
    }),
];

/// At a screen, by its name. The way there is gone once; whoever comes after takes up a copy of whoever went it.
pub fn at(name: &'static str, lang: Lang, size: (u16, u16)) -> Player {
    type Been = HashMap<(&'static str, Lang, (u16, u16)), Player>;
    static BEEN: LazyLock<Mutex<Been>> = LazyLock::new(Mutex::default);
    let place = (name, lang, size);
    if let Some(player) = BEEN.lock().unwrap().get(&place) {
        return player.clone();
    }
    let way = SCREENS.iter().find(|(other, _)| *other == name).unwrap().1;
    let player = way(lang, size);
    BEEN.lock().unwrap().insert(place, player.clone());
    player
}

/// At a question of our own bank, in a bank of its own.
pub fn at_id(lang: Lang, size: (u16, u16), id: &str) -> Player {
    at_first(lang, size, |question| question["id"] == id)
}

/// At one of the pages to look things up in, after some evenings: its marks are filled as far as they were learnt.
pub fn after_reading(lang: Lang, size: (u16, u16), page: usize) -> Player {
    let mut player = after_evenings(9, lang, size);
    player.keys("5").enter().press(Code::Down).keys("z");
    while !player.screen().contains(own().reference[page].title.get(own().tongue(lang.code()))) {
        player.keys("z");
    }
    player
}

/// At an exam paper after so many tasks: most have an answer, the second a flag, the fourth neither.
pub fn sitting(lang: Lang, size: (u16, u16), tasks: usize) -> Player {
    if tasks == 0 {
        let mut player = Player::at_home(super::OWN, lang, size);
        player.keys("4").enter().enter();
        return player;
    }
    let mut player = at("exam", lang, size);
    for task in 0..tasks {
        match task {
            1 => player.keys("2b"),
            3 => player.keys(""),
            _ => player.keys("1"),
        };
        player.press(Code::Right);
    }
    player
}

/// After eight evenings with an exam on the twentieth day, so many days after the first of them.
pub fn after_evenings(days: i64, lang: Lang, size: (u16, u16)) -> Player {
    static PLAYED: LazyLock<Vec<Entry>> = LazyLock::new(|| {
        let mut answers = 0;
        let stuck = |_: &str| {
            answers += 1;
            answers % 3 != 0
        };
        evenings(8, Some(20), stuck).entries
    });
    Player::back(PLAYED.clone(), days * clock::DAY, lang, size)
}
