//! The one place that asks this machine for the time, for chance and for its surroundings.
#![expect(clippy::disallowed_methods, reason = "this is where the clock is read")]

use std::env;
use std::time::Instant;

use rand::TryRng as _;
use rand::rngs::SysRng;

use crate::clock::Now;
use crate::lang::Lang;
use crate::theme::{Palette, Theme};

/// A clock that began when it was made.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    start: Instant,
    played: Option<Played>,
}

/// A clock for scripts that play whole months: where it began, and how many times faster than the day it runs.
#[derive(Clone, Copy, Debug)]
struct Played {
    /// Milliseconds since 1970-01-01 UTC.
    from: i64,
    speed: u32,
}

impl Clock {
    /// A clock beginning now.
    #[must_use]
    pub fn start() -> Self {
        Self { start: Instant::now(), played: played() }
    }

    /// The moment.
    #[must_use]
    pub fn now(self) -> Now {
        let zoned = jiff::Zoned::now();
        let offset = zoned.offset().seconds() / 60;
        match self.played {
            None => Now { clock: zoned.timestamp().as_millisecond(), offset, monotonic: self.start.elapsed() },
            Some(Played { from, speed }) => {
                let monotonic = self.start.elapsed() * speed;
                Now { clock: from + i64::try_from(monotonic.as_millis()).unwrap_or(0), offset, monotonic }
            }
        }
    }
}

impl Clock {
    /// How many times faster than the day it runs.
    #[must_use]
    pub fn speed(self) -> u32 {
        self.played.map_or(1, |played| played.speed.max(1))
    }
}

/// In a debug build `ALASH_CLOCK` sets the clock: milliseconds since 1970-01-01 UTC, and the speed after a space.
fn played() -> Option<Played> {
    let set = env::var("ALASH_CLOCK").ok().filter(|_| cfg!(debug_assertions))?;
    let (from, speed) = set.split_once(' ')?;
    Some(Played { from: from.parse().ok()?, speed: speed.parse().ok()? })
}

/// A seed that nobody foresees.
#[must_use]
pub fn seed() -> u64 {
    // Without a source of chance the moment has to do.
    let moment = || u64::try_from(Clock::start().now().clock).unwrap_or(0);
    SysRng.try_next_u64().unwrap_or_else(|_| moment())
}

/// The language of one who never chose any: Russian where the system speaks it, else Kazakh.
#[must_use]
pub fn usual_lang() -> Lang {
    if env::var("LANG").is_ok_and(|lang| lang.starts_with("ru")) { Lang::Ru } else { Lang::Kk }
}

/// What the terminal can show, by what it says of itself.
#[must_use]
pub fn theme() -> Theme {
    let term = env::var("TERM").unwrap_or_default();
    let colour = env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let many = term.contains("256color") || env::var_os("COLORTERM").is_some() || cfg!(windows);
    let palette = match (colour, many) {
        (false, _) => Palette::None,
        (true, true) => Palette::Many,
        (true, false) => Palette::Sixteen,
    };
    Theme { palette, plain: term == "linux" }
}
