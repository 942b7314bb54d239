//! How long drawing takes: `cargo bench --bench picture`. The map and the timeline in a usual and in a large window,
//! beside a paragraph of the lesson wrapped on the same machine.

#![allow(clippy::disallowed_methods, clippy::unwrap_used, clippy::print_stdout, reason = "a benchmark reads the clock")]

use std::hint::black_box;
use std::time::Instant;

use alash::bank::Bank;
use alash::language::Lang;
use alash::theme::Theme;
use alash::widget::map::{self, Look, WHOLE};
use alash::widget::timeline;
use ratatui::style::Style;

const OWN: &str = include_str!("../questions.json");

fn main() {
    let (bank, theme) = (Bank::read(OWN).unwrap(), Theme::default());
    let text = bank.paragraph_text(bank.paragraph("lands-4").unwrap()).unwrap().original();
    let paragraph = timed(|| textwrap::wrap(text, 72).len());
    println!("a paragraph wrapped: {:.1} µs\n", paragraph * 1e6);
    let line =
        |what: &str, seconds: f64| println!("{what:<42} {:>8.3} ms {:>7.1}×", seconds * 1e3, seconds / paragraph);

    let mark = |at| map::MapMark { at, sign: "o".to_owned(), style: Style::new(), label: None, hit: Some(()) };
    let marks: Vec<map::MapMark<()>> = bank.sites.iter().map(|site| mark(site.at)).collect();
    let near = Look { around: bank.site("barnaul").map(|site| site.at), nearer: 4.0 };
    for size in [(46, 14), (156, 47)] {
        let named = |what: &str| format!("the map in {} by {}{what}", size.0, size.1);
        line(&named(""), timed(|| map::draw(theme, "kk", size, &marks, WHOLE)));
        line(&named(", nearer"), timed(|| map::draw(theme, "kk", size, &marks, near)));
    }
    let page = bank.reference.iter().find(|page| page.is_timeline()).unwrap();
    let day =
        |when| timeline::TimelineMark { when, sign: "o".to_owned(), style: Style::new(), spread: false, hit: Some(()) };
    let marks = page.entries.iter().filter_map(|entry| entry.when).map(day).collect();
    let rows = [timeline::TimelineRow { label: String::new(), marks }];
    for columns in [72, 196] {
        let drawn = timed(|| timeline::draw(theme, Lang::Kk, columns, page.wide, &rows));
        line(&format!("the timeline in {columns} columns"), drawn);
    }
}

/// Seconds that one of many takes.
fn timed<T>(mut act: impl FnMut() -> T) -> f64 {
    const COUNT: u32 = 200;
    let start = Instant::now();
    for _ in 0..COUNT {
        black_box(act());
    }
    start.elapsed().as_secs_f64() / f64::from(COUNT)
}
