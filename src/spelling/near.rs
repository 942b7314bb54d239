//! How near a typed text comes to an accepted one: word by word, in slips of the fingers.

use super::distinctive::Distinctive;
use super::phrase::{Phrase, Stem, Token};
use super::slips::{self, Letters};
use super::{letters, numbers};

/// An answer with more words than this that are not typed to the letter is compared as a whole only.
const WORDS: usize = 8;
/// Letters that a word must have to stand in a case.
const CASED: usize = 4;
/// So many words may be written together, or taken apart.
const APART: usize = 2;
/// Of so many parts of an answer's letters one is enough to be a part of it.
const PART: usize = 4;
/// Case endings of Kazakh and Russian, as skeletons: `Орынборда`, `в Оренбурге`, `Ғаббасовтың`.
const CASES: &[&str] = &[
    "", "da", "de", "ta", "te", "dan", "den", "tan", "ten", "nan", "nen", "nin", "din", "tin", "ga", "ge", "ka", "ke",
    "na", "ne", "di", "ti", "ni", "men", "ben", "pen", "dagi", "degi", "tagi", "tegi", "a", "u", "om", "em", "e", "im",
    "oi", "i",
];
/// Endings of Russian that change from case to case, as skeletons, the longest first.
const TURNS: &[&str] = &["aia", "uiu", "ogo", "omu", "oi", "iu", "ia", "ie", "om", "ih", "im", "a", "u", "e", "i"];
/// Endings of names that may stand before a case ending.
const NAMES: &[&str] = &["", "ov", "ev", "uli"];

/// Endings and beginnings that turn a word into its opposite, as skeletons.
const AFFIXES: &[&str] = &["ma", "me", "pa", "pe", "ba", "be", "siz"];
const PREFIXES: &[&str] = &["ne", "bez", "bes", "un", "non"];
/// Words that turn those beside them into their opposite, as skeletons.
const DENIALS: &[&str] = &["ne", "emes", "not", "bez", "no"];

/// How near a typed text comes to an accepted one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Nearness {
    /// The same words, letter by letter.
    Same,
    /// The same skeleton, the same number, an initial for a name, words written apart or together.
    Folded,
    /// The same, with a word beside it that only names a sort: `Орынбор қаласы`.
    Beside,
    /// Slips at this cost, within what is allowed.
    Slip(u32),
    /// A part of it, with slips at this cost.
    Part(u32),
    /// Too many slips to be taken for it, and too few to be something else: their cost.
    Near(u32),
}

impl Nearness {
    /// At what cost one text is the other; nothing where it is only a part of it.
    pub(crate) fn cost(self) -> Option<u32> {
        match self {
            Self::Same | Self::Folded | Self::Beside => Some(0),
            Self::Slip(cost) | Self::Near(cost) => Some(cost),
            Self::Part(_) => None,
        }
    }
}

/// What slips in an accepted answer may cost, by the letters of its distinctive words: none in short ones, where names stand
/// close together.
#[must_use]
fn allowed(letters: usize) -> u32 {
    match letters {
        0..=3 => 0,
        4..=8 => 1,
        9..=17 => 2,
        _ => 3,
    }
}

/// Up to which cost a typed text is still near an answer in which slips of that cost are allowed.
fn near(allowed: u32) -> u32 {
    match allowed {
        0 => 0,
        1 => 2,
        more => more + 2,
    }
}

/// Two texts being compared.
struct Pair<'p> {
    stem: &'p Stem,
    /// Whether a month may be named by its number.
    month: bool,
    /// Whether a single letter may stand for a name.
    initials: bool,
    /// What slips may cost, all in all.
    allowed: u32,
}

/// Compares a typed text with an accepted one; `None` where they are different things. Words of the typed text that only repeat
/// a word of `stem` (`«Сарыарқа» газеті` where a newspaper was asked for), or only name a sort of thing, do not count.
#[must_use]
pub(crate) fn compare(typed: &Phrase, accepted: &Phrase, stem: &Stem, distinctive: &Distinctive) -> Option<Nearness> {
    let ((years, days), (their_years, their_days)) = (typed.figures(), accepted.figures());
    if typed.is_same(accepted) && (&years, &days) == (&their_years, &their_days) {
        return Some(Nearness::Same);
    }
    // Most texts are seen at once to be neither each other nor a part of each other.
    if typed.is_empty() || accepted.is_empty() || (!accepted.may_be(typed) && !typed.may_be(accepted)) {
        return None;
    }
    // Years, and days, that both have stand in one order: from 1917 to 1918 is not from 1918 to 1917.
    let is_turned_round = |a: &[u32], b: &[u32]| a != b && a.len() == b.len() && a.iter().all(|one| b.contains(one));
    if is_turned_round(&years, &their_years) || is_turned_round(&days, &their_days) {
        return None;
    }
    let pair = Pair {
        stem,
        month: accepted.is_month(),
        // An initial stands beside a word in full: `Х. Досмұхамедов`, and no `к` for `Кеңес өкіметі`.
        initials: accepted.is_name() && typed.tokens.iter().any(|token| !token.is_initial()),
        allowed: allowed(distinctive.letters(accepted)),
    };
    let theirs: Vec<&Token> = accepted.tokens.iter().collect();
    // What sort of thing it is need not be said where the question says it.
    let asked: Vec<&Token> = theirs.iter().copied().filter(|token| !(token.is_common && stem.repeats(token))).collect();
    // A month by its name and its number is a month.
    let is_twice = |token: &Token| {
        let is_figure = matches!(token.value, Some(numbers::Value::Figure(_))) && typed.tokens.len() > 1;
        pair.month && is_figure && theirs.iter().any(|their| pair.distance(token, their) == Some(0))
    };
    let all: Vec<&Token> = typed.tokens.iter().filter(|token| !is_twice(token)).collect();
    let bare: Vec<&Token> = all.iter().copied().filter(|token| !pair.is_idle(token, &theirs)).collect();
    let mine = [Some(&all), Some(&bare).filter(|bare| bare.len() < all.len())];
    let asked = [Some(&theirs), Some(&asked).filter(|asked| asked.len() < theirs.len())];
    let tries = mine.into_iter().flatten().flat_map(|mine| asked.into_iter().flatten().map(move |asked| (mine, asked)));
    // Who names a sort names this one: a committee is no section.
    let is_other_sort = all.iter().any(|token| token.is_common && pair.is_idle(token, &theirs));
    let tries = tries.filter(|(_, asked)| asked.len() == theirs.len() || !is_other_sort);
    let nearness = tries.filter_map(|(mine, asked)| pair.measure(mine, asked)).min()?;
    let is_beside =
        nearness == Nearness::Folded && is_other_sort && pair.measure(&all, &theirs) != Some(Nearness::Folded);
    Some(if is_beside { Nearness::Beside } else { nearness })
}

impl Pair<'_> {
    /// Whether a typed word says nothing: it joins, repeats the question or names a sort, and the answer has none such.
    fn is_idle(&self, token: &Token, theirs: &[&Token]) -> bool {
        let is_denial = DENIALS.contains(&token.skeleton.as_str());
        let says_nothing = token.is_small() || token.is_common || self.stem.repeats(token);
        says_nothing && !is_denial && !theirs.iter().any(|their| self.distance(token, their).is_some())
    }

    fn measure(&self, mine: &[&Token], theirs: &[&Token]) -> Option<Nearness> {
        if mine.is_empty() || theirs.is_empty() {
            return None;
        }
        let joined =
            |tokens: &[&Token], of: fn(&Token) -> &str| tokens.iter().map(|token| of(token)).collect::<String>();
        if joined(mine, |token| &token.skeleton) == joined(theirs, |token| &token.skeleton) {
            return Some(Nearness::Folded);
        }
        let apart = self.given(mine, theirs);
        let most = self.allowed.min(allowed(letters(mine)));
        if let Some(cost) = apart.filter(|cost| *cost <= most && mine.len() < theirs.len() && is_part(mine, theirs)) {
            return Some(Nearness::Part(cost));
        }
        let whole = apart.filter(|_| mine.len() == theirs.len()).or_else(|| self.joined(mine, theirs))?;
        match whole {
            0 => Some(Nearness::Folded),
            cost if cost <= self.allowed => Some(Nearness::Slip(cost)),
            cost if cost <= near(self.allowed) => Some(Nearness::Near(cost)),
            _ => None,
        }
    }

    /// What it costs to have typed these words for those where some were written together, or taken apart.
    fn joined(&self, mine: &[&Token], theirs: &[&Token]) -> Option<u32> {
        let is_number = |tokens: &[&Token]| tokens.iter().all(|token| token.value.is_some());
        let has_number = |tokens: &[&Token]| tokens.iter().any(|token| token.value.is_some());
        // A number of several words (`Үш жүз`) may have a slip in one of them.
        let is_free = if is_number(theirs) { !is_number(mine) } else { !has_number(mine) && !has_number(theirs) };
        if !is_free || mine.len() == theirs.len() || mine.len().abs_diff(theirs.len()) > APART {
            return None;
        }
        let raw = |tokens: &[&Token]| tokens.iter().map(|token| token.raw.as_str()).collect::<String>();
        self.slips(&raw(mine), &raw(theirs), Letters::Keys)
    }

    /// The least sum of costs when each of `mine` is given one of `theirs` of its own: first the words that are one.
    fn given(&self, mine: &[&Token], theirs: &[&Token]) -> Option<u32> {
        let (mut rest, mut left) = (Vec::new(), theirs.to_vec());
        for word in mine {
            match left.iter().position(|other| other.skeleton == word.skeleton) {
                Some(place) => _ = left.remove(place),
                None => rest.push(*word),
            }
        }
        // In every order that words could be given: of too many it would take hours.
        (rest.len().max(left.len()) <= WORDS).then(|| self.assign(&rest, &left, near(self.allowed)))?
    }

    /// The least sum of costs, up to `most`, when each of `mine` is given one of `theirs` of its own.
    fn assign(&self, mine: &[&Token], theirs: &[&Token], most: u32) -> Option<u32> {
        let Some((word, rest)) = mine.split_first() else { return Some(0) };
        let tries = theirs.iter().enumerate().filter_map(|(taken, other)| {
            let cost = self.distance(word, other).filter(|cost| *cost <= most)?;
            let left: Vec<&Token> =
                theirs.iter().enumerate().filter(|(i, _)| *i != taken).map(|(_, word)| *word).collect();
            Some(cost + self.assign(rest, &left, most - cost)?)
        });
        tries.min()
    }

    /// What it costs to have typed one word for another; nothing where they are different words.
    fn distance(&self, mine: &Token, their: &Token) -> Option<u32> {
        if mine.skeleton == their.skeleton {
            return Some(0);
        }
        match (mine.value, their.value) {
            (Some(a), Some(b)) => return a.says(b, self.month).then_some(0),
            (Some(_), None) => return None,
            (None, Some(value)) => {
                // A slip in a word for a number, as long as it is nearer to it than to all others.
                let cost = self.slips(&mine.raw, &their.raw, Letters::Keys)?;
                return numbers::others(value)
                    .all(|other| slips::cost(&mine.raw, other, Letters::Keys) > cost)
                    .then_some(cost);
            }
            (None, None) => {}
        }
        if mine.is_initial() || their.is_initial() {
            let first = |token: &Token| token.skeleton.chars().next();
            return (self.initials && first(mine) == first(their)).then_some(0);
        }
        if mine.raw.contains(|c: char| c.is_ascii_digit()) || is_opposite(&mine.skeleton, &their.skeleton) {
            return None;
        }
        let is_russian = [&mine.raw, &their.raw].into_iter().all(|word| !word.is_ascii() && letters::is_russian(word));
        if in_a_case(&mine.skeleton, &their.skeleton)
            || (their.is_common && in_a_case(&their.skeleton, &mine.skeleton))
            || (is_russian && in_two_cases(&mine.skeleton, &their.skeleton))
        {
            return Some(0);
        }
        // Latin letters are typed on the keys that skeletons are written with.
        let letters = if mine.raw.is_ascii() { Letters::Keys } else { Letters::Skeleton };
        let whole =
            [self.slips(&mine.raw, &their.raw, Letters::Keys), self.slips(&mine.skeleton, &their.skeleton, letters)];
        let cases = CASES.iter().filter(|case| !case.is_empty() && mine.skeleton.len() > their.skeleton.len());
        let bare = cases.filter_map(|case| self.slips(mine.skeleton.strip_suffix(case)?, &their.skeleton, letters));
        whole.into_iter().flatten().chain(bare).min()
    }

    /// What it costs to have typed one word for another, up to what is near.
    fn slips(&self, typed: &str, meant: &str, letters: Letters) -> Option<u32> {
        let most = near(self.allowed);
        let is_far = slips::least(typed, meant) > most;
        (!is_far).then(|| slips::cost(typed, meant, letters)).filter(|cost| *cost <= most)
    }
}

fn letters(tokens: &[&Token]) -> usize {
    tokens.iter().map(|token| token.letters()).sum()
}

/// Whether some words of an answer are enough to be a part of it: a fourth of its letters, and not only what sort of thing it is.
fn is_part(mine: &[&Token], theirs: &[&Token]) -> bool {
    let names_it = |tokens: &[&Token]| tokens.iter().any(|token| !token.is_common);
    letters(mine) * PART >= letters(theirs) && (names_it(mine) || !names_it(theirs))
}

/// Whether one word is the other turned into its opposite: `босатпау` for `босату`.
fn is_opposite(word: &str, other: &str) -> bool {
    let (longer, shorter) = if word.len() > other.len() { (word, other) } else { (other, word) };
    let without = |affix: &str| {
        longer.match_indices(affix).any(|(at, _)| {
            let (before, after) = (longer.get(..at), longer.get(at + affix.len()..));
            at > 0 && before.zip(after).is_some_and(|(before, after)| shorter.strip_prefix(before) == Some(after))
        })
    };
    AFFIXES.iter().any(|affix| without(affix))
        || PREFIXES.iter().any(|prefix| longer.strip_prefix(prefix) == Some(shorter))
}

/// Whether two words are one Russian word in two cases: `национальную автономию`.
fn in_two_cases(word: &str, other: &str) -> bool {
    let root = |word: &str| {
        let ending = TURNS.iter().find(|ending| word.ends_with(**ending)).copied().unwrap_or_default();
        word.strip_suffix(ending).map(str::to_owned)
    };
    let (a, b) = (root(word), root(other));
    a == b && a.is_some_and(|root| root.chars().count() > CASED)
}

/// Whether `word` is `other` with a case ending.
fn in_a_case(word: &str, other: &str) -> bool {
    let Some(rest) = word.strip_prefix(other).filter(|_| other.chars().count() >= CASED) else { return false };
    NAMES.iter().any(|name| rest.strip_prefix(name).is_some_and(|case| CASES.contains(&case)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(typed: &str, accepted: &str) -> Option<Nearness> {
        compare(&Phrase::of(typed), &Phrase::of(accepted), &Stem::default(), &Distinctive::default())
    }

    #[test]
    fn honest_spellings_are_one() {
        use Nearness::{Folded, Same};
        for (typed, accepted, expected) in [
            ("ДОСМҰХАМЕДОВ ХАЛЕЛ", "Халел Досмұхамедов", Same),
            ("«сарыарқа»", "Сарыарқа", Same),
            ("Бии\u{306}скі", "Бийскі", Same),
            ("Досмухамедов Халел", "Халел Досмұхамедов", Folded),
            ("Досмухамедов Х.", "Халел Досмұхамедов", Folded),
            ("Khalel Dosmukhamedov", "Халел Досмұхамедов", Folded),
            ("Halel Dosmūhamedov", "Халел Досмұхамедов", Folded),
            ("Халел Досмұхамедұлы", "Халел Досмұхамедов", Folded),
            ("Әлихан Бөкейханұлы", "Әлихан Бөкейхан", Folded),
            ("alihan bokeikhan", "Әлихан Бөкейхан", Folded),
            ("Jahanşa Dosmūhamedov", "Жаһанша Досмұхамедов", Folded),
            ("Cемей", "Семей", Folded),
            ("ush juz", "Үш жүз", Folded),
            ("Sary Arka", "Сарыарқа", Folded),
            ("Сары-Арка", "Сарыарқа", Folded),
            ("Мангышлак", "Маңғышлақ", Folded),
            ("Mangyshlak", "Маңғышлақ", Folded),
            ("Владимир Ильич Ленин", "В. И. Ленин", Folded),
            ("Орынборда", "Орынбор", Folded),
            ("в Оренбурге", "Оренбург", Folded),
            ("in Orenburg", "Orenburg", Folded),
            ("Ғаббасовтың", "Ғаббасов", Folded),
            ("Габбасовым", "Габбасов", Folded),
            ("сарыарқада", "Сарыарқа", Folded),
            ("the Ush Zhuz", "Үш жүз", Folded),
            ("ХІХ", "XIX", Folded),
            ("национальную автономию", "национальная автономия", Folded),
            ("Советской федерации", "Советская федерация", Folded),
        ] {
            assert_eq!(near(typed, accepted), Some(expected), "{typed} / {accepted}");
        }
    }

    #[test]
    fn small_slips_are_typos() {
        assert_eq!(near("Халел Досмұхамедлв", "Халел Досмұхамедов"), Some(Nearness::Slip(1)));
        assert_eq!(near("Барнауль", "Барнауыл"), Some(Nearness::Slip(1)));
        assert_eq!(near("Оренбор", "Орынбор"), Some(Nearness::Near(2)));
    }

    #[test]
    fn different_things_stay_different() {
        for (typed, accepted) in [
            ("Ж. Досмұхамедов", "Халел Досмұхамедов"),
            ("Халел Ғаббасов", "Халел Досмұхамедов"),
            ("1917", "1918"),
            ("ф", "кеңестік федерация"),
            ("к", "Кеңес өкіметі"),
            ("к ө", "Кеңес өкіметі"),
            ("м", "март"),
            ("с а", "Сары Арқа"),
            ("XVII", "XVIII"),
            ("ІІ", "III"),
            ("19l8", "1918"),
            ("орск", "Омск"),
            ("Орда", "Орал"),
            ("Самара", "Самарқан"),
            ("Самара", "Самарқанд"),
            ("Алашорда", "Алаш"),
            ("Қазақстан", "Қазақ"),
            ("Халел Досмұхамедов пен Жаһанша Досмұхамедов", "Халел Досмұхамедов"),
            ("Сырдария", "Сарыарқа"),
            ("", "Семей"),
            ("???", "Семей"),
        ] {
            let near = near(typed, accepted);
            assert!(matches!(near, None | Some(Nearness::Near(_))), "{typed} / {accepted}: {near:?}");
        }
    }

    #[test]
    fn signs_alone_are_compared_as_they_are() {
        assert_eq!(near("+", "+"), Some(Nearness::Same));
        assert_eq!(near("+", "-"), None);
    }

    #[test]
    fn a_bare_surname_is_a_part() {
        assert_eq!(near("Досмухамедов", "Халел Досмұхамедов"), Some(Nearness::Part(0)));
        assert_eq!(near("Халел", "Халел Досмұхамедов"), Some(Nearness::Part(0)));
    }

    #[test]
    fn words_of_the_stem_do_not_count() {
        let stem = Stem::of(["Қай газетте жарияланды?"].into_iter());
        let near = |typed: &str, accepted: &str| {
            compare(&Phrase::of(typed), &Phrase::of(accepted), &stem, &Distinctive::default())
        };
        assert_eq!(near("Сарыарқа газеті", "Сарыарқа"), Some(Nearness::Beside));
        assert_eq!(near("Сарыарқа және Сырдария", "Сарыарқа"), None);
    }
}
