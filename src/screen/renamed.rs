//! A bank that most likely bore another id before: whether what was learnt then counts here. Asked once.

use ratatui::style::Style;

use super::menu::{Action, Chosen, Menu};

use crate::content::Id;
use crate::key::{Code, Key};
use crate::log::{Entry, Record};
use crate::view::{Binding, Heading, Reply, Route, Scene, View};
use crate::widget::Sheet;

/// The question whether two banks are one.
#[derive(Clone, Debug)]
pub struct Renamed {
    formerly: Id,
    menu: Menu,
}

impl Renamed {
    /// Whether the bank is the one that bore this id.
    #[must_use]
    pub fn new(formerly: Id) -> Self {
        Self { formerly, menu: Menu::default() }
    }
}

impl View for Renamed {
    type Action = Action;

    fn table(&self, at: &Scene) -> Vec<Binding<Action>> {
        let m = at.m();
        Menu::table(2, m.keys.do_it, (&[Key::of(Code::Esc)], m.keys.quit), m)
    }

    fn act(&mut self, action: Action, at: &mut Scene) -> Reply {
        match self.menu.act(action, 2) {
            Chosen::Moved => Reply::Stay,
            Chosen::Leave => Reply::Go(Route::Quit),
            Chosen::Open(place) => Reply::keep(Record::Renamed {
                bank: at.bank.id.clone(),
                formerly: self.formerly.clone(),
                same: place == 0,
            }),
        }
    }

    fn kept(&mut self, _entries: &[Entry], _at: &mut Scene) -> Reply {
        Reply::Go(Route::Home)
    }

    fn heading(&self, at: &Scene) -> Heading {
        Heading { left: at.bank.title.get(at.tongue()).to_owned(), right: String::new() }
    }

    fn page(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let m = at.m();
        let count = at.log.of_bank(&self.formerly).count();
        let last = at.log.of_bank(&self.formerly).next_back();
        let last = last.map_or_else(String::new, |given| (m.words.date)(given.time.day(given.offset).date()));
        sheet.text(&(m.renamed.ask)(count, &last), sheet.theme.strong());
        sheet.gap();
        sheet.text(m.renamed.what, Style::new());
        sheet.gap();
        for (place, label) in [m.renamed.same, m.renamed.other].into_iter().enumerate() {
            sheet.entry(label, self.menu.cursor == place, Action::Item(place));
        }
    }
}
