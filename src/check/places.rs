//! Places that a student could not tell apart on the map, or whose situation tells their name.

use super::advice::Advice;
use super::notes::Notes;
use crate::bank::Bank;
use crate::content::Site;
use crate::content::site::MAPPED;

/// Two marks of one question nearer than this, in degrees both ways, fall on one another in a small window.
const NEAR: f64 = 0.5;
/// A name of fewer letters stands within other words by chance; of a longer one its beginning tells it.
const LETTERS: (usize, usize) = (4, 6);

pub(super) fn look(bank: &Bank, notes: &mut Notes) {
    for site in &bank.sites {
        let (low, high) = MAPPED;
        let within =
            (low.east..=high.east).contains(&site.at.east) && (low.north..=high.north).contains(&site.at.north);
        if !within {
            notes.advise(site.place, Some(&site.id), None, Advice::OffMap);
        }
        for (tongue, situation, at) in site.situation.spoken() {
            if is_told(site.name.get(tongue), situation) {
                notes.advise(
                    at,
                    Some(&site.id),
                    Some(tongue),
                    Advice::NamedSituation(site.name.get(tongue).to_owned()),
                );
            }
        }
    }
    for question in &bank.questions {
        let marks = question.kind.marks();
        let near = |a: &Site, b: &Site| (a.at.east - b.at.east).abs() < NEAR && (a.at.north - b.at.north).abs() < NEAR;
        let mut pairs = marks.iter().enumerate().flat_map(|(n, a)| marks.iter().skip(n + 1).map(move |b| (a, b)));
        if let Some((a, b)) = pairs.find(|(a, b)| near(a, b)) {
            let advice = Advice::NearMarks(a.id.clone(), b.id.clone());
            notes.advise(question.place, Some(&question.name()), None, advice);
        }
    }
}

/// Whether a text begins one of its words as the first word of a name begins.
fn is_told(name: &str, text: &str) -> bool {
    let small = |text: &str| text.to_lowercase();
    let first: Vec<char> = small(name).chars().take_while(|c| c.is_alphabetic()).collect();
    if first.len() < LETTERS.0 {
        return false;
    }
    let begins: String = first.into_iter().take(LETTERS.1).collect();
    small(text).split(|c: char| !c.is_alphabetic()).any(|word| word.starts_with(&begins))
}

#[cfg(test)]
mod tests {
    use super::is_told;

    #[test]
    fn a_name_is_told_by_its_beginning() {
        assert!(is_told("Барнауыл уезі", "Обь бойындағы Барнауылдың маңы"));
        assert!(is_told("Семей", "Ертіс, семейлік өңір"));
        assert!(!is_told("Орал", "Жайықтың орта ағысы"));
        assert!(!is_told("Шу", "Шулы өзен бойы"));
    }
}
