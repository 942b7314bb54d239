//! What `alash check` finds, and what it leaves alone.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use alash::bank::Bank;
use alash::check::{Advice, Finding, Role, What, check};
use alash::language::Lang;
use alash::question::KindName;
use alash::source::slip::Slip;
use alash::source::{Expected, Fault};
use support::banks::{BLANK, CHOICE, bank};

/// The same with something before the questions.
fn with(head: &str, questions: &[&str]) -> String {
    bank(questions).replacen("\"questions\"", &format!("{head}, \"questions\""), 1)
}

#[track_caller]
fn found(text: &str) -> Vec<Finding> {
    check(text).findings
}

/// The only finding, which is on line 3.
#[track_caller]
fn only(text: &str) -> Finding {
    let found = found(text);
    assert_eq!(found.len(), 1, "{found:?}\n{text}");
    assert_eq!(found[0].place.line, 3, "{text}");
    found[0].clone()
}

#[test]
fn a_good_bank_has_nothing_to_be_found() {
    assert_eq!(found(&bank(&[CHOICE, BLANK])), []);
    assert_eq!(found(support::EACH), []);
}

#[test]
fn what_misleads_is_an_error() {
    for (text, fault, language) in [
        (bank(&[&CHOICE.replace("мүмкін", "мүмкiн")]), Fault::LookAlike("мүмкiн".into()), Some("kk")),
        (bank(&[&CHOICE.replace("Кто он?", "Кто oн?")]), Fault::LookAlike("oн".into()), Some("ru")),
        (bank(&[&CHOICE.replace("Ол кім?", "Ол \u{202e}кім?")]), Fault::Unseen('\u{202e}'), Some("kk")),
        (bank(&[&CHOICE.replace("Ол кім?", "Ол\\u0007 кім?")]), Fault::Unseen('\u{7}'), Some("kk")),
        (bank(&[&CHOICE.replace("Ол кім?", "\\ud800")]), Fault::Escape, Some("kk")),
        (
            bank(&[&CHOICE
                .replace("\"жоқ\"", r#"{"kk": "жоқ", "ru": "«да»."}"#)
                .replace("\"иә\"", r#"{"kk": "иә", "ru": "да"}"#)]),
            Fault::SameAsAnswer("да".into()),
            Some("ru"),
        ),
        (
            bank(&[&BLANK.replace("[\"Орынбор\"]", "[{\"text\": \"Орынбор\", \"also\": [\"Семей\"]}]")]),
            Fault::TakenForAnswer { rival: "Семей".into(), answer: "Семей".into() },
            Some("kk"),
        ),
        (
            bank(&[&CHOICE
                .replace("\"жоқ\"", r#"{"kk": "жоқ", "ru": "нет"}"#)
                .replace("\"мүмкін\"", r#"{"kk": "мүмкін", "ru": "нет"}"#)]),
            Fault::Alike("нет".into()),
            Some("ru"),
        ),
        (bank(&[&CHOICE.replace("Кто он?", "Кто⠀он?")]), Fault::Unseen('⠀'), Some("ru")),
        (
            bank(&[&BLANK
                .replace("\"Орынбор\"", "\"1918\"")
                .replace("\"Семей\"", "\"01918\"")
                .replace("\"b\"", "\"b\", \"number\": true")
                .replace("\"Орал\", ", "")]),
            Fault::TakenForAnswer { rival: "01918".into(), answer: "1918".into() },
            Some("kk"),
        ),
    ] {
        let finding = only(&text);
        assert_eq!((finding.what, finding.language.as_deref()), (What::Error(fault), language), "{text}");
        assert!(finding.owner.is_some(), "{text}");
    }
}

#[test]
fn what_could_be_better_is_advice() {
    let long = "а".repeat(31);
    for (text, advice) in [
        (
            bank(&[&CHOICE.replace("\"жоқ\"", "\"Қала\"").replace("\"иә\"", "\"Қалa\"").replace("Қалa", "Кала")]),
            Advice::NearAnswer("Кала".into()),
        ),
        (
            bank(&[&BLANK.replace("\"Семей\"", "\"Орынбой\"")]),
            Advice::NearRival { rival: "Орынбой".into(), answer: "Орынбор".into() },
        ),
        (
            bank(&[&BLANK.replace("\"Семей\"", "\"Орынборда\"")]),
            Advice::NearRival { rival: "Орынборда".into(), answer: "Орынбор".into() },
        ),
        (bank(&[&BLANK.replace("Қай қала?", "Орынборда не болды?")]), Advice::AnswerInStem("Орынбор".into())),
        (bank(&[&CHOICE.replace("\"иә\"", "\"сұраққа берілетін толық жауап\"")]), Advice::LongAnswer),
        (
            bank(&[&CHOICE
                .replace("\"choice\"", "\"select\"")
                .replace("[\"иә\"]", "[\"иә\", \"әрине\"], \"show\": 8")]),
            Advice::SmallPool { show: 8, have: 5 },
        ),
        (bank(&[&CHOICE.replace("жоқ", &long)]), Advice::WideWord(long)),
        (
            bank(&[&CHOICE.replace("жоқ", "осы жауап тым ұзақ жазылған ".repeat(5).trim())]),
            Advice::Lines { role: Role::Option, lines: 5, most: 3 },
        ),
        (bank(&[&BLANK.replace("\"b\"", "\"b\", \"exam\": true"), CHOICE]), Advice::NotChoice(KindName::Blank)),
    ] {
        let finding = only(&text);
        assert_eq!(finding.what, What::Advice(advice), "{text}");
        assert!(!finding.is_error());
    }
}

#[test]
fn what_tests_of_other_programs_leave_is_told() {
    let options = |all: [&str; 4]| {
        let all = all.map(|one| format!("\"{one}\""));
        let question = format!(
            r#"{{"id": "q", "kind": "choice", "stem": "Ол кім?", "right": [{}], "wrong": [{}]}}"#,
            all[0],
            all[1..].join(", ")
        );
        format!("{{\"id\": \"b\", \"title\": \"т\", \"questions\": [\n\n{question}]}}")
    };
    let what = |text: &str| found(text).into_iter().map(|finding| finding.what).collect::<Vec<_>>();
    let refers = |option: &str| What::Advice(Advice::RefersToOptions(option.to_owned()));
    assert_eq!(
        what(&options(["Барлығы дұрыс", "А мен Б", "Ешқайсысы", "1 және 3"])),
        ["Барлығы дұрыс", "А мен Б", "Ешқайсысы", "1 және 3"].map(refers)
    );
    assert_eq!(
        what(&options(["А) Бір", "Б) Екі", "В) Үш", "Г) Төрт"])),
        [What::Advice(Advice::OwnLetter("А) Бір".to_owned()))]
    );
    assert_eq!(what(&options(["В. И. Ленин", "И. В. Сталин", "Вахитов", "Көлбай Тоғысов"])), []);
    let markup = options(["Бір", "Екі", "Үш", "Төрт"]).replace("Ол кім?", "<b>Ол</b>&nbsp;кім?");
    assert_eq!(what(&markup), [What::Advice(Advice::Markup("<b>".to_owned()))]);
    // A number that stands in its own stem; one digit stands in many.
    let number = |stem: &str, answer: &str| {
        let blank = r#"{"id": "q", "kind": "blank", "number": true, "stem": "STEM", "answers": ["ANSWER"]}"#;
        format!(
            "{{\"id\": \"b\", \"title\": \"т\", \"questions\": [\n\n{}]}}",
            blank.replace("STEM", stem).replace("ANSWER", answer)
        )
    };
    let year = number("1916 жылғы көтеріліс қай жылы болды?", "1916");
    assert_eq!(what(&year), [What::Advice(Advice::AnswerInStem("1916".to_owned()))]);
    assert_eq!(what(&number("3 өкілдің нешеуі келді?", "3")), []);
    // A number without quotes is told with the remedy.
    let bare = number("Қай жылы?", "1913").replace("\"1913\"", "1913");
    let fault = What::Error(Fault::Unquoted("1913".to_owned()));
    assert_eq!(what(&bare)[0], fault);
    let said = (Lang::Kk.messages().findings.fault)(&Fault::Unquoted("1913".to_owned()));
    assert!(said.contains("\"1913\""), "{said}");
}

#[test]
fn what_asks_more_than_to_remember_says_what_it_rests_on() {
    let compare = CHOICE.replace("\"q\"", "\"q\", \"skill\": \"compare\"");
    assert!(found(&bank(&[&compare])).iter().any(|finding| finding.what == What::Advice(Advice::Ungrounded)));
    assert!(found(&bank(&[&CHOICE.replace("\"q\"", "\"q\", \"skill\": \"recall\"")])).is_empty());
    let none = found(&bank(&[&CHOICE.replace("\"q\"", "\"q\", \"skill\": \"guess\"")]));
    assert!(matches!(&none[0].what, What::Error(Fault::Word { key: "skill", .. })), "{none:?}");
}

#[test]
fn stems_that_stand_twice() {
    let again = CHOICE.replace("\"q\"", "\"r\"");
    let findings = found(&bank(&[CHOICE, BLANK, &again.replace("Ол кім?", "ол КІМ")]));
    let fault = Fault::RepeatedStem { other: "q".into(), line: 3 };
    assert_eq!(findings.len(), 1, "said once, not once a language: {findings:?}");
    assert_eq!((&findings[0].what, findings[0].place.line), (&What::Error(fault), 5));
    assert_eq!(findings[0].owner.as_deref(), Some("r"));
    // Without ids the reader tells it, and no one tells it again.
    let unnamed = CHOICE.replace("\"id\": \"q\", ", "");
    let findings = found(&bank(&[&unnamed, &unnamed]));
    assert_eq!(findings.iter().map(|f| &f.what).collect::<Vec<_>>(), [&What::Error(Fault::Alike("Ол кім?".into()))]);
    let long = CHOICE.replace("Ол кім?", "1918 жылғы жеделхат Семейге кімнің атына келді?").replace("Кто он?", "Кому?");
    let near = long.replace("\"q\"", "\"r\"").replace("келді", "келген").replace("Кому?", "Кого?");
    let findings = found(&bank(&[&long, &near]));
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert_eq!(findings[0].what, What::Advice(Advice::NearStem { other: "q".into(), line: 3 }));
    // Another year is another question.
    assert_eq!(found(&bank(&[&long, &near.replace("1918", "1929")])), []);
}

#[test]
fn reading_sets_and_exam_questions_are_fit_for_papers() {
    let passages = r#""passages": [{"id": "p", "text": {"kk": "мәтін", "ru": "т"}}, {"id": "r", "text": {"kk": "басқа", "ru": "д"}}]"#;
    let stems = ["Кім?", "Қашан?", "Қайда?", "Неліктен?", "Қанша?", "Қалай?"];
    let set = |passage: &str, exam: &[usize], fact: &dyn Fn(usize) -> String| -> Vec<String> {
        let question = |(number, stem): (usize, &&str)| {
            let exam = if exam.contains(&number) { ", \"exam\": true" } else { "" };
            let fact = fact(number);
            CHOICE
                .replace(
                    "\"q\"",
                    &format!("\"{passage}{number}\", \"passage\": \"{passage}\", \"fact\": \"{fact}\"{exam}"),
                )
                .replace(
                    r#"{"kk": "Ол кім?", "ru": "Кто он?"}"#,
                    &format!(
                        r#"{{"kk": "{stem} {0}", "ru": "{0} {stem}"}}"#,
                        if passage == "p" { "Біріншіде" } else { "Екіншіде" }
                    ),
                )
        };
        stems[..5].iter().enumerate().map(question).collect()
    };
    let facts = (0..5).map(|n| format!(r#"{{"id": "f{n}", "text": "{n}"}}, {{"id": "g{n}", "text": "{n}"}}"#));
    let head = format!("\"facts\": [{}], {passages}", facts.collect::<Vec<_>>().join(", "));
    let look = |p: Vec<String>, r: Vec<String>| -> Vec<What> {
        let all: Vec<String> = p.into_iter().chain(r).chain([BLANK.to_owned()]).collect();
        found(&with(&head, &all.iter().map(String::as_str).collect::<Vec<_>>())).into_iter().map(|f| f.what).collect()
    };
    let (own, other) = (|n: usize| format!("f{n}"), |n: usize| format!("g{n}"));
    let every = [0, 1, 2, 3, 4];
    assert_eq!(look(set("p", &every, &own), set("r", &every, &other)), []);
    assert_eq!(look(set("p", &[], &own), set("r", &[], &own)), [], "only reserved sets share no fact");
    assert_eq!(
        look(set("p", &every, &own), set("r", &every, &|n| if n == 3 { own(3) } else { other(n) })),
        [What::Advice(Advice::FactOnTwoPapers { fact: "f3".into(), other: "p".into() })]
    );
    assert_eq!(look(set("p", &[1], &own), set("r", &[], &other)), [What::Advice(Advice::MixedPassage)]);
    assert_eq!(
        look(set("p", &[], &|n| own(n.min(3))), set("r", &[], &other)),
        [What::Advice(Advice::FactTwice("f3".into()))]
    );
    assert_eq!(look(set("p", &[], &own)[..4].to_vec(), set("r", &[], &other)), [What::Advice(Advice::FewOnPassage(4))]);
    let only_exam = CHOICE.replace("\"q\"", "\"q\", \"exam\": true");
    assert_eq!(found(&bank(&[&only_exam]))[0].what, What::Advice(Advice::NothingToPractise));
}

#[test]
fn coverage_is_asked_of_a_bank_with_a_lesson_only() {
    let lesson = r#""lesson": [{"id": "s", "title": {"kk": "бөлім", "ru": "бөлім"}, "paragraphs": [{"id": "one", "text": {"kk": "бірінші", "ru": "первый"}}, {"id": "two", "text": {"kk": "екінші", "ru": "второй"}}]}]"#;
    let facts = r#""facts": [{"id": "f", "text": {"kk": "дерек", "ru": "дерек"}, "lesson": "one"}, {"id": "g", "text": {"kk": "тағы", "ru": "тағы"}, "lesson": "one"}, {"id": "h", "text": {"kk": "тағы бір", "ru": "тағы бір"}, "lesson": "one"}]"#;
    let of = |question: &str, id: &str, fact: &str| {
        question.replacen(&format!("\"{id}\""), &format!("\"{id}{fact}\", \"fact\": \"{fact}\""), 1)
    };
    let questions = [
        of(CHOICE, "q", "f"),
        of(BLANK, "b", "f"),
        of(CHOICE, "q", "g").replace("Ол кім?", "Ол қашан?").replace("Кто он?", "Когда?"),
    ];
    let questions: Vec<&str> = questions.iter().map(String::as_str).collect();
    assert_eq!(found(&with(facts.replace(", \"lesson\": \"one\"", "").as_str(), &questions)), []);
    let findings = found(&with(&format!("{lesson}, {facts}"), &questions));
    let what: Vec<(Option<&str>, &What)> = findings.iter().map(|f| (f.owner.as_deref(), &f.what)).collect();
    let expected = [
        (None, What::Advice(Advice::NoLanguage("en"))),
        (Some("two"), What::Advice(Advice::IdleParagraph)),
        (Some("g"), What::Advice(Advice::OneKind(KindName::Choice))),
        (Some("h"), What::Advice(Advice::NeverAsked)),
    ];
    assert_eq!(what, expected.iter().map(|(owner, what)| (*owner, what)).collect::<Vec<_>>());
    // An item asks its own fact, and a question kept for exams is no practice.
    let select = r#"{"id": "s", "kind": "select", "fact": "f", "stem": {"kk": "Қайсысы?", "ru": "Қайсысы?"}, "right": [{"text": {"kk": "а", "ru": "а"}, "fact": "h"}, {"text": {"kk": "ә", "ru": "ә"}, "fact": "h"}], "wrong": ["б", "в"]}"#;
    let kept = of(CHOICE, "q", "g")
        .replace("\"fact\"", "\"exam\": true, \"fact\"")
        .replace("Ол кім?", "Ол қашан?")
        .replace("Кто он?", "Когда?");
    let findings = found(&with(&format!("{lesson}, {facts}"), &[questions[0], questions[1], &kept, select]));
    let of = |id: &str| findings.iter().find(|f| f.owner.as_deref() == Some(id)).map(|f| f.what.clone());
    assert_eq!(of("h"), Some(What::Advice(Advice::OneKind(KindName::Select))));
    assert_eq!(of("g"), Some(What::Advice(Advice::NeverAsked)));
    assert_eq!(of("f"), None);
}

#[test]
fn length_gives_nothing_away_over_many_questions() {
    let question = |n: usize, right: &str| {
        CHOICE
            .replace("\"q\"", &format!("\"q{n}\""))
            .replace("Ол кім?", &format!("Ол кім {n}?"))
            .replace("Кто он?", &format!("Кто он {n}?"))
            .replace("иә", right)
    };
    let all = |right: &str, count: usize| {
        let questions: Vec<String> = (0..count).map(|n| question(n, right)).collect();
        found(&bank(&questions.iter().map(String::as_str).collect::<Vec<_>>()))
    };
    assert_eq!(all("әрине солай", 3), [], "three are too few to tell");
    let what: Vec<What> = all("әрине солай", 30).into_iter().map(|f| f.what).collect();
    assert_eq!(what, [What::Advice(Advice::LongestRight(100)), What::Advice(Advice::LongestRight(100))], "kk and ru");
    assert!(all("ә", 30).iter().any(|f| f.what == What::Advice(Advice::ShortestRight(100))));
}

/// What teachers of other subjects write: nothing of it is wrong.
#[test]
fn honest_banks_of_other_subjects_pass() {
    let choice = |stem: &str, right: &str, wrong: [&str; 3]| {
        format!(r#"{{"kind": "choice", "stem": "{stem}", "right": ["{right}"], "wrong": {wrong:?}}}"#)
    };
    let questions = [
        choice("1,5 · 0,1?", "0,15", ["1,5", "15", "150"]),
        choice("Факториал белгісі?", "n!", ["n", "n?", "n²"]),
        choice("Туындысы?", "f'(x)", ["f(x)", "F(x)", "f(x')"]),
        choice("Көміртек тотығы?", "CO", ["Co", "C", "CO₂"]),
        choice("It is … own bone.", "its", ["it's", "it", "is"]),
        choice("Энтальпия өзгерісі?", "ΔH", ["ΔS", "ΔG", "ΔT"]),
        choice("Витамин C. Ол қайда көп?", "итмұрын", ["нан", "ет", "сүт"]),
        choice("Абылай қай ғасырда өмір сүрді?", "XVIII ғасыр", ["XVII ғасыр", "XVI ғасыр", "XIX ғасыр"]),
        choice("12 + 34 нешеге тең?", "46", ["45", "44", "22"]),
        choice("12 - 34 нешеге тең?", "-22", ["22", "46", "-46"]),
        choice("C++ деген не?", "тіл", ["ойын", "файл", "желі"]),
        choice("C# деген не?", "тілдің аты", ["нота", "файл", "желі"]),
        choice("«Үлкен» сөзінің антонимін табыңыз", "кіші", ["биік", "ұзын", "кең"]),
        choice("«Ұзын» сөзінің антонимін табыңыз", "қысқа", ["биік", "үлкен", "кең"]),
        r#"{"kind": "blank", "number": true, "stem": "2 + 2 · 0 нешеге тең?", "answers": ["2"], "rivals": ["0"]}"#
            .to_owned(),
    ];
    let text = format!("{{\"id\": \"b\", \"title\": \"т\", \"questions\": [\n{}\n]}}", questions.join(",\n"));
    assert_eq!(found(&text), []);
    assert!(Bank::read(&text).is_ok());
    // The same question may be asked of two passages, with and without ids.
    let passages = r#""passages": [{"id": "p", "text": "бір"}, {"id": "r", "text": "екі"}]"#;
    let of = |id: &str, passage: &str| {
        let question = choice("Мәтіннің негізгі ойы қандай?", "а", ["ә", "б", "в"]);
        question.replace("{\"kind\"", &format!("{{{id}\"passage\": \"{passage}\", \"kind\""))
    };
    for ids in [["", ""], ["\"id\": \"1\", ", "\"id\": \"2\", "]] {
        let text = format!(
            "{{\"id\": \"b\", \"title\": \"т\", {passages}, \"questions\": [{}, {}]}}",
            of(ids[0], "p"),
            of(ids[1], "r")
        );
        assert!(
            found(&text).iter().all(|f| matches!(f.what, What::Advice(Advice::FewOnPassage(1)))),
            "{:?}",
            found(&text)
        );
        assert!(Bank::read(&text).is_ok());
    }
}

#[test]
fn a_flawed_thing_is_told_once_and_not_by_all_who_name_it() {
    let head = r#""facts": [{"id": "f", "text": {"kk": "дерек"}}], "passages": [{"id": "p", "text": {"kk": "мәтін"}}]"#;
    let question = CHOICE.replace("\"q\"", "\"q\", \"fact\": \"f\", \"passage\": \"p\"");
    let what: Vec<What> = found(&with(head, &[&question])).into_iter().map(|f| f.what).collect();
    assert_eq!(what, vec![What::Error(Fault::Untranslated("ru".into())); 2]);
    // Without a title the rest is still looked over.
    let text = bank(&[&BLANK.replace("Қай қала?", "Орынборда не?")]).replace("\"title\"", "\"// title\"");
    let what: Vec<What> = found(&text).into_iter().map(|f| f.what).collect();
    assert_eq!(what, [What::Error(Fault::Missing("title")), What::Advice(Advice::AnswerInStem("Орынбор".into()))]);
}

#[test]
fn a_text_told_in_one_language_only_is_missed_in_the_others() {
    let plain = BLANK.replace(r#"{"kk": "Қай қала?", "ru": "Где?"}"#, r#""Қай қала?""#);
    assert_eq!(only(&bank(&[&plain])).what, What::Error(Fault::Untranslated("ru".into())));
}

#[test]
fn a_question_without_an_id_is_called_by_its_stem() {
    let question = BLANK.replace("\"id\": \"b\", ", "").replace("Қай қала?", "Орынборда не?");
    assert_eq!(only(&bank(&[&question])).owner.as_deref(), Some("Орынборда не?"));
}

#[test]
fn one_bad_question_hides_no_other() {
    let broken = r#"{"id": "x", "kind": "choice", "stem": "?", "right": "иә", "wrong": []}"#;
    let findings =
        found(&bank(&[broken, &CHOICE.replace("мүмкін", "мүмкiн"), &BLANK.replace("Қай қала?", "Орынборда не?")]));
    let lines: Vec<(usize, bool)> = findings.iter().map(|f| (f.place.line, f.is_error())).collect();
    assert_eq!(lines, [(3, true), (3, true), (4, true), (5, false)], "{findings:?}");
}

#[test]
fn opening_looks_for_less_than_checking() {
    // A bank that misleads opens: a class does not stand before a closed door for a Latin letter.
    assert!(Bank::read(&bank(&[&CHOICE.replace("мүмкін", "мүмкiн")])).is_ok());
}

#[test]
fn every_finding_is_said_in_every_language() {
    let text = || "x".to_owned();
    let faults = [
        Fault::Escape,
        Fault::Unquoted(text()),
        Fault::LookAlike(text()),
        Fault::Unseen('\u{202e}'),
        Fault::RepeatedStem { other: text(), line: 1 },
        Fault::NotInTime { later: text() },
        Fault::SameAsAnswer(text()),
        Fault::TakenForAnswer { rival: text(), answer: text() },
    ];
    let slips = [
        Slip::Quote('“'),
        Slip::InnerQuote,
        Slip::OpenText,
        Slip::Comma,
        Slip::SpareComma,
        Slip::Colon,
        Slip::Bare,
        Slip::Number,
        Slip::Remark,
        Slip::Unseen('\t'),
        Slip::Quote('`'),
        Slip::Escape,
        Slip::Open(1),
        Slip::Mismatch(1),
        Slip::After,
        Slip::Unclear,
    ];
    let advice = [
        Advice::NearStem { other: text(), line: 1 },
        Advice::NearAnswer(text()),
        Advice::NearRival { rival: text(), answer: text() },
        Advice::AnswerInStem(text()),
        Advice::LongAnswer,
        Advice::LongestRight(40),
        Advice::ShortestRight(40),
        Advice::TellingWords { percent: 40, words: vec![text()] },
        Advice::RefersToOptions(text()),
        Advice::OwnLetter(text()),
        Advice::Markup(text()),
        Advice::Ungrounded,
        Advice::SmallPool { show: 6, have: 4 },
        Advice::WideWord(text()),
        Advice::NothingToPractise,
        Advice::NotChoice(KindName::Blank),
        Advice::MixedPassage,
        Advice::FewOnPassage(3),
        Advice::FactTwice(text()),
        Advice::FactOnTwoPapers { fact: text(), other: text() },
        Advice::NeverAsked,
        Advice::OneKind(KindName::Blank),
        Advice::IdleParagraph,
        Advice::NoLanguage("en"),
        Advice::OffMap,
        Advice::NamedSituation(text()),
        Advice::NearMarks(text(), text()),
        Advice::NoPicture("when"),
    ];
    let roles = [Role::Title, Role::Paragraph, Role::Passage, Role::Fact, Role::Stem, Role::Option, Role::Why];
    let lines = roles.map(|role| Advice::Lines { role, lines: 9, most: 3 });
    let said = |lang: Lang| {
        let m = lang.messages();
        let faults =
            faults.iter().cloned().chain(slips.into_iter().map(Fault::Syntax)).map(|fault| (m.findings.fault)(&fault));
        faults.chain(advice.iter().chain(&lines).map(|advice| (m.findings.advice)(advice))).collect::<Vec<_>>()
    };
    let all = Lang::ALL.map(said);
    for sentences in &all {
        let mut once = sentences.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), sentences.len());
    }
    assert!(all[0].iter().zip(&all[1]).zip(&all[2]).all(|((kk, ru), en)| kk != ru && ru != en));
    let mut codes: Vec<&str> = advice.iter().chain(&lines[..1]).map(Advice::code).collect();
    codes.extend(faults.iter().map(Fault::code));
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), advice.len() + 1 + faults.len());
}

#[test]
fn the_banks_that_are_shown_to_teachers_are_sound() {
    for file in [include_str!("../README.md"), include_str!("../CONTRIBUTING.md")] {
        let shown =
            file.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).expect("a bank in the file");
        assert!(shown.lines().count() <= 10, "as short as ten lines");
        assert_eq!(check(shown).findings, [], "{shown}");
        let told = check(&shown.replace("\"right\": [\"", "\"right\": [“")).findings;
        assert_eq!((told.len(), &told[0].what), (1, &What::Error(Fault::Syntax(Slip::Quote('“')))));
        assert_eq!(shown.lines().nth(told[0].place.line - 1).map(|line| line.contains("right")), Some(true));
    }
}

/// Four places far apart, with a question on them that is sound.
const LAND: &str = r#"{"id": "b", "title": "Т", "places": [
 {"id": "moscow", "name": "Мәскеу", "situation": "Еділдің жоғарғы жағы", "at": [37.6, 55.75]},
 {"id": "orynbor", "name": "Орынбор", "situation": "Жайық бойы", "at": [55.1, 51.8]},
 {"id": "semey", "name": "Семей", "situation": "Ертіс бойы", "at": [80.25, 50.4]},
 {"id": "baku", "name": "Баку", "situation": "Каспийдің батысы", "at": [49.9, 40.4]}],
"reference": [{"id": "days", "title": "Күндер", "entries": [
 {"term": "наурыз", "text": "қаулы", "when": "1918-03-21", "place": "semey"},
 {"term": "сәуір", "text": "жеделхат", "when": "1918-04-01", "place": "moscow"}]}],
"questions": [
 {"id": "q", "kind": "place", "stem": "Семей қайда?", "right": ["semey"], "wrong": ["moscow", "orynbor", "baku"], "show": 4},
 {"id": "o", "kind": "order", "stem": "Реті қандай?", "events": [
  {"text": "съезд", "when": "1917-12-05/1917-12-13"}, {"text": "қаулы", "when": "1918-03-21"}, "соңы"]}]}"#;

#[test]
fn what_is_wrong_with_places_and_days() {
    assert_eq!(found(LAND), []);
    let wrong = |key: &str, expected| Fault::Type { key: key.to_owned(), expected };
    for (was, is, fault, line) in [
        ("[80.25, 50.4]", "[80.25]", wrong("at", Expected::At), 4),
        ("[80.25, 50.4]", "\"50, 80\"", wrong("at", Expected::At), 4),
        ("[80.25, 50.4]", "[80.25, 150.4]", wrong("at", Expected::At), 4),
        ("\"1918-03-21\", \"place\"", "\"21.03.1918\", \"place\"", wrong("when", Expected::When), 7),
        ("\"1918-03-21\"}, \"соңы\"", "\"1918-02-30\"}, \"соңы\"", wrong("when", Expected::When), 12),
        ("\"Орынбор\", \"situation\"", "\"Мәскеу\", \"situation\"", Fault::Alike("Мәскеу".into()), 3),
        ("Ертіс бойы", "Жайық бойы", Fault::Alike("Жайық бойы".into()), 4),
        ("\"right\": [\"semey\"]", "\"right\": [\"omsk\"]", Fault::Dangling { key: "right", id: "omsk".into() }, 10),
        ("\"place\": \"moscow\"", "\"place\": \"omsk\"", Fault::Dangling { key: "place", id: "omsk".into() }, 8),
        (
            "\"at\": [49.9, 40.4]",
            "\"at\": [49.9, 40.4], \"fact\": \"f\"",
            Fault::Dangling { key: "fact", id: "f".into() },
            5,
        ),
        ("\"orynbor\", \"baku\"]", "\"orynbor\", \"semey\"]", Fault::Alike("semey".into()), 10),
        (", \"orynbor\", \"baku\"]", "]", Fault::Few { key: "wrong", need: 2, have: 1 }, 10),
        ("\"show\": 4", "\"show\": 10", Fault::Show { least: 3, most: 9 }, 10),
        ("\"1918-03-21\"}, \"соңы\"", "\"1917-11\"}, \"соңы\"", Fault::NotInTime { later: "съезд".into() }, 12),
    ] {
        let text = LAND.replace(was, is);
        assert_ne!(text, LAND, "{was}");
        let findings = found(&text);
        let errors: Vec<_> = findings.iter().filter(|finding| finding.is_error()).collect();
        assert_eq!((&errors[0].what, errors[0].place.line), (&What::Error(fault), line), "{findings:?}");
        assert_eq!(errors.len(), 1, "{findings:?}");
    }
    for (was, is, advice) in [
        // Longitude and latitude exchanged.
        ("[80.25, 50.4]", "[50.4, 80.25]", Advice::OffMap),
        ("Ертіс бойы", "Семейдің маңы", Advice::NamedSituation("Семей".into())),
        ("[49.9, 40.4]", "[55.2, 51.9]", Advice::NearMarks("orynbor".into(), "baku".into())),
        ("\"show\": 4", "\"show\": 6", Advice::SmallPool { show: 6, have: 4 }),
        (", \"place\": \"moscow\"", "", Advice::NoPicture("place")),
        ("\"1918-04-01\", ", "null, ", Advice::NoPicture("when")),
    ] {
        let text = LAND.replace(was, is);
        assert_ne!(text, LAND, "{was}");
        assert_eq!(found(&text).iter().map(|f| &f.what).collect::<Vec<_>>(), [&What::Advice(advice)], "{is}");
    }
    // A place without an id is named by its name, and a flawed one that is there is told of once.
    let named = LAND.replace("\"id\": \"baku\", ", "").replace("\"baku\"]", "\"Баку\"]");
    assert_eq!(found(&named), []);
    let flawed = LAND.replace("\"situation\": \"Ертіс бойы\", ", "");
    assert_eq!(found(&flawed).iter().map(|f| &f.what).collect::<Vec<_>>(), [&What::Error(Fault::Missing("situation"))]);
}

#[test]
fn a_bank_without_an_id_is_advised_to_bear_one() {
    let good = support::banks::bank(&[BLANK]);
    assert!(found(&good).iter().all(|finding| finding.what != What::Advice(Advice::NoBankId)));
    let nameless = good.replace("\"id\": \"b\", ", "");
    assert_ne!(good, nameless);
    assert_eq!(found(&nameless)[0].what, What::Advice(Advice::NoBankId));
}
