//! Whether what was just on the screen gives an answer away: then it measures reading, and no memory.

use std::collections::HashSet;

use super::{Given, KindName, Question, Showing};
use crate::content::Item;
use crate::source::LanguageIndex;
use crate::spelling;

/// From so many letters on two words are the same when one is the beginning of the other: `наурыз`, `наурызда`.
const STEM: usize = 4;

/// The words that were seen.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    words: HashSet<String>,
}

impl Seen {
    /// Adds the words of a text.
    pub fn text(&mut self, text: &str) {
        self.words.extend(spelling::words(text));
    }

    /// Adds what an asked question showed: its stem, the options as drawn, and the feedback.
    pub fn asked(&mut self, question: &Question, showing: &Showing, given: &Given, tongue: LanguageIndex) {
        self.stood(question, showing, tongue);
        self.text(question.why.as_ref().map_or("", |why| why.get(tongue)));
        for row in question.review(showing, given, tongue) {
            self.text(&row.text);
            self.text(row.note.as_deref().unwrap_or_default());
        }
    }

    /// Adds what of a question stands on a paper: its stem and the options as drawn.
    pub fn stood(&mut self, question: &Question, showing: &Showing, tongue: LanguageIndex) {
        self.text(question.stem.get(tongue));
        let face = question.face(showing, tongue);
        face.fixed.iter().chain(&face.rows).for_each(|row| self.text(row));
    }

    fn has(&self, word: &str) -> bool {
        let is_number = word.chars().any(|c| c.is_ascii_digit());
        self.words.contains(word) || !is_number && self.words.iter().any(|seen| is_alike(word, seen))
    }

    /// Whether at least three quarters of these words were seen; of no words none are.
    fn has_most(&self, words: &HashSet<String>) -> bool {
        let seen = words.iter().filter(|word| self.has(word)).count();
        !words.is_empty() && 4 * seen >= 3 * words.len()
    }

    /// Whether a question is given away: at least three quarters of the words that its right option alone has (not the
    /// stem, and no wrong option) were seen. Before a showing is drawn, any of the wrong options may stand there: those count
    /// beside which it would be given away. What is arranged, or pointed at on the map, is given away by no words.
    #[must_use]
    pub fn gives_away(&self, question: &Question, tongue: LanguageIndex) -> bool {
        let wrong: Vec<HashSet<String>> = question.kind.distractors().iter().map(|item| words(item, tongue)).collect();
        let mut own = own_words(question, |_| true, [].iter(), tongue);
        // Such a word every showing has in a wrong option.
        own.retain(|word| wrong.is_empty() || !wrong.iter().all(|option| option.contains(word)));
        own.retain(|word| self.has(word) || !wrong.iter().any(|option| option.contains(word)));
        self.has_most(&own)
    }

    /// The same for a question as it was shown.
    #[must_use]
    pub fn gave_away(&self, question: &Question, showing: &Showing, tongue: LanguageIndex) -> bool {
        let is_shown = |item: &Item| showing.rows.is_empty() || showing.rows.contains(&item.id);
        let wrong = question.kind.distractors().iter().filter(|item| is_shown(item));
        self.has_most(&own_words(question, is_shown, wrong, tongue))
    }
}

/// The words that only the right items of a question have which stand there: neither its stem nor these wrong items. Of a
/// typed answer its first form counts.
fn own_words<'q>(
    question: &'q Question,
    stands: impl Fn(&Item) -> bool,
    wrong: impl Iterator<Item = &'q Item>,
    tongue: LanguageIndex,
) -> HashSet<String> {
    let forms = match question.kind.name() {
        KindName::Choice | KindName::Select => usize::MAX,
        KindName::Blank => 1,
        KindName::Order | KindName::Match | KindName::Place => 0,
    };
    let right = question.kind.asked().into_iter().filter(|item| stands(item)).take(forms);
    let mut own: HashSet<String> = right.flat_map(|item| words(item, tongue)).collect();
    for word in wrong.flat_map(|item| words(item, tongue)).chain(spelling::words(question.stem.get(tongue))) {
        own.remove(&word);
    }
    own
}

fn words(item: &Item, tongue: LanguageIndex) -> HashSet<String> {
    spelling::words(item.text.get(tongue)).into_iter().collect()
}

fn is_alike(word: &str, other: &str) -> bool {
    let (short, long) = if word.len() < other.len() { (word, other) } else { (other, word) };
    long.starts_with(short) && short.chars().count() >= STEM
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::Bank;

    fn bank() -> Bank {
        let question = |id: &str, stem: &str, right: &str, why: &str| {
            serde_json::json!({"id": id, "kind": "choice", "stem": stem, "right": [right], "why": why,
                "wrong": ["1918 жылғы сәуір", "1917 жылғы желтоқсан", "1919 жылғы қаңтар"]})
        };
        let questions = [
            question("a", "Мәскеуге сапар қай кезге келеді?", "1918 жылғы наурыз", "Сапар көктемге келді."),
            question("b", "1918 жылғы наурызда Мәскеуге кім барды?", "Жаһанша мен Халел", "Елшілерді орталық жіберді."),
        ];
        let typed =
            serde_json::json!({"id": "c", "kind": "blank", "stem": "Кім барды?", "answers": ["Халел Досмұхамедов"]});
        let all: Vec<serde_json::Value> = questions.into_iter().chain([typed]).collect();
        Bank::read(&serde_json::json!({"title": "т", "questions": all}).to_string()).unwrap()
    }

    fn seen(text: &str) -> Seen {
        let mut seen = Seen::default();
        seen.text(text);
        seen
    }

    #[test]
    fn the_words_of_the_right_option_alone_give_it_away() {
        let bank = bank();
        let question = bank.question("a").unwrap();
        let tongue = LanguageIndex(0);
        assert!(
            seen("1918 жылғы наурызда Мәскеуге кім барды?").gives_away(question, tongue),
            "a case ending is the same word"
        );
        assert!(!seen("1918 жылғы сәуір").gives_away(question, tongue), "the words of all options tell nothing");
        assert!(!Seen::default().gives_away(question, tongue));
        assert!(!seen("мамыр").gives_away(question, tongue));
        let typed = bank.question("c").unwrap();
        assert!(seen("Халел Досмұхамедовтің сөзі").gives_away(typed, tongue));
        assert!(!seen("Халел Ғаббасов").gives_away(typed, tongue), "half of it is not three quarters");
    }

    #[test]
    fn what_was_asked_gives_away_by_stem_options_and_feedback() {
        let bank = bank();
        let (question, other) = (bank.question("a").unwrap(), bank.question("b").unwrap());
        let showing = Showing { fixed: Vec::new(), rows: other.kind.items().map(|item| item.id.clone()).collect() };
        let mut seen = Seen::default();
        seen.asked(other, &showing, &Given::Unknown, LanguageIndex(0));
        let rows = question.kind.items().map(|item| item.id.clone()).collect();
        assert!(seen.gave_away(question, &Showing { fixed: Vec::new(), rows }, LanguageIndex(0)));
        assert!(seen.has("көктемге") || seen.has("орталық"));
    }
}
