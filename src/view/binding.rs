//! Keys and what they do: one table a screen, which the app obeys, the footer shows and help lists.

use super::{Context, View};
use crate::content::Toward;
use crate::key::{self, Code, InputMode, Key};
use crate::language::Lang;
use crate::layout::Layout;

/// Keys that do something on a screen, under one name.
#[derive(Clone, Debug)]
pub(crate) struct Binding<A> {
    /// Keys and what each does; the first is the one shown.
    pub(crate) keys: Vec<(Key, A)>,
    /// What they do, in a word or two.
    pub(crate) label: &'static str,
    /// Whether the footer shows it; help shows every one.
    pub(crate) footer: bool,
}

impl<A: Copy> Binding<A> {
    /// One action, under one or several keys.
    #[must_use]
    pub(crate) fn one(keys: &[Key], action: A, label: &'static str) -> Self {
        Self { keys: keys.iter().map(|key| (*key, action)).collect(), label, footer: true }
    }

    /// Digits from 1 to `last`.
    #[must_use]
    pub(crate) fn digits(last: usize, action: impl Fn(usize) -> A, label: &'static str) -> Self {
        let digits = ('1'..='9').zip(1..=last.min(9));
        Self { keys: digits.map(|(c, n)| (Key::char(c), action(n))).collect(), label, footer: true }
    }

    /// The arrows up and down.
    #[must_use]
    pub(crate) fn arrows(up: A, down: A, label: &'static str) -> Self {
        Self { keys: vec![(Key::of(Code::Up), up), (Key::of(Code::Down), down)], label, footer: true }
    }

    /// The four arrows, for ways to go on a map.
    #[must_use]
    pub(crate) fn compass(action: impl Fn(Toward) -> A, label: &'static str) -> Self {
        let arrows = [
            (Code::Left, Toward::West),
            (Code::Up, Toward::North),
            (Code::Down, Toward::South),
            (Code::Right, Toward::East),
        ];
        Self { keys: arrows.map(|(code, toward)| (Key::of(code), action(toward))).to_vec(), label, footer: true }
    }

    /// The same keys for the actions of another screen.
    #[must_use]
    pub(crate) fn map<B>(self, to: impl Fn(A) -> B) -> Binding<B> {
        let keys = self.keys.into_iter().map(|(key, action)| (key, to(action))).collect();
        Binding { keys, label: self.label, footer: self.footer }
    }

    /// Shown in help only.
    #[must_use]
    pub(crate) fn quiet(mut self) -> Self {
        self.footer = false;
        self
    }

    /// The one action of the binding, if it has but one.
    #[must_use]
    pub(crate) fn single(&self) -> Option<A>
    where
        A: PartialEq,
    {
        let (_, first) = self.keys.first()?;
        self.keys.iter().all(|(_, action)| action == first).then_some(*first)
    }

    /// The keys as the footer names them: `1–4`, `↑↓`, or the first one.
    #[must_use]
    pub(crate) fn shown(&self, lang: Lang) -> String
    where
        A: PartialEq,
    {
        let name = |key: &Key| key::name(*key, Layout::of(lang));
        match self.keys.as_slice() {
            [(first, _), .., (last, _)] if self.single().is_none() => match (first.code, last.code) {
                (Code::Char(_), _) => format!("{}–{}", name(first), name(last)),
                (Code::Up | Code::Left, _) => self.keys.iter().map(|(key, _)| name(key)).collect(),
                _ => format!("{} / {}", name(first), name(last)),
            },
            [(first, _), ..] => name(first),
            [] => String::new(),
        }
    }

    /// Every key of the binding, for help.
    #[must_use]
    pub(crate) fn all(&self, lang: Lang) -> String
    where
        A: PartialEq,
    {
        if self.single().is_none() {
            return self.shown(lang);
        }
        self.keys.iter().map(|(key, _)| key::name(*key, Layout::of(lang))).collect::<Vec<_>>().join(", ")
    }
}

/// An action of a screen, or one that every screen has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Command<A> {
    /// The screen's own.
    View(A),
    /// Show the keys.
    Help,
    /// The next language.
    Language,
    /// Leave the program.
    Quit,
    /// Give the terminal back for a while.
    Suspend,
    /// Draw everything anew.
    Redraw,
    /// Scroll by a page, down or up.
    Scroll(bool),
    /// Light the next action of the footer, or the one before.
    Walk(bool),
}

/// The whole table of a screen: its own keys, then those that work everywhere. What the app obeys, the footer shows and
/// help lists.
#[must_use]
pub(crate) fn all_bindings<V: View>(view: &V, cx: &Context) -> Vec<Binding<Command<V::Action>>> {
    let m = cx.m();
    let own = view.bindings(cx).into_iter().map(|binding| binding.map(Command::View));
    // In a field letters are letters: only the second names are left there.
    let command = view.mode() == InputMode::Command;
    let named = |letters: &[Key], name: Code| {
        let letters = if command { letters } else { &[] };
        letters.iter().copied().chain([Key::of(name)]).collect::<Vec<_>>()
    };
    let pages = vec![(Key::of(Code::PageUp), Command::Scroll(false)), (Key::of(Code::PageDown), Command::Scroll(true))];
    let walk = vec![(Key::of(Code::Tab), Command::Walk(true)), (Key::of(Code::BackTab), Command::Walk(false))];
    let everywhere = [
        Binding::one(&named(&[Key::char('?')], Code::F(1)), Command::Help, m.keys.help),
        Binding::one(&named(&[Key::char('k')], Code::F(2)), Command::Language, m.keys.language),
        // Where there is a text to be read beside the page, the way to its end is shown.
        Binding { keys: pages, label: m.keys.scroll, footer: view.aside(cx).is_some() },
        Binding { keys: walk, label: m.keys.walk, footer: false },
        Binding::one(&[Key::ctrl('c')], Command::Quit, m.keys.quit_any).quiet(),
        Binding::one(&[Key::ctrl('z')], Command::Suspend, m.keys.suspend).quiet(),
        Binding::one(&[Key::ctrl('l')], Command::Redraw, m.keys.redraw).quiet(),
    ];
    own.chain(everywhere).collect()
}
