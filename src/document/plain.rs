//! A document in plain words, line by line: as one person would tell another what stands on the page.

use super::binding::{Binding, BindingRank};
use super::figure::{Bar, Row, Stepper};
use super::group::{ChoiceState, Group, GroupChoice, GroupKind, PairPlace};
use super::{Block, Breadth, Document, Field, JudgedRow, StripTask, TaskState, TextRole};
use crate::clock::{MINUTE, SECOND};
use crate::lang::Messages;
use crate::language::Lang;
use crate::progress::Hold;
use crate::question::RowVerdict;

impl<A: Clone + PartialEq> Document<A> {
    /// The document in plain words.
    #[must_use]
    pub(crate) fn in_words(&self, lang: Lang) -> String {
        let m = lang.messages();
        let left = self.left_in_words(m);
        let right = left.as_deref().unwrap_or(&self.heading.right);
        let heading: Vec<&str> = [&self.heading.left, right].into_iter().filter(|part| !part.is_empty()).collect();
        let mut said = vec![heading.join(" · "), String::new()];
        said.extend(self.tasks_in_words(m).into_iter().flat_map(|tasks| [tasks, String::new()]));
        if let Some(aside) = &self.aside {
            said.extend(aside.lines().chain([String::new()]));
        }
        said.extend(self.body(m, Some(m.plain.here), false));
        if let Some(note) = self.note {
            said.extend([String::new(), note.to_owned()]);
        }
        said.extend([String::new(), format!("{}: {}.", m.plain.can, actions(&self.bindings, lang))]);
        joined(said)
    }
}

impl<A> Document<A> {
    /// What stands between the heading and the actions, line by line; an empty one is a pause. `here` is said of what is
    /// pointed at, where it is said at all; `by_number` where numbers are typed, and what they belong to has to be told.
    #[must_use]
    pub(crate) fn body(&self, m: &Messages, here: Option<&str>, by_number: bool) -> Vec<String> {
        let mut wording = Wording { m, here, by_number, is_right: false, said: Vec::new() };
        wording.blocks(&self.blocks);
        wording.said
    }

    /// What is left on the clock: a clock is told, not read off.
    #[must_use]
    pub(crate) fn left_in_words(&self, m: &Messages) -> Option<String> {
        self.left.map(|left| (m.plain.left)(left.0 / MINUTE.0, left.0 / SECOND.0 % 60))
    }

    /// How the tasks of a paper stand.
    #[must_use]
    pub(crate) fn tasks_in_words(&self, m: &Messages) -> Option<String> {
        (!self.strip.is_empty()).then(|| tasks(&self.strip, m))
    }
}

/// Lines as one text: one empty line is a pause, two are none.
#[must_use]
pub(crate) fn joined(mut said: Vec<String>) -> String {
    said.dedup_by(|one, other| one.is_empty() && other.is_empty());
    said.join("\n").trim().to_owned()
}

/// Blocks being put into words.
struct Wording<'m> {
    m: &'m Messages,
    here: Option<&'m str>,
    by_number: bool,
    /// Whether it was said already that all is right.
    is_right: bool,
    said: Vec<String>,
}

impl Wording<'_> {
    fn say(&mut self, text: impl Into<String>) {
        self.said.push(text.into());
    }

    fn blocks<A>(&mut self, all: &[Block<A>]) {
        for block in all {
            self.block(block);
        }
    }

    fn block<A>(&mut self, block: &Block<A>) {
        match block {
            Block::Pause => self.say(""),
            Block::Heading(role, text) => {
                self.is_right |= *role == TextRole::Right;
                self.say(text);
            }
            Block::Text(_, text) => self.say(text),
            Block::Item(_, text) => self.say(format!("– {text}")),
            Block::Pair(one, other) => self.said.extend([format!("– {one}"), format!("  {other}")]),
            Block::Group(group) => self.group(group),
            Block::Field(field) => self.field(field),
            Block::Rows(rows) => {
                let taken = self.m.plain.taken;
                let here = |row: &Row| if row.here { format!(" ({taken})") } else { String::new() };
                let row = |row: &Row| format!("{}: {}{}", row.label.trim_end_matches('.'), row.value, here(row));
                self.said.extend(rows.iter().map(row));
            }
            Block::Table(rows) => self.said.extend(rows.iter().map(|(word, meaning)| format!("{word}: {meaning}"))),
            Block::Steppers(all) => {
                let label = |one: &Stepper<A>| match one.label.as_str() {
                    "" => one.value.clone(),
                    label => format!("{label}: {}", one.value),
                };
                let line = |one: &Stepper<A>| numbered(one.number, &self.pointed(label(one), one.here));
                let lines: Vec<String> = all.iter().map(line).collect();
                self.said.extend(lines);
            }
            Block::Bars(bars) => {
                let line = |one: &Bar<A>| Some(numbered(one.number, &self.bar(one)?));
                let lines: Vec<String> = bars.iter().filter_map(line).collect();
                self.said.extend(lines);
            }
            Block::Judged(rows) => self.said.extend(judged(rows, self.is_right)),
            Block::Picture(illustration, beside) => {
                if !illustration.says.is_empty() {
                    self.say(&illustration.says);
                }
                self.blocks(beside);
            }
            Block::Beside(breadth, left, right) => {
                self.blocks(left);
                if *breadth == Breadth::Wide {
                    self.say("");
                }
                self.blocks(right);
            }
        }
    }

    fn field(&mut self, field: &Field) {
        let m = self.m;
        let value = match (field.value.as_str(), field.hidden) {
            ("", _) => m.plain.empty.to_owned(),
            (value, true) => (m.plain.hidden)(value.chars().count()),
            (value, false) => value.to_owned(),
        };
        self.say(format!("{} {value}", field.label));
    }

    fn pointed(&self, text: String, is_here: bool) -> String {
        match self.here.filter(|_| is_here) {
            Some(here) => format!("{text} ({here})"),
            None => text,
        }
    }

    fn group<A>(&mut self, group: &Group<A>) {
        let m = self.m;
        self.said.extend(group.legend.clone());
        self.said.extend(group.how.clone());
        if let Some(super::group::Scene::Marked { situation, .. }) = &group.scene {
            self.say((m.face.marked_place)(situation));
        }
        if let GroupKind::Pairs(places) = &group.kind {
            let put = |place: &PairPlace| match place.put {
                Some(number) => format!(" – {number}"),
                None if self.by_number => String::new(),
                None => format!(" – {}", m.plain.empty),
            };
            let next = |place: &PairPlace| match self.here.filter(|_| place.here) {
                Some(_) => format!(" ({})", m.plain.next),
                None => String::new(),
            };
            // Beside numbers of their own, which they may be themselves, places are told by letters.
            let letters = m.lines.letters.chars().map(Some).chain(std::iter::repeat(None));
            let letter = |letter: Option<char>| letter.map_or_else(String::new, |letter| format!("{letter}: "));
            let line = |(place, of): (&PairPlace, Option<char>)| {
                let letter = letter(of.filter(|_| self.by_number));
                format!("{letter}{}{}{}", place.text, put(place), next(place))
            };
            let lines: Vec<String> = places.iter().zip(letters).map(line).collect();
            self.said.extend(lines);
        }
        let lines: Vec<String> = group.choices.iter().map(|one| self.choice(one, &group.kind)).collect();
        self.said.extend(lines);
        let numbers: Vec<usize> = group.choices.iter().filter_map(|choice| choice.number).collect();
        if self.by_number && group.kind == GroupKind::Order && !numbers.is_sorted() {
            let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
            self.say((m.lines.your_order)(&numbers.join(" ")));
        }
    }

    fn choice<A>(&self, choice: &GroupChoice<A>, kind: &GroupKind) -> String {
        let m = self.m;
        let state = match choice.state {
            ChoiceState::Taken(true) => Some(m.plain.taken),
            ChoiceState::Marked(true) => Some(m.plain.marked),
            ChoiceState::Put { lifted: true, .. } => Some(m.plain.lifted),
            ChoiceState::Put { placed: true, .. } if matches!(kind, GroupKind::Pairs(_)) => Some(m.plain.used),
            ChoiceState::Put { placed: true, .. } => Some(m.plain.placed),
            ChoiceState::Held(Hold::Firm) => Some(m.plain.firm),
            ChoiceState::Held(Hold::Met) => Some(m.plain.met),
            ChoiceState::Held(Hold::Unmet) => Some(m.plain.unmet),
            ChoiceState::Plain | ChoiceState::Taken(false) | ChoiceState::Marked(false) | ChoiceState::Put { .. } => {
                None
            }
        };
        // Where pointing chooses, that it is chosen says all; where numbers do, nothing is pointed at.
        let is_answer = matches!(kind, GroupKind::One | GroupKind::Several | GroupKind::Order | GroupKind::Pairs(_));
        let is_pointed = choice.here && *kind != GroupKind::Pointed && !(self.by_number && is_answer);
        let here = self.here.filter(|_| is_pointed);
        let states: Vec<&str> = state.into_iter().chain(here).collect();
        let states = if states.is_empty() { String::new() } else { format!(" ({})", states.join(", ")) };
        let note = choice.note.as_ref().map_or_else(String::new, |note| format!(": {note}"));
        numbered(choice.number, &format!("{}{states}{note}", choice.text))
    }

    /// A bar that says nothing in words says nothing.
    fn bar<A>(&self, bar: &Bar<A>) -> Option<String> {
        let m = self.m;
        // Of a bar in two shades its words are of what is met, where something is.
        let firm = bar.full * 100.0;
        let met = bar.met.filter(|met| *met > 0.0 || bar.full > 0.0);
        let shares = met.map(|_| format!("{} {}, {} {firm:.0}%", m.plain.met, bar.words, m.plain.firm));
        let words = shares.unwrap_or_else(|| bar.words.clone());
        let parts = [Some(words.as_str()), bar.note.as_deref().map(str::trim)];
        let parts: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        if bar.label.is_empty() && parts.is_empty() {
            return None;
        }
        let here = bar.choice.as_ref().is_some_and(|(here, _)| *here);
        Some(self.pointed(format!("{}: {}", bar.label, parts.join("; ")), here))
    }
}

fn numbered(number: Option<usize>, text: &str) -> String {
    number.map_or_else(|| text.to_owned(), |number| format!("{number}. {text}"))
}

/// The rows of an answer: what would have been right first; that they are right is not said where it `is_right` above. What stands in an order has its place as a number.
fn judged(rows: &[JudgedRow], is_right: bool) -> Vec<String> {
    let note = |row: &JudgedRow| row.note.as_ref().map_or_else(String::new, |note| format!(" ({note})"));
    let is_ordered = rows.iter().any(|row| matches!(row.mark, RowVerdict::InPlace | RowVerdict::Misplaced));
    if is_ordered {
        let line =
            |(place, row): (usize, &JudgedRow)| format!("{}. {} – {}{}", place + 1, row.text, row.word, note(row));
        return rows.iter().enumerate().map(line).collect();
    }
    let same = rows.first().map(|row| &row.word).filter(|word| rows.iter().all(|row| row.word == **word));
    if is_right && rows.iter().all(|row| row.mark == RowVerdict::Right) {
        return rows.iter().map(|row| format!("– {}{}", row.text, note(row))).collect();
    }
    if let (Some(word), true) = (same, rows.len() > 1) {
        let lines = rows.iter().map(|row| format!("– {}{}", row.text, note(row)));
        return [format!("{}:", capital(word))].into_iter().chain(lines).collect();
    }
    let mut rows: Vec<&JudgedRow> = rows.iter().collect();
    rows.sort_by_key(|row| row.mark != RowVerdict::Answer);
    rows.into_iter().map(|row| format!("{}: {}{}", capital(&row.word), row.text, note(row))).collect()
}

/// A text with a capital at its beginning.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// The tasks of a paper: where one is, and how the others stand.
fn tasks<A>(tasks: &[StripTask<A>], m: &Messages) -> String {
    let mut said = Vec::new();
    if let Some(here) = tasks.iter().find(|task| task.here) {
        let end = here.state == TaskState::End;
        said.push(if end { m.plain.at_end.to_owned() } else { (m.plain.task)(&here.label) });
    }
    let of = |is: &dyn Fn(&StripTask<A>) -> bool| {
        numbers(tasks.iter().enumerate().filter(|(_, task)| is(task)).map(|(n, _)| n))
    };
    let states = [
        (TaskState::Answered, m.plain.answered),
        (TaskState::Right, m.plain.right),
        (TaskState::Wrong, m.plain.wrong),
        (TaskState::Open, m.plain.open),
    ];
    for (state, say) in states {
        let numbers = of(&|task| task.state == state);
        if !numbers.is_empty() {
            said.push(say(&numbers));
        }
    }
    let flagged = of(&|task| task.flagged);
    if !flagged.is_empty() {
        said.push((m.plain.flagged)(&flagged));
    }
    said.join(". ") + "."
}

/// Numbers of tasks, from 1, of these places; three and more in a row as a range.
#[must_use]
pub(crate) fn numbers(places: impl Iterator<Item = usize>) -> String {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for number in places.map(|place| place + 1) {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => runs.push((number, number)),
        }
    }
    let run = |(first, last): (usize, usize)| match last - first {
        0 => first.to_string(),
        1 => format!("{first}, {last}"),
        _ => format!("{first}–{last}"),
    };
    runs.into_iter().map(run).collect::<Vec<_>>().join(", ")
}

/// What can be done, with the key of each: what one does here first.
fn actions<A: Clone + PartialEq>(bindings: &[Binding<A>], lang: Lang) -> String {
    let mut shown: Vec<&Binding<A>> = bindings.iter().filter(|binding| binding.rank != BindingRank::Rare).collect();
    shown.sort_by_key(|binding| binding.rank != BindingRank::Primary);
    let said = shown.into_iter().map(|binding| format!("{} ({})", binding.label, binding.shown(lang)));
    said.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    #[test]
    fn open_numbers_are_said_shortly() {
        assert_eq!(super::numbers([0, 1, 2, 4, 6, 7, 9].into_iter()), "1–3, 5, 7, 8, 10");
        assert_eq!(super::numbers(std::iter::empty()), "");
    }
}
