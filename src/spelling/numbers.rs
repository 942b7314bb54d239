//! Numbers and months, however they are written: what a word says exactly, and is never a slip of another.

use super::letters::roman;
use super::numerals;

/// What a word says exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Value {
    /// In digits, or in Roman ones: a count, a rank, a day or a year.
    Figure(u32),
    /// In words: how many.
    Count(u32),
    /// In words, or by an ending: which of a row.
    Rank(u32),
    /// A month, from 1.
    Month(u32),
}

impl Value {
    /// Whether two say the same; `month` says that a month may be named by its number here.
    pub(super) fn says(self, other: Self, month: bool) -> bool {
        use Value::{Count, Figure, Month, Rank};
        match (self, other) {
            (Month(a), Figure(b)) | (Figure(b), Month(a)) => month && a == b,
            (Figure(a), Count(b) | Rank(b)) | (Count(a) | Rank(a), Figure(b)) => a == b,
            (same, other) => same == other,
        }
    }

    /// The number, where it is none of a month.
    pub(super) fn number(self) -> Option<u32> {
        match self {
            Self::Figure(number) | Self::Count(number) | Self::Rank(number) => Some(number),
            Self::Month(_) => None,
        }
    }
}

/// Whether a word beside a number says nothing of its own.
pub(super) fn is_filler(word: &str) -> bool {
    numerals::is_filler(&numerals::plain(word))
}

/// What a single word says, by itself.
pub(super) fn value(word: &str) -> Option<Value> {
    if let Some(number) = digits(word).or_else(|| roman(word)) {
        return Some(Value::Figure(number));
    }
    let plain = numerals::plain(word);
    let count = numerals::count(&plain).map(Value::Count);
    count.or_else(|| numerals::rank(&plain).map(Value::Rank)).or_else(|| numerals::month(&plain).map(Value::Month))
}

/// A word of digits alone.
fn digits(word: &str) -> Option<u32> {
    let is_number = !word.is_empty() && word.len() <= 9 && word.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| word.parse().ok()).flatten()
}

/// What a Roman numeral of one letter says.
pub(super) fn single(word: &str) -> Option<Value> {
    let number = match word {
        "i" | "і" => 1,
        "v" => 5,
        "x" | "х" => 10,
        _ => return None,
    };
    Some(Value::Figure(number))
}

/// Digits with letters right behind them: `14ші`, `2nd`, `1918ж`. Nothing where the letters make it something else.
pub(super) fn with_letters(word: &str) -> Option<Value> {
    let end = word.find(|c: char| !c.is_ascii_digit())?;
    let (number, letters) = word.split_at(end);
    let number = digits(number)?;
    behind(letters).map(|is_rank| if is_rank { Value::Rank(number) } else { Value::Figure(number) })
}

/// Whether letters behind digits make a rank of them (true), or are only a case or a filler (false).
pub(super) fn behind(letters: &str) -> Option<bool> {
    let plain = numerals::plain(letters);
    let is_ending = numerals::is_filler(&plain) || numerals::is_case(&plain);
    if numerals::is_rank_mark(&plain) { Some(true) } else { is_ending.then_some(false) }
}

/// A number of several words being read: `он төрт`, `тысяча девятьсот восемнадцатый`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sum {
    thousands: u32,
    rest: u32,
    /// Whether it says which of a row: such a word ends it.
    is_rank: bool,
}

impl Sum {
    /// A number that begins with what a word says; nothing where that begins none. Digits may begin one: `3 жүз`.
    pub(super) fn begun(value: Value) -> Option<Self> {
        let (number, is_rank) = (value.number()?, matches!(value, Value::Rank(_)));
        let (thousands, rest) = if number == 1000 { (number, 0) } else { (0, number) };
        Some(Self { thousands, rest, is_rank })
    }

    /// With one more word; nothing where it goes not with those before.
    pub(super) fn with(self, value: Value) -> Option<Self> {
        let (Value::Count(number) | Value::Rank(number)) = value else { return None };
        let fits = number > 0 && (self.rest == 0 || number < magnitude(self.rest));
        let (thousands, rest) = match number {
            _ if self.is_rank => return None,
            1000 if self.thousands == 0 => (self.rest.max(1).checked_mul(1000)?, 0),
            100 if (1..10).contains(&self.rest) => (self.thousands, self.rest * 100),
            _ if fits => (self.thousands, self.rest.checked_add(number)?),
            _ => return None,
        };
        Some(Self { thousands, rest, is_rank: matches!(value, Value::Rank(_)) })
    }

    /// What it says so far.
    pub(super) fn value(self) -> Option<Value> {
        let number = self.thousands.checked_add(self.rest)?;
        Some(if self.is_rank { Value::Rank(number) } else { Value::Count(number) })
    }
}

/// What may still be added to a number: less than its last digit that is no zero stands for.
fn magnitude(number: u32) -> u32 {
    let mut unit = 1;
    while number > 0 && number.is_multiple_of(unit * 10) {
        unit *= 10;
    }
    unit
}

/// Every word for a number or a month that says something else than `value`.
pub(super) fn others(value: Value) -> impl Iterator<Item = &'static str> {
    let (count, rank, month) = match value {
        Value::Count(number) => (Some(number), None, None),
        Value::Rank(number) => (None, Some(number), None),
        Value::Month(number) => (None, None, Some(number)),
        Value::Figure(_) => (None, None, None),
    };
    numerals::counts_but(count).chain(numerals::ranks_but(rank)).chain(numerals::months_but(month))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_three_languages() {
        for (word, said) in [
            ("14", Value::Figure(14)),
            ("ii", Value::Figure(2)),
            ("іі", Value::Figure(2)),
            ("екінші", Value::Rank(2)),
            ("екинши", Value::Rank(2)),
            ("второго", Value::Rank(2)),
            ("третьего", Value::Rank(3)),
            ("second", Value::Rank(2)),
            ("үш", Value::Count(3)),
            ("үшеу", Value::Count(3)),
            ("четырнадцать", Value::Count(14)),
            ("наурызда", Value::Month(3)),
            ("марте", Value::Month(3)),
            ("қараша", Value::Month(11)),
            ("мая", Value::Month(5)),
            ("december", Value::Month(12)),
        ] {
            assert_eq!(value(word), Some(said), "{word}");
        }
        for word in ["мақсат", "орал", "вторник", "he", "х", "маңғышлақ", "мартов"] {
            assert_eq!(value(word), None, "{word}");
        }
        assert_eq!(with_letters("14ші"), Some(Value::Rank(14)));
        assert_eq!(with_letters("2nd"), Some(Value::Rank(2)));
        assert_eq!(with_letters("1918ж"), Some(Value::Figure(1918)));
        assert_eq!(with_letters("19l8"), None);
    }

    #[test]
    fn words_of_a_number_go_together() {
        let all = |text: &str| {
            let mut values = text.split(' ').map(|word| value(word).unwrap());
            let first = Sum::begun(values.next().unwrap())?;
            values.try_fold(first, Sum::with)?.value()
        };
        assert_eq!(all("он төрт"), Some(Value::Count(14)));
        assert_eq!(all("он төртінші"), Some(Value::Rank(14)));
        assert_eq!(all("бір мың тоғыз жүз он сегіз"), Some(Value::Count(1918)));
        assert_eq!(all("мың тоғыз жүз он сегізінші"), Some(Value::Rank(1918)));
        assert_eq!(all("тысяча девятьсот восемнадцать"), Some(Value::Count(1918)));
        assert_eq!(all("жиырма тоғыз"), Some(Value::Count(29)));
        assert_eq!(all("үш жүз"), Some(Value::Count(300)));
        assert_eq!(all("екі үш"), None);
        assert_eq!(all("үш он"), None);
    }
}
