//! The land itself, as `map.json` has it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::content::At;

/// What a feature is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Outline {
    /// The coast of a sea that goes on beyond the map.
    Coast,
    /// A lake, or a sea without an outlet: its shore, closed.
    Lake,
    River,
    /// Mountains: a sign at each point.
    Peaks,
    /// A desert of sand: likewise.
    Sand,
}

/// A line of the land.
#[derive(Debug, Deserialize)]
pub(super) struct Feature {
    /// What it is.
    #[serde(rename = "kind")]
    pub(super) shape: Outline,
    /// What it is called, by language.
    #[serde(default)]
    name: BTreeMap<String, String>,
    /// Whether that is written however small it is drawn.
    #[serde(default)]
    pub(super) always: bool,
    /// The middle of where that is written.
    #[serde(default)]
    pub(super) label: Option<At>,
    pub(super) line: Vec<At>,
}

#[derive(Debug, Deserialize)]
struct File {
    features: Vec<Feature>,
}

/// Every feature. The file is part of the program, and a test reads it.
pub(super) fn land() -> &'static [Feature] {
    static LAND: LazyLock<Vec<Feature>> = LazyLock::new(|| {
        serde_json::from_str::<File>(include_str!("../../../map.json"))
            .map_or_else(|_| Vec::new(), |file| file.features)
    });
    &LAND
}

impl Feature {
    /// Its name in a language.
    pub(super) fn name(&self, lang: &str) -> Option<&str> {
        self.name.get(lang).map(String::as_str)
    }

    /// Its south-western and its north-eastern corner.
    pub(super) fn box_(&self) -> (At, At) {
        let of =
            |fold: fn(f64, f64) -> f64, side: fn(&At) -> f64| self.line.iter().map(side).reduce(fold).unwrap_or(0.0);
        let (east, north) = ((|p| p.east) as fn(&At) -> f64, (|p| p.north) as fn(&At) -> f64);
        let low = At { east: of(f64::min, east), north: of(f64::min, north) };
        (low, At { east: of(f64::max, east), north: of(f64::max, north) })
    }

    /// Whether a point lies within its shore: a ray to the east crosses it an odd number of times.
    pub(super) fn holds(&self, at: At) -> bool {
        let crosses = |pair: &[At]| match pair {
            [a, b] if (a.north > at.north) != (b.north > at.north) => {
                at.east < a.east + (at.north - a.north) / (b.north - a.north) * (b.east - a.east)
            }
            _ => false,
        };
        self.line.windows(2).filter(|pair| crosses(pair)).count() % 2 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::site::MAPPED;
    use crate::language::Lang;

    #[test]
    fn the_file_is_whole_and_within_the_map() {
        assert!(land().len() > 15, "map.json cannot be read");
        for feature in land() {
            assert!(feature.line.len() > 2);
            assert!(feature.name.is_empty() || Lang::ALL.iter().all(|lang| feature.name(lang.code()).is_some()));
            let (low, high) = feature.box_();
            assert!(low.east >= MAPPED.0.east && high.east <= MAPPED.1.east, "{feature:?}");
            assert!(low.north >= MAPPED.0.north && high.north <= MAPPED.1.north, "{feature:?}");
        }
    }

    #[test]
    fn a_lake_holds_what_lies_in_it() {
        let caspian = land().iter().find(|feature| feature.name("en") == Some("Caspian")).unwrap();
        assert!(caspian.holds(At { east: 50.5, north: 42.0 }));
        // Mangyshlak, Baku's hinterland.
        assert!(!caspian.holds(At { east: 53.0, north: 44.0 }));
        assert!(!caspian.holds(At { east: 47.5, north: 40.5 }));
    }
}
