//! The lesson, a section at a time, and the pages behind it to look things up in. The questions on a paragraph, and the
//! paragraph of an entry, are one key away.

use super::picture::{self, Seen};
use crate::bank::{Bank, Paragraph, ParagraphAt, Reference, Section, SectionAt};
use crate::content::site::neighbour;
use crate::content::{At, Toward};
use crate::document::binding::{Binding, BindingRank};
use crate::document::group::{Group, GroupChoice, GroupKind};
use crate::document::{Block, Document};
use crate::key::{Code, Key};
use crate::log::AnswerMode;
use crate::plan::Scope;
use crate::view::{Begin, Context, Reply, Route, View};

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
    /// Whether every mark of it bears its name.
    names: bool,
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
    Row(usize),
    /// The next mark on the map, that way; the next page where there is none.
    Go(Toward),
    /// Look nearer at the map, or at the whole of it again.
    Nearer,
    /// Name every mark of the map, or the one pointed at only.
    Names,
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

    /// The page to look things up in at a place.
    #[must_use]
    pub(crate) fn looking_up(page: usize, bank: &Bank) -> Self {
        Self::page(bank.lesson.len() + page)
    }

    fn page(page: usize) -> Self {
        Self { page, place: 0, nearer: 1.0, names: true }
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
        if !cx.draws {
            return None;
        }
        let page = self.looked_up(cx.bank).filter(|page| page.is_map())?;
        page.entries.iter().map(|entry| Some(cx.bank.site(entry.site.as_ref()?)?.at)).collect()
    }

    fn is_timeline(&self, cx: &Context) -> bool {
        cx.draws && self.looked_up(cx.bank).is_some_and(Reference::is_timeline)
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
        // Where a map or a timeline is told as a list, its entries are walked by what they are.
        let page = self.looked_up(cx.bank);
        let label = match page {
            Some(page) if page.is_map() => m.keys.place,
            Some(page) if page.is_timeline() => m.keys.event,
            _ => m.keys.paragraph,
        };
        let arrows = Binding::arrows(Action::Up, Action::Down, label);
        let mut table = if self.points(cx).is_some() {
            let nearer = if self.nearer < NEAREST { m.keys.nearer } else { m.keys.farther };
            let nearer = Binding::one(&[Key::char(';'), Key::char('=')], Action::Nearer, nearer);
            let names = if self.names { m.keys.one_name } else { m.keys.names };
            let names = Binding::one(&[Key::char('u')], Action::Names, names);
            vec![Binding::compass(Action::Go, m.keys.point), nearer, names]
        } else if self.is_timeline(cx) {
            let along = vec![(Key::of(Code::Left), Action::Up), (Key::of(Code::Right), Action::Down)];
            vec![Binding { keys: along, label: m.keys.event, rank: BindingRank::Usual }, arrows.rare()]
        } else {
            vec![arrows, Binding { keys: sides, label: m.keys.section, rank: BindingRank::Usual }]
        };
        if self.section(cx.bank).is_some() {
            table.push(Binding::one(&[Key::of(Code::Enter)], Action::Ask, m.keys.ask).primary());
        } else if self.told(cx.bank).is_some() {
            table.push(Binding::one(&[Key::of(Code::Enter)], Action::Open, m.keys.lesson).primary());
        }
        if !cx.bank.reference.is_empty() {
            table.push(Binding::one(&[Key::char('z')], Action::Reference, m.keys.reference));
        }
        table.push(Binding::one(&[Key::of(Code::Esc)], Action::Leave, m.keys.home));
        table
    }

    fn paragraphs(&self) -> Vec<ParagraphAt> {
        // A page to look things up in has no such place.
        vec![ParagraphAt { section: SectionAt(self.page), number: self.place }]
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        match action {
            Action::Up => self.step(cx.bank, false),
            Action::Down => self.step(cx.bank, true),
            Action::Previous => self.turn(cx.bank, false),
            Action::Next => self.turn(cx.bank, true),
            Action::Row(place) => self.place = place,
            Action::Ask => {
                let scope = Scope::Paragraph(ParagraphAt { section: SectionAt(self.page), number: self.place });
                return Reply::Go(Route::Begin(Begin { scope, count: QUESTIONS, mode: AnswerMode::Lesson }));
            }
            Action::Open => {
                return self.told(cx.bank).map_or_else(|| Reply::Stay, |place| Reply::Go(Route::Paragraph(place)));
            }
            Action::Go(toward) => self.go(toward, cx),
            Action::Nearer => self.nearer = if self.nearer < NEAREST { self.nearer * 2.0 } else { 1.0 },
            Action::Names => self.names = !self.names,
            Action::Reference => *self = self.reference(cx.bank),
            Action::Leave => return Reply::Go(Route::Home),
        }
        Reply::Stay
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let tongue = cx.tongue();
        let pages = cx.bank.lesson.len() + cx.bank.reference.len();
        let mut document = Document::new(cx.m().lesson.title, format!("{} / {pages}", self.page + 1));
        if let Some(section) = self.section(cx.bank) {
            let paragraph = |(place, paragraph): (usize, &Paragraph)| {
                GroupChoice::new(paragraph.text.get(tongue).to_owned(), place == self.place, Action::Row(place))
            };
            let choices = section.paragraphs.iter().enumerate().map(paragraph).collect();
            let legend = Some(section.title.get(tongue).to_owned());
            document.push(Block::Group(Group { legend, ..Group::new(GroupKind::Reading, choices) }));
        } else if let Some(page) = self.looked_up(cx.bank) {
            let seen = Seen { place: self.place, nearer: self.nearer, names: self.names };
            document.push(Block::Group(picture::of_page(page, seen, cx, Action::Row)));
        }
        document
    }
}
