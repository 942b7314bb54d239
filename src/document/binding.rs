//! Keys and what they do: one table a screen, which the app obeys, the footer shows and help lists.

use crate::content::Toward;
use crate::key::{self, Code, Key};
use crate::language::Lang;
use crate::layout::Layout;

/// Keys that do something on a screen, under one name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Binding<A> {
    /// Keys and what each does; the first is the one shown.
    pub(crate) keys: Vec<(Key, A)>,
    /// What they do, in a word or two.
    pub(crate) label: &'static str,
    pub(crate) rank: BindingRank,
}

/// How much a page is about what a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BindingRank {
    /// What one does here: one action of a page.
    Primary,
    /// Shown beside it.
    Usual,
    /// Named by help only.
    Rare,
}

impl<A> Binding<A> {
    /// The same keys for other actions.
    #[must_use]
    pub(crate) fn map<B>(self, mut to: impl FnMut(A) -> B) -> Binding<B> {
        let keys = self.keys.into_iter().map(|(key, action)| (key, to(action))).collect();
        Binding { keys, label: self.label, rank: self.rank }
    }
}

impl<A: Clone> Binding<A> {
    /// One action, under one or several keys.
    #[must_use]
    pub(crate) fn one(keys: &[Key], action: A, label: &'static str) -> Self {
        Self { keys: keys.iter().map(|key| (*key, action.clone())).collect(), label, rank: BindingRank::Usual }
    }

    /// Digits from 1 to `last`.
    #[must_use]
    pub(crate) fn digits(last: usize, action: impl Fn(usize) -> A, label: &'static str) -> Self {
        let digits = ('1'..='9').zip(1..=last.min(9));
        Self { keys: digits.map(|(c, n)| (Key::char(c), action(n))).collect(), label, rank: BindingRank::Usual }
    }

    /// The arrows up and down.
    #[must_use]
    pub(crate) fn arrows(up: A, down: A, label: &'static str) -> Self {
        Self { keys: vec![(Key::of(Code::Up), up), (Key::of(Code::Down), down)], label, rank: BindingRank::Usual }
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
        Self {
            keys: arrows.map(|(code, toward)| (Key::of(code), action(toward))).to_vec(),
            label,
            rank: BindingRank::Usual,
        }
    }

    /// What one does on this page.
    #[must_use]
    pub(crate) fn primary(self) -> Self {
        Self { rank: BindingRank::Primary, ..self }
    }

    /// Shown in help only.
    #[must_use]
    pub(crate) fn rare(self) -> Self {
        Self { rank: BindingRank::Rare, ..self }
    }

    /// The one action of the binding, if it has but one.
    #[must_use]
    pub(crate) fn single(&self) -> Option<A>
    where
        A: PartialEq,
    {
        let (_, first) = self.keys.first()?;
        self.keys.iter().all(|(_, action)| action == first).then(|| first.clone())
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
