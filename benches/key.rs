//! What one key costs: `cargo bench --bench key`. How often a page is laid out and drawn for it, and how long the event and its frame
//! take, beside a paragraph of the lesson wrapped on the same machine. Instructions, which no machine's mood changes:
//!
//! ```sh
//! export CARGO_PROFILE_BENCH_DEBUG=1 CARGO_PROFILE_BENCH_STRIP=none
//! cargo bench --bench key
//! valgrind --tool=callgrind --toggle-collect='*one_key*' --callgrind-out-file=/dev/null target/release/deps/key-HASH Home
//! ```

#![allow(clippy::disallowed_methods, clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark reads the clock")]
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "shared with tests")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::hint::black_box;
use std::time::Instant;

use alash::app::Event;
use alash::clock::DAY;
use alash::key::{Code, Key};
use alash::language::Lang;
use support::player::{Player, at_kind, evenings, own};

/// Keys pressed on each screen.
const KEYS: u32 = 52;

/// A screen, and the way to it.
type Place = (&'static str, fn() -> Player);

const PLACES: [Place; 3] = [
    ("Home", || Player::back(evenings(1, Some(20), |_| true).entries, DAY, Lang::Kk, (80, 24))),
    ("question", || at_kind(Lang::Kk, (80, 24), 0)),
    ("map", || {
        let mut player = Player::back(evenings(1, Some(20), |_| true).entries, DAY, Lang::Kk, (200, 60));
        player.click_on("Тақырыпты оқу");
        let bank = own();
        let map = bank.reference.iter().find(|page| !page.is_timeline()).unwrap();
        let title = map.title.original().to_owned();
        while !player.screen().contains(&title) {
            player.keys("z");
        }
        player
    }),
];

fn main() {
    let only = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    let bank = own();
    let text = bank.paragraph_text(bank.paragraph("lands-4").unwrap()).unwrap().original();
    let start = Instant::now();
    for _ in 0..1000 {
        black_box(textwrap::wrap(text, 72));
    }
    let paragraph = start.elapsed().as_secs_f64() / 1000.0;
    println!("a key and its frame                        layouts drawings        time");
    for (name, way) in PLACES {
        if only.as_ref().is_some_and(|only| only != name) {
            continue;
        }
        let mut player = way();
        player.screen();
        let (before, start) = (player.app.layouts(), Instant::now());
        let mut drawings = 0;
        for number in 0..KEYS {
            let seen = player.app.sight();
            // Two of four keys do nothing: that is said once.
            let code = match number % 4 {
                2 => Code::Down,
                3 => Code::Up,
                _ => Code::F(12),
            };
            one_key(&mut player, code);
            drawings += u32::from(player.app.sight() != seen);
        }
        let seconds = start.elapsed().as_secs_f64() / f64::from(KEYS);
        let layouts = (player.app.layouts() - before) / u64::from(KEYS);
        let drawings = f64::from(drawings) / f64::from(KEYS);
        println!("{name:<42} {layouts:>7} {drawings:>8.2} {:>8.3} ms {:>7.1}×", seconds * 1e3, seconds / paragraph);
    }
}

/// A key, and the frame that follows.
#[inline(never)]
fn one_key(player: &mut Player, code: Code) {
    player.event(Event::Key(Key::of(code)));
    black_box(player.screen());
}
