//! What a teacher writes: read as meant, or explained line by line.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use alash::bank::{Bank, SectionAt};
use alash::language::Lang;
use alash::source::slip::Slip;
use alash::source::{Expected, Fault, Flaw};
use proptest::prelude::*;

fn flaws(text: &str) -> Vec<Flaw> {
    Bank::read(text).expect_err("a broken bank")
}

/// A bank around one question.
fn around(question: &str) -> String {
    format!("{{\"title\": \"т\", \"languages\": [\"kk\", \"ru\"],\n \"questions\": [\n{question}\n]}}")
}

const SOUND: &str = r#"{"kind": "choice", "stem": "?", "right": ["иә"], "wrong": ["жоқ", "мүмкін", "бәлкім"]}"#;

#[test]
fn the_shortest_bank_is_one_section_of_facts_of_their_own() {
    let bank = Bank::read(support::EACH).unwrap();
    assert_eq!((bank.lesson.len(), bank.languages.as_slice()), (1, ["kk".to_owned()].as_slice()));
    assert_eq!(bank.facts.len(), bank.questions.len());
    assert!(
        bank.questions
            .iter()
            .all(|question| question.fact == question.id && bank.section_of(question) == Some(SectionAt(0)))
    );
    // Ids are made of the text: case and punctuation may change, words may not.
    let again = Bank::read(&support::EACH.replace("Екіге екіні қоссақ?", "екіге ЕКІНІ қоссақ")).unwrap();
    assert_eq!(again.questions[0].id, bank.questions[0].id);
}

#[test]
fn every_fault_is_found_at_its_line() {
    let cases: Vec<(String, Fault)> = vec![
        (around(r#"{"kind": "choice", "stem": "?", "right": ["иә"]}"#), Fault::Missing("wrong")),
        (around(&SOUND.replace("choice", "guess")), Fault::Kind("guess".to_owned())),
        (
            around(&SOUND.replace(r#""stem": "?""#, r#""stem": "?", "lessson": "x""#)),
            Fault::Unknown { key: "lessson".to_owned(), meant: Some("lesson".to_owned()) },
        ),
        (around(&SOUND.replace(r#""stem": "?""#, r#""stem": "?", "stem": "!""#)), Fault::DoubledKey("stem".to_owned())),
        (
            around(&SOUND.replace(r#""stem": "?""#, r#""stem": "?", "lesson": "p""#)),
            Fault::Dangling { key: "lesson", id: "p".to_owned() },
        ),
        (
            around(&SOUND.replace(r#""stem": "?""#, r#""stem": "?", "fact": "f""#)),
            Fault::Dangling { key: "fact", id: "f".to_owned() },
        ),
        (
            around(&SOUND.replace(r#""stem": "?""#, r#""stem": "?", "passage": "p""#)),
            Fault::Dangling { key: "passage", id: "p".to_owned() },
        ),
        (around(&SOUND.replace(r#""?""#, r#"{"kk": "?"}"#)), Fault::Untranslated("ru".to_owned())),
        (around(&SOUND.replace(r#""?""#, r#"{"kk": "?", "ru": "?", "de": "?"}"#)), Fault::Foreign("de".to_owned())),
        (around(&SOUND.replace(r#""?""#, r#"" ""#)), Fault::Empty),
        (around(&SOUND.replace(r#", "бәлкім""#, "")), Fault::Few { key: "wrong", need: 3, have: 2 }),
        (
            around(r#"{"kind": "select", "stem": "?", "right": ["а", "б"], "wrong": ["в", "г"], "show": 9}"#),
            Fault::Show { least: 4, most: 8 },
        ),
        (
            around(r#"{"kind": "blank", "stem": "?", "number": true, "answers": ["1918 ж."]}"#),
            Fault::NotDigits("1918 ж.".to_owned()),
        ),
    ];
    for (text, fault) in cases {
        let found = flaws(&text);
        assert_eq!(found.iter().map(|flaw| &flaw.fault).collect::<Vec<_>>(), [&fault], "{text}");
        assert_eq!(found[0].place.line, 3, "{text}");
    }
    let newer = flaws(r#"{"format": 2, "anything": 1}"#);
    assert_eq!(newer.len(), 1, "a newer format is told by its number alone");
    assert_eq!(newer[0].fault, Fault::Newer);
    assert_eq!(flaws("[1, 2]").iter().map(|flaw| &flaw.fault).collect::<Vec<_>>(), [&Fault::NoObject]);
    // A list of another type is told once, and not as an empty one too.
    let text = flaws(&around(&SOUND.replace(r#"["иә"]"#, r#""иә""#)));
    assert!(matches!(text.as_slice(), [Flaw { fault: Fault::Type { .. }, .. }]), "{text:?}");
}

#[test]
fn one_bad_question_never_hides_the_next() {
    let text = around(
        &[
            r#"{"kind": "choice", "stem": "1", "right": ["иә"], "wrong": []}"#,
            SOUND,
            r#"{"kind": "blank", "stem": 5, "answers": ["иә"]}"#,
            r#"{"stem": "4"}"#,
        ]
        .join(",\n"),
    );
    let lines: Vec<usize> = flaws(&text).iter().map(|flaw| flaw.place.line).collect();
    assert_eq!(lines, [3, 5, 6]);
}

#[test]
fn equal_options_and_doubled_ids_are_told() {
    let found = flaws(&around(&SOUND.replace("мүмкін", "«жоқ».")));
    assert!(found.iter().any(|flaw| matches!(&flaw.fault, Fault::Alike(text) if text == "«жоқ».")), "{found:?}");
    // What differs in case or in a mark may be the very thing asked.
    assert!(Bank::read(&around(&SOUND.replace("мүмкін", "ЖОҚ").replace("бәлкім", "жоқ!"))).is_ok());
    // An id that was another's would mix two histories.
    let clash = SOUND.replace("\"иә\"", r#"{"id": "x", "text": "иә", "formerly": ["y"]}"#);
    let clash = clash.replace("\"жоқ\"", r#"{"id": "y", "text": "жоқ"}"#);
    assert_eq!(flaws(&around(&clash))[0].fault, Fault::DoubledId { id: "y".to_owned(), first: 3 });
    // Signs alone are told apart as they are, and so are names that differ by signs.
    assert!(Bank::read(&around(&SOUND.replace("жоқ", "15").replace("мүмкін", "-15"))).is_ok());
    let signs = SOUND.replace("иә", "+").replace("жоқ", "-").replace("мүмкін", "*").replace("бәлкім", "/");
    assert!(Bank::read(&around(&signs)).is_ok());
    // A repeated stem without ids is told as a stem.
    let found = flaws(&around(&format!("{SOUND},\n{SOUND}")));
    assert_eq!((found.len(), &found[0].fault, found[0].place.line), (1, &Fault::Alike("?".to_owned()), 4));
    assert_eq!(found[0].owner.as_deref(), Some("?"), "named by its stem, for want of an id");
    let twice = SOUND.replace("{\"kind\"", "{\"id\": \"q\", \"kind\"");
    let found = flaws(&around(&format!("{twice},\n{}", twice.replace("\"?\"", "\"??\""))));
    assert_eq!(found[0].fault, Fault::DoubledId { id: "q".to_owned(), first: 3 });
    assert_eq!(found[0].place.line, 4);
}

#[test]
fn word_quotes_and_a_byte_order_mark() {
    let found = flaws(&around(&SOUND.replace("\"иә\"", "“иә”")));
    assert_eq!((found.len(), &found[0].fault, found[0].place.line), (1, &Fault::Syntax(Slip::Quote('“')), 3));
    assert!(Bank::read(&format!("\u{feff}{}", around(SOUND))).is_ok());
    // A number where a text belongs is told with the remedy, another value as what it is not; what is null is left out.
    let found = flaws(&around(&SOUND.replace("\"иә\"", "1917")));
    assert_eq!(found[0].fault, Fault::Unquoted("1917".to_owned()));
    let found = flaws(&around(&SOUND.replace("\"иә\"", "true")));
    assert!(matches!(&found[0].fault, Fault::Type { expected: Expected::Text, .. }), "{found:?}");
    assert!(Bank::read(&around(&SOUND.replace("{\"kind\"", "{\"id\": null, \"why\": null, \"kind\""))).is_ok());
}

#[test]
fn comments_and_schema_keys_are_passed_over() {
    let text = around(&SOUND.replace("{\"kind\"", "{\"// автор\": \"мұғалім\", \"$id\": 1, \"kind\""));
    assert!(Bank::read(&text).is_ok());
}

#[test]
fn text_of_a_bank_cannot_drive_the_terminal() {
    let text = around(&SOUND.replace("\"?\"", r#""Қай\u001b[31m\u202eжыл\u200b?""#));
    let bank = Bank::read(&text).unwrap();
    assert_eq!(bank.questions[0].stem.original(), "Қай[31mжыл?");
}

#[test]
fn history_follows_a_renamed_question() {
    let text = around(&SOUND.replace("{\"kind\"", "{\"id\": \"new\", \"formerly\": [\"old\"], \"kind\""));
    let bank = Bank::read(&text).unwrap();
    assert_eq!(bank.question("old").unwrap().id, "new");
    assert_eq!(bank.fact("old").unwrap().id, "new");
}

#[test]
fn the_revision_is_of_what_grading_reads() {
    let base =
        SOUND.replace("{\"kind\"", "{\"id\": \"q\", \"kind\"").replace("\"иә\"", r#"{"id": "yes", "text": "иә"}"#);
    let revision = |question: &str| Bank::read(&around(question)).unwrap().questions[0].revision.clone();
    assert_eq!(revision(&base), revision(&base.replace("\"?\"", "\"Сұрақ?\"").replace("иә", "Иә, солай")));
    assert_ne!(revision(&base), revision(&base.replace("бәлкім", "ешқашан")));
}

#[test]
fn every_fault_is_said_in_every_language() {
    let text = || "x".to_owned();
    let mut faults = vec![
        Fault::Syntax(Slip::Unclear),
        Fault::NoObject,
        Fault::Newer,
        Fault::TooLarge(1 << 20),
        Fault::TooLong(1 << 20),
        Fault::Missing("k"),
        Fault::DoubledKey(text()),
        Fault::Unknown { key: text(), meant: None },
        Fault::Unknown { key: text(), meant: Some(text()) },
        Fault::DoubledId { id: text(), first: 1 },
        Fault::Kind(text()),
        Fault::Dangling { key: "k", id: text() },
        Fault::Untranslated(text()),
        Fault::Foreign(text()),
        Fault::Empty,
        Fault::Few { key: "k", need: 3, have: 1 },
        Fault::Alike(text()),
        Fault::Show { least: 1, most: 2 },
        Fault::NotDigits(text()),
    ];
    for expected in
        [Expected::Object, Expected::List, Expected::String, Expected::Text, Expected::Whole, Expected::Bool]
    {
        faults.push(Fault::Type { key: text(), expected });
    }
    let said = |lang: Lang| faults.iter().map(|fault| (lang.messages().findings.fault)(fault)).collect::<Vec<_>>();
    let (kk, ru, en) = (said(Lang::Kk), said(Lang::Ru), said(Lang::En));
    for sentences in [&kk, &ru, &en] {
        let mut once = sentences.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), faults.len());
    }
    assert!(kk.iter().zip(&ru).zip(&en).all(|((kk, ru), en)| kk != ru && ru != en));
}

#[test]
fn counts_are_capped_as_well_as_bytes() {
    let only = |text: &str| -> Vec<&'static str> { flaws(text).iter().map(|flaw| flaw.fault.code()).collect() };
    let options: Vec<String> = (0..1_001).map(|n| format!("\"ж{n}\"")).collect();
    let many = SOUND.replace(r#""wrong": ["жоқ", "мүмкін", "бәлкім"]"#, &format!("\"wrong\": [{}]", options.join(",")));
    assert!(only(&around(&many)).contains(&"list-too-long"));
    let questions = vec!["1"; 100_001].join(",");
    assert_eq!(only(&format!("{{\"title\": \"т\", \"questions\": [{questions}]}}")), ["list-too-long"]);
    // A million things that are wrong are not a million sentences.
    let wrong = flaws(&format!("{{\"title\": \"т\", \"questions\": [{}]}}", vec!["1"; 5_000].join(",")));
    assert_eq!((wrong.len(), &wrong[2_000].fault), (2_001, &Fault::More(3_000)));
    let parts = vec![r#"{"kind": "choice", "count": 1, "points": 1}"#; 101].join(",");
    let form = format!(
        "{{\"profiles\": [{{\"id\": \"a\", \"name\": \"А\", \"minutes\": 5, \"clock\": \"runs\", \"parts\": [{parts}]}}]}}"
    );
    let refused = alash::form::Profile::read(&form).unwrap_err();
    assert!(matches!(refused[0].fault, Fault::TooMany { most: 100, have: 101, .. }), "{refused:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Our own bank with a piece cut out or put in: read or explained, never a panic.
    #[test]
    fn nothing_a_file_holds_panics(start in 0..4_000_usize, length in 0..60_usize, put in "[\\]\\[{}\",:а-я0-9 ]{0,12}") {
        let own: Vec<char> = support::OWN.chars().take(6_000).collect();
        let (before, after) = (&own[..start], &own[(start + length).min(own.len())..]);
        let text: String = before.iter().copied().chain(put.chars()).chain(after.iter().copied()).collect();
        if let Err(flaws) = Bank::read(&text) {
            prop_assert!(!flaws.is_empty());
        }
    }
}
