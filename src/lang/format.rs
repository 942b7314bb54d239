//! What every language writes alike, and what a date is given as.

/// Year, month and day.
pub(crate) type Date = (i16, i8, i8);

/// A range of points; one number where both its ends are the same.
pub(super) fn range<N: PartialEq + std::fmt::Display>(low: &N, high: &N) -> String {
    if low == high { low.to_string() } else { format!("{low}–{high}") }
}
