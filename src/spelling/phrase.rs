//! A text as it counts for spelling: its words, and what of them are numbers, months, or words of a sort.

use unicode_normalization::UnicodeNormalization;

use super::common::is_common;
use super::letters::skeleton;
use super::numbers::{self, Sum, Value};
use super::words::{is_silent, words};

/// Words that only join or place others, as skeletons.
const SMALL: &[&str] =
    &["v", "vo", "na", "iz", "in", "at", "the", "of", "from", "and", "i", "men", "ben", "pen", "jane", "a", "an", "to"];
/// Letters that two forms of one word share at the beginning.
const STEM: usize = 4;

/// A word, or a number of several.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Its letters, small.
    pub(super) raw: String,
    pub(super) skeleton: String,
    /// What it says exactly, if it is a number or a month.
    pub(super) value: Option<Value>,
    /// Whether it names only a sort of thing.
    pub(super) is_common: bool,
    /// Whether it was written with a capital.
    is_name: bool,
}

/// A text as it counts for spelling.
#[derive(Clone, Debug)]
pub(crate) struct Phrase {
    text: String,
    pub(super) tokens: Vec<Token>,
    /// Its words letter by letter, sorted.
    words: Vec<String>,
    /// The letters of its skeleton, a bit each: all, and those of words that name more than a sort.
    letters: (u32, u32),
}

/// So many letters of a name may be missing in what is near to it.
const MISSING: u32 = 3;

impl Phrase {
    /// Takes a text apart.
    #[must_use]
    pub(crate) fn of(text: &str) -> Self {
        let mut tokens = tokens(text);
        if tokens.iter().any(|token| token.value.is_some()) {
            tokens.retain(|token| token.value.is_some() || !numbers::is_filler(&token.raw));
        }
        let mut words = words(text);
        words.sort_unstable();
        let bits = |skeleton: &str| skeleton.bytes().fold(0, |all, byte| all | 1 << (byte % 32));
        let all = tokens.iter().fold(0, |all, token| all | bits(&token.skeleton));
        let named = tokens.iter().filter(|token| !token.is_common && !token.is_small() && token.value.is_none());
        let named = named.fold(0, |all, token| all | bits(&token.skeleton));
        Self { text: text.trim().to_owned(), tokens, words, letters: (all, named) }
    }

    /// Whether a typed text may come near to this name, seen at once by the letters that it has not.
    pub(super) fn may_be(&self, typed: &Self) -> bool {
        (self.letters.1 & !typed.letters.0).count_ones() <= MISSING
    }

    /// Whether it has no words at all.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether two are the same words, or the same signs.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        if self.is_empty() || other.is_empty() {
            self.text == other.text && !self.text.is_empty()
        } else {
            self.words == other.words
        }
    }

    /// Whether it names a month and nothing else.
    pub(super) fn is_month(&self) -> bool {
        matches!(self.tokens.as_slice(), [Token { value: Some(Value::Month(_)), .. }])
    }

    /// Whether every word of it is a name.
    pub(super) fn is_name(&self) -> bool {
        self.tokens.iter().all(|token| token.is_name)
    }

    /// The one number that it says, whatever stands beside it that only names a sort, or a word of `stem`.
    pub(crate) fn number(&self, stem: &Stem) -> Option<u32> {
        let values = || self.tokens.iter().filter_map(|token| token.value);
        let is_only = values().count() == 1;
        // Of `1918 жылғы 28 наурыз` what the question names says nothing.
        let mut numbers = values().filter(|value| is_only || !stem.says(*value)).filter_map(Value::number);
        let number = numbers.next()?;
        let is_idle = |token: &Token| token.value.is_some() || token.is_small() || stem.repeats(token);
        (numbers.next().is_none() && self.tokens.iter().all(is_idle)).then_some(number)
    }

    /// Its figures in their order: years, and smaller ones.
    pub(super) fn figures(&self) -> (Vec<u32>, Vec<u32>) {
        let figure = |token: &Token| if let Some(Value::Figure(figure)) = token.value { Some(figure) } else { None };
        self.tokens.iter().filter_map(figure).partition(|figure| *figure >= 100)
    }
}

impl Token {
    fn of(raw: String, is_name: bool) -> Self {
        let (skeleton, value) = (skeleton(&raw), numbers::value(&raw).or_else(|| numbers::with_letters(&raw)));
        let is_common = value.is_none() && is_common(&raw, &skeleton);
        Self { raw, skeleton, value, is_common, is_name }
    }

    /// Whether it only joins or places others.
    pub(super) fn is_small(&self) -> bool {
        SMALL.contains(&self.skeleton.as_str())
    }

    pub(super) fn letters(&self) -> usize {
        self.raw.chars().filter(|c| c.is_alphabetic()).count()
    }

    /// Whether it is a single letter that may stand for a name.
    pub(super) fn is_initial(&self) -> bool {
        self.raw.chars().count() == 1 && self.raw.chars().all(char::is_alphabetic)
    }
}

/// The words of a question: what only repeats one of them says nothing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stem {
    /// Beginnings of its words that are no names.
    words: Vec<String>,
    values: Vec<Value>,
}

impl Stem {
    /// The words of a question in every language.
    #[must_use]
    pub(crate) fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut stem = Self::default();
        for text in texts {
            let tokens = tokens(text);
            for (place, token) in tokens.iter().enumerate() {
                let next = tokens.get(place + 1);
                // The first word of a sentence is a name only before a further one.
                let is_name = token.is_name && (place > 0 || next.is_some_and(|next| next.is_name));
                match token.value {
                    Some(value) => stem.values.push(value),
                    // To repeat a name of the question is to give it for an answer.
                    None if is_name => {}
                    None => stem.words.push(beginning(&token.skeleton)),
                }
            }
        }
        stem
    }

    /// Whether a word only repeats one of the question's that is no name.
    pub(super) fn repeats(&self, token: &Token) -> bool {
        match token.value {
            Some(value) => self.says(value),
            None => self.words.contains(&beginning(&token.skeleton)),
        }
    }

    /// Whether the question names a number, or a month.
    fn says(&self, value: Value) -> bool {
        self.values.iter().any(|other| value.says(*other, false))
    }
}

fn beginning(skeleton: &str) -> String {
    skeleton.chars().take(STEM).collect()
}

/// The words of a text, numbers of several words as one.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    // A number of several words that may go on.
    let mut sum: Option<Sum> = None;
    for (word, is_joined) in split(text) {
        let is_name = word.chars().next().is_some_and(char::is_uppercase);
        let raw = word.to_lowercase();
        if let Some(last) = tokens.last_mut()
            && let Some(Value::Figure(number)) = last.value.filter(|_| is_joined)
            && let Some(is_rank) = numbers::behind(&raw)
        {
            // An ending behind digits: `2-ші`, `5-інен`.
            last.value = Some(if is_rank { Value::Rank(number) } else { Value::Figure(number) });
            sum = None;
            continue;
        }
        let token = Token::of(raw, is_name);
        let longer = sum.zip(token.value).and_then(|(sum, value)| sum.with(value));
        if let (Some(longer), Some(last)) = (longer, tokens.last_mut()) {
            last.raw.push_str(&token.raw);
            (last.skeleton, last.value) = (skeleton(&last.raw), longer.value());
            sum = Some(longer);
            continue;
        }
        sum = token.value.and_then(Sum::begun);
        tokens.push(token);
    }
    // A single Roman numeral stands before a sort (`V съезд`), an initial before a name.
    for place in 1..tokens.len() {
        let is_before_sort = tokens.get(place).is_some_and(|next| next.is_common);
        if let Some(token) = tokens.get_mut(place - 1).filter(|token| is_before_sort && token.is_name) {
            token.value = token.value.or_else(|| numbers::single(&token.raw));
        }
    }
    tokens
}

/// The words of a text as written, each with whether a hyphen joins it to the one before.
fn split(text: &str) -> Vec<(String, bool)> {
    let clean: String = text.nfc().filter(|c| !is_silent(*c)).collect();
    let mut words: Vec<(String, bool)> = Vec::new();
    let (mut word, mut between) = (String::new(), String::new());
    for c in clean.chars().chain([' ']) {
        if c.is_alphanumeric() {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            words.push((std::mem::take(&mut word), between == "-"));
            between.clear();
        }
        between.push(c);
    }
    words
}
