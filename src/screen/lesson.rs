//! The lesson, a section at a time, and the pages behind it to look things up in. The questions on a paragraph, and the
//! paragraph of an entry, are one key away.

use ratatui::style::Style;
use ratatui::text::Span;

use super::picture;
use crate::bank::{Bank, Reference, Section};
use crate::content::site::neighbour;
use crate::content::{At, Toward};
use crate::key::{Code, Key};
use crate::log::Mode;
use crate::plan::Scope;
use crate::view::{Begin, Binding, Heading, Reply, Route, Scene, View};
use crate::widget::Sheet;

/// The nearest that a map is looked at.
pub(super) const NEAREST: f64 = 4.0;
/// At most so many questions on one paragraph at a time.
const QUESTIONS: usize = 5;

/// A page being read, with one paragraph or entry of it pointed at.
#[derive(Clone, Debug)]
pub struct Lesson {
    /// The sections in their order, then the pages to look things up in.
    page: usize,
    place: usize,
    /// How many times nearer the map is looked at.
    nearer: f64,
}

/// What can be done while reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
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

impl Lesson {
    /// The beginning of a section.
    #[must_use]
    pub fn new(section: usize) -> Self {
        Self { page: section, place: 0, nearer: 1.0 }
    }

    /// The page to look things up in that tells of the paragraph pointed at, else the first; from one of them the next.
    fn reference(&self, bank: &Bank) -> Self {
        let first = bank.lesson.len();
        if let Some(page) = self.page.checked_sub(first) {
            return Self::new(first + (page + 1) % bank.reference.len().max(1));
        }
        let paragraph = self.section(bank).and_then(|section| section.paragraphs.get(self.place));
        let tells = |page: &Reference| {
            page.entries.iter().position(|entry| paragraph.is_some_and(|one| bank.tells(entry, &one.id)))
        };
        let found = bank.reference.iter().enumerate().find_map(|(number, page)| Some((number, tells(page)?)));
        let (page, place) = found.unwrap_or_default();
        Self { place, ..Self::new(first + page) }
    }

    /// The marks of the page, where it is drawn as a map.
    fn points(&self, at: &Scene) -> Option<Vec<At>> {
        at.room?;
        let page = self.looked_up(at.bank).filter(|page| page.is_map())?;
        page.entries.iter().map(|entry| Some(at.bank.site(entry.site.as_ref()?)?.at)).collect()
    }

    fn is_timeline(&self, at: &Scene) -> bool {
        at.room.is_some() && self.looked_up(at.bank).is_some_and(Reference::is_timeline)
    }

    /// To the next mark that way; where there is none, to the next page or the one before.
    fn go(&mut self, toward: Toward, at: &Scene) {
        match neighbour(&self.points(at).unwrap_or_default(), Some(self.place), toward) {
            Some(place) => self.place = place,
            None => self.turn(at.bank, matches!(toward, Toward::East | Toward::South)),
        }
    }

    fn section<'b>(&self, bank: &'b Bank) -> Option<&'b Section> {
        bank.lesson.get(self.page)
    }

    fn looked_up<'b>(&self, bank: &'b Bank) -> Option<&'b Reference> {
        bank.reference.get(self.page.checked_sub(bank.lesson.len())?)
    }

    /// The paragraph that the entry pointed at leads to.
    fn told(&self, bank: &Bank) -> Option<(usize, usize)> {
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
            *self = Self::new(to);
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

impl View for Lesson {
    type Action = Action;

    fn table(&self, at: &Scene) -> Vec<Binding<Action>> {
        let m = at.m();
        let sides = vec![(Key::of(Code::Left), Action::Previous), (Key::of(Code::Right), Action::Next)];
        let arrows = Binding::arrows(Action::Up, Action::Down, m.keys.paragraph);
        let mut table = if self.points(at).is_some() {
            let nearer = if self.nearer < NEAREST { m.keys.nearer } else { m.keys.farther };
            let nearer = Binding::one(&[Key::char(';'), Key::char('=')], Action::Nearer, nearer);
            vec![Binding::compass(Action::Go, m.keys.point), nearer]
        } else if self.is_timeline(at) {
            let along = vec![(Key::of(Code::Left), Action::Up), (Key::of(Code::Right), Action::Down)];
            vec![Binding { keys: along, label: m.keys.event, footer: true }, arrows.quiet()]
        } else {
            vec![arrows, Binding { keys: sides, label: m.keys.section, footer: true }]
        };
        if self.section(at.bank).is_some() {
            table.push(Binding::one(&[Key::of(Code::Enter)], Action::Ask, m.keys.ask));
        } else if self.told(at.bank).is_some() {
            table.push(Binding::one(&[Key::of(Code::Enter)], Action::Open, m.keys.lesson));
        }
        if !at.bank.reference.is_empty() {
            table.push(Binding::one(&[Key::char('z')], Action::Reference, m.keys.reference));
        }
        table.push(Binding::one(&[Key::of(Code::Esc)], Action::Leave, m.keys.home));
        table
    }

    fn act(&mut self, action: Action, at: &mut Scene) -> Reply {
        match action {
            Action::Up => self.step(at.bank, false),
            Action::Down => self.step(at.bank, true),
            Action::Previous => self.turn(at.bank, false),
            Action::Next => self.turn(at.bank, true),
            Action::Place(place) => self.place = place,
            Action::Ask => {
                let scope = Scope::Paragraph(self.page, self.place);
                return Reply::Go(Route::Begin(Begin { scope, count: QUESTIONS, mode: Mode::Lesson }));
            }
            Action::Open => {
                return self.told(at.bank).map_or_else(|| Reply::Stay, |place| Reply::Go(Route::Paragraph(place)));
            }
            Action::Go(toward) => self.go(toward, at),
            Action::Nearer => self.nearer = if self.nearer < NEAREST { self.nearer * 2.0 } else { 1.0 },
            Action::Reference => *self = self.reference(at.bank),
            Action::Leave => return Reply::Go(Route::Home),
        }
        Reply::Stay
    }

    fn heading(&self, at: &Scene) -> Heading {
        let pages = at.bank.lesson.len() + at.bank.reference.len();
        Heading { left: at.m().lesson.title.to_owned(), right: format!("{} / {pages}", self.page + 1) }
    }

    fn page(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let tongue = at.tongue();
        if let Some(section) = self.section(at.bank) {
            sheet.text(section.title.get(tongue), sheet.theme.strong());
            for (place, paragraph) in section.paragraphs.iter().enumerate() {
                sheet.gap();
                self.pointed(sheet, place, |sheet, label| {
                    sheet.hanging(label, paragraph.text.get(tongue), Style::new(), Some(Action::Place(place)));
                });
            }
        } else if let Some(page) = self.looked_up(at.bank) {
            sheet.text(page.title.get(tongue), sheet.theme.strong());
            sheet.gap();
            if picture::map(sheet, page, (self.place, self.nearer), at, Action::Place)
                || picture::timeline(sheet, page, self.place, at, Action::Place)
            {
                return;
            }
            for (place, entry) in page.entries.iter().enumerate() {
                sheet.gap();
                self.pointed(sheet, place, |sheet, label| {
                    let hit = Some(Action::Place(place));
                    let sign = picture::sign_of(page, entry, at, sheet.theme);
                    let label: Vec<Span> = label.iter().cloned().chain(sign).collect();
                    sheet.hanging(&label, entry.term.get(tongue), sheet.theme.strong(), hit);
                    let indent = [Span::raw("  ")];
                    sheet.hanging(&indent, entry.text.get(tongue), Style::new(), hit);
                });
            }
        }
    }
}

impl Lesson {
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
