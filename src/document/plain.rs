//! A document in plain words, line by line: as one person would tell another what stands on the page.

use super::binding::{Binding, BindingRank};
use super::figure::Bar;
use super::group::{ChoiceState, Group, GroupChoice, GroupKind, PairPlace};
use super::{Block, Breadth, Document, JudgedRow, StripTask, TaskState};
use crate::clock::{MINUTE, SECOND};
use crate::lang::Messages;
use crate::language::Lang;
use crate::progress::Hold;

impl<A: Clone + PartialEq> Document<A> {
    /// The document in plain words.
    #[must_use]
    pub(crate) fn in_words(&self, lang: Lang) -> String {
        let m = lang.messages();
        // A clock is told, not read off.
        let left = self.left.map(|left| (m.plain.left)(left.0 / MINUTE.0, left.0 / SECOND.0 % 60));
        let right = left.as_deref().unwrap_or(&self.heading.right);
        let heading: Vec<&str> = [&self.heading.left, right].into_iter().filter(|part| !part.is_empty()).collect();
        let mut said = vec![heading.join(" · "), String::new()];
        if !self.strip.is_empty() {
            said.extend([tasks(&self.strip, m), String::new()]);
        }
        if let Some(aside) = &self.aside {
            said.extend([aside.text.clone(), String::new()]);
        }
        blocks(&mut said, &self.blocks, m);
        if let Some(note) = self.note {
            said.extend([String::new(), note.to_owned()]);
        }
        said.extend([String::new(), format!("{}: {}.", m.plain.can, actions(&self.bindings, lang))]);
        // One empty line is a pause, two are none.
        said.dedup_by(|one, other| one.is_empty() && other.is_empty());
        said.join("\n").trim().to_owned()
    }
}

fn blocks<A>(said: &mut Vec<String>, all: &[Block<A>], m: &Messages) {
    for block in all {
        match block {
            Block::Pause => said.push(String::new()),
            Block::Heading(_, text) | Block::Text(_, text) => said.push(text.clone()),
            Block::Item(_, text) => said.push(format!("– {text}")),
            Block::Pair(one, other) => said.extend([format!("– {one}"), format!("  {other}")]),
            Block::Group(group) => self::group(said, group, m),
            Block::Field(field) => {
                let value = match (field.value.as_str(), field.hidden) {
                    ("", _) => m.plain.empty.to_owned(),
                    (value, true) => (m.plain.hidden)(value.chars().count()),
                    (value, false) => value.to_owned(),
                };
                said.push(format!("{} {value}", field.label));
            }
            Block::Rows(rows) => {
                let here =
                    |row: &super::figure::Row| if row.here { format!(" ({})", m.plain.taken) } else { String::new() };
                said.extend(
                    rows.iter().map(|row| format!("{}: {}{}", row.label.trim_end_matches('.'), row.value, here(row))),
                );
            }
            Block::Table(rows) => said.extend(rows.iter().map(|(word, meaning)| format!("{word}: {meaning}"))),
            Block::Steppers(all) => said.extend(all.iter().map(|one| {
                let label = if one.label.is_empty() { String::new() } else { format!("{}: ", one.label) };
                pointed(format!("{label}{}", one.value), one.here, m)
            })),
            Block::Bars(bars) => said.extend(bars.iter().filter_map(|one| bar(one, m))),
            Block::Judged(rows) => said.extend(rows.iter().map(judged)),
            Block::Picture(illustration, beside) => {
                if !illustration.says.is_empty() {
                    said.push(illustration.says.clone());
                }
                blocks(said, beside, m);
            }
            Block::Beside(breadth, left, right) => {
                blocks(said, left, m);
                if *breadth == Breadth::Wide {
                    said.push(String::new());
                }
                blocks(said, right, m);
            }
        }
    }
}

fn pointed(text: String, here: bool, m: &Messages) -> String {
    if here { format!("{text} ({})", m.plain.here) } else { text }
}

fn group<A>(said: &mut Vec<String>, group: &Group<A>, m: &Messages) {
    said.extend(group.legend.clone());
    said.extend(group.how.clone());
    if let Some(super::group::Scene::Marked { situation, .. }) = &group.scene {
        said.push((m.face.marked_place)(situation));
    }
    if let GroupKind::Pairs(places) = &group.kind {
        let put = |put: Option<usize>| put.map_or_else(|| m.plain.empty.to_owned(), |number| number.to_string());
        let next = |place: &PairPlace| if place.here { format!(" ({})", m.plain.next) } else { String::new() };
        said.extend(places.iter().map(|place| format!("{} – {}{}", place.text, put(place.put), next(place))));
    }
    said.extend(group.choices.iter().map(|one| choice(one, &group.kind, m)));
}

fn choice<A>(choice: &GroupChoice<A>, kind: &GroupKind, m: &Messages) -> String {
    let number = choice.number.map_or_else(String::new, |number| format!("{number}. "));
    let state = match choice.state {
        ChoiceState::Taken(true) => Some(m.plain.taken),
        ChoiceState::Marked(true) => Some(m.plain.marked),
        ChoiceState::Put { lifted: true, .. } => Some(m.plain.lifted),
        ChoiceState::Put { placed: true, .. } if matches!(kind, GroupKind::Pairs(_)) => Some(m.plain.used),
        ChoiceState::Put { placed: true, .. } => Some(m.plain.placed),
        ChoiceState::Held(Hold::Remembered) => Some(m.plain.remembered),
        ChoiceState::Held(Hold::Fading) => Some(m.plain.fading),
        ChoiceState::Held(Hold::NotYet) => Some(m.plain.not_yet),
        ChoiceState::Plain | ChoiceState::Taken(false) | ChoiceState::Marked(false) | ChoiceState::Put { .. } => None,
    };
    // Where pointing chooses, that it is chosen says all.
    let here = (choice.here && *kind != GroupKind::Pointed).then_some(m.plain.here);
    let states: Vec<&str> = state.into_iter().chain(here).collect();
    let states = if states.is_empty() { String::new() } else { format!(" ({})", states.join(", ")) };
    let note = choice.note.as_ref().map_or_else(String::new, |note| format!(": {note}"));
    format!("{number}{}{states}{note}", choice.text)
}

/// A bar that says nothing in words says nothing.
fn bar<A>(bar: &Bar<A>, m: &Messages) -> Option<String> {
    // Of a bar that fades its words are the part that is remembered.
    let shares = bar
        .fading
        .map(|fading| format!("{} {}, {} {:.0}%", m.plain.remembered, bar.words, m.plain.fading, fading * 100.0));
    let words = shares.unwrap_or_else(|| bar.words.clone());
    let parts = [Some(words.as_str()), bar.note.as_deref().map(str::trim)];
    let parts: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    if bar.label.is_empty() && parts.is_empty() {
        return None;
    }
    let here = bar.choice.as_ref().is_some_and(|(here, _)| *here);
    Some(pointed(format!("{}: {}", bar.label, parts.join("; ")), here, m))
}

fn judged(row: &JudgedRow) -> String {
    let note = row.note.as_ref().map_or_else(String::new, |note| format!(" ({note})"));
    format!("{} – {}{note}", row.text, row.word)
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
