//! The kinds of question there are: the one place where a kind is read, and the one where it is told apart from the others.

use std::ops::Deref;

use super::blank::Blank;
use super::choice::Choice;
use super::matching::Match;
use super::name::KindName;
use super::order::Order;
use super::place::Place;
use super::pool::Pool;
use super::select::Select;
use crate::content::Site;
use crate::content::pool::UsedIds;
use crate::source::Fault;
use crate::source::read::{Object, Reader};

/// The kinds of question, each with the pool it draws from.
#[derive(Debug)]
pub enum Kind {
    /// One of four.
    Choice(Choice),
    /// Several of up to eight.
    Select(Select),
    /// Events put in time.
    Order(Order),
    /// Pairs.
    Match(Match),
    /// A typed answer.
    Blank(Blank),
    /// A place on the map.
    Place(Place),
}

impl Kind {
    /// Reads the kind that a question names, with its pool; flaws go to the reader.
    pub(crate) fn read<'a>(reader: &mut Reader<'a>, object: &mut Object<'a>, sites: &[Site]) -> Option<Self> {
        let part = reader.need(object, "kind")?;
        let name = reader.string(part, "kind")?;
        let taken = &mut UsedIds::default();
        match KindName::ALL.into_iter().find(|kind| kind.code() == name) {
            Some(KindName::Choice) => Some(Self::Choice(Choice::read(reader, object, taken))),
            Some(KindName::Select) => Some(Self::Select(Select::read(reader, object, taken))),
            Some(KindName::Order) => Some(Self::Order(Order::read(reader, object, taken))),
            Some(KindName::Match) => Some(Self::Match(Match::read(reader, object, taken))),
            Some(KindName::Blank) => Some(Self::Blank(Blank::read(reader, object, taken))),
            Some(KindName::Place) => Some(Self::Place(Place::read(reader, object, sites))),
            None => {
                let place = reader.place(part);
                reader.flaw(place, Fault::Kind(name));
                None
            }
        }
    }
}

/// A kind is its pool: everything that is asked of a question's kind is asked of that.
impl Deref for Kind {
    type Target = dyn Pool;

    fn deref(&self) -> &Self::Target {
        match self {
            Self::Choice(pool) => pool,
            Self::Select(pool) => pool,
            Self::Order(pool) => pool,
            Self::Match(pool) => pool,
            Self::Blank(pool) => pool,
            Self::Place(pool) => pool,
        }
    }
}
