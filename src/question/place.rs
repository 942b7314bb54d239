//! `place`: a place is pointed at on the map; or one is marked there, and its name is chosen.

use super::answer::{Face, Given, Grade, InputKind, Land, Pinned, Review, RowVerdict, Showing, Verdict};
use super::choice::Choice;
use super::drawing::ids;
use super::evidence::Evidence;
use super::name::KindName;
use super::pool::{Pool, Shown};
use crate::content::pool::Sizes;
use crate::content::{Id, Item, Site};
use crate::dice::Dice;
use crate::source::read::{Object, Reader};
use crate::source::{Fault, LanguageIndex};

/// Places in a showing where one is pointed at. A digit chooses each.
const POINT: Sizes = Sizes { least: 3, usual: 6, most: 9 };
/// Names in a showing where one is chosen.
const NAME: Sizes = Sizes { least: 3, usual: 4, most: 6 };

/// A pool of places.
#[derive(Debug)]
pub struct Place {
    /// The places by their names: those that are right, of which one is drawn, and others.
    pub pool: Choice,
    /// The same places, in any order.
    pub(crate) sites: Vec<Site>,
    /// How many a showing has.
    pub(crate) show: usize,
    /// Whether the place is marked and its name is chosen.
    pub turned: bool,
}

impl Place {
    /// Reads the pool: the bank's places by their ids or names. Where no wrong ones are named, all the others are.
    pub(crate) fn read<'a>(reader: &mut Reader<'a>, object: &mut Object<'a>, sites: &[Site]) -> Self {
        let right = reader.need(object, "right").map_or_else(Vec::new, |part| {
            let members = reader.at_least(part, "right", 1);
            members.into_iter().filter_map(|member| named(reader, member, "right", sites)).collect()
        });
        let turned = reader.flag(object, "turned");
        let range = if turned { NAME } else { POINT };
        let is_right = |site: &Site| right.iter().any(|other: &Site| other.id == site.id);
        let wrong: Vec<Site> = match object.take("wrong") {
            Some(part) => {
                let members = reader.at_least(part, "wrong", range.least - 1);
                members.into_iter().filter_map(|member| named(reader, member, "wrong", sites)).collect()
            }
            None => sites.iter().filter(|site| !is_right(site)).cloned().collect(),
        };
        if wrong.len() + 1 < range.least && sites.len() < range.least {
            reader.flaw(object.place, Fault::Few { key: "places", need: range.least, have: sites.len() });
        }
        for (place, site) in right.iter().chain(&wrong).enumerate() {
            if right.iter().chain(&wrong).take(place).any(|other| other.id == site.id) {
                reader.flaw(object.place, Fault::Alike(site.id.clone()));
            }
        }
        let show = reader.show(object, range, wrong.len() + 1);
        // What is right bears on the question's fact; what is wrong would be right for its own.
        let of_right = right.iter().map(|site| item(site, None)).collect();
        let of_wrong = wrong.iter().map(|site| item(site, site.fact.clone())).collect();
        let pool = Choice { right: of_right, wrong: of_wrong };
        Self { pool, sites: right.into_iter().chain(wrong).collect(), show, turned }
    }

    fn site(&self, id: &str) -> Option<&Site> {
        self.sites.iter().find(|site| site.is(id))
    }

    fn of<'s>(&'s self, showing: &'s Showing) -> impl Iterator<Item = &'s Site> {
        showing.rows.iter().filter_map(|id| self.site(id))
    }
}

impl Pool for Place {
    fn name(&self) -> KindName {
        KindName::Place
    }

    fn hand(&self) -> InputKind {
        InputKind::Pick
    }

    fn asked(&self) -> Vec<&Item> {
        self.pool.asked()
    }

    fn distractors(&self) -> &[Item] {
        self.pool.distractors()
    }

    fn key(&self) -> String {
        format!("{}|{}|{}", self.name().code(), ids(&self.pool.right), ids(&self.pool.wrong))
    }

    /// The names for a marked place stand there to be recognised.
    fn is_recall(&self) -> bool {
        !self.turned
    }

    /// Where a name is chosen, one mark stands alone.
    fn marks(&self) -> &[Site] {
        if self.turned { &[] } else { &self.sites }
    }

    fn is_borrowed(&self) -> bool {
        true
    }

    fn draw(&self, dice: &mut Dice) -> Showing {
        self.draw_beside(&[], dice)
    }

    fn solution(&self, showing: &Showing) -> Given {
        self.pool.solution(showing)
    }

    /// The fact of where the right place lies, where there is but one.
    fn fact(&self) -> Option<&Id> {
        match self.pool.right.as_slice() {
            [right] => self.site(&right.id)?.fact.as_ref(),
            _ => None,
        }
    }

    /// One right place and others, in a random order; of those, the ones with one of `facts` first.
    fn draw_beside(&self, facts: &[&Id], dice: &mut Dice) -> Showing {
        self.pool.draw_of(self.show, facts, dice)
    }

    /// The places by where they lie, or the names for the one that is marked.
    fn face(&self, showing: &Showing, tongue: LanguageIndex) -> Face {
        let land = if self.turned {
            let right = self.pool.solution_ids(showing);
            let site = right.first().and_then(|id| self.site(id));
            site.map(|site| Land::Marked(site.at, site.situation.get(tongue).to_owned()))
        } else {
            Some(Land::Rows(self.of(showing).map(|site| site.at).collect()))
        };
        let text = |site: &Site| if self.turned { &site.name } else { &site.situation }.get(tongue).to_owned();
        Face { hand: InputKind::Pick, fixed: Vec::new(), rows: self.of(showing).map(text).collect(), land }
    }

    /// As a choice is graded: there is one right place.
    fn grade(&self, shown: Shown, given: &[Id]) -> Grade {
        let grade = self.pool.grade(shown, given);
        let evidence = grade.evidence.into_iter().map(|evidence| Evidence { fact: shown.fact.clone(), ..evidence });
        Grade { evidence: evidence.collect(), ..grade }
    }

    /// The place pointed at and the right one, by their names.
    fn review(&self, shown: Shown, given: &Given, verdict: Verdict, tongue: LanguageIndex) -> Vec<Review> {
        self.pool.review(shown, given, verdict, tongue)
    }

    /// The places shown, on the map: those an answer was about have their words.
    fn pinned(&self, showing: &Showing, given: &Given, tongue: LanguageIndex) -> Vec<Pinned> {
        let given = given.picked();
        let right = self.pool.solution_ids(showing);
        let mark = |site: &Site| {
            let is_right = right.iter().any(|id| site.is(id));
            let is_given = given.is_some_and(|ids| ids.iter().any(|id| site.is(id)));
            match (is_right, is_given) {
                (true, true) => Some(RowVerdict::Right),
                (true, false) => Some(RowVerdict::Answer),
                (false, true) => Some(RowVerdict::Yours),
                (false, false) => None,
            }
        };
        let pinned = |site: &Site| Pinned { at: site.at, name: site.name.get(tongue).to_owned(), mark: mark(site) };
        self.of(showing).map(pinned).collect()
    }
}

/// The place that a member of a list names. One that is there and flawed has been told of.
fn named<'a>(
    reader: &mut Reader<'a>,
    part: crate::source::json::Node<'a>,
    key: &'static str,
    sites: &[Site],
) -> Option<Site> {
    let id = reader.string(part, key)?;
    let site = sites.iter().find(|site| site.is(&id));
    if site.is_none() && !reader.is_broken(&id) {
        let place = reader.place(part);
        reader.flaw(place, Fault::Dangling { key, id });
    }
    site.cloned()
}

fn item(site: &Site, fact: Option<Id>) -> Item {
    Item {
        id: site.id.clone(),
        formerly: site.formerly.clone(),
        text: site.name.clone(),
        why: Some(site.situation.clone()),
        fact,
        ground: Vec::new(),
        when: None,
        place: site.place,
    }
}
