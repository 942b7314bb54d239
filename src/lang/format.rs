//! What every language writes alike, and what a date is given as.

/// Year, month and day.
pub(crate) type Date = (i16, i8, i8);

/// A range of points; one number where both its ends are the same.
pub(super) fn range<N: PartialEq + std::fmt::Display>(low: &N, high: &N) -> String {
    if low == high { low.to_string() } else { format!("{low}–{high}") }
}

/// A title in the quotes of a language; one that has quotes of its own needs no second ones.
pub(super) fn quoted(title: &str, (open, close): (char, char)) -> String {
    if title.contains(['«', '“']) { title.to_owned() } else { format!("{open}{title}{close}") }
}

/// Titles one after another, each in quotes.
pub(super) fn list(titles: &[&str], quotes: (char, char)) -> String {
    titles.iter().map(|title| quoted(title, quotes)).collect::<Vec<_>>().join(", ")
}
