//! What every language writes alike, and what a date is given as.

/// Year, month and day.
pub(crate) type Date = (i16, i8, i8);

/// A range of points; one number where both its ends are the same.
pub(super) fn range<N: PartialEq + std::fmt::Display>(low: &N, high: &N) -> String {
    if low == high { low.to_string() } else { format!("{low}–{high}") }
}

/// The quotes of a language, and those of what is quoted within.
#[derive(Clone, Copy, Debug)]
pub(super) struct Quotes {
    pub(super) outer: (char, char),
    pub(super) inner: (char, char),
}

/// A title in the quotes of a language; its own become those within.
pub(super) fn quoted(title: &str, Quotes { outer, inner }: Quotes) -> String {
    let within =
        title.replace(outer.0, inner.0.encode_utf8(&mut [0; 4])).replace(outer.1, inner.1.encode_utf8(&mut [0; 4]));
    format!("{}{within}{}", outer.0, outer.1)
}

/// Titles one after another, each in quotes.
pub(super) fn list(titles: &[&str], quotes: Quotes) -> String {
    titles.iter().map(|title| quoted(title, quotes)).collect::<Vec<_>>().join(", ")
}
