//! How one stands and how far one has come: what is remembered, answers over time, the days up to the exam, mock exams,
//! what is hard and what is confused.

use crate::bank::FactAt;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_width::UnicodeWidthStr as _;

use crate::forecast::{Forecast, PointModel};
use crate::key::{Code, Key};
use crate::plan::today::Today;
use crate::progress::{self, DayScore, HARDEST, Mock, PAIRS, Progress, Score, Standing, hardest, standing};
use crate::question::evidence::{Whole, share};
use crate::view::{Binding, Context, Heading, Reply, Route, View};
use crate::widget::{Sheet, chart};

/// Mock exams that are shown, the newest.
const MOCKS: usize = 8;
/// Columns of a bar where there is room, and where there is little.
const BARS: (usize, usize) = (20, 10);
/// From this many columns on there is room.
const ROOM: usize = 60;
/// Days before today in the row of days.
const DAYS_BEFORE: i64 = 28;

#[derive(Clone, Debug)]
pub(crate) struct ProgressScreen {
    /// What the plan says of today, as it was when the screen was opened.
    today: Today,
    /// What to expect where nothing more is done, computed with it.
    stopped: Forecast,
}

/// What can be done on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Home.
    Leave,
}

impl ProgressScreen {
    /// The screen for the student who learns.
    #[must_use]
    pub(crate) fn new(cx: &Context) -> Self {
        let today = Today::of(cx.bank, cx.log, cx.memory, cx.now);
        let stopped = Forecast::of(cx.memory, today.ahead.until, PointModel::UBT);
        Self { today, stopped }
    }

    /// What is to be expected of the exam, and what one did bring.
    fn ahead(&self, cx: &Context, sheet: &mut Sheet<Action>) {
        let m = cx.m();
        if self.today.forecast.missing > 0 {
            sheet.text(&(m.progress.unknown)(self.today.forecast.missing), Style::new());
        } else {
            for (forecast, when) in [(&self.today.forecast, m.progress.if_kept), (&self.stopped, m.progress.if_stopped)]
            {
                let points = &forecast.points;
                let said = (m.words.forecast)(points.range.0, points.range.1, points.of);
                sheet.text(&format!("{said} – {when}"), Style::new());
            }
        }
        let exam = cx.log.aim(&cx.bank.id).and_then(|aim| cx.log.outcome(&cx.bank.id, aim.exam?));
        if let Some((points, forecast)) = exam.and_then(|outcome| Some((outcome.points?, outcome.forecast))) {
            sheet.text(&(m.progress.outcome)(points, forecast), Style::new());
        }
    }

    /// What is remembered today by section, with the answers there.
    fn sections(figures: &Progress, cx: &Context, sheet: &mut Sheet<Action>) {
        let (m, tongue) = (cx.m(), cx.tongue());
        let (remembered, fading, not_yet) = sheet.theme.three();
        sheet.text(&(m.words.standing)(remembered, fading, not_yet), sheet.theme.strong());
        let standing = standing(cx.bank, cx.memory, cx.now);
        for ((section, score), standing) in cx.bank.lesson.iter().zip(&figures.sections).zip(standing) {
            bar(sheet, section.title.get(tongue), standing, *score);
        }
        sheet.dim(m.progress.columns);
        sheet.dim(&(m.progress.met)(cx.memory.met(), cx.memory.facts()));
        sheet.dim(&(m.progress.all)(
            figures.all.right,
            figures.all.settled(),
            figures.all.first,
            figures.all.first_right,
        ));
    }

    /// Answers and how many of them were right, day by day.
    fn over_time(days: &[DayScore], cx: &Context, sheet: &mut Sheet<Action>) {
        let m = cx.m();
        let days: Vec<&DayScore> = days.iter().rev().take(chart::room(sheet)).rev().collect();
        let (Some(first), Some(last)) = (days.first(), days.last()) else { return };
        let date = |day: &DayScore| (m.words.day)(day.day.date());
        let ends = (date(first), date(last));
        let most = days.iter().map(|day| day.score.answers).max().unwrap_or(0);
        sheet.gap();
        sheet.text(m.progress.answers, sheet.theme.strong());
        let answers: Vec<Option<f64>> = days.iter().map(|day| Some(share(day.score.answers, Whole(most)))).collect();
        chart::columns(sheet, &answers, &most.to_string());
        chart::ends(sheet, days.len(), (&ends.0, &ends.1));
        sheet.gap();
        sheet.text(m.progress.accuracy, sheet.theme.strong());
        let accuracy: Vec<Option<f64>> = days.iter().map(|day| day.score.credit).collect();
        chart::columns(sheet, &accuracy, "100%");
        chart::ends(sheet, days.len(), (&ends.0, &ends.1));
    }

    /// The days up to the exam, one cell each; of those without an answer nothing is said.
    fn days(&self, days: &[DayScore], cx: &Context, sheet: &mut Sheet<Action>) {
        let (m, theme) = (cx.m(), sheet.theme);
        let today = cx.now.day();
        let exam = self.today.ahead.exam.map(|left| today + left);
        let begun = days.first().map_or(today, |day| day.day);
        let width = i64::try_from(sheet.width).unwrap_or(i64::MAX);
        let last = exam.unwrap_or(today);
        let first = begun.max(today - DAYS_BEFORE).max(last + 1 - width).min(today);
        let last = last.min(first + width - 1);
        let (full, _) = theme.blocks();
        let cells: Vec<Span<'static>> = first
            .to(last)
            .map(|day| match day {
                _ if Some(day) == exam => Span::styled(theme.pointer(), theme.strong()),
                _ if days.iter().any(|one| one.day == day) => Span::styled(full, theme.accent()),
                _ => Span::styled("·", theme.dim()),
            })
            .collect();
        sheet.gap();
        sheet.text(&(m.progress.row)(full, theme.pointer()), theme.strong());
        sheet.line(Line::from(cells), None);
        let from = (m.words.day)(first.date());
        let to = exam.map_or_else(|| m.progress.today.to_owned(), |exam| (m.words.day)(exam.date()));
        sheet.dim(&format!("{from} – {to}"));
    }

    /// Mock exams, each beside what is wanted.
    fn mocks(&self, mocks: &[Mock], cx: &Context, sheet: &mut Sheet<Action>) {
        let m = cx.m();
        if mocks.is_empty() {
            return;
        }
        sheet.gap();
        let target = self.today.target.filter(|_| !sheet.theme.stroke().is_empty());
        sheet.text(&(m.progress.mocks)(target.map(|target| (sheet.theme.stroke(), target))), sheet.theme.strong());
        for mock in mocks.iter().rev().take(MOCKS).rev() {
            let width = if sheet.width >= ROOM { BARS.0 } else { BARS.1 };
            let filled = share(count(mock.marks.points), Whole(count(mock.marks.of)));
            let wanted = target.map(|target| share(count(target), Whole(PointModel::UBT.tasks)));
            let mut spans = vec![Span::raw(format!("{:<12}", (m.words.day)(mock.day.date())))];
            spans.extend(marked(sheet, filled, wanted, width));
            let points = format!("  {} / {}", mock.marks.points, mock.marks.of);
            spans.push(Span::styled(points, sheet.theme.accent()));
            let name = cx.profiles.iter().find(|profile| profile.id == mock.profile);
            if let Some(profile) = name.filter(|_| sheet.width >= ROOM) {
                spans.push(Span::styled(format!("  {}", profile.name.get(cx.lang.code())), sheet.theme.dim()));
            }
            sheet.line(Line::from(spans), None);
        }
    }

    /// What is missed most, and what is taken for something else.
    fn hard(cx: &Context, sheet: &mut Sheet<Action>) {
        let (m, tongue) = (cx.m(), cx.tongue());
        let text = |fact: FactAt| cx.bank.fact_at(fact).map_or("", |fact| fact.text.get(tongue));
        let hardest = hardest(cx.bank, cx.log, HARDEST);
        if !hardest.is_empty() {
            sheet.gap();
            sheet.text(m.progress.hardest, sheet.theme.strong());
        }
        for hard in hardest {
            let label = [Span::styled(format!("{:>2} / {:<2} ", hard.missed, hard.asked), sheet.theme.accent())];
            sheet.hanging(&label, text(hard.fact), Style::new(), None);
        }
        let mut confused = cx.memory.confusions().open();
        confused.truncate(PAIRS);
        if !confused.is_empty() {
            sheet.gap();
            sheet.text(m.progress.confused, sheet.theme.strong());
        }
        for (one, other) in confused {
            sheet.hanging(&[Span::raw("– ")], text(one), Style::new(), None);
            sheet.hanging(&[Span::raw("  ↔ ")], text(other), Style::new(), None);
        }
    }
}

fn count(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// A bar with a stroke where `wanted` is.
fn marked(sheet: &Sheet<Action>, filled: f64, wanted: Option<f64>, width: usize) -> Vec<Span<'static>> {
    let theme = sheet.theme;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "columns")]
    let place = |share: f64| (share.clamp(0.0, 1.0) * width as f64).round() as usize;
    let (full, empty) = theme.bar();
    let (end, stroke) = (place(filled), wanted.map(|wanted| place(wanted).min(width)));
    let cell = |column: usize| match column {
        _ if stroke == Some(column) => Span::styled(theme.stroke(), theme.strong()),
        _ if column < end => Span::styled(full, theme.chosen()),
        _ => Span::styled(empty, theme.dim()),
    };
    (0..=width).filter(|column| *column < width || stroke == Some(width)).map(cell).collect()
}

/// A section: its name, what is remembered of it, and how many of its answers were right.
fn bar(sheet: &mut Sheet<Action>, name: &str, standing: Standing, score: Score) {
    let theme = sheet.theme;
    let bar = if sheet.width >= ROOM { BARS.0 } else { 0 };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    let percent = format!("{:>4}%", (standing.remembered * 100.0).round() as u32);
    let answers = format!("  {:>3} / {:<3}", score.right, score.settled());
    let room = sheet.width.saturating_sub(1 + bar + percent.width() + answers.width()).max(1);
    let lines = crate::widget::sheet::wrap(name, room);
    let last = lines.len().saturating_sub(1);
    for (number, piece) in lines.into_iter().enumerate() {
        let pad = " ".repeat((room + 1).saturating_sub(piece.width()));
        let mut spans = vec![Span::raw(piece)];
        if number == last {
            spans.push(Span::raw(pad));
            spans.extend(theme.bar_of_three(standing.remembered, standing.fading, bar));
            spans.push(Span::styled(percent.clone(), theme.accent()));
            spans.push(Span::styled(answers.clone(), theme.dim()));
        }
        sheet.line(Line::from(spans), None);
    }
}

impl View for ProgressScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        vec![Binding::one(&[Key::of(Code::Esc), Key::of(Code::Enter)], Action::Leave, cx.m().keys.home)]
    }

    fn act(&mut self, _action: Action, _cx: &mut Context) -> Reply {
        Reply::Go(Route::Home)
    }

    fn heading(&self, cx: &Context) -> Heading {
        Heading {
            left: cx.m().progress.title.to_owned(),
            right: cx.student.map_or_else(String::new, |student| student.name.clone()),
        }
    }

    fn page(&self, cx: &Context, sheet: &mut Sheet<Action>) {
        let m = cx.m();
        let figures = Progress::of(cx.bank, cx.log);
        if figures.all.answers == 0 {
            sheet.text(m.progress.empty, Style::new());
            return;
        }
        self.ahead(cx, sheet);
        sheet.gap();
        Self::sections(&figures, cx, sheet);
        self.mocks(&progress::mocks(cx.bank, cx.log), cx, sheet);
        self.days(&figures.days, cx, sheet);
        Self::over_time(&figures.days, cx, sheet);
        Self::hard(cx, sheet);
        if figures.vanished > 0 {
            sheet.gap();
            sheet.dim(&(m.progress.vanished)(figures.vanished));
        }
    }
}
