//! Words for numbers and months in three languages, and the endings they stand in. Letters are as [`plain`] leaves them.

use super::letters::plain_letter;

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
pub(super) fn plain(word: &str) -> String {
    if word.is_ascii() { word.to_owned() } else { word.chars().map(plain_letter).collect() }
}

/// Whether a word beside a number says nothing of its own.
pub(super) fn is_filler(plain: &str) -> bool {
    FILLERS.contains(&plain)
}

/// Whether letters behind digits say which of a row.
pub(super) fn is_rank_mark(plain: &str) -> bool {
    RANK_MARKS.contains(&plain)
}

/// Whether letters behind digits are a case.
pub(super) fn is_case(plain: &str) -> bool {
    COUNT_ENDINGS.contains(&plain) || RANK_ENDINGS.contains(&plain)
}

/// How many a word says.
pub(super) fn count(plain: &str) -> Option<u32> {
    let exact = COUNTS.iter().find(|(name, _)| *name == plain).map(|(_, number)| *number);
    exact.or_else(|| by_beginning(plain, COUNTS.get(..CASED).unwrap_or_default(), COUNT_ENDINGS, 2))
}

/// Which of a row a word says.
pub(super) fn rank(plain: &str) -> Option<u32> {
    by_beginning(plain, RANKS, RANK_ENDINGS, 3)
}

/// Which month a word names, from 1.
pub(super) fn month(plain: &str) -> Option<u32> {
    // Of the Russian for May only its own endings: the beginning is that of many words.
    let may = ["май", "мая", "мае", "маю", "маем"].contains(&plain).then_some(5);
    may.or_else(|| by_beginning(plain, MONTHS, MONTH_ENDINGS, 3))
}

fn by_beginning(plain: &str, names: &[(&str, u32)], endings: &[&str], least: usize) -> Option<u32> {
    let fits = |(name, _): &&(&str, u32)| {
        name.chars().count() >= least && plain.strip_prefix(*name).is_some_and(|rest| endings.contains(&rest))
    };
    names.iter().filter(fits).max_by_key(|(name, _)| name.len()).map(|(_, number)| *number)
}

/// Every word, or beginning of words, that says how many, but for one number.
pub(super) fn counts_but(number: Option<u32>) -> impl Iterator<Item = &'static str> {
    but(COUNTS, number)
}

/// Every beginning of words that say which of a row, but for one number.
pub(super) fn ranks_but(number: Option<u32>) -> impl Iterator<Item = &'static str> {
    but(RANKS, number)
}

/// Every beginning of the names of months, but for one.
pub(super) fn months_but(number: Option<u32>) -> impl Iterator<Item = &'static str> {
    but(MONTHS, number)
}

fn but(names: &'static [(&'static str, u32)], number: Option<u32>) -> impl Iterator<Item = &'static str> {
    names.iter().filter(move |(_, other)| Some(*other) != number).map(|(name, _)| *name)
}
