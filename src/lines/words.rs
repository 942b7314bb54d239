//! Words that can be typed at the prompt, in any of the three languages, whatever the page speaks.

use crate::app::App;
use crate::document::binding::Binding;
use crate::document::name::Name;
use crate::language::Lang;

/// What a word asks for on any page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Help,
    Language,
    Back,
    Quit,
    /// The whole page once more.
    Repeat,
    /// How much time is left.
    Time,
    /// The text that the page is about.
    Text,
    Previous,
    Next,
}

/// What words are compared by.
#[must_use]
pub(super) fn plain(word: &str) -> String {
    let word = word.trim().trim_end_matches(['?', '!', '.', ':']).to_lowercase();
    let word = word.replace('’', "'").replace("don't", "do not");
    word.strip_prefix("i ").map_or(word.clone(), str::to_owned)
}

/// What a word asks for, if it is one of those; where `begun` is enough, also the beginning of one that no other has.
#[must_use]
pub(super) fn of(typed: &str, begun: bool) -> Option<Word> {
    let all = Lang::ALL.into_iter().flat_map(|lang| {
        let m = lang.messages();
        [
            (m.keys.help, Word::Help),
            (m.keys.language, Word::Language),
            (m.keys.back, Word::Back),
            (m.keys.quit, Word::Quit),
            (m.lines.repeat, Word::Repeat),
            (m.lines.time, Word::Time),
            (m.lines.text, Word::Text),
            (m.lines.previous, Word::Previous),
            (m.lines.next, Word::Next),
        ]
    });
    let all: Vec<(&str, Word)> = all.collect();
    let whole = all.iter().find(|(word, _)| *word == typed).map(|(_, meant)| *meant);
    let starts = |(word, _): &&(&str, Word)| begun && typed.chars().count() > 2 && word.starts_with(typed);
    let mut found: Vec<Word> = all.iter().filter(starts).map(|(_, meant)| *meant).collect();
    found.dedup();
    whole.or_else(|| <[Word; 1]>::try_from(found).ok().map(|[meant]| meant))
}

/// What is done on the page by a name in any language; where `begun` is enough, by the beginning of one that no other has.
#[must_use]
pub(super) fn action(typed: &str, app: &App, begun: bool) -> Option<Name> {
    let all = || {
        // The language of the page first: its words are those that were heard.
        let languages = [app.lang()].into_iter().chain(Lang::ALL.into_iter().filter(|lang| *lang != app.lang()));
        languages.map(|lang| app.bindings_in(lang))
    };
    let exact = |binding: &Binding<Name>| plain(binding.label) == typed;
    let found = all().find_map(|bindings| bindings.iter().find(|one| exact(one)).and_then(Binding::single));
    if found.is_some() || !begun || typed.chars().count() < 2 {
        return found;
    }
    all().find_map(|bindings| {
        let starts = |binding: &&Binding<Name>| plain(binding.label).starts_with(typed);
        let mut names = bindings.iter().filter(starts).filter_map(Binding::single).collect::<Vec<_>>();
        names.dedup();
        <[Name; 1]>::try_from(names).ok().map(|[name]| name)
    })
}
