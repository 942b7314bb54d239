//! The lesson, a section at a time, and the pages behind it to look things up in. The questions on a paragraph, and the
//! paragraph of an entry, are one key away.

use ratatui::style::Style;
use ratatui::text::Span;

use super::picture;
use crate::bank::{Bank, ParagraphAt, Reference, Section, SectionAt};
use crate::content::site::neighbour;
use crate::content::{At, Toward};
use crate::key::{Code, Key};
use crate::log::AnswerMode;
use crate::plan::Scope;
use crate::view::{Begin, Binding, Context, Heading, Reply, Route, View};
use crate::widget::Sheet;

/// The nearest that a map is looked at.
pub(super) const NEAREST: f64 = 4.0;
/// At most so many questions on one paragraph at a time.
const QUESTIONS: usize = 5;

/// A page being read, with one paragraph or entry of it pointed at.
#[derive(Clone, Debug)]
pub(crate) struct LessonScreen {
    /// The sections in their order, then the pages to look things up in.
    page: usize,
    place: usize,
    /// How many times nearer the map is looked at.
    nearer: f64,
}

/// What can be done while reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// The paragraph above.
    Up,
    /// The paragraph below.
    Down,
    /// The page before.
    Previous,
    /// The page after.
    Next,
    /// A paragraph at a place, from 0, clicked.
    Place(usize),
    /// The next mark on the map, that way; the next page where there is none.
    Go(Toward),
    /// Look nearer at the map, or at the whole of it again.
    Nearer,
    /// Questions on the paragraph.
    Ask,
    /// The paragraph that tells more of an entry.
    Open,
    /// What tells of the paragraph among the pages to look things up in, or the next of them.
    Reference,
    /// Home.
    Leave,
}

impl LessonScreen {
    /// The beginning of a section.
    #[must_use]
    pub(crate) fn new(section: SectionAt) -> Self {
        Self::page(section.0)
    }

    fn page(page: usize) -> Self {
        Self { page, place: 0, nearer: 1.0 }
    }

    /// The page to look things up in that tells of the paragraph pointed at, else the first; from one of them the next.
    fn reference(&self, bank: &Bank) -> Self {
        let first = bank.lesson.len();
        if let Some(page) = self.page.checked_sub(first) {
            return Self::page(first + (page + 1) % bank.reference.len().max(1));
        }
        let paragraph = self.section(bank).and_then(|section| section.paragraphs.get(self.place));
        let tells = |page: &Reference| {
            page.entries.iter().position(|entry| paragraph.is_some_and(|one| bank.tells(entry, &one.id)))
        };
        let found = bank.reference.iter().enumerate().find_map(|(number, page)| Some((number, tells(page)?)));
        let (page, place) = found.unwrap_or_default();
        Self { place, ..Self::page(first + page) }
    }

    /// The marks of the page, where it is drawn as a map.
    fn points(&self, cx: &Context) -> Option<Vec<At>> {
        cx.room?;
        let page = self.looked_up(cx.bank).filter(|page| page.is_map())?;
        page.entries.iter().map(|entry| Some(cx.bank.site(entry.site.as_ref()?)?.at)).collect()
    }

    fn is_timeline(&self, cx: &Context) -> bool {
        cx.room.is_some() && self.looked_up(cx.bank).is_some_and(Reference::is_timeline)
    }

    /// To the next mark that way; where there is none, to the next page or the one before.
    fn go(&mut self, toward: Toward, cx: &Context) {
        match neighbour(&self.points(cx).unwrap_or_default(), Some(self.place), toward) {
            Some(place) => self.place = place,
            None => self.turn(cx.bank, matches!(toward, Toward::East | Toward::South)),
        }
    }

    fn section<'b>(&self, bank: &'b Bank) -> Option<&'b Section> {
        bank.lesson.get(self.page)
    }

    fn looked_up<'b>(&self, bank: &'b Bank) -> Option<&'b Reference> {
        bank.reference.get(self.page.checked_sub(bank.lesson.len())?)
    }

    /// The paragraph that the entry pointed at leads to.
    fn told(&self, bank: &Bank) -> Option<ParagraphAt> {
        bank.paragraph(self.looked_up(bank)?.entries.get(self.place)?.lesson.as_ref()?)
    }

    /// Paragraphs or entries of the page.
    fn count(&self, bank: &Bank) -> usize {
        let paragraphs = self.section(bank).map(|section| section.paragraphs.len());
        paragraphs.or(self.looked_up(bank).map(|page| page.entries.len())).unwrap_or(0)
    }

    fn turn(&mut self, bank: &Bank, forward: bool) {
        let last = (bank.lesson.len() + bank.reference.len()).saturating_sub(1);
        let to = if forward { (self.page + 1).min(last) } else { self.page.saturating_sub(1) };
        if to != self.page {
            *self = Self::page(to);
        }
    }

    fn step(&mut self, bank: &Bank, down: bool) {
        if down && self.place + 1 < self.count(bank) {
            self.place += 1;
        } else if down {
            self.turn(bank, true);
        } else if self.place > 0 {
            self.place -= 1;
        } else if self.page > 0 {
            self.turn(bank, false);
            self.place = self.count(bank).saturating_sub(1);
        }
    }
}

impl View for LessonScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        let sides = vec![(Key::of(Code::Left), Action::Previous), (Key::of(Code::Right), Action::Next)];
        let arrows = Binding::arrows(Action::Up, Action::Down, m.keys.paragraph);
        let mut table = if self.points(cx).is_some() {
            let nearer = if self.nearer < NEAREST { m.keys.nearer } else { m.keys.farther };
            let nearer = Binding::one(&[Key::char(';'), Key::char('=')], Action::Nearer, nearer);
            vec![Binding::compass(Action::Go, m.keys.point), nearer]
        } else if self.is_timeline(cx) {
            let along = vec![(Key::of(Code::Left), Action::Up), (Key::of(Code::Right), Action::Down)];
            vec![Binding { keys: along, label: m.keys.event, footer: true }, arrows.quiet()]
        } else {
            vec![arrows, Binding { keys: sides, label: m.keys.section, footer: true }]
        };
        if self.section(cx.bank).is_some() {
            table.push(Binding::one(&[Key::of(Code::Enter)], Action::Ask, m.keys.ask));
        } else if self.told(cx.bank).is_some() {
            table.push(Binding::one(&[Key::of(Code::Enter)], Action::Open, m.keys.lesson));
        }
        if !cx.bank.reference.is_empty() {
            table.push(Binding::one(&[Key::char('z')], Action::Reference, m.keys.reference));
        }
        table.push(Binding::one(&[Key::of(Code::Esc)], Action::Leave, m.keys.home));
        table
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        match action {
            Action::Up => self.step(cx.bank, false),
            Action::Down => self.step(cx.bank, true),
            Action::Previous => self.turn(cx.bank, false),
            Action::Next => self.turn(cx.bank, true),
            Action::Place(place) => self.place = place,
            Action::Ask => {
                let scope = Scope::Paragraph(ParagraphAt { section: SectionAt(self.page), number: self.place });
                return Reply::Go(Route::Begin(Begin { scope, count: QUESTIONS, mode: AnswerMode::Lesson }));
            }
            Action::Open => {
                return self.told(cx.bank).map_or_else(|| Reply::Stay, |place| Reply::Go(Route::Paragraph(place)));
            }
            Action::Go(toward) => self.go(toward, cx),
            Action::Nearer => self.nearer = if self.nearer < NEAREST { self.nearer * 2.0 } else { 1.0 },
            Action::Reference => *self = self.reference(cx.bank),
            Action::Leave => return Reply::Go(Route::Home),
        }
        Reply::Stay
    }

    fn heading(&self, cx: &Context) -> Heading {
        let pages = cx.bank.lesson.len() + cx.bank.reference.len();
        Heading { left: cx.m().lesson.title.to_owned(), right: format!("{} / {pages}", self.page + 1) }
    }

    fn page(&self, cx: &Context, sheet: &mut Sheet<Action>) {
        let tongue = cx.tongue();
        if let Some(section) = self.section(cx.bank) {
            sheet.text(section.title.get(tongue), sheet.theme.strong());
            for (place, paragraph) in section.paragraphs.iter().enumerate() {
                sheet.gap();
                self.pointed(sheet, place, |sheet, label| {
                    sheet.hanging(label, paragraph.text.get(tongue), Style::new(), Some(Action::Place(place)));
                });
            }
        } else if let Some(page) = self.looked_up(cx.bank) {
            sheet.text(page.title.get(tongue), sheet.theme.strong());
            sheet.gap();
            if picture::map(sheet, page, (self.place, self.nearer), cx, Action::Place)
                || picture::timeline(sheet, page, self.place, cx, Action::Place)
            {
                return;
            }
            for (place, entry) in page.entries.iter().enumerate() {
                sheet.gap();
                self.pointed(sheet, place, |sheet, label| {
                    let hit = Some(Action::Place(place));
                    let sign = picture::sign_of(page, entry, cx, sheet.theme);
                    let label: Vec<Span> = label.iter().cloned().chain(sign).collect();
                    sheet.hanging(&label, entry.term.get(tongue), sheet.theme.strong(), hit);
                    let indent = [Span::raw("  ")];
                    sheet.hanging(&indent, entry.text.get(tongue), Style::new(), hit);
                });
            }
        }
    }
}

impl LessonScreen {
    /// Writes a paragraph or an entry after the pointer, or after its place.
    fn pointed(&self, sheet: &mut Sheet<Action>, place: usize, write: impl Fn(&mut Sheet<Action>, &[Span<'static>])) {
        let here = place == self.place;
        let pointer = if here { sheet.theme.pointer() } else { " " };
        let label = [Span::styled(format!("{pointer} "), sheet.theme.chosen())];
        sheet.seen_if(here, |sheet| write(sheet, &label));
        if here && place == 0 {
            // With the first of them the heading is seen.
            sheet.seen_from_the_top();
        }
    }
}
