//! Numbers that were typed: a line of a menu, the answer to a question, a value and its steps.

use super::meant::Meant;
use super::page::TextPage;
use super::words;
use crate::app::Event;
use crate::document::binding::Binding;
use crate::document::group::{ChoiceState, Group, GroupKind};
use crate::document::name::Name;
use crate::document::numbered::Numbered;
use crate::lang::Messages;
use crate::language::Lang;
use crate::layout::{digit, physical};

/// Whether a text is of digits and what stands between them.
#[must_use]
pub(super) fn is_of_digits(typed: &str) -> bool {
    typed.chars().all(|c| c.is_ascii_digit() || " ,;.".contains(c)) && typed.contains(|c: char| c.is_ascii_digit())
}

/// Numbers, and the steps after them.
pub(super) type Typed = (Vec<usize>, Vec<bool>);

/// Steps of a value behind its number: `+`, `--`, `+5`, or words for them; nothing where it is something else.
#[must_use]
pub(super) fn steps(typed: &str) -> Option<Vec<bool>> {
    let typed = typed.trim();
    let word = |word: fn(&Messages) -> &'static str, up| {
        let said = Lang::ALL.into_iter().find_map(|lang| typed.strip_prefix(word(lang.messages())));
        said.map(|rest| (up, rest))
    };
    let worded = word(|m| m.lines.more, true).or_else(|| word(|m| m.lines.less, false));
    // Their keys give letters on the Kazakh layout.
    let is_up = |c: char| c == '+' || physical(c) == '=';
    let is_sign = |c: char| is_up(c) || c == '−' || physical(c) == '-';
    let (signs, rest) = if let Some((up, rest)) = worded {
        (vec![up], rest)
    } else {
        let rest = typed.trim_start_matches(|c| is_sign(c) || c == ' ');
        let signs = typed.get(..typed.len() - rest.len())?;
        (signs.chars().filter(|c| is_sign(*c)).map(is_up).collect(), rest)
    };
    let times: usize = match (rest.trim(), signs.as_slice()) {
        ("", _) => return Some(signs),
        (rest, [_]) => rest.parse().ok().filter(|times| *times <= 400)?,
        _ => return None,
    };
    Some(signs.repeat(times))
}

/// The numbers that were typed, with the steps after the last; nothing where it is something else.
#[must_use]
pub(super) fn numbers(typed: &str, page: &TextPage) -> Option<Result<Typed, String>> {
    let last = page.last_number();
    if last == 0 {
        return None;
    }
    // Only values have steps.
    let (digits, steps) = if page.has_steppers() {
        let row = typed.trim_start_matches(|c: char| digit(c).is_some());
        let number = typed.get(..typed.len() - row.len())?;
        steps(row).map_or((typed, Vec::new()), |steps| (number, steps))
    } else {
        (typed, Vec::new())
    };
    if digits.is_empty() {
        return None;
    }
    // On the Kazakh number row `,` and `.` are digits, where no digit was typed as such.
    let has_digits = digits.contains(|c: char| c.is_ascii_digit());
    let is_between = |c: char| c.is_whitespace() || c == ';' || (has_digits && (c == ',' || c == '.'));
    let mut words = Vec::new();
    for word in digits.split(is_between).filter(|word| !word.is_empty()) {
        words.push(word.chars().map(digit).collect::<Option<String>>()?);
    }
    // Where several are typed and nine is enough, each digit is a number.
    let are_several =
        page.question().is_some_and(|question| !matches!(question.kind, GroupKind::Pointed | GroupKind::One));
    let each: Vec<String> =
        if are_several && last <= 9 { words.concat().chars().map(String::from).collect() } else { words };
    let mut numbers = Vec::new();
    for word in each {
        let number: usize = word.parse().unwrap_or(usize::MAX);
        if !page.document.by_number().iter().any(|(known, _)| *known == number) {
            return Some(Err((page.m().lines.no_number)(number, last)));
        }
        numbers.push(number);
    }
    (!numbers.is_empty()).then_some(Ok((numbers, steps)))
}

/// The number of what is called as it was typed.
#[must_use]
pub(super) fn called(typed: &str, page: &TextPage) -> Option<usize> {
    let typed = words::plain(typed);
    let texts = page.document.by_number().into_iter().filter_map(|(number, part)| match part {
        Numbered::Choice(_, choice) => Some((number, words::plain(&choice.text))),
        Numbered::Stepper(stepper) => Some((number, words::plain(&stepper.label))),
        Numbered::Bar(_) => None,
    });
    let texts: Vec<(usize, String)> = texts.filter(|_| page.field.is_none()).collect();
    let begun: Vec<usize> =
        texts.iter().filter(|(_, text)| text.starts_with(&typed)).map(|(number, _)| *number).collect();
    let whole = texts.iter().find(|(_, text)| *text == typed).map(|(number, _)| *number);
    // An answer is not given by its first letters.
    whole.or_else(|| {
        begun.first().copied().filter(|_| begun.len() == 1 && typed.chars().count() > 2 && page.question().is_none())
    })
}

/// What numbers do.
#[must_use]
pub(super) fn chosen((numbers, steps): &Typed, page: &TextPage) -> Meant {
    let m = page.m();
    if let Some(group) = page.question() {
        return answered(numbers, group, page);
    }
    let [number] = numbers.as_slice() else { return Meant::Said(m.lines.one_number.to_owned()) };
    let parts = page.document.by_number();
    let Some((_, part)) = parts.into_iter().find(|(known, _)| known == number) else { return Meant::Repeat };
    match part {
        Numbered::Choice(_, choice) => Meant::Events(vec![Meant::press(&choice.action)]),
        Numbered::Bar(name) => Meant::Events(vec![Meant::press(name)]),
        Numbered::Stepper(stepper) => {
            let row = stepper.action.iter().map(Meant::press);
            let more = stepper.steps.as_ref().map(|(less, more)| {
                steps.iter().map(|up| Meant::press(if *up { more } else { less })).collect::<Vec<_>>()
            });
            // What has no steps is opened.
            let open = || page.primary().and_then(Binding::single).as_ref().map(Meant::press).into_iter().collect();
            Meant::Events(row.chain(more.unwrap_or_else(open)).collect())
        }
    }
}

/// A question is answered by numbers: what was chosen before is not any more.
fn answered(numbers: &[usize], group: &Group<Name>, page: &TextPage) -> Meant {
    let m = page.m();
    let digit = |number: &usize| Event::Press(format!("digit:{number}"));
    let twice =
        numbers.iter().enumerate().find(|(place, number)| numbers.iter().skip(place + 1).any(|other| other == *number));
    if let Some((_, number)) = twice {
        return Meant::Said((m.lines.twice)(*number));
    }
    let mut events: Vec<Event> = match &group.kind {
        GroupKind::Several => {
            let changed = group.choices.iter().filter(|choice| {
                let wanted = choice.number.is_some_and(|number| numbers.contains(&number));
                matches!(choice.state, ChoiceState::Marked(marked) if marked != wanted)
            });
            changed.filter_map(|choice| choice.number.as_ref().map(digit)).collect()
        }
        GroupKind::Order | GroupKind::Pairs(_) => {
            let (count, placed) = match &group.kind {
                GroupKind::Pairs(places) => (places.len(), places.iter().filter(|place| place.put.is_some()).count()),
                _ => (group.choices.len(), group.choices.iter().filter(|choice| is_placed(choice.state)).count()),
            };
            if numbers.len() != count {
                return Meant::Said((m.lines.missing)(count));
            }
            let back = std::iter::repeat_n(Event::Press("back".to_owned()), placed);
            back.chain(numbers.iter().map(digit)).collect()
        }
        _ => match numbers {
            [number] => vec![digit(number)],
            _ => return Meant::Said(m.lines.one_number.to_owned()),
        },
    };
    // At a paper one goes on; else the answer is given.
    let done = match page.sides() {
        Some((_, _, after)) if page.is_paper() => Some(after.clone()),
        _ => page.primary().and_then(Binding::single),
    };
    events.extend(done.as_ref().map(Meant::press));
    Meant::Events(events)
}

fn is_placed(state: ChoiceState) -> bool {
    matches!(state, ChoiceState::Put { placed: true, .. })
}
