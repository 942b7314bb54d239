//! A bank that most likely bore another id before: whether what was learnt then counts here. Asked once.

use ratatui::style::Style;

use super::menu::{Action, Chosen, Menu};

use crate::content::Id;
use crate::key::{Code, Key};
use crate::log::{Entry, Record};
use crate::view::{Binding, Context, Heading, Reply, Route, View};
use crate::widget::Sheet;

/// The question whether two banks are one.
#[derive(Clone, Debug)]
pub(crate) struct RenamedScreen {
    formerly: Id,
    menu: Menu,
}

impl RenamedScreen {
    /// Whether the bank is the one that bore this id.
    #[must_use]
    pub(crate) fn new(formerly: Id) -> Self {
        Self { formerly, menu: Menu::default() }
    }
}

impl View for RenamedScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        Menu::bindings(2, m.keys.do_it, (&[Key::of(Code::Esc)], m.keys.quit), m)
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        match self.menu.act(action, 2) {
            Chosen::Moved => Reply::Stay,
            Chosen::Leave => Reply::Go(Route::Quit),
            Chosen::Open(place) => Reply::keep(Record::Renamed {
                bank: cx.bank.id.clone(),
                formerly: self.formerly.clone(),
                same: place == 0,
            }),
        }
    }

    fn kept(&mut self, _entries: &[Entry], _cx: &mut Context) -> Reply {
        Reply::Go(Route::Home)
    }

    fn heading(&self, cx: &Context) -> Heading {
        Heading { left: cx.bank.title.get(cx.tongue()).to_owned(), right: String::new() }
    }

    fn page(&self, cx: &Context, sheet: &mut Sheet<Action>) {
        let m = cx.m();
        let count = cx.log.of_bank(&self.formerly).count();
        let last = cx.log.of_bank(&self.formerly).next_back();
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
