//! A question: what every kind shares. Each kind is one file below and knows four things: how it is read, how a showing
//! is drawn from its pool, how an answer is graded, and how the two are laid side by side afterwards. None draws.

pub mod answer;
pub mod blank;
pub mod choice;
pub mod evidence;
pub mod matching;
pub mod order;
pub mod place;
pub mod select;

use rand::seq::{IndexedRandom, SliceRandom};
use serde::{Deserialize, Serialize};

use crate::bank::pool::Taken;
use crate::bank::read::{Object, Reader};
use crate::bank::{Fault, Id, Item, Offset, Site, Text, Tongue};
use crate::dice::Dice;
use crate::stable;
pub use answer::{AskOn, Dated, Face, Given, Grade, Hand, Judged, Land, Mark, Pinned, Review, Showing, Verdict};
pub use evidence::Evidence;

/// A question that can be asked.
#[derive(Debug)]
pub struct Question {
    /// Names it in every record.
    pub id: Id,
    /// Whether the id is one it was given, and not made of the stem.
    pub named: bool,
    /// Ids it had before.
    pub formerly: Vec<Id>,
    /// The fact it asks as a whole.
    pub fact: Id,
    /// What is asked.
    pub stem: Text,
    /// Why the right answer is right.
    pub why: Option<Text>,
    /// The passage it is about.
    pub passage: Option<Id>,
    /// A paragraph of its own, where its fact's is not the one.
    pub lesson: Option<Id>,
    /// Kept for exam papers until it has stood on one.
    pub exam: bool,
    /// Its kind with the pool.
    pub kind: Kind,
    /// Hash of everything that grading reads: two answers with one revision were graded by the same key.
    pub revision: String,
    /// Where it stands in the file.
    pub place: Offset,
}

/// The kinds of question, each with the pool it draws from.
#[derive(Debug)]
pub enum Kind {
    /// One of four.
    Choice(choice::Choice),
    /// Several of up to eight.
    Select(select::Select),
    /// Events put in time.
    Order(order::Order),
    /// Pairs.
    Match(matching::Match),
    /// A typed answer.
    Blank(blank::Blank),
    /// A place on the map.
    Place(place::Place),
}

/// The kinds by name alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum KindName {
    /// One of four.
    Choice,
    /// Several of up to eight.
    Select,
    /// Events put in time.
    Order,
    /// Pairs.
    Match,
    /// A typed answer.
    Blank,
    /// A place on the map.
    Place,
}

impl KindName {
    /// Every kind.
    pub const ALL: [Self; 6] = [Self::Choice, Self::Select, Self::Order, Self::Match, Self::Blank, Self::Place];

    /// Whether the answer has to be brought to mind. In a `choice` or a `select` it stands on the screen to be recognised;
    /// the pieces of an `order` or a `match`, the marks on a map stand there too, but not what belongs where.
    #[must_use]
    pub fn is_recall(self) -> bool {
        match self {
            Self::Choice | Self::Select => false,
            Self::Order | Self::Match | Self::Blank | Self::Place => true,
        }
    }

    /// The kind as `kind` writes it in a bank and in records.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Choice => "choice",
            Self::Select => "select",
            Self::Order => "order",
            Self::Match => "match",
            Self::Blank => "blank",
            Self::Place => "place",
        }
    }
}

impl Question {
    /// Reads a question; flaws go to the reader.
    pub fn read<'a>(
        reader: &mut Reader<'a>,
        mut object: Object<'a>,
        sites: &[Site],
        taken: &mut Taken,
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
        let kind = Kind::read(reader, &mut object, sites)?;
        reader.finish(&object);
        let (id, stem) = (id?, stem?);
        let of_place = if let Kind::Place(kind) = &kind { kind.fact() } else { None };
        let fact = fact.or_else(|| of_place.cloned()).unwrap_or_else(|| id.clone());
        let revision = stable::hash(&kind.key());
        Some(Self { id, named, formerly, fact, stem, why, passage, lesson, exam, kind, revision, place })
    }

    /// What it is called when something is said about it: its id, or the beginning of its stem where it was given none.
    #[must_use]
    pub fn name(&self) -> String {
        if self.named { self.id.clone() } else { beginning(self.stem.original()) }
    }

    /// The facts an answer bears on, by the items that are right somewhere.
    pub fn asks(&self) -> impl Iterator<Item = &Id> {
        self.kind.asked().into_iter().map(|item| item.fact.as_ref().unwrap_or(&self.fact))
    }

    /// Whether practice draws it by itself: it is not kept for exams, and not one of a reading set.
    #[must_use]
    pub fn is_single(&self) -> bool {
        !self.exam && self.passage.is_none()
    }

    /// Draws a showing in which, where the pool has it, an option stands that would be right for one of these facts: two
    /// that are taken for each other are asked against each other.
    #[must_use]
    pub fn draw_beside(&self, facts: &[&Id], dice: &mut Dice) -> Showing {
        match &self.kind {
            Kind::Choice(kind) => kind.draw(choice::OPTIONS, facts, dice),
            Kind::Place(kind) => kind.draw_beside(facts, dice),
            _ => self.draw(dice),
        }
    }

    /// Draws a showing afresh from the pool.
    #[must_use]
    pub fn draw(&self, dice: &mut Dice) -> Showing {
        match &self.kind {
            Kind::Choice(kind) => kind.draw(choice::OPTIONS, &[], dice),
            Kind::Place(kind) => kind.draw_beside(&[], dice),
            Kind::Select(kind) => kind.draw(dice),
            Kind::Order(kind) => kind.draw(dice),
            Kind::Match(kind) => kind.draw(dice),
            Kind::Blank(_) => Showing::default(),
        }
    }

    /// The same items in other places.
    #[must_use]
    pub fn rearranged(&self, showing: &Showing, dice: &mut Dice) -> Showing {
        let (mut fixed, mut rows) = (showing.fixed.clone(), showing.rows.clone());
        fixed.shuffle(dice);
        match (&self.kind, self.solution(showing)) {
            (Kind::Order(_), Given::Picked(right)) => rows = disarranged(&right, dice),
            (Kind::Match(_), _) => rows = disarranged(&fixed, dice),
            _ => rows.shuffle(dice),
        }
        Showing { fixed, rows }
    }

    /// A stored showing in today's ids; `None` where an item of it is no longer in the pool.
    #[must_use]
    pub fn recall(&self, showing: &Showing) -> Option<Showing> {
        let today = |ids: &[Id]| ids.iter().map(|id| Some(self.kind.item(id)?.id.clone())).collect::<Option<Vec<_>>>();
        Some(Showing { fixed: today(&showing.fixed)?, rows: today(&showing.rows)? })
    }

    /// What a showing looks like in one language.
    #[must_use]
    pub fn face(&self, showing: &Showing, tongue: Tongue) -> Face {
        let hand = self.kind.hand();
        match &self.kind {
            Kind::Match(kind) => kind.face(showing, tongue),
            Kind::Place(kind) => kind.face(showing, tongue),
            _ => Face { hand, fixed: Vec::new(), rows: self.kind.texts(&showing.rows, tongue), land: None },
        }
    }

    /// Judges an answer. `again` says that the student was already asked on.
    #[must_use]
    pub fn judge(&self, showing: &Showing, given: &Given, again: bool) -> Judged {
        let typed = match (&self.kind, given) {
            (Kind::Blank(kind), Given::Typed(text)) => return kind.judge(self, text, again),
            (_, Given::Picked(ids)) => Some(ids.as_slice()),
            _ => None,
        };
        let unknown = typed.is_none();
        let ids = typed.unwrap_or_default();
        let mut grade = match &self.kind {
            Kind::Choice(kind) => kind.grade(&self.fact, showing, ids),
            Kind::Select(kind) => kind.grade(&self.fact, showing, ids),
            Kind::Order(kind) => kind.grade(&self.fact, showing, ids),
            Kind::Match(kind) => kind.grade(&self.fact, showing, ids),
            Kind::Place(kind) => kind.grade(&self.fact, showing, ids),
            Kind::Blank(kind) => kind.unknown(&self.fact),
        };
        if unknown {
            grade.verdict = Verdict::Unknown;
        }
        Judged::Graded(grade)
    }

    /// The answer laid beside the right one.
    #[must_use]
    pub fn review(&self, showing: &Showing, given: &Given, tongue: Tongue) -> Vec<Review> {
        let picked = given.picked();
        match &self.kind {
            Kind::Choice(kind) => kind.review(showing, picked, tongue),
            Kind::Select(kind) => kind.review(showing, picked, tongue),
            Kind::Order(kind) => kind.review(showing, picked, tongue),
            Kind::Match(kind) => kind.review(showing, picked, tongue),
            Kind::Place(kind) => kind.review(showing, picked, tongue),
            Kind::Blank(kind) => kind.review(self, given, tongue),
        }
    }

    /// The answer laid beside the right one on the map: every place shown; nothing where it is about none.
    #[must_use]
    pub fn pinned(&self, showing: &Showing, given: &Given, tongue: Tongue) -> Vec<Pinned> {
        match &self.kind {
            Kind::Place(kind) => kind.pinned(showing, given.picked(), tongue),
            _ => Vec::new(),
        }
    }

    /// The events shown with their days, as they happened; nothing where the day of one is not known.
    #[must_use]
    pub fn dated(&self, showing: &Showing, given: &Given) -> Vec<Dated> {
        match &self.kind {
            Kind::Order(kind) => kind.dated(showing, given.picked()),
            _ => Vec::new(),
        }
    }

    /// An answer that earns full credit in this showing.
    #[must_use]
    pub fn solution(&self, showing: &Showing) -> Given {
        match &self.kind {
            Kind::Choice(kind) => Given::Picked(kind.solution(showing)),
            Kind::Select(kind) => Given::Picked(kind.solution(showing)),
            Kind::Order(kind) => Given::Picked(kind.solution(showing)),
            Kind::Place(kind) => Given::Picked(kind.pool.solution(showing)),
            Kind::Match(_) => Given::Picked(showing.fixed.clone()),
            Kind::Blank(kind) => Given::Typed(kind.solution().to_owned()),
        }
    }
}

impl Kind {
    fn read<'a>(reader: &mut Reader<'a>, object: &mut Object<'a>, sites: &[Site]) -> Option<Self> {
        let part = reader.need(object, "kind")?;
        let name = reader.string(part, "kind")?;
        let taken = &mut Taken::default();
        match KindName::ALL.into_iter().find(|kind| kind.code() == name) {
            Some(KindName::Choice) => Some(Self::Choice(choice::Choice::read(reader, object, taken))),
            Some(KindName::Select) => Some(Self::Select(select::Select::read(reader, object, taken))),
            Some(KindName::Order) => Some(Self::Order(order::Order::read(reader, object, taken))),
            Some(KindName::Match) => Some(Self::Match(matching::Match::read(reader, object, taken))),
            Some(KindName::Blank) => Some(Self::Blank(blank::Blank::read(reader, object, taken))),
            Some(KindName::Place) => Some(Self::Place(place::Place::read(reader, object, sites))),
            None => {
                let place = reader.place(part);
                reader.flaw(place, Fault::Kind(name));
                None
            }
        }
    }

    /// The kind's name.
    #[must_use]
    pub fn name(&self) -> KindName {
        match self {
            Self::Choice(_) => KindName::Choice,
            Self::Select(_) => KindName::Select,
            Self::Order(_) => KindName::Order,
            Self::Match(_) => KindName::Match,
            Self::Blank(_) => KindName::Blank,
            Self::Place(_) => KindName::Place,
        }
    }

    /// Whether the answer has to be brought to mind, as [`KindName::is_recall`]: the names for a marked place stand there.
    #[must_use]
    pub fn is_recall(&self) -> bool {
        match self {
            Self::Place(kind) => !kind.turned,
            _ => self.name().is_recall(),
        }
    }

    /// What a student does with a question of this kind.
    #[must_use]
    pub fn hand(&self) -> Hand {
        match self {
            Self::Choice(_) | Self::Place(_) => Hand::Pick,
            Self::Select(_) => Hand::Mark,
            Self::Order(_) | Self::Match(_) => Hand::Arrange,
            Self::Blank(kind) if kind.number => Hand::Number,
            Self::Blank(_) => Hand::Words,
        }
    }

    /// For a number to be typed, the most digits that any answer or rival has.
    #[must_use]
    pub fn digits(&self) -> Option<usize> {
        let lengths = || self.items().flat_map(|item| item.text.versions()).map(|text| text.chars().count());
        (self.hand() == Hand::Number).then(lengths)?.max()
    }

    /// Every item of the pool.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        let lures: &[Item] = match self {
            Self::Choice(kind) => &kind.wrong,
            Self::Select(kind) => &kind.wrong,
            Self::Blank(kind) => &kind.rivals,
            Self::Place(kind) => &kind.pool.wrong,
            Self::Order(_) | Self::Match(_) => &[],
        };
        self.asked().into_iter().chain(lures)
    }

    /// The items that are right somewhere: an answer bears on their facts.
    #[must_use]
    pub fn asked(&self) -> Vec<&Item> {
        match self {
            Self::Choice(kind) => kind.right.iter().collect(),
            Self::Select(kind) => kind.right.iter().collect(),
            Self::Order(kind) => kind.events.iter().collect(),
            Self::Match(kind) => kind.pairs.iter().map(|pair| &pair.item).collect(),
            Self::Blank(kind) => kind.answers.iter().map(|answer| &answer.item).collect(),
            Self::Place(kind) => kind.pool.right.iter().collect(),
        }
    }

    /// The item of that id, now or formerly.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items().find(|item| item.id == id).or_else(|| self.items().find(|item| item.is(id)))
    }

    fn texts(&self, ids: &[Id], tongue: Tongue) -> Vec<String> {
        ids.iter().map(|id| self.item(id).map_or_else(String::new, |item| item.text.get(tongue).to_owned())).collect()
    }

    /// All that grading reads, as one string.
    fn key(&self) -> String {
        let ids = |items: &[Item]| items.iter().map(|item| item.id.as_str()).collect::<Vec<_>>().join(",");
        let name = self.name().code();
        match self {
            Self::Choice(kind) => format!("{name}|{}|{}", ids(&kind.right), ids(&kind.wrong)),
            Self::Select(kind) => format!("{name}|{}|{}", ids(&kind.right), ids(&kind.wrong)),
            Self::Order(kind) => format!("{name}|{}", ids(&kind.events)),
            Self::Match(kind) => format!("{name}|{}", kind.key()),
            Self::Blank(kind) => format!("{name}|{}", kind.key()),
            Self::Place(kind) => format!("{name}|{}|{}", ids(&kind.pool.right), ids(&kind.pool.wrong)),
        }
    }
}

/// The beginning of a stem, which names a question that was given no id.
fn beginning(stem: &str) -> String {
    const LETTERS: usize = 40;
    let start: String = stem.chars().take(LETTERS).collect();
    if start == stem { start } else { start + "…" }
}

/// Draws `count` of the items (all, if there are fewer), in an order of their own.
fn some<'i>(items: &'i [Item], count: usize, dice: &mut Dice) -> Vec<&'i Item> {
    items.sample(dice, count).collect()
}

/// Shuffles a column so that it never stands as it should: a student has to touch it.
fn disarranged(right: &[Id], dice: &mut Dice) -> Vec<Id> {
    let mut rows = right.to_vec();
    if rows.len() > 1 {
        while rows == right {
            rows.shuffle(dice);
        }
    }
    rows
}

/// The verdict that a credit amounts to.
fn verdict(credit: f64) -> Verdict {
    if credit >= 1.0 {
        Verdict::Right
    } else if credit > 0.0 {
        Verdict::Partial
    } else {
        Verdict::Wrong
    }
}

fn note(item: &Item, tongue: Tongue) -> Option<String> {
    item.why.as_ref().map(|why| why.get(tongue).to_owned())
}
