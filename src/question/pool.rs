//! What a kind of question knows of itself: how a showing is drawn from its pool, how an answer is graded, and how the two are
//! laid side by side afterwards. None draws on a screen.

use std::fmt::Debug;

use rand::seq::SliceRandom as _;

use super::answer::{Dated, Face, Given, Grade, InputKind, Judged, Pinned, Review, Showing, Try, Verdict};
use super::name::KindName;
use crate::content::{Id, Item, Site};
use crate::dice::Dice;
use crate::source::{LanguageIndex, Text};
use crate::spelling::Lexicon;

/// A question as it was shown: what of it its pool has to know, and the showing.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'q> {
    /// What is asked.
    pub(crate) stem: &'q Text,
    /// The fact it asks as a whole: what an item bears on that has no fact of its own.
    pub(crate) fact: &'q Id,
    /// What stood on the screen.
    pub(crate) showing: &'q Showing,
}

/// The pool of a question, and what its kind does with it: a file a kind. What has a default is special to a few of them.
pub trait Pool: Debug + Send + Sync {
    /// The kind's name.
    fn name(&self) -> KindName;

    /// What a student does with a question of this kind.
    fn hand(&self) -> InputKind;

    /// The items that are right somewhere: an answer bears on their facts.
    fn asked(&self) -> Vec<&Item>;

    /// The items that are wrong everywhere.
    fn distractors(&self) -> &[Item] {
        &[]
    }

    /// The item of that id, now or formerly.
    fn item(&self, id: &str) -> Option<&Item> {
        let all = || self.asked().into_iter().chain(self.distractors());
        all().find(|item| item.id == id).or_else(|| all().find(|item| item.is(id)))
    }

    /// All that grading reads, as one string: two answers under one key were graded alike.
    fn key(&self) -> String;

    /// Draws a showing afresh.
    fn draw(&self, dice: &mut Dice) -> Showing;

    /// Draws a showing in which, where the pool has it, an option stands that would be right for one of these facts: two that
    /// are taken for each other are asked against each other.
    fn draw_beside(&self, _facts: &[&Id], dice: &mut Dice) -> Showing {
        self.draw(dice)
    }

    /// The same items in other places.
    fn rearranged(&self, showing: &Showing, dice: &mut Dice) -> Showing {
        let Showing { mut fixed, mut rows } = showing.clone();
        fixed.shuffle(dice);
        rows.shuffle(dice);
        Showing { fixed, rows }
    }

    /// What a showing looks like in one language.
    fn face(&self, showing: &Showing, tongue: LanguageIndex) -> Face {
        let text = |id: &Id| self.item(id).map_or_else(String::new, |item| item.text.get(tongue).to_owned());
        Face { hand: self.hand(), fixed: Vec::new(), rows: showing.rows.iter().map(text).collect(), land: None }
    }

    /// Grades the rows that were chosen, or arranged.
    fn grade(&self, shown: Shown, given: &[Id]) -> Grade;

    /// Judges an answer; a typed one may be another thing of the lexicon.
    fn judge(&self, shown: Shown, given: &Given, _attempt: Try, _lexicon: &Lexicon) -> Judged {
        Judged::Graded(match given.picked() {
            Some(ids) => self.grade(shown, ids),
            None => Grade { verdict: Verdict::Unknown, ..self.grade(shown, &[]) },
        })
    }

    /// An answer that earns full credit in this showing.
    fn solution(&self, showing: &Showing) -> Given;

    /// The answer laid beside the right one, as it was judged.
    fn review(&self, shown: Shown, given: &Given, verdict: Verdict, tongue: LanguageIndex) -> Vec<Review>;

    /// The answer laid beside the right one on the map: every place shown; nothing where it is about none.
    fn pinned(&self, _showing: &Showing, _given: &Given, _tongue: LanguageIndex) -> Vec<Pinned> {
        Vec::new()
    }

    /// The events shown with their days, as they happened; nothing where the day of one is not known.
    fn dated(&self, _showing: &Showing, _given: &Given) -> Vec<Dated> {
        Vec::new()
    }

    /// Whether the answer has to be brought to mind, as [`KindName::is_recall`].
    fn is_recall(&self) -> bool {
        self.name().is_recall()
    }

    /// The fact of the question where it names none: that of what its pool is about.
    fn fact(&self) -> Option<&Id> {
        None
    }

    /// Texts that stand beside its items, and are read like them.
    fn beside(&self) -> Vec<&Text> {
        Vec::new()
    }

    /// Items that are listed in the order in which they happened.
    fn timeline(&self) -> &[Item] {
        &[]
    }

    /// Places of which any two may stand on the map at once.
    fn marks(&self) -> &[Site] {
        &[]
    }

    /// Whether its items are things of the bank that stand elsewhere, with facts of their own.
    fn is_borrowed(&self) -> bool {
        false
    }
}

impl dyn Pool {
    /// Every item of the pool.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.asked().into_iter().chain(self.distractors())
    }

    /// For a number to be typed, the most digits that any answer or rival has.
    #[must_use]
    pub(crate) fn digits(&self) -> Option<usize> {
        let lengths = || self.items().flat_map(|item| item.text.versions()).map(|text| text.chars().count());
        (self.hand() == InputKind::Number).then(lengths)?.max()
    }
}
