//! Scores by section and over time.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use super::{Binding, Go, Heading, Reply, Scene, View};
use crate::clock;
use crate::forecast::{Forecast, Paper};
use crate::key::{Code, Key};
use crate::plan::today::Today;
use crate::progress::{Progress as Figures, Score};
use crate::widget::Sheet;

/// Days shown, the newest first.
const DAYS: usize = 14;
/// Pairs of facts taken for each other that are named, the most frequent.
const PAIRS: usize = 6;
/// Columns of a bar where there is room, and where there is little.
const BARS: (usize, usize) = (22, 0);
/// From this many columns on there is room.
const ROOM: usize = 60;

/// The progress screen.
#[derive(Debug)]
pub struct Progress {
    /// What the plan says of today, as it was when the screen was opened.
    today: Today,
}

impl Progress {
    /// The screen for the student who learns.
    #[must_use]
    pub fn new(at: &Scene) -> Self {
        Self { today: Today::of(at.bank, at.log, at.memory, at.now) }
    }

    /// What is to be expected of the exam, what one did bring, and what is taken for something else.
    fn ahead(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let (m, tongue) = (at.m(), at.tongue());
        sheet.text(&(m.progress_met)(at.memory.met(), at.memory.facts()), Style::new());
        if self.today.forecast.missing > 0 {
            sheet.text(&(m.progress_unknown)(self.today.forecast.missing), Style::new());
        } else {
            let stopped = Forecast::of(at.memory, self.today.ahead.until, Paper::UBT);
            for (forecast, when) in [(&self.today.forecast, m.progress_if_kept), (&stopped, m.progress_if_stopped)] {
                let points = &forecast.points;
                let said = (m.home_forecast)(points.range.0, points.range.1, points.of);
                sheet.text(&format!("{said} – {when}"), Style::new());
            }
        }
        let exam = at.log.aim(&at.bank.id).and_then(|aim| at.log.outcome(&at.bank.id, aim.exam?));
        if let Some((points, forecast)) = exam.and_then(|outcome| Some((outcome.points?, outcome.forecast))) {
            sheet.text(&(m.progress_outcome)(points, forecast), Style::new());
        }
        let mut confused = at.memory.confusions().open();
        confused.truncate(PAIRS);
        if !confused.is_empty() {
            sheet.gap();
            sheet.text(m.progress_confused, sheet.theme.strong());
        }
        let text = |fact: usize| at.bank.facts.get(fact).map_or("", |fact| fact.text.get(tongue));
        for (one, other) in confused {
            sheet.hanging(&[Span::raw("– ")], text(one), Style::new(), None);
            sheet.hanging(&[Span::raw("  ↔ ")], text(other), Style::new(), None);
        }
        sheet.gap();
    }
}

/// What can be done on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Home.
    Leave,
}

fn row(sheet: &mut Sheet<Action>, name: &str, score: Score) {
    let theme = sheet.theme;
    let bar = if sheet.width >= ROOM { BARS.0 } else { BARS.1 };
    let count = format!("{:>4} / {:<4}", score.right, score.settled());
    let share = score.credit.map_or_else(|| "   – ".to_owned(), |credit| format!("{:>4.0}%", credit * 100.0));
    let [full, empty] = theme.bar_of(score.credit.unwrap_or(0.0), bar);
    let tail = [Span::raw(count), full, empty, Span::styled(share, theme.accent())];
    let tail_width: usize = tail.iter().map(|span| span.content.width()).sum();
    let room = sheet.width.saturating_sub(tail_width + 1).max(1);
    let lines = crate::widget::sheet::wrap(name, room);
    let last = lines.len().saturating_sub(1);
    for (number, piece) in lines.into_iter().enumerate() {
        let pad = " ".repeat((room + 1).saturating_sub(piece.width()));
        let mut spans = vec![Span::raw(piece)];
        if number == last {
            spans.push(Span::raw(pad));
            spans.extend(tail.iter().cloned());
        }
        sheet.line(Line::from(spans), None);
    }
}

impl View for Progress {
    type Action = Action;

    fn table(&self, at: &Scene) -> Vec<Binding<Action>> {
        vec![Binding::one(&[Key::of(Code::Esc), Key::of(Code::Enter)], Action::Leave, at.m().key_home)]
    }

    fn act(&mut self, _action: Action, _at: &mut Scene) -> Reply {
        Reply::go(Go::Home)
    }

    fn heading(&self, at: &Scene) -> Heading {
        Heading {
            left: at.m().home_progress.to_owned(),
            right: at.student.map_or_else(String::new, |student| student.name.clone()),
        }
    }

    fn page(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let (m, tongue) = (at.m(), at.tongue());
        let figures = Figures::of(at.bank, at.log);
        if figures.all.answers == 0 {
            sheet.text(m.progress_empty, Style::new());
            return;
        }
        self.ahead(at, sheet);
        sheet.dim(m.progress_columns);
        row(sheet, m.progress_all, figures.all);
        sheet.dim(&(m.progress_first)(figures.all.first, figures.all.first_right));
        if at.bank.lesson.len() > 1 {
            sheet.gap();
            sheet.text(m.home_sections, sheet.theme.strong());
            for (section, score) in at.bank.lesson.iter().zip(&figures.sections) {
                row(sheet, section.title.get(tongue), *score);
            }
            sheet.dim(m.progress_sections);
        }
        sheet.gap();
        sheet.text(m.progress_days, sheet.theme.strong());
        for day in figures.days.iter().rev().take(DAYS) {
            row(sheet, &(m.date)(clock::date(day.day)), day.score);
        }
        if figures.vanished > 0 {
            sheet.gap();
            sheet.dim(&(m.progress_vanished)(figures.vanished));
        }
    }
}
