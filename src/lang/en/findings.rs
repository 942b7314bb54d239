//! What is found in a bank.

use super::grammar::counted;
use crate::check::{Advice, Role};
use crate::lang::findings::FindingsSentences;
use crate::source::flaw::{Expected, Fault};
use crate::source::slip::Slip;

pub(super) const FINDINGS: FindingsSentences = FindingsSentences {
    flaws: |file, count| {
        format!("{file}: {}. The bank does not open until this is corrected.", counted(count, "flaw", "flaws"))
    },
    at: |line, column, owner, language| {
        let at = format!("line {line}, column {column}");
        let at = owner.map_or_else(|| at.clone(), |owner| format!("{at}, “{owner}”"));
        language.map_or_else(|| at.clone(), |language| format!("{at}, {language}"))
    },
    fault,
    advice,
};

fn expected(expected: Expected) -> &'static str {
    match expected {
        Expected::Object => "an object { … }",
        Expected::List => "a list [ … ]",
        Expected::String => "a string in quotes \"…\"",
        Expected::Text => "a text: \"…\" or {\"kk\": \"…\"}",
        Expected::Whole => "a whole number",
        Expected::Bool => "true or false",
        Expected::At => "[longitude, latitude], like [80.25, 50.41]",
        Expected::When => "a date: \"1918-03-21\", \"1918-03\", \"1918\" or \"1918-03-19/1918-03-20\"",
    }
}

fn slip(slip: Slip) -> String {
    match slip {
        Slip::Quote(quote @ ('\'' | '`')) => format!("{quote} stands here. Write a plain \" instead"),
        Slip::Quote(quote) => format!("{quote} stands here, as Word writes it. Write a plain \" instead"),
        Slip::InnerQuote => "there is a \" inside a text. Write quotes inside a text as “ ”".to_owned(),
        Slip::OpenText => "the text that begins here is not closed on its line. Put a \" at its end".to_owned(),
        Slip::Comma => "a comma is missing after this. Put one".to_owned(),
        Slip::SpareComma => "a comma too many: nothing comes after it. Remove it".to_owned(),
        Slip::Colon => "there is no colon between a key and its value. Put a “:”".to_owned(),
        Slip::Bare => "a word stands without quotes. Put \" on both sides".to_owned(),
        Slip::Number => {
            "the number is not written as JSON writes it. Write 12 or 1.5, or put \" on both sides".to_owned()
        }
        Slip::Remark => "JSON knows no remarks. Remove it, or write it under a key \"//\"".to_owned(),
        Slip::Unseen(c) => format!(
            "a character that cannot be seen, or another sort of space, stands here (U+{:04X}). Put a plain space",
            u32::from(c)
        ),
        Slip::Escape => "the letter after \\ means nothing. Write \\\\ or remove it".to_owned(),
        Slip::Open(line) => format!("the bracket opened on line {line} is never closed. Close it"),
        Slip::Mismatch(line) => {
            format!("this bracket does not match the one opened on line {line}. Correct one of them")
        }
        Slip::After => "something is written after the last bracket of the file. Remove it".to_owned(),
        Slip::Unclear => {
            "not JSON from here on. A comma, bracket or quote is probably missing, or one too many".to_owned()
        }
    }
}

/// What is wrong, and the remedy.
fn fault(fault: &Fault) -> String {
    match fault {
        Fault::Syntax(why) => slip(*why),
        Fault::NoObject => "the file must begin with { and end with }, with title and questions in it".to_owned(),
        Fault::Newer => "the bank's format is newer than this program. Update alash".to_owned(),
        Fault::TooLarge(bytes) => {
            format!("the file is too large (limit {} MB). Split it into several banks", bytes / 1_048_576)
        }
        Fault::TooMany { key, most, have } => {
            format!("the list “{key}” has {have} members, the limit is {most}. Split it")
        }
        Fault::More(count) => format!("{count} more errors. Mend these first"),
        Fault::TooLong(bytes) => format!("the text is too long (limit {} KB). Shorten it", bytes / 1000),
        Fault::Type { key, expected: kind } => {
            format!("the value of “{key}” should be something else: {}", expected(*kind))
        }
        Fault::Unquoted(number) => format!("the number {number} stands without quotes. Write \"{number}\""),
        Fault::Missing(key) => format!("the key “{key}” is missing. Add it"),
        Fault::Unknown { key, meant: Some(meant) } => {
            format!("there is no key “{key}”. Is “{meant}” meant? Correct it")
        }
        Fault::Unknown { key, meant: None } => format!("there is no key “{key}”. Remove it, or name it \"//{key}\""),
        Fault::DoubledKey(key) => format!("the key “{key}” stands twice. Remove one"),
        Fault::DoubledId { id, first } => format!("the id “{id}” is already used on line {first}. Give another id"),
        Fault::Kind(kind) => format!("there is no kind “{kind}”. One of: choice, select, order, match, blank, place"),
        Fault::Dangling { key, id } => {
            format!("“{key}” refers to “{id}”, which is not in the bank. Add it or correct the id")
        }
        Fault::Untranslated(lang) => format!("the text has no version in “{lang}”. Write it"),
        Fault::Foreign(lang) => format!("“{lang}” is not among the bank's languages. Remove it or add it to languages"),
        Fault::Empty => "the text is empty. Fill it in".to_owned(),
        Fault::Few { key, need, have } => format!("the list “{key}” has {have}, it needs at least {need}. Add some"),
        Fault::Alike(text) => format!("“{text}” stands twice: a student cannot tell them apart. Change one"),
        Fault::Show { least, most } => format!("show must be between {least} and {most}"),
        Fault::NotDigits(text) => format!("“{text}” is not a number. Write digits only, or remove the key number"),
        Fault::Range { key, least, most } => format!("“{key}” has to be from {least} to {most}. Change it"),
        Fault::Word { key, written, allowed } => {
            format!("“{written}” does not suit “{key}”. Write one of: {}", allowed.join(", "))
        }
        Fault::Escape => "a \\u escape that stands for no character. Write the character itself".to_owned(),
        Fault::LookAlike(word) => {
            format!(
                "“{word}” has a letter of another alphabet that looks alike (a Latin C for a Cyrillic С). Type it anew"
            )
        }
        Fault::Unseen(c) => {
            format!(
                "the text has a character that cannot be seen (U+{:04X}). Remove it or type the word anew",
                u32::from(*c)
            )
        }
        Fault::RepeatedStem { other, line } => {
            format!("the same question stands on line {line} (“{other}”). Change one, or put their options together")
        }
        Fault::NotInTime { later } => {
            format!("“{later}” stands before this, but was later by its when. Correct the order or the when")
        }
        Fault::SameAsAnswer(answer) => {
            format!("a wrong option equals the right answer “{answer}”. Write another")
        }
        Fault::TakenForAnswer { rival, answer } => {
            format!("the wrong answer “{rival}” would be taken for the right one (“{answer}”). Remove or change it")
        }
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Title => "title",
        Role::Paragraph => "paragraph",
        Role::Passage => "passage",
        Role::Fact => "fact",
        Role::Stem => "stem",
        Role::Option => "option",
        Role::Why => "why",
    }
}

/// What could be better, and how.
fn advice(advice: &Advice) -> String {
    match advice {
        Advice::NearStem { other, line } => {
            format!(
                "nearly the same question as “{other}” on line {line}. Ask from another side, or put the two together"
            )
        }
        Advice::NearAnswer(answer) => {
            format!(
                "a wrong option differs from the right “{answer}” in spelling only (a letter, case, marks). Change it"
            )
        }
        Advice::NearRival { rival, answer } => {
            format!("the wrong answer “{rival}” is close to the right “{answer}”: a slip could mean either. Change one")
        }
        Advice::AnswerInStem(answer) => format!("the answer “{answer}” stands in the stem. Ask in other words"),
        Advice::LongAnswer => {
            "the right option is much longer than the others. Shorten it, or lengthen them".to_owned()
        }
        Advice::LongestRight(percent) => format!(
            "who always picks the longest option is right in {percent}% of questions (chance: 25%). Even the options out"
        ),
        Advice::ShortestRight(percent) => format!(
            "who always picks the shortest option is right in {percent}% of questions (chance: 25%). Even the options out"
        ),
        Advice::TellingWords { percent, words } => format!(
            "who knows only the words of right answers to other questions is right in {percent}% (25% would be chance). Telling words: {}. Use them in wrong options too",
            words.join(", ")
        ),
        Advice::RefersToOptions(option) => format!("“{option}” speaks of the other options, which are shuffled. Write what it means"),
        Advice::OwnLetter(option) => format!("the options have letters of their own (“{option}”), but are numbered and shuffled. Remove the letters"),
        Advice::Markup(markup) => format!("markup of another program is left in the text: {markup}. Remove it"),
        Advice::Ungrounded => "the question asks more than to remember, but does not say which facts its answers rest on. Name their ids in ground".to_owned(),
        Advice::SmallPool { show, have } => {
            format!("show is {show}, but there are {have}. Add some, or lower show")
        }
        Advice::Lines { role: what, lines, most } => {
            format!(
                "in a window of 40 columns the {} takes {lines} lines (up to {most} is good). Shorten it",
                role(*what)
            )
        }
        Advice::WideWord(word) => format!("“{word}” does not fit on a line of 40 columns. Divide or shorten it"),
        Advice::NoBankId => "the bank has no “id”: if its title is changed, earlier answers seem to be gone. Give it an “id” that will not change".to_owned(),
        Advice::NothingToPractise => {
            "every question is kept for exams (exam): there is nothing to practise. Take exam off some of them"
                .to_owned()
        }
        Advice::NotChoice(kind) => {
            format!("questions for exams and on a passage are of kind choice; this is {}. Change the kind", kind.code())
        }
        Advice::MixedPassage => {
            "some questions on this passage are kept for exams and some are not. Make them all alike".to_owned()
        }
        Advice::FewOnPassage(have) => format!("{} on this passage; an exam takes five. Add some", counted_questions(*have)),
        Advice::FactTwice(fact) => {
            format!("two questions on this passage stand on one fact, “{fact}”. Give one of them another")
        }
        Advice::FactOnTwoPapers { fact, other } => {
            format!("the fact “{fact}” is also in “{other}”, a passage kept for exams. Take it out of one")
        }
        Advice::NeverAsked => "no practice question asks this fact. Add one".to_owned(),
        Advice::OneKind(kind) => {
            format!("this fact is asked by {} questions only. Add one of another kind", kind.code())
        }
        Advice::IdleParagraph => "no question rests on this paragraph. Add one, or remove the paragraph".to_owned(),
        Advice::OffMap => "the point lies off the map. Were longitude and latitude exchanged? Correct them".to_owned(),
        Advice::NamedSituation(name) => {
            format!("the words on where it lies tell the name “{name}”. Write them without it")
        }
        Advice::NearMarks(a, b) => format!("“{a}” and “{b}” fall on one another on the map. Take one out"),
        Advice::NoPicture(key) => {
            format!("this entry has no “{key}”, so the page is not drawn. Give it to every entry")
        }
        Advice::NoLanguage(code) => {
            format!("the bank lacks “{code}”: who chose it will read the first language. Add a translation")
        }
    }
}

fn counted_questions(questions: usize) -> String {
    format!("{questions} {}", if questions == 1 { "question" } else { "questions" })
}
