//! A line that was typed, as what it does on the page.

use super::page::TextPage;
use super::words::{self, Word};
use crate::app::{App, Event};
use crate::clean;
use crate::document::binding::Binding;
use crate::document::group::{ChoiceState, Group, GroupKind};
use crate::document::name::Name;
use crate::document::numbered::Numbered;
use crate::key::{Code, InputMode, Key};
use crate::lang::Messages;
use crate::language::Lang;
use crate::layout::digit;

/// What a line comes to.
#[derive(Clone, Debug)]
pub(super) enum Meant {
    Events(Vec<Event>),
    /// Something is said, and the page stays as it is.
    Said(String),
    Help,
    /// The whole page once more.
    Repeat,
    Time,
    Text,
}

impl Meant {
    fn press(name: &Name) -> Event {
        Event::Press(name.to_string())
    }

    fn key(code: Code) -> Self {
        Self::Events(vec![Event::Key(Key::of(code))])
    }
}

/// Takes a line.
#[must_use]
pub(super) fn take(line: &str, page: &TextPage, app: &App) -> Meant {
    let typed = clean::line(line);
    if typed.is_empty() {
        return enter(page);
    }
    let is_text = page.field.is_some();
    if !is_text || is_of_digits(&typed) {
        match numbers(&typed, page) {
            Some(Ok(numbers)) => return chosen(&numbers, page),
            // Of two digits on one key the letter of the screen is meant: 0 is «I do not know».
            Some(Err(said)) => return named(&typed, page, app).unwrap_or(Meant::Said(said)),
            None => {}
        }
    }
    if let Some(meant) = named(&typed, page, app) {
        return meant;
    }
    if let Some(number) = called(&typed, page) {
        return chosen(&(vec![number], Vec::new()), page);
    }
    if is_text {
        return fill(verbatim(&typed, page), page, app);
    }
    let m = page.m();
    if is_of_digits(&typed) && page.last_number() == 0 {
        return Meant::Said(m.lines.no_numbers.to_owned());
    }
    Meant::Said((m.lines.not_understood)(&clean::printed(&typed)))
}

/// Nothing was typed: what the page is about is done.
fn enter(page: &TextPage) -> Meant {
    let m = page.m();
    match page.sides() {
        Some((_, _, after)) if page.is_paper() => return Meant::Events(vec![Meant::press(after)]),
        _ => {}
    }
    if page.question().is_some() {
        return Meant::Said(m.lines.number_first.to_owned());
    }
    match page.primary().and_then(Binding::single) {
        Some(name) => Meant::Events(vec![Meant::press(&name)]),
        None => Meant::key(Code::Enter),
    }
}

/// Text goes into the field, and what the page is about is done with it.
fn fill(typed: &str, page: &TextPage, app: &App) -> Meant {
    let as_digits = || typed.chars().map(digit).collect::<Option<String>>();
    // The number row of the Kazakh layout gives letters.
    let text = match app.mode() {
        InputMode::Number => as_digits().unwrap_or_else(|| typed.to_owned()),
        _ => typed.to_owned(),
    };
    let fill = Event::Fill(text);
    match (page.sides(), page.primary().and_then(Binding::single)) {
        (Some((_, _, after)), _) if page.is_paper() => Meant::Events(vec![fill, Meant::press(after)]),
        (_, Some(done)) => Meant::Events(vec![fill, Meant::press(&done)]),
        (_, None) => Meant::Events(vec![fill]),
    }
}

/// A text that is to be taken as it is: behind `=`, or behind what the field is called.
fn verbatim<'t>(typed: &'t str, page: &TextPage) -> &'t str {
    let label = page.field.as_ref().map(|field| field.label.trim_end_matches(':').chars().count());
    let named = label.and_then(|count| {
        let (place, _) = typed.char_indices().nth(count)?;
        let (label, rest) = typed.split_at_checked(place)?;
        let is_it =
            page.field.as_ref().is_some_and(|field| words::plain(&field.label) == words::plain(&format!("{label}:")));
        rest.strip_prefix(':').filter(|_| is_it)
    });
    named.or_else(|| typed.strip_prefix('=')).map_or(typed, str::trim)
}

/// A word, a letter or the name of a key.
fn named(typed: &str, page: &TextPage, app: &App) -> Option<Meant> {
    let is_text = page.field.is_some();
    let plain = words::plain(typed);
    let mut letters = typed.chars();
    if let (Some(letter), None, false) = (letters.next(), letters.next(), is_text) {
        return letter_meant(letter, page);
    }
    if let Some(task) = task(&plain, page) {
        return Some(task);
    }
    if let Some(code) = key_named(&plain) {
        return Some(Meant::key(code));
    }
    // What is on the page goes before what is on every page: «next» may be what it is about.
    if let Some(name) = words::action(&plain, app, !is_text) {
        return Some(action(&name));
    }
    let side = |name: fn(&TextPage) -> Option<&Name>| name(page).map(|name| Meant::Events(vec![Meant::press(name)]));
    match words::of(&plain)? {
        Word::Help => Some(Meant::Help),
        Word::Language => Some(Meant::Events(vec![Event::Press("language".to_owned())])),
        Word::Back => Some(Meant::key(Code::Esc)),
        Word::Quit => Some(Meant::Events(vec![Event::Key(Key::ctrl('c'))])),
        Word::Repeat => Some(Meant::Repeat),
        Word::Time => Some(Meant::Time),
        Word::Text => Some(Meant::Text),
        Word::Previous => side(|page| page.sides().map(|(_, before, _)| before)),
        // Where there is no way along, on is what the page is about.
        Word::Next => side(|page| page.sides().map(|(_, _, after)| after)).or_else(|| Some(enter(page))),
    }
}

fn action(name: &Name) -> Meant {
    match name {
        name if *name == *"help" => Meant::Help,
        name => Meant::Events(vec![Meant::press(name)]),
    }
}

/// A letter of the screen, on whatever layout.
fn letter_meant(letter: char, page: &TextPage) -> Option<Meant> {
    if let (Some((less, more)), Some([up])) = (page.stepper(), steps(&letter.to_string()).as_deref()) {
        return Some(Meant::Events(vec![Meant::press(if *up { more } else { less })]));
    }
    let key = Key::char(letter).taken(InputMode::Command);
    let mut keys = page.document.bindings.iter().flat_map(|binding| &binding.keys);
    keys.find(|(bound, _)| *bound == key).map(|(_, name)| action(name))
}

/// A task of a paper by its number: `№7`, `#7`, `тапсырма 7`.
fn task(plain: &str, page: &TextPage) -> Option<Meant> {
    let called = || Lang::ALL.into_iter().find_map(|lang| plain.strip_prefix(lang.messages().keys.tasks));
    let number = plain.strip_prefix(['№', '#']).or_else(called)?.trim();
    let number: usize = number.chars().map(digit).collect::<Option<String>>()?.parse().ok()?;
    let task = number.checked_sub(1).and_then(|place| page.document.strip.get(place));
    let last = page.document.strip.len().checked_sub(1)?;
    Some(task.filter(|_| number <= last).map_or_else(
        || Meant::Said((page.m().lines.no_number)(number, last)),
        |task| Meant::Events(vec![Meant::press(&task.action)]),
    ))
}

fn key_named(plain: &str) -> Option<Code> {
    match plain {
        "esc" => Some(Code::Esc),
        "enter" => Some(Code::Enter),
        "backspace" => Some(Code::Backspace),
        "space" => Some(Code::Char(' ')),
        _ => plain.strip_prefix('f')?.parse().ok().filter(|number| (1..=12).contains(number)).map(Code::F),
    }
}

/// Whether a text is of digits and what stands between them.
fn is_of_digits(typed: &str) -> bool {
    typed.chars().all(|c| c.is_ascii_digit() || " ,;.".contains(c)) && typed.contains(|c: char| c.is_ascii_digit())
}

/// Numbers, and the steps after them.
type Typed = (Vec<usize>, Vec<bool>);

/// Steps of a value behind its number: `+`, `--`, `+5`, or words for them; nothing where it is something else.
fn steps(typed: &str) -> Option<Vec<bool>> {
    let typed = typed.trim();
    let word = |word: fn(&Messages) -> &'static str, up| {
        let said = Lang::ALL.into_iter().find_map(|lang| typed.strip_prefix(word(lang.messages())));
        said.map(|rest| (up, rest))
    };
    let worded = word(|m| m.lines.more, true).or_else(|| word(|m| m.lines.less, false));
    // The keys of + and - give letters on the Kazakh layout.
    let is_up = |c: char| ['+', 'һ'].contains(&c);
    let is_sign = |c: char| is_up(c) || ['-', '−', 'ө'].contains(&c);
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
fn numbers(typed: &str, page: &TextPage) -> Option<Result<Typed, String>> {
    let last = page.last_number();
    if last == 0 {
        return None;
    }
    // Only values have steps.
    let (digits, steps) = if page.has_steppers() {
        let row = typed.trim_start_matches(|c: char| digit(c).is_some() && !['ө', 'һ'].contains(&c));
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
fn called(typed: &str, page: &TextPage) -> Option<usize> {
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
fn chosen((numbers, steps): &Typed, page: &TextPage) -> Meant {
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
