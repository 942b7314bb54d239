//! The one place that asks this machine for the time, for chance and for its surroundings.
#![expect(clippy::disallowed_methods, reason = "this is where the clock is read")]

use std::env;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use rand::rngs::SysRng;
use rand::{SeedableRng as _, TryRng as _};

use crate::clock::{Millis, Moment, Now};
use crate::dice::Dice;
use crate::ids::Ids;
use crate::language::Lang;
use crate::theme::{Console, Ground, Palette, Theme};
use crate::trouble::Cause;

/// A clock that began when it was made.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    start: Instant,
    /// The machine's uptime when it was made, sleep counted.
    booted: Duration,
    played: Option<Played>,
}

/// A clock for scripts that play whole months: where it began, and how many times faster than the day it runs.
#[derive(Clone, Copy, Debug)]
struct Played {
    /// Milliseconds since 1970-01-01 UTC.
    from: Moment,
    speed: u32,
}

impl Clock {
    /// A clock beginning now.
    #[must_use]
    pub(crate) fn start() -> Self {
        Self { start: Instant::now(), booted: uptime(), played: played() }
    }

    /// The moment.
    #[must_use]
    pub(crate) fn now(self) -> Now {
        let zoned = jiff::Zoned::now();
        let offset = zoned.offset().seconds() / 60;
        match self.played {
            None => {
                let boottime = uptime().saturating_sub(self.booted);
                Now {
                    clock: Moment(zoned.timestamp().as_millisecond()),
                    offset,
                    monotonic: self.start.elapsed(),
                    boottime,
                }
            }
            Some(Played { from, speed }) => {
                let monotonic = self.start.elapsed() * speed;
                let clock = from + Millis::of(monotonic) + jumped();
                Now { clock, offset, monotonic, boottime: monotonic }
            }
        }
    }
}

/// How long the machine has been up, by a clock that counts sleep and that nobody sets.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn uptime() -> Duration {
    let now = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    Duration::new(now.tv_sec.try_into().unwrap_or(0), now.tv_nsec.try_into().unwrap_or(0))
}

/// Elsewhere the monotonic clock has to do; on some systems it stands still while the machine sleeps.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn uptime() -> Duration {
    use std::sync::OnceLock;
    static FIRST: OnceLock<Instant> = OnceLock::new();
    FIRST.get_or_init(Instant::now).elapsed()
}

impl Clock {
    /// How many times faster than the day it runs.
    #[must_use]
    pub(crate) fn speed(self) -> u32 {
        self.played.map_or(1, |played| played.speed.max(1))
    }
}

/// In a debug build `ALASH_CLOCK` sets the clock: milliseconds since 1970-01-01 UTC, and the speed after a space.
fn played() -> Option<Played> {
    let set = env::var("ALASH_CLOCK").ok().filter(|_| cfg!(debug_assertions))?;
    let (from, speed) = set.split_once(' ')?;
    Some(Played { from: Moment(from.parse().ok()?), speed: speed.parse().ok()? })
}

/// In a debug build `ALASH_JUMP` names a file with the milliseconds by which that clock was put on since: a clock that is
/// set under a running program.
fn jumped() -> Millis {
    let file = env::var_os("ALASH_JUMP").filter(|_| cfg!(debug_assertions));
    file.and_then(|file| std::fs::read_to_string(file).ok()?.trim().parse().ok()).map_or(Millis(0), Millis)
}

/// Whether something is asked for by the surroundings: a variable that is set, and not to 0.
#[must_use]
pub(crate) fn is_set(name: &str) -> bool {
    env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0")
}

/// Where the user's files are, as the surroundings say.
#[must_use]
pub(crate) fn home() -> Option<PathBuf> {
    ["HOME", "USERPROFILE"].into_iter().filter_map(env::var_os).find(|home| !home.is_empty()).map(PathBuf::from)
}

/// A limit on the size of files is an error of the write then, and not a death.
pub(crate) fn outlive_limits() {
    #[cfg(unix)]
    {
        // Where that is not to be had, the limit kills as before.
        let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
    }
}

/// Whether the program was told to end, for those who have the terminal and must give it back first.
#[derive(Debug, Default)]
pub(crate) struct EndSignal {
    told: Arc<AtomicBool>,
}

impl EndSignal {
    /// From here on a signal to end is noticed, and not obeyed at once.
    #[must_use]
    pub(crate) fn watch() -> Self {
        let ending = Self::default();
        #[cfg(unix)]
        for signal in [signal_hook::consts::SIGTERM, signal_hook::consts::SIGHUP, signal_hook::consts::SIGINT] {
            let _ = signal_hook::flag::register(signal, Arc::clone(&ending.told));
        }
        ending
    }

    /// Whether it was told to.
    #[must_use]
    pub(crate) fn is_near(&self) -> bool {
        self.told.load(Ordering::Relaxed)
    }
}

/// A seed that nobody foresees.
#[must_use]
pub(crate) fn seed() -> u64 {
    // Without a source of chance the moment has to do.
    let moment = || u64::try_from(Clock::start().now().clock.0).unwrap_or(0);
    SysRng.try_next_u64().unwrap_or_else(|_| moment())
}

/// Ids that no other program makes.
///
/// # Errors
/// The machine has no source of chance.
pub(crate) fn ids() -> Result<Ids, Cause> {
    let mut seed = [0; 32];
    SysRng.try_fill_bytes(&mut seed).map_err(|_| Cause::Exhausted)?;
    Ok(Ids::new(Dice::from_seed(seed)))
}

/// The language of one who never chose any: Russian where the system speaks it, else Kazakh.
#[must_use]
pub(crate) fn usual_lang() -> Lang {
    // By POSIX the first of them that is set and not empty decides.
    let named = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| env::var(name).ok());
    let named = named.into_iter().find(|value: &String| !value.is_empty()).or_else(system_locale);
    if named.is_some_and(|lang| lang.starts_with("ru")) { Lang::Ru } else { Lang::Kk }
}

/// The language of the system's own windows.
#[cfg(windows)]
fn system_locale() -> Option<String> {
    sys_locale::get_locale()
}

/// Elsewhere the surroundings name it.
#[cfg(not(windows))]
fn system_locale() -> Option<String> {
    None
}

/// What the terminal can show, by what it says of itself; `ascii` where the plainest signs were asked for.
#[must_use]
pub(crate) fn theme(ascii: bool) -> Theme {
    let term = env::var("TERM").unwrap_or_default();
    let colour = env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let many = term.contains("256color") || env::var_os("COLORTERM").is_some() || cfg!(windows);
    let palette = match (colour, many) {
        (false, _) => Palette::None,
        (true, true) => Palette::Many,
        (true, false) => Palette::Sixteen,
    };
    // Windows Terminal says who it is, and takes from other fonts what its own lacks.
    let old = cfg!(windows) && env::var_os("WT_SESSION").is_none();
    let console = match term.as_str() {
        "linux" => Console::Linux,
        _ if old => Console::Windows,
        _ => Console::Able,
    };
    let ground = env::var("COLORFGBG").ok().and_then(|told| Ground::told(&told)).unwrap_or_default();
    Theme { palette, ground, console, ascii }
}
