//! Scores by section and over time.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use super::{Binding, Go, Heading, Reply, Scene, View};
use crate::clock;
use crate::key::{Code, Key};
use crate::progress::{Progress as Figures, Score};
use crate::widget::Sheet;

/// Days shown, the newest first.
const DAYS: usize = 14;
/// Columns of a bar where there is room, and where there is little.
const BARS: (usize, usize) = (22, 0);
/// From this many columns on there is room.
const ROOM: usize = 60;

/// The progress screen.
#[derive(Debug, Default)]
pub struct Progress;

/// What can be done on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Home.
    Leave,
}

fn row(sheet: &mut Sheet<Action>, name: &str, score: Score) {
    let theme = sheet.theme;
    let bar = if sheet.width >= ROOM { BARS.0 } else { BARS.1 };
    let count = format!("{:>4} / {:<4}", score.right, score.answers);
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
        sheet.dim(m.progress_columns);
        row(sheet, m.progress_all, figures.all);
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
