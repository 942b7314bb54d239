//! JSON read with the place of every value, so that each flaw can name its line.
//!
//! `serde_json` keeps the text of each value as it stands in the file ([`RawValue`]); how far that text lies from the
//! file's beginning is the value's place. A derived reader would stop at the first flaw and lose the lines.

use std::fmt;

use serde::de::{Deserializer as _, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::slip::{self, Slip};

/// A line and a column, both counted from 1; the column in characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub(crate) column: usize,
}

/// Bytes from the beginning of a file's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Offset(usize);

/// The text of a JSON file together with where its lines begin.
#[derive(Debug)]
pub(crate) struct Source<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

/// One value of the file, not yet read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node<'a>(&'a RawValue);

/// What a value turned out to be.
#[derive(Debug)]
pub(crate) enum Shape<'a> {
    /// An object: its keys in the file's order, doubled ones included.
    Object(Vec<(String, Node<'a>)>),
    List(Vec<Node<'a>>),
    String(String),
    /// A number that is a whole one and not negative.
    Whole(u64),
    /// Any other number.
    Fraction(f64),
    /// `true` or `false`.
    Bool(bool),
    /// A string, or an object with a key, with an escape that stands for no character.
    Broken,
    /// Anything else: `null`.
    Other,
}

impl<'a> Source<'a> {
    /// The source of a file's text; a byte order mark at its beginning is skipped.
    #[must_use]
    pub(crate) fn new(text: &'a str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    /// The whole file as one value.
    ///
    /// # Errors
    /// Where the text stops being JSON, and why.
    pub(crate) fn root(&self) -> Result<Node<'a>, (Offset, Slip)> {
        serde_json::from_str::<&RawValue>(self.text).map(Node).map_err(|e| {
            let start = self.starts.get(e.line().saturating_sub(1)).copied().unwrap_or(0);
            let (place, slip) = slip::find(self.text, (start + e.column().saturating_sub(1)).min(self.text.len()));
            (Offset(place), slip)
        })
    }

    /// Where a value of this file begins.
    #[must_use]
    pub(crate) fn offset(&self, part: Node<'a>) -> Offset {
        Offset((part.0.get().as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize))
    }

    /// The line of an offset, from 1.
    #[must_use]
    pub(crate) fn line(&self, Offset(offset): Offset) -> usize {
        self.starts.partition_point(|start| *start <= offset)
    }

    /// Lines and columns of offsets, which come in the order of the file. A file may be one long line: columns are
    /// counted on from place to place, not each from the line's beginning.
    #[must_use]
    pub(crate) fn places(&self, offsets: &[Offset]) -> Vec<LineColumn> {
        let (mut column, mut counted) = (1, Offset(0));
        let place = |at: &Offset| {
            let line = self.line(*at);
            let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
            if start > counted.0 || counted > *at {
                (column, counted) = (1, Offset(start));
            }
            let mut end = at.0;
            while !self.text.is_char_boundary(end) {
                end -= 1;
            }
            column += self.text.get(counted.0..end).map_or(0, |between| between.chars().count());
            counted = Offset(end.max(counted.0));
            LineColumn { line, column }
        };
        offsets.iter().map(place).collect()
    }
}

impl<'a> Node<'a> {
    /// Whether the value is an object, read or not.
    #[must_use]
    pub(crate) fn is_object(self) -> bool {
        self.0.get().starts_with('{')
    }

    /// Whether the value is a string, read or not.
    #[must_use]
    pub(crate) fn is_string(self) -> bool {
        self.0.get().starts_with('"')
    }

    /// Whether the value is `null`.
    #[must_use]
    pub(crate) fn is_null(self) -> bool {
        self.0.get() == "null"
    }

    /// A number as it is written; nothing for anything else.
    #[must_use]
    pub(crate) fn number(self) -> Option<String> {
        matches!(self.shape(), Shape::Whole(_) | Shape::Fraction(_)).then(|| self.0.get().to_owned())
    }

    /// Reads one level of the value; what lies inside stays unread.
    #[must_use]
    pub(crate) fn shape(self) -> Shape<'a> {
        let text = self.0.get();
        let read = match text.bytes().next() {
            Some(b'{') => {
                let read = serde_json::Deserializer::from_str(text).deserialize_map(Fields);
                Some(read.map_or(Shape::Broken, Shape::Object))
            }
            Some(b'[') => serde_json::from_str::<Vec<&RawValue>>(text)
                .map(|list| Shape::List(list.into_iter().map(Node).collect()))
                .ok(),
            Some(b'"') => Some(serde_json::from_str(text).map_or(Shape::Broken, Shape::String)),
            Some(b't' | b'f') => serde_json::from_str(text).map(Shape::Bool).ok(),
            Some(b'-' | b'0'..=b'9') => {
                let whole = serde_json::from_str(text).map(Shape::Whole);
                whole.or_else(|_| serde_json::from_str(text).map(Shape::Fraction)).ok()
            }
            _ => None,
        };
        read.unwrap_or(Shape::Other)
    }
}

struct Fields;

impl<'a> Visitor<'a> for Fields {
    type Value = Vec<(String, Node<'a>)>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'a>>(self, mut map: M) -> Result<Self::Value, M::Error> {
        let mut fields = Vec::new();
        while let Some((key, value)) = map.next_entry::<String, &RawValue>()? {
            fields.push((key, Node(value)));
        }
        Ok(fields)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_knows_its_line_and_column() {
        let source = Source::new("\u{feff}{\n  \"а\": [1,\n    \"екі\"]\n}");
        let Shape::Object(fields) = source.root().unwrap().shape() else { panic!("an object") };
        let Shape::List(items) = fields[0].1.shape() else { panic!("a list") };
        let offsets = [fields[0].1, items[0], items[1]].map(|part| source.offset(part));
        let places = [(2, 8), (2, 9), (3, 5)].map(|(line, column)| LineColumn { line, column });
        assert_eq!(source.places(&offsets), places);
        assert_eq!(source.places(&offsets[2..]), places[2..]);
    }

    #[test]
    fn doubled_keys_are_both_seen() {
        let source = Source::new(r#"{"a": 1, "a": 2}"#);
        let Shape::Object(fields) = source.root().unwrap().shape() else { panic!("an object") };
        assert_eq!(fields.len(), 2);
    }

    #[test]
    fn broken_text_says_where() {
        let source = Source::new("{\n \"а\": “b”\n}");
        let (at, slip) = source.root().unwrap_err();
        assert_eq!((source.places(&[at]), slip), (vec![LineColumn { line: 2, column: 7 }], Slip::Quote('“')));
    }
}
