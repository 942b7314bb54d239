//! Pictures of the lesson: its map and its timeline, and how well each mark of them is remembered.

use crate::bank::{ParagraphAt, Reference, ReferenceEntry};
use crate::content::{At, Site};
use crate::document::group::{ChoiceState, Group, GroupChoice, GroupKind, Scene};
use crate::document::picture::{Illustration, PictureSubject};
use crate::document::{Block, Document};
use crate::progress::{self, Hold};
use crate::view::Context;

/// How a page to look things up in is looked at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    /// The entry pointed at, by its place.
    pub(super) place: usize,
    /// How many times nearer its map is.
    pub(super) nearer: f64,
    /// Whether every mark of it bears its name.
    pub(super) names: bool,
}

/// A page to look things up in: its entries, on a map or in time where they lie there.
#[must_use]
pub(super) fn of_page<A>(page: &Reference, seen: Seen, cx: &Context, row: impl Fn(usize) -> A) -> Group<A> {
    let tongue = cx.tongue();
    let drawn = page.is_map() || page.is_timeline();
    let choice = |(place, entry): (usize, &ReferenceEntry)| GroupChoice {
        note: Some(entry.text.get(tongue).to_owned()),
        state: if drawn { ChoiceState::Held(hold(entry, cx)) } else { ChoiceState::Plain },
        ..GroupChoice::new(entry.term.get(tongue).to_owned(), place == seen.place, row(place))
    };
    let at = |entry: &ReferenceEntry| Some(cx.bank.site(entry.site.as_ref()?)?.at);
    let scene = if page.is_map() {
        let points: Option<Vec<At>> = page.entries.iter().map(at).collect();
        points.map(|points| Scene::Places { points, nearer: seen.nearer, names: Some(seen.names) })
    } else {
        let when = page.entries.iter().map(|entry| entry.when).collect();
        page.is_timeline().then_some(Scene::Times { when, wide: page.wide })
    };
    let choices = page.entries.iter().enumerate().map(choice).collect();
    let legend = Some(page.title.get(tongue).to_owned());
    Group { legend, scene, ..Group::new(GroupKind::Reading, choices) }
}

/// Writes where the places lie that a paragraph tells of, by numbers; nothing where it tells of none.
pub(super) fn of_paragraph<A>(document: &mut Document<A>, place: ParagraphAt, cx: &Context) {
    let Some(one) = cx.bank.paragraph_at(place) else { return };
    let maps = cx.bank.reference.iter().filter(|page| page.is_map());
    let entries = maps.flat_map(|page| &page.entries).filter(|entry| cx.bank.tells(entry, &one.id));
    let sites: Vec<&Site> = entries.filter_map(|entry| cx.bank.site(entry.site.as_ref()?)).collect();
    if sites.is_empty() {
        return;
    }
    let sites = sites.into_iter().map(|site| (site.name.get(cx.tongue()).to_owned(), site.at)).collect();
    // The paragraph names them: where they are not drawn there is nothing to add.
    let illustration = Illustration { picture: PictureSubject::Sites(sites), says: String::new() };
    document.push(Block::Picture(illustration, Vec::new()));
}

/// How well the fact of an entry is remembered: its own, else that of its place.
fn hold(entry: &ReferenceEntry, cx: &Context) -> Hold {
    let of_site = || cx.bank.site(entry.site.as_ref()?)?.fact.as_ref();
    let fact = entry.fact.as_ref().or_else(of_site).and_then(|id| cx.bank.fact_place(id));
    fact.map_or(Hold::Unmet, |fact| progress::hold(cx.memory, fact, cx.situation().ahead().until))
}
