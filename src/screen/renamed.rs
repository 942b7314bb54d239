//! A bank that most likely bore another id before: whether what was learnt then counts here. Asked once.

use super::menu::{Action, Chosen, Menu};

use crate::clock::Day;
use crate::content::Id;
use crate::document::binding::Binding;
use crate::document::group::Group;
use crate::document::{Block, Document};
use crate::key::{Code, Key};
use crate::log::{Entry, Log, Record};
use crate::view::{Context, Reply, Route, View};

/// The question whether two banks are one.
#[derive(Clone, Debug)]
pub(crate) struct RenamedScreen {
    formerly: Id,
    /// How many answers were given then, and on which day the last.
    answers: usize,
    last: Option<Day>,
    menu: Menu,
}

impl RenamedScreen {
    /// Whether the bank is the one that bore this id.
    #[must_use]
    pub(crate) fn new(formerly: Id, log: &Log) -> Self {
        let last = log.of_bank(&formerly).next_back().map(|given| given.time.day(given.offset));
        Self { answers: log.of_bank(&formerly).count(), last, formerly, menu: Menu::default() }
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

    fn document(&self, cx: &Context) -> Document<Action> {
        let m = cx.m();
        let mut document = Document::new(cx.bank.title.get(cx.tongue()), "");
        let last = self.last.map_or_else(String::new, |day| (m.words.date)(day.date()));
        document.heading((m.renamed.ask)(self.answers, &last));
        document.pause();
        document.text(m.renamed.what);
        document.pause();
        let labels = [m.renamed.same, m.renamed.other].map(str::to_owned);
        document.push(Block::Group(Group::menu(labels, self.menu.cursor, Action::Row)));
        document
    }
}
