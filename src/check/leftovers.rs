//! What tests made elsewhere bring along: options that refer to each other though they are shuffled, letters of their own,
//! and the markup of other programs.

use super::advice::Advice;
use super::notes::Notes;
use crate::bank::Bank;
use crate::question::{Kind, Question};
use crate::source::Text;

/// An option of these words alone speaks of the others.
const WHOLE: &[&str] = &["барлығы", "бәрі", "ешқайсысы", "все", "ни один", "all of them", "none of these"];
/// So does a short one that begins with these.
const BEGINNINGS: &[&str] = &[
    "барлығы дұрыс",
    "бәрі дұрыс",
    "жоғарыдағылардың",
    "дұрыс жауап жоқ",
    "ешқайсысы дұрыс емес",
    "все верно",
    "все верны",
    "все ответы",
    "все перечисленн",
    "все вышеперечисленн",
    "ни один из",
    "ни одно из",
    "нет верного",
    "нет правильного",
    "all of the above",
    "none of the above",
    "both of the above",
];
/// An option that speaks of the others has at most so many words.
const FEW_WORDS: usize = 5;
/// What stands between two letters or numbers of options.
const AND: &[&str] = &["мен", "пен", "бен", "және", "и", "and", ","];

pub(super) fn look(bank: &Bank, notes: &mut Notes) {
    for question in &bank.questions {
        let mut texts: Vec<&Text> = vec![&question.stem];
        texts.extend(question.why.as_ref());
        for item in question.kind.items() {
            texts.push(&item.text);
            texts.extend(item.why.as_ref());
        }
        for text in texts {
            markup(text, &question.name(), notes);
        }
        if matches!(question.kind, Kind::Choice(_) | Kind::Select(_)) {
            options(question, notes);
        }
    }
    for passage in &bank.passages {
        passage.texts().for_each(|text| markup(text, &passage.id, notes));
    }
}

fn options(question: &Question, notes: &mut Notes) {
    let items: Vec<&Text> = question.kind.items().map(|item| &item.text).collect();
    for text in &items {
        for (tongue, spoken, at) in text.spoken() {
            if refers(spoken) {
                let advice = Advice::RefersToOptions(spoken.to_owned());
                notes.advise(at, Some(&question.name()), Some(tongue), advice);
            }
        }
    }
    // One option may begin with an initial; all of them with letters in a row do not.
    let Some(first) = items.first() else { return };
    for (tongue, spoken, at) in first.spoken() {
        if items.iter().all(|text| has_own_letter(text.get(tongue))) {
            let advice = Advice::OwnLetter(spoken.to_owned());
            notes.advise(at, Some(&question.name()), Some(tongue), advice);
        }
    }
}

/// Whether an option speaks of the other options: of all or none of them, or of two by their letters or numbers.
fn refers(option: &str) -> bool {
    let lower = option.to_lowercase().replace('ё', "е");
    let words: Vec<&str> = lower.split([' ', '\u{a0}']).map(|word| word.trim_matches(['.', ')', '(', '!'])).collect();
    let text = words.join(" ");
    let all = WHOLE.contains(&text.as_str())
        || words.len() <= FEW_WORDS && BEGINNINGS.iter().any(|known| text.starts_with(known));
    let is_label = |word: &str| {
        let word = word.trim_end_matches(',');
        let mut letters = word.chars();
        let single = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
        single || word.len() <= 2 && !word.is_empty() && word.chars().all(|c| c.is_ascii_digit())
    };
    let two = match words.as_slice() {
        [one, and, other] => AND.contains(and) && is_label(one) && is_label(other),
        [one, other] => one.ends_with(',') && is_label(one) && is_label(other),
        _ => false,
    };
    all || two
}

/// Whether a text begins with a letter and a bracket, or a letter and a stop that is no initial.
fn has_own_letter(text: &str) -> bool {
    let mut letters = text.trim_start().chars();
    match (letters.next(), letters.next(), letters.next()) {
        (Some(letter), Some(')'), _) => letter.is_alphanumeric(),
        (Some(letter), Some('.'), Some(' ')) => letter.is_alphabetic(),
        _ => false,
    }
}

/// Tags and character references of HTML, and doubled asterisks.
fn markup(text: &Text, owner: &str, notes: &mut Notes) {
    for (tongue, spoken, at) in text.spoken() {
        if let Some(found) = tag(spoken).or_else(|| entity(spoken)).or_else(|| spoken.contains("**").then_some("**")) {
            notes.advise(at, Some(owner), Some(tongue), Advice::Markup(found.to_owned()));
        }
    }
}

/// The first `<b>`, `</p>`, `<br/>` of a text: a name in angle brackets. `a < b` is none.
fn tag(text: &str) -> Option<&str> {
    text.match_indices('<').find_map(|(at, _)| {
        let from = text.get(at..)?;
        let inner = from.get(1..from.find('>')?)?;
        let name = inner.trim_start_matches('/').split([' ', '/']).next()?;
        let is_tag =
            name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(|c| c.is_ascii_alphanumeric());
        is_tag.then(|| from.get(..inner.len() + 2)).flatten()
    })
}

/// The first `&nbsp;` or `&#171;` of a text.
fn entity(text: &str) -> Option<&str> {
    text.match_indices('&').find_map(|(at, _)| {
        let from = text.get(at..)?;
        let name = from.get(1..from.find(';')?)?;
        let is_entity =
            (2..=8).contains(&name.len()) && name.trim_start_matches('#').chars().all(|c| c.is_ascii_alphanumeric());
        is_entity.then(|| from.get(..name.len() + 2)).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_that_speak_of_others_are_known_by_their_words() {
        for option in [
            "Барлығы дұрыс",
            "Ешқайсысы",
            "А мен Б",
            "1 және 3",
            "A and C",
            "Все перечисленные",
            "а, б",
            "Дұрыс жауап жоқ",
            "None of the above",
            "Жоғарыдағылардың бәрі",
            "Ни один из ответов",
        ] {
            assert!(refers(option), "{option}");
        }
        for option in [
            "Барлығы Орынборға жиналды деген хабар",
            "И. В. Сталин мен Вахитов",
            "Ленин мен Сталин",
            "19–20 наурызда",
            "Бәрі орындалды деп жариялады",
            "Ни одного ответа Москва не дала на требования Алаш-Орды",
            "5 және 13 желтоқсан",
        ] {
            assert!(!refers(option), "{option}");
        }
    }

    #[test]
    fn tags_and_entities_are_markup_and_signs_are_not() {
        assert_eq!(tag("<b>Қайсысы</b>"), Some("<b>"));
        assert_eq!(tag("a < b, c > d"), None);
        assert_eq!(entity("дұрыс&nbsp;?"), Some("&nbsp;"));
        assert_eq!(entity("Johnson & Johnson; 1918"), None);
        assert!(has_own_letter("А) Семей") && has_own_letter("B. Two") && !has_own_letter("Вахитов"));
    }
}
