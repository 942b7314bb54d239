//! Places on the earth, and which of them lies which way from another.

use serde::Deserialize;

use super::item::Id;
use crate::source::json::{Node, Shape};
use crate::source::read::Reader;
use crate::source::{Expected, Offset, Text};

/// A point on the earth, in degrees.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
#[serde(from = "(f64, f64)")]
pub struct At {
    /// Longitude, −180 to 180; east is positive.
    pub east: f64,
    /// Latitude, −90 to 90; north is positive.
    pub north: f64,
}

impl From<(f64, f64)> for At {
    fn from((east, north): (f64, f64)) -> Self {
        Self { east, north }
    }
}

/// A place that can be pointed at. A land is a point too, somewhere in its middle: borders are nowhere claimed.
#[derive(Clone, Debug)]
pub struct Site {
    /// What questions and pages refer to.
    pub id: Id,
    /// Ids it had before.
    pub(crate) formerly: Vec<Id>,
    /// What it is called.
    pub name: Text,
    /// Where it lies, in words that do not name it.
    pub(crate) situation: Text,
    /// Where it lies.
    pub at: At,
    /// The fact of where it lies.
    pub fact: Option<Id>,
    /// Where it stands in the file.
    pub(crate) place: Offset,
}

impl Site {
    /// Whether `id` is this place's, now or formerly, or its name in the first language: a bank without ids is shorter.
    #[must_use]
    pub(crate) fn is(&self, id: &str) -> bool {
        self.id == id || self.formerly.iter().any(|old| old == id) || self.name.original() == id
    }
}

/// A way to go on a map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// Up.
    North,
    /// Down.
    South,
    /// Right.
    East,
    /// Left.
    West,
}

/// The part of the earth that is drawn (`map.json`): its south-western and its north-eastern corner.
pub(crate) const MAPPED: (At, At) = (At { east: 28.0, north: 36.5 }, At { east: 94.0, north: 60.5 });
/// How much farther a degree of latitude is than one of longitude where the story happens, at 48° north: 1 / cos 48°.
pub(crate) const STRETCH: f64 = 1.494;
/// What lies aside is as far as what lies this many times farther ahead.
const ASIDE: f64 = 2.0;

impl At {
    /// How far another point lies ahead, the way one goes, and how far aside; in degrees of longitude.
    fn seen(self, toward: Toward, other: Self) -> (f64, f64) {
        let (east, north) = (other.east - self.east, (other.north - self.north) * STRETCH);
        match toward {
            Toward::North => (north, east.abs()),
            Toward::South => (-north, east.abs()),
            Toward::East => (east, north.abs()),
            Toward::West => (-east, north.abs()),
        }
    }
}

/// The point one comes to from the point at a place, going one way: the nearest ahead, what lies aside counting for
/// farther. From nowhere one comes in at the opposite edge. Nothing where nothing lies ahead.
#[must_use]
pub fn neighbour(points: &[At], from: Option<usize>, toward: Toward) -> Option<usize> {
    let least = |cost: &dyn Fn(&At) -> Option<f64>| {
        let costs = points.iter().enumerate().filter_map(|(place, point)| Some((place, cost(point)?)));
        costs.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(place, _)| place)
    };
    let Some(here) = from.and_then(|from| points.get(from)) else {
        let origin = At { east: 0.0, north: 0.0 };
        return least(&|point| Some(origin.seen(toward, *point).0));
    };
    least(&|point| {
        let (ahead, aside) = here.seen(toward, *point);
        (ahead > 0.0).then_some(ahead + ASIDE * aside)
    })
}

impl<'a> Reader<'a> {
    /// A point on the earth: longitude, then latitude.
    pub(crate) fn at(&mut self, part: Node<'a>, key: &str) -> Option<At> {
        let Shape::List(members) = part.shape() else {
            self.wrong_type(part, key, Expected::At);
            return None;
        };
        #[expect(clippy::cast_precision_loss, reason = "degrees")]
        let degrees = |part: &Node<'a>| match part.shape() {
            Shape::Whole(number) => Some(number as f64),
            Shape::Fraction(number) => Some(number),
            _ => None,
        };
        match members.iter().map(degrees).collect::<Vec<_>>().as_slice() {
            [Some(east), Some(north)] if east.abs() <= 180.0 && north.abs() <= 90.0 => {
                Some(At { east: *east, north: *north })
            }
            _ => {
                self.wrong_type(part, key, Expected::At);
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_goes_to_the_nearest_ahead() {
        // Moscow, Orynbor, Oral, Semey.
        let points = [(37.6, 55.75), (55.1, 51.8), (51.4, 51.2), (80.25, 50.4)].map(|(east, north)| At { east, north });
        let to = |from, toward| neighbour(&points, from, toward);
        assert_eq!(to(Some(0), Toward::East), Some(2));
        assert_eq!(to(Some(2), Toward::East), Some(1));
        assert_eq!(to(Some(1), Toward::East), Some(3));
        assert_eq!(to(Some(3), Toward::East), None);
        assert_eq!(to(Some(3), Toward::West), Some(1));
        assert_eq!(to(None, Toward::East), Some(0));
        assert_eq!(to(None, Toward::West), Some(3));
        assert_eq!(to(None, Toward::South), Some(0));
        assert_eq!(to(None, Toward::North), Some(3));
    }
}
