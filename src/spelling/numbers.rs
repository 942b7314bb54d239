//! Numbers and months, however they are written: what a word says exactly, and is never a slip of another.

use super::letters::{plain_letter, roman};

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

/// Words beside numbers that say nothing of their own.
const FILLERS: &[&str] = &[
    "ж",
    "жж",
    "жыл",
    "жылы",
    "жылгы",
    "жылдар",
    "жылдары",
    "жылдарда",
    "жылда",
    "жылдын",
    "г",
    "гг",
    "год",
    "года",
    "году",
    "годы",
    "годов",
    "годах",
    "year",
    "years",
    "ай",
    "айы",
    "айында",
    "месяц",
    "месяце",
    "month",
    "куни",
    "кун",
    "числа",
    "число",
    "day",
];

/// Numbers in words that stand for themselves, with letters as [`plain`] leaves them.
const COUNTS: &[(&str, u32)] = &[
    ("нол", 0),
    ("бир", 1),
    ("еки", 2),
    ("уш", 3),
    ("торт", 4),
    ("бес", 5),
    ("алты", 6),
    ("жети", 7),
    ("сегиз", 8),
    ("тогыз", 9),
    ("он", 10),
    ("жиырма", 20),
    ("отыз", 30),
    ("кырык", 40),
    ("елу", 50),
    ("алпыс", 60),
    ("жетпис", 70),
    ("сексен", 80),
    ("токсан", 90),
    ("жуз", 100),
    ("мын", 1000),
    ("екеу", 2),
    ("екеуи", 2),
    ("ушеу", 3),
    ("ушеуи", 3),
    ("тортеу", 4),
    ("бесеу", 5),
    ("алтау", 6),
    ("жетеу", 7),
    ("ноль", 0),
    ("один", 1),
    ("одна", 1),
    ("одно", 1),
    ("два", 2),
    ("две", 2),
    ("двух", 2),
    ("двое", 2),
    ("три", 3),
    ("трех", 3),
    ("трое", 3),
    ("четыре", 4),
    ("четырех", 4),
    ("пять", 5),
    ("пяти", 5),
    ("шесть", 6),
    ("шести", 6),
    ("семь", 7),
    ("семи", 7),
    ("восемь", 8),
    ("восьми", 8),
    ("девять", 9),
    ("девяти", 9),
    ("десять", 10),
    ("десяти", 10),
    ("одиннадцать", 11),
    ("двенадцать", 12),
    ("тринадцать", 13),
    ("четырнадцать", 14),
    ("четырнадцати", 14),
    ("пятнадцать", 15),
    ("шестнадцать", 16),
    ("семнадцать", 17),
    ("восемнадцать", 18),
    ("девятнадцать", 19),
    ("двадцать", 20),
    ("тридцать", 30),
    ("сорок", 40),
    ("пятьдесят", 50),
    ("шестьдесят", 60),
    ("семьдесят", 70),
    ("восемьдесят", 80),
    ("девяносто", 90),
    ("сто", 100),
    ("двести", 200),
    ("триста", 300),
    ("четыреста", 400),
    ("пятьсот", 500),
    ("шестьсот", 600),
    ("семьсот", 700),
    ("восемьсот", 800),
    ("девятьсот", 900),
    ("тысяча", 1000),
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("hundred", 100),
    ("thousand", 1000),
];

/// The Kazakh ones up to thirty stand in cases: `бірі`, `жиырмасында`.
const CASED: usize = 13;
const COUNT_ENDINGS: &[&str] = &[
    "",
    "и",
    "ы",
    "си",
    "сы",
    "инде",
    "ында",
    "синде",
    "сында",
    "де",
    "да",
    "ге",
    "га",
    "ке",
    "ка",
    "инен",
    "ынан",
    "синен",
    "сынан",
    "нен",
    "нан",
    "ден",
    "дан",
    "не",
    "на",
    "ине",
    "ына",
    "сине",
    "сына",
];

/// Beginnings of numbers that say which of a row; what may follow them is in [`RANK_ENDINGS`].
const RANKS: &[(&str, u32)] = &[
    ("биринши", 1),
    ("екинши", 2),
    ("ушинши", 3),
    ("тортинши", 4),
    ("бесинши", 5),
    ("алтыншы", 6),
    ("жетинши", 7),
    ("сегизинши", 8),
    ("тогызыншы", 9),
    ("оныншы", 10),
    ("жиырманшы", 20),
    ("жиырмасыншы", 20),
    ("отызыншы", 30),
    ("перв", 1),
    ("втор", 2),
    ("трет", 3),
    ("четверт", 4),
    ("пят", 5),
    ("шест", 6),
    ("седьм", 7),
    ("восьм", 8),
    ("девят", 9),
    ("десят", 10),
    ("одиннадцат", 11),
    ("двенадцат", 12),
    ("тринадцат", 13),
    ("четырнадцат", 14),
    ("пятнадцат", 15),
    ("шестнадцат", 16),
    ("семнадцат", 17),
    ("восемнадцат", 18),
    ("девятнадцат", 19),
    ("двадцат", 20),
    ("тридцат", 30),
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
    ("thirtieth", 30),
];
const RANK_ENDINGS: &[&str] = &[
    "",
    "си",
    "сы",
    "нин",
    "нын",
    "ге",
    "га",
    "де",
    "да",
    "ден",
    "дан",
    "ни",
    "ны",
    "мен",
    "сине",
    "сынде",
    "ый",
    "ий",
    "ой",
    "ая",
    "ья",
    "ое",
    "ье",
    "ого",
    "ьего",
    "ому",
    "ьему",
    "ым",
    "ьим",
    "ом",
    "ьем",
    "ую",
    "ью",
    "ей",
    "ьей",
    "ых",
    "ьих",
];
/// What stands behind digits, joined by a hyphen or not, where they say which of a row.
const RANK_MARKS: &[&str] = &[
    "ши", "шы", "нши", "ншы", "инши", "ыншы", "й", "ый", "ий", "ой", "я", "ая", "е", "ое", "го", "ого", "му", "ому",
    "м", "ом", "st", "nd", "rd", "th",
];

/// Beginnings of the names of months, with what may follow in [`MONTH_ENDINGS`].
const MONTHS: &[(&str, u32)] = &[
    ("кантар", 1),
    ("акпан", 2),
    ("наурыз", 3),
    ("сауир", 4),
    ("мамыр", 5),
    ("маусым", 6),
    ("шилде", 7),
    ("тамыз", 8),
    ("кыркуйек", 9),
    ("казан", 10),
    ("караша", 11),
    ("желтоксан", 12),
    ("январ", 1),
    ("феврал", 2),
    ("март", 3),
    ("апрел", 4),
    ("ма", 5),
    ("июн", 6),
    ("июл", 7),
    ("август", 8),
    ("сентябр", 9),
    ("октябр", 10),
    ("ноябр", 11),
    ("декабр", 12),
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
];
const MONTH_ENDINGS: &[&str] = &[
    "", "да", "де", "та", "те", "дын", "дин", "тын", "нын", "нин", "ы", "и", "нда", "инде", "ында", "га", "ге", "дан",
    "ден", "ь", "я", "е", "ю", "ем", "а", "у", "ом",
];

/// A word with the letters of a Russian keyboard, as it is looked up here.
fn plain(word: &str) -> String {
    // The letters that the Kazakh keyboard has alone, as who has none of them types them.
    if word.is_ascii() { word.to_owned() } else { word.chars().map(plain_letter).collect() }
}

/// Whether a word beside a number says nothing of its own.
pub(super) fn is_filler(word: &str) -> bool {
    FILLERS.contains(&plain(word).as_str())
}

/// What a single word says, by itself.
pub(super) fn value(word: &str) -> Option<Value> {
    if let Some(number) = digits(word) {
        return Some(Value::Figure(number));
    }
    if let Some(number) = roman(word) {
        return Some(Value::Figure(number));
    }
    let plain = plain(word);
    let exact = COUNTS.iter().find(|(name, _)| *name == plain).map(|(_, number)| Value::Count(*number));
    let cased = COUNTS.get(..CASED).unwrap_or_default();
    let exact = exact.or_else(|| by_beginning(&plain, cased, COUNT_ENDINGS, 2).map(Value::Count));
    exact.or_else(|| by_beginning(&plain, RANKS, RANK_ENDINGS, 3).map(Value::Rank)).or_else(|| month(&plain))
}

fn month(plain: &str) -> Option<Value> {
    // Of the Russian for May only its own endings: the beginning is that of many words.
    let may = ["май", "мая", "мае", "маю", "маем"].contains(&plain).then_some(5);
    may.or_else(|| by_beginning(plain, MONTHS, MONTH_ENDINGS, 3)).map(Value::Month)
}

fn by_beginning(plain: &str, names: &[(&str, u32)], endings: &[&str], least: usize) -> Option<u32> {
    let fits = |(name, _): &&(&str, u32)| {
        name.chars().count() >= least && plain.strip_prefix(*name).is_some_and(|rest| endings.contains(&rest))
    };
    names.iter().filter(fits).max_by_key(|(name, _)| name.len()).map(|(_, number)| *number)
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
    let plain = plain(letters);
    if RANK_MARKS.contains(&plain.as_str()) {
        return Some(true);
    }
    let is_ending = COUNT_ENDINGS.contains(&plain.as_str()) || RANK_ENDINGS.contains(&plain.as_str());
    (is_filler(letters) || is_ending).then_some(false)
}

/// A number of several words being read: `он төрт`, `тысяча девятьсот восемнадцатый`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sum {
    thousands: u32,
    rest: u32,
    /// A word that says which of a row ends it.
    ended: Option<bool>,
    words: usize,
}

impl Sum {
    /// A number that begins with what a word says; nothing where that begins none.
    pub(super) fn begun(value: Value) -> Option<Self> {
        Self { thousands: 0, rest: 0, ended: None, words: 0 }.with(value)
    }

    /// With one more word; nothing where it goes not with those before.
    pub(super) fn with(self, value: Value) -> Option<Self> {
        let (number, ended) = match value {
            _ if self.ended.is_some() => return None,
            Value::Count(number) => (number, None),
            Value::Rank(number) => (number, Some(true)),
            // `3 жүз`: digits begin a number in words, and are one by themselves.
            Value::Figure(number) if self.words == 0 => (number, None),
            Value::Figure(_) | Value::Month(_) => return None,
        };
        let fits = self.rest == 0 || number < magnitude(self.rest);
        let (thousands, rest) = match number {
            1000 if self.thousands == 0 => (self.rest.max(1).checked_mul(1000)?, 0),
            100 if (1..10).contains(&self.rest) => (self.thousands, self.rest * 100),
            _ if fits && (number > 0 || self.words == 0) => (self.thousands, self.rest.checked_add(number)?),
            _ => return None,
        };
        Some(Self { thousands, rest, ended, words: self.words + 1 })
    }

    /// What it says so far.
    pub(super) fn value(self) -> Option<Value> {
        let number = self.thousands.checked_add(self.rest)?;
        Some(if self.ended == Some(true) { Value::Rank(number) } else { Value::Count(number) })
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

/// Every word here that says something else than `value`.
pub(super) fn others(value: Value) -> impl Iterator<Item = &'static str> {
    let named = |names: &'static [(&'static str, u32)], of: fn(u32) -> Value| {
        names.iter().filter(move |(_, number)| of(*number) != value).map(|(name, _)| *name)
    };
    named(COUNTS, Value::Count).chain(named(RANKS, Value::Rank)).chain(named(MONTHS, Value::Month))
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
