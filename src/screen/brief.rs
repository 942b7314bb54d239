//! The eve of the exam: one sheet to scroll.

use crate::bank::{Bank, FactAt, ReferenceEntry};
use crate::brief::Brief;
use crate::document::binding::Binding;
use crate::document::{Block, Document, TextRole};
use crate::key::{Code, Key};
use crate::language::Lang;
use crate::memory::aim::Ahead;
use crate::view::{Context, Reply, Route, View};

/// The sheet.
#[derive(Clone, Debug)]
pub(crate) struct BriefScreen {
    brief: Brief,
    ahead: Ahead,
}

/// What can be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Home.
    Leave,
}

impl BriefScreen {
    /// The sheet of the student who learns.
    #[must_use]
    pub(crate) fn new(cx: &Context) -> Self {
        Self { brief: Brief::of(cx.situation()), ahead: cx.situation().ahead() }
    }
}

/// What the sheet says: the screen shows it, `alash brief` prints it.
#[must_use]
pub(crate) fn blocks<A>(brief: &Brief, bank: &Bank, lang: Lang) -> Vec<Block<A>> {
    let (m, tongue) = (lang.messages(), bank.tongue(lang.code()));
    let text = |fact: FactAt| bank.fact_at(fact).map_or_else(String::new, |fact| fact.text.get(tongue).to_owned());
    let heading = |text: &str| Block::Heading(TextRole::Plain, text.to_owned());
    let mut blocks = Vec::new();
    if !brief.weak.is_empty() {
        blocks.push(heading(m.brief.weak));
        blocks.extend(brief.weak.iter().map(|fact| Block::Item(TextRole::Plain, text(*fact))));
    }
    if !brief.confused.is_empty() {
        blocks.extend([Block::Pause, heading(m.brief.confused)]);
        blocks.extend(brief.confused.iter().map(|(one, other)| Block::Pair(text(*one), text(*other))));
    }
    for page in brief.pages.iter().filter_map(|page| bank.reference.get(*page)) {
        let entry = |entry: &ReferenceEntry| (entry.term.get(tongue).to_owned(), entry.text.get(tongue).to_owned());
        blocks.extend([Block::Pause, heading(page.title.get(tongue))]);
        blocks.push(Block::Table(page.entries.iter().map(entry).collect()));
    }
    blocks
}

impl View for BriefScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        vec![Binding::one(&[Key::of(Code::Enter), Key::of(Code::Esc)], Action::Leave, cx.m().keys.home).primary()]
    }

    fn act(&mut self, _action: Action, _cx: &mut Context) -> Reply {
        Reply::Go(Route::Home)
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let left = self.ahead.exam.map_or_else(String::new, |days| (cx.m().words.days_to_exam)(days));
        let mut document = Document::new(cx.m().brief.title, left);
        document.blocks = blocks(&self.brief, cx.bank, cx.lang);
        document
    }
}
