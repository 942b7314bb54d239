//! Texts as words.

use unicode_normalization::UnicodeNormalization as _;

/// The words of a text as they count for spelling: lower case, without quotes, marks and punctuation.
#[must_use]
pub(crate) fn words(text: &str) -> Vec<String> {
    let lower: String = text.to_lowercase().nfc().filter(|c| !is_silent(*c)).collect();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether a sign says nothing in a word: quotation marks, accents, what text from outside may hide.
pub(super) fn is_silent(c: char) -> bool {
    crate::clean::is_harmful(c)
        || matches!(c, '\u{301}' | '\'' | '"' | '«' | '»' | '„' | '“' | '”' | '‘' | '’' | '`' | 'ʼ' | 'ʻ' | '´')
}
