//! A question: what every kind shares. Each kind is one file below, a [`pool::Pool`] from which every showing is drawn.

pub(crate) mod answer;
pub mod blank;
pub(crate) mod choice;
mod drawing;
pub(crate) mod evidence;
pub mod giveaway;
mod kind;
pub(crate) mod matching;
mod name;
pub(crate) mod order;
pub mod place;
mod pool;
pub(crate) mod select;
pub mod skill;

pub use answer::{
    AskOn, Dated, Face, Given, Grade, InputKind, Judged, Land, Pinned, Review, RowVerdict, Showing, Try, Verdict,
};
pub use evidence::Evidence;
pub use kind::Kind;
pub use name::KindName;
use pool::Shown;
use skill::Skill;

use crate::content::pool::UsedIds;
use crate::content::{Id, Site};
use crate::dice::Dice;
use crate::source::read::{Object, Reader};
use crate::source::{LanguageIndex, Offset, Text};
use crate::spelling::Lexicon;
use crate::stable;

/// Questions of a reading set that are asked together.
pub const SET: usize = 5;

/// A question that can be asked.
#[derive(Debug)]
pub struct Question {
    /// Names it in every record.
    pub id: Id,
    /// Whether the id is one it was given, and not made of the stem.
    pub(crate) named: bool,
    /// Ids it had before.
    pub(crate) formerly: Vec<Id>,
    /// The fact it asks as a whole.
    pub fact: Id,
    /// What is asked.
    pub stem: Text,
    /// Why the right answer is right.
    pub why: Option<Text>,
    /// The passage it is about.
    pub passage: Option<Id>,
    /// A paragraph of its own, where its fact's is not the one.
    pub(crate) lesson: Option<Id>,
    /// Kept for exam papers until it has stood on one.
    pub exam: bool,
    /// What it trains.
    pub skill: Skill,
    /// The facts that make its answer right.
    pub(crate) ground: Vec<Id>,
    /// Its kind with the pool.
    pub kind: Kind,
    /// Hash of everything that grading reads: two answers with one revision were graded by the same key.
    pub revision: String,
    /// Where it stands in the file.
    pub(crate) place: Offset,
}

impl Question {
    /// Reads a question; flaws go to the reader.
    pub(crate) fn read<'a>(
        reader: &mut Reader<'a>,
        mut object: Object<'a>,
        sites: &[Site],
        taken: &mut UsedIds,
    ) -> Option<Self> {
        let place = object.place;
        let stem = reader.text(&mut object, "stem");
        let named = object.has("id");
        if let Some(stem) = stem.as_ref().filter(|_| !named) {
            reader.enter(Some(beginning(stem.original())));
        }
        let passage = object.take("passage").and_then(|part| reader.string(part, "passage"));
        let id = reader.id_within(&mut object, stem.as_ref(), passage.as_deref().unwrap_or_default(), taken);
        if id.is_some() && named {
            reader.enter(id.clone());
        }
        let formerly = reader.formerly(&mut object, taken);
        let fact = object.take("fact").and_then(|part| reader.string(part, "fact"));
        let why = reader.optional_text(&mut object, "why");
        let lesson = object.take("lesson").and_then(|part| reader.string(part, "lesson"));
        let exam = reader.flag(&mut object, "exam");
        let skill = Skill::read(reader, &mut object);
        let ground = reader.strings(&mut object, "ground");
        let kind = Kind::read(reader, &mut object, sites)?;
        reader.finish(&object);
        let (id, stem) = (id?, stem?);
        let fact = fact.or_else(|| kind.fact().cloned()).unwrap_or_else(|| id.clone());
        let revision = stable::hash(&kind.key());
        Some(Self { id, named, formerly, fact, stem, why, passage, lesson, exam, skill, ground, kind, revision, place })
    }

    /// What it is called when something is said about it: its id, or the beginning of its stem where it was given none.
    #[must_use]
    pub(crate) fn name(&self) -> String {
        if self.named { self.id.clone() } else { beginning(self.stem.original()) }
    }

    /// The facts an answer bears on, by the items that are right somewhere.
    pub(crate) fn asks(&self) -> impl Iterator<Item = &Id> {
        self.kind.asked().into_iter().map(|item| item.fact.as_ref().unwrap_or(&self.fact))
    }

    /// Whether practice draws it by itself: it is not kept for exams, and not one of a reading set.
    #[must_use]
    pub fn is_single(&self) -> bool {
        !self.exam && self.passage.is_none()
    }

    /// What its pool has to know of it, and of how it was shown.
    fn shown<'q>(&'q self, showing: &'q Showing) -> Shown<'q> {
        Shown { stem: &self.stem, fact: &self.fact, showing }
    }

    /// Draws a showing in which, where the pool has it, an option stands that would be right for one of these facts: two
    /// that are taken for each other are asked against each other.
    #[must_use]
    pub fn draw_beside(&self, facts: &[&Id], dice: &mut Dice) -> Showing {
        self.kind.draw_beside(facts, dice)
    }

    /// Draws a showing afresh from the pool.
    #[must_use]
    pub fn draw(&self, dice: &mut Dice) -> Showing {
        self.kind.draw(dice)
    }

    /// The same items in other places.
    #[must_use]
    pub(crate) fn rearranged(&self, showing: &Showing, dice: &mut Dice) -> Showing {
        self.kind.rearranged(showing, dice)
    }

    /// A stored showing in today's ids; `None` where an item of it is no longer in the pool.
    #[must_use]
    pub fn in_todays_ids(&self, showing: &Showing) -> Option<Showing> {
        let today = |ids: &[Id]| ids.iter().map(|id| Some(self.kind.item(id)?.id.clone())).collect::<Option<Vec<_>>>();
        Some(Showing { fixed: today(&showing.fixed)?, rows: today(&showing.rows)? })
    }

    /// What a showing looks like in one language.
    #[must_use]
    pub fn face(&self, showing: &Showing, tongue: LanguageIndex) -> Face {
        self.kind.face(showing, tongue)
    }

    /// Judges an answer; a typed one may be another thing of its bank's lexicon.
    #[must_use]
    pub fn judge(&self, showing: &Showing, given: &Given, attempt: Try, lexicon: &Lexicon) -> Judged {
        self.kind.judge(self.shown(showing), given, attempt, lexicon)
    }

    /// The answer laid beside the right one, as it was judged.
    #[must_use]
    pub fn review(&self, showing: &Showing, given: &Given, verdict: Verdict, tongue: LanguageIndex) -> Vec<Review> {
        self.kind.review(self.shown(showing), given, verdict, tongue)
    }

    /// The answer laid beside the right one on the map: every place shown; nothing where it is about none.
    #[must_use]
    pub(crate) fn pinned(&self, showing: &Showing, given: &Given, tongue: LanguageIndex) -> Vec<Pinned> {
        self.kind.pinned(showing, given, tongue)
    }

    /// The events shown with their days, as they happened; nothing where the day of one is not known.
    #[must_use]
    pub(crate) fn dated(&self, showing: &Showing, given: &Given) -> Vec<Dated> {
        self.kind.dated(showing, given)
    }

    /// An answer that earns full credit in this showing.
    #[must_use]
    pub fn solution(&self, showing: &Showing) -> Given {
        self.kind.solution(showing)
    }
}

/// The beginning of a stem, which names a question that was given no id.
fn beginning(stem: &str) -> String {
    const LETTERS: usize = 40;
    let start: String = stem.chars().take(LETTERS).collect();
    if start == stem { start } else { start + "…" }
}
