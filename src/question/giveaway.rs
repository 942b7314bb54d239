//! Whether what was just on the screen, or stands elsewhere on a paper, gives an answer away: then it measures reading, and
//! no memory.

use std::collections::{BTreeSet, HashSet};
use std::ops::Bound;

use super::{Given, KindName, Question, Showing, Verdict};
use crate::content::Item;
use crate::source::LanguageIndex;
use crate::spelling;

/// From so many letters on two words are the same when one is the beginning of the other: `наурыз`, `наурызда`.
const STEM: usize = 4;

/// The words that were seen.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    words: BTreeSet<String>,
}

/// The words that tell the answer of a question: what its right option alone has, and neither its stem nor a wrong option.
#[derive(Clone, Debug, Default)]
pub struct Telling {
    words: HashSet<String>,
    /// Those of them that some wrong option has, which may stand there or not.
    beside: HashSet<String>,
}

impl Telling {
    /// The words of a question before a showing of it is drawn. What is arranged, or pointed at on the map, no words tell.
    #[must_use]
    pub fn of(question: &Question, tongue: LanguageIndex) -> Self {
        let wrong: Vec<HashSet<String>> = question.kind.distractors().iter().map(|item| words(item, tongue)).collect();
        let mut own = own_words(question, |_| true, [].iter(), tongue);
        // Such a word every showing has in a wrong option.
        own.retain(|word| wrong.is_empty() || !wrong.iter().all(|option| option.contains(word)));
        let beside = own.iter().filter(|word| wrong.iter().any(|option| option.contains(*word))).cloned().collect();
        Self { words: own, beside }
    }

    /// The words of a question as it was shown.
    #[must_use]
    pub fn of_shown(question: &Question, showing: &Showing, tongue: LanguageIndex) -> Self {
        let is_shown = |item: &Item| showing.rows.is_empty() || showing.rows.contains(&item.id);
        let wrong = question.kind.distractors().iter().filter(|item| is_shown(item));
        Self { words: own_words(question, is_shown, wrong, tongue), beside: HashSet::new() }
    }
}

impl Seen {
    /// Adds the words of a text.
    pub fn text(&mut self, text: &str) {
        self.words.extend(spelling::words(text));
    }

    /// Adds what an asked question showed: its stem, the options as drawn, and the feedback.
    pub fn asked(&mut self, question: &Question, shown: (&Showing, &Given, Verdict), tongue: LanguageIndex) {
        let (showing, given, verdict) = shown;
        self.stood(question, showing, tongue);
        self.text(question.why.as_ref().map_or("", |why| why.get(tongue)));
        for row in question.review(showing, given, verdict, tongue) {
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

    /// Whether a word was seen, in this form or with another ending; numbers have none.
    fn has(&self, word: &str) -> bool {
        if word.chars().any(|c| c.is_ascii_digit()) || word.chars().count() < STEM {
            return self.words.contains(word);
        }
        let longer = self.words.range::<str, _>((Bound::Included(word), Bound::Unbounded)).next();
        let stems = word.char_indices().skip(STEM).filter_map(|(end, _)| word.get(..end));
        longer.is_some_and(|seen| seen.starts_with(word)) || stems.into_iter().any(|stem| self.words.contains(stem))
    }

    /// Whether at least three quarters of some words were seen, where so many are; of no words none are.
    fn has_most<'w>(&self, words: impl Iterator<Item = &'w String>) -> bool {
        let (mut seen, mut all) = (0, 0);
        for word in words {
            all += 1;
            seen += usize::from(self.has(word));
        }
        all > 0 && 4 * seen >= 3 * all
    }

    /// Whether an answer is given away: at least three quarters of the words that tell it were seen. Before a showing is
    /// drawn those wrong options count beside which it would be.
    #[must_use]
    pub fn gives_away(&self, telling: &Telling) -> bool {
        self.has_most(telling.words.iter().filter(|word| !telling.beside.contains(*word) || self.has(word)))
    }

    /// The same for a question as it was shown.
    #[must_use]
    pub fn gave_away(&self, question: &Question, showing: &Showing, tongue: LanguageIndex) -> bool {
        self.gives_away(&Telling::of_shown(question, showing, tongue))
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

/// So many times a showing is drawn at most until nothing gives it away.
const DRAWS: usize = 8;

/// A showing that is not given away, where the first few draws have one; else the first.
#[must_use]
pub(crate) fn drawn(draw: impl FnMut() -> Showing, is_given_away: impl Fn(&Showing) -> bool) -> Showing {
    let mut draws = std::iter::repeat_with(draw).take(DRAWS);
    let first = draws.next().unwrap_or_default();
    if is_given_away(&first) { draws.find(|showing| !is_given_away(showing)).unwrap_or(first) } else { first }
}

fn words(item: &Item, tongue: LanguageIndex) -> HashSet<String> {
    spelling::words(item.text.get(tongue)).into_iter().collect()
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
            seen("1918 жылғы наурызда Мәскеуге кім барды?").gives_away(&Telling::of(question, tongue)),
            "a case ending is the same word"
        );
        assert!(
            !seen("1918 жылғы сәуір").gives_away(&Telling::of(question, tongue)),
            "the words of all options tell nothing"
        );
        assert!(!Seen::default().gives_away(&Telling::of(question, tongue)));
        assert!(!seen("мамыр").gives_away(&Telling::of(question, tongue)));
        let typed = bank.question("c").unwrap();
        assert!(seen("Халел Досмұхамедовтің сөзі").gives_away(&Telling::of(typed, tongue)));
        assert!(!seen("Халел Ғаббасов").gives_away(&Telling::of(typed, tongue)), "half of it is not three quarters");
    }

    #[test]
    fn what_was_asked_gives_away_by_stem_options_and_feedback() {
        let bank = bank();
        let (question, other) = (bank.question("a").unwrap(), bank.question("b").unwrap());
        let showing = Showing { fixed: Vec::new(), rows: other.kind.items().map(|item| item.id.clone()).collect() };
        let mut seen = Seen::default();
        seen.asked(other, (&showing, &Given::Unknown, Verdict::Unknown), LanguageIndex(0));
        let rows = question.kind.items().map(|item| item.id.clone()).collect();
        assert!(seen.gave_away(question, &Showing { fixed: Vec::new(), rows }, LanguageIndex(0)));
        assert!(seen.has("көктемге") || seen.has("орталық"));
    }
}
