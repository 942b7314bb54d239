//! The shape of a bank file as types, from which the JSON Schema for editors is made (`docs/bank.schema.json`).
//!
//! The reader ([`super::read`]) does not use them: it keeps the place of every value, which a derived reader loses. A test
//! holds the two together: the kept schema is the one these types give, and every key of it is one the reader takes.
#![expect(dead_code, reason = "only their shape is used")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

/// A bank of questions for the tutor alash.
#[derive(JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false, "patternProperties" = {"^(\\$|//)": {}}))]
struct Bank {
    /// Version of this format; 1.
    format: Option<u64>,
    /// Names the bank in students' records; left out, made of the title.
    id: Option<String>,
    /// The topic's name.
    title: Text,
    /// Codes of the languages every text is in, the original first; left out, kk alone.
    languages: Option<Vec<String>>,
    /// What there is to read, in sections; left out, the bank is one section.
    lesson: Option<Vec<Section>>,
    /// What a student remembers or forgets as one; left out, every question is its own fact.
    facts: Option<Vec<Fact>>,
    /// Pages behind the lesson: who is who, the glossary, the dates.
    reference: Option<Vec<Reference>>,
    /// Places that can be pointed at on the map.
    places: Option<Vec<Site>>,
    /// Texts that several questions are about.
    passages: Option<Vec<Passage>>,
    /// Other things of the topic's time, which are answers to nothing here (other towns, parties, persons, congresses): what is
    /// typed and nearer to one of them than to the answer is wrong.
    others: Option<Vec<Text>>,
    /// The questions.
    questions: Vec<Question>,
}

/// A text: a plain string in the first language, or one string for each language of the bank.
#[derive(JsonSchema)]
#[serde(untagged)]
enum Text {
    Plain(String),
    Languages(BTreeMap<String, String>),
}

/// A section of the lesson.
#[derive(JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false, "patternProperties" = {"^(\\$|//)": {}}))]
struct Section {
    id: Option<String>,
    title: Text,
    paragraphs: Option<Vec<Paragraph>>,
}

/// A paragraph of the lesson.
#[derive(JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false, "patternProperties" = {"^(\\$|//)": {}}))]
struct Paragraph {
    id: Option<String>,
    text: Text,
}

/// A fact: the unit of memory.
#[derive(JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false, "patternProperties" = {"^(\\$|//)": {}}))]
struct Fact {
    id: Option<String>,
    /// Ids it had before: its history stays with it.
    formerly: Option<Vec<String>>,
    text: Text,
    /// The id of the paragraph it stands in.
    lesson: Option<String>,
}

/// A page to look things up in.
#[derive(JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false, "patternProperties" = {"^(\\$|//)": {}}))]
struct Reference {
    id: Option<String>,
    title: Text,
    /// Whether it belongs on the sheet for the eve of the exam.
    brief: Option<bool>,
    /// The days that the page's timeline opens wide: `1918-03/1918-04`.
    wide: Option<String>,
    entries: Option<Vec<Entry>>,
}

/// A line of such a page.
#[derive(JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false, "patternProperties" = {"^(\\$|//)": {}}))]
struct Entry {
    /// A name, a word, a date.
    term: Text,
    /// What it is.
    text: Text,
    /// The id of the paragraph that tells more.
    lesson: Option<String>,
    /// The id of the fact it tells: its mark shows how well it is remembered.
    fact: Option<String>,
    /// When it happened: `1918-03-21`, `1918-03`, `1918`, or two with a slash between. A page where every entry has one is
    /// drawn as a timeline.
    when: Option<String>,
    /// The place it is about, by its id or its name. A page where every entry has one is drawn as a map.
    place: Option<String>,
}

/// A place that can be pointed at.
#[derive(JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false, "patternProperties" = {"^(\\$|//)": {}}))]
struct Site {
    id: Option<String>,
    formerly: Option<Vec<String>>,
    /// What it is called.
    name: Text,
    /// Where it lies, in words that do not name it.
    situation: Text,
    /// Longitude and latitude in degrees, east and north positive.
    at: [f64; 2],
    /// The id of the fact of where it lies.
    fact: Option<String>,
}

/// A text that several questions are about.
#[derive(JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false, "patternProperties" = {"^(\\$|//)": {}}))]
struct Passage {
    id: Option<String>,
    /// What is told; or else `voices`.
    text: Option<Text>,
    /// Voices side by side, each retold.
    voices: Option<Vec<Voice>>,
}

/// One who speaks in a passage.
#[derive(JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false, "patternProperties" = {"^(\\$|//)": {}}))]
struct Voice {
    /// Who speaks, to whom and when.
    from: Text,
    /// What is said, retold.
    text: Text,
}

/// A question.
#[derive(JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false, "patternProperties" = {"^(\\$|//)": {}}))]
struct Question {
    /// Names it in students' records; left out, made of the stem.
    id: Option<String>,
    /// Ids it had before: its history stays with it.
    formerly: Option<Vec<String>>,
    /// The id of the fact it asks; left out, the question is its own fact.
    fact: Option<String>,
    /// What is asked.
    stem: Text,
    /// Why the right answer is right.
    why: Option<Text>,
    /// The id of the passage it is about.
    passage: Option<String>,
    /// The id of a paragraph, where its fact's is not the one.
    lesson: Option<String>,
    /// Kept for exam papers until it has stood on one.
    exam: Option<bool>,
    /// What it trains; recall if left out.
    skill: Option<Skill>,
    /// The ids of the facts that make its answer right.
    ground: Option<Vec<String>>,
    #[serde(flatten)]
    kind: Kind,
}

/// What a question trains.
#[derive(JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Skill {
    /// To bring to mind what the lesson says.
    Recall,
    /// What something means, implies or shows.
    Understand,
    /// Who says it and what for; fact or judgement; what bears on its trust.
    Source,
    /// What two voices, documents or sides share, and where they differ.
    Compare,
    /// Why, and with what effect.
    Cause,
}

/// The kinds of question with their pools.
#[derive(JsonSchema)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Kind {
    /// One right option among three wrong ones.
    Choice {
        /// Right options, each a full answer; one is drawn.
        #[schemars(length(min = 1))]
        right: Vec<ItemOrText>,
        /// Wrong options; three are drawn.
        #[schemars(length(min = 3))]
        wrong: Vec<ItemOrText>,
    },
    /// Several right options among up to eight.
    Select {
        #[schemars(length(min = 2))]
        right: Vec<ItemOrText>,
        #[schemars(length(min = 2))]
        wrong: Vec<ItemOrText>,
        /// How many options a showing has; 6 if left out.
        #[schemars(range(min = 4, max = 8))]
        show: Option<u64>,
    },
    /// Events put in the order of time.
    Order {
        /// The events as they happened.
        #[schemars(length(min = 3))]
        events: Vec<EventOrText>,
        /// How many a showing has; 4 if left out.
        #[schemars(range(min = 3, max = 6))]
        show: Option<u64>,
    },
    /// Pairs.
    Match {
        #[schemars(length(min = 3))]
        pairs: Vec<Pair>,
        /// How many a showing has; 4 if left out.
        #[schemars(range(min = 3, max = 6))]
        show: Option<u64>,
    },
    /// A typed answer.
    Blank {
        /// Accepted answers; the first is the one shown.
        #[schemars(length(min = 1))]
        answers: Vec<AnswerOrText>,
        /// Wrong answers that lie near.
        rivals: Option<Vec<ItemOrText>>,
        /// Whether the answer is digits only, compared exactly.
        number: Option<bool>,
    },
    /// A place to be pointed at on the map.
    Place {
        /// The places that are right, by their ids or their names; one is drawn.
        #[schemars(length(min = 1))]
        right: Vec<String>,
        /// Places that are not; left out, all the others.
        wrong: Option<Vec<String>>,
        /// How many a showing has; 6 if left out, or 4 names.
        #[schemars(range(min = 3, max = 9))]
        show: Option<u64>,
        /// Whether the place is marked, and its name is chosen.
        turned: Option<bool>,
    },
}

#[derive(JsonSchema)]
#[serde(untagged)]
enum ItemOrText {
    Item(Item),
    Text(Text),
}

/// A member of a pool.
#[derive(JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false, "patternProperties" = {"^(\\$|//)": {}}))]
struct Item {
    /// Names it in students' records; left out, made of the text.
    id: Option<String>,
    formerly: Option<Vec<String>>,
    text: Text,
    /// What is said when it was chosen.
    why: Option<Text>,
    /// The fact it bears on instead of the question's; on a wrong item, the fact it would be right for.
    fact: Option<String>,
    /// On a wrong item, the ids of the facts that make it wrong.
    ground: Option<Vec<String>>,
}

#[derive(JsonSchema)]
#[serde(untagged)]
enum EventOrText {
    Event(Event),
    Text(Text),
}

/// An event.
#[derive(JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false, "patternProperties" = {"^(\\$|//)": {}}))]
struct Event {
    id: Option<String>,
    formerly: Option<Vec<String>>,
    text: Text,
    /// What is said when its place is explained.
    why: Option<Text>,
    /// The fact it bears on instead of the question's.
    fact: Option<String>,
    ground: Option<Vec<String>>,
    /// When it happened, as on a page: then the answer is drawn on a timeline.
    when: Option<String>,
}

/// What belongs together.
#[derive(JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false, "patternProperties" = {"^(\\$|//)": {}}))]
struct Pair {
    id: Option<String>,
    formerly: Option<Vec<String>>,
    /// The side that stands still.
    left: Text,
    /// The side that is arranged.
    right: Text,
    why: Option<Text>,
    fact: Option<String>,
    ground: Option<Vec<String>>,
}

#[derive(JsonSchema)]
#[serde(untagged)]
enum AnswerOrText {
    Answer(Answer),
    Text(Text),
}

/// An accepted answer.
#[derive(JsonSchema)]
#[schemars(extend("unevaluatedProperties" = false, "patternProperties" = {"^(\\$|//)": {}}))]
struct Answer {
    id: Option<String>,
    formerly: Option<Vec<String>>,
    text: Text,
    why: Option<Text>,
    fact: Option<String>,
    ground: Option<Vec<String>>,
    /// Other spellings and names: a list, or a list for each language.
    also: Option<Also>,
}

#[derive(JsonSchema)]
#[serde(untagged)]
enum Also {
    Any(Vec<String>),
    Languages(BTreeMap<String, Vec<String>>),
}

#[cfg(test)]
mod tests {
    use super::Bank;
    use crate::source::Fault;

    const KEPT: &str = "docs/bank.schema.json";

    fn schema() -> serde_json::Value {
        schemars::schema_for!(Bank).to_value()
    }

    #[test]
    fn the_kept_schema_is_the_one_the_types_give() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(KEPT);
        let text = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            std::fs::write(&path, &text).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&path).unwrap(), text, "run the tests with UPDATE_SCHEMA=1");
    }

    /// Every key of the schema, given to the reader in the place it belongs, is one the reader knows.
    #[test]
    fn the_reader_takes_every_key_of_the_schema() {
        let example = r#"{"$schema": "", "format": 1, "id": "b", "title": "t", "languages": ["kk"],
            "lesson": [{"id": "s", "title": "t", "paragraphs": [{"id": "p", "text": "t"}]}],
            "facts": [{"id": "f", "formerly": ["g"], "text": "t", "lesson": "p"}],
            "reference": [{"id": "x", "title": "т", "brief": true, "wide": "1918-03",
                "entries": [{"term": "т", "text": "т", "lesson": "p", "fact": "f", "when": "1918-03-21", "place": "m"}]}],
            "places": [{"id": "m", "formerly": ["n"], "name": "1", "situation": "s1", "at": [37.6, 55.75], "fact": "f"},
                {"name": "2", "situation": "s2", "at": [80, 50]}, {"name": "3", "situation": "s3", "at": [-1.5, 4]}],
            "passages": [{"id": "x", "text": "t"}, {"id": "y", "voices": [{"from": "f", "text": "t"}]}],
            "others": ["9"], "questions": [
              {"id": "1", "formerly": ["0"], "fact": "f", "kind": "choice", "stem": "s", "why": "w", "passage": "x", "lesson": "p",
               "exam": true, "skill": "compare", "ground": ["f"], "right": [{"id": "a", "formerly": ["z"], "text": "t", "why": "w", "fact": "f"}], "wrong": ["1", "2", "3"]},
              {"id": "2", "kind": "select", "stem": "s2", "right": ["1", "2"], "wrong": ["3", "4"], "show": 4},
              {"id": "3", "kind": "order", "stem": "s3", "events": [{"text": "1", "when": "1917"}, "2", "3"], "show": 3},
              {"id": "6", "kind": "place", "stem": "s6", "right": ["m"], "show": 3, "turned": true},
              {"id": "4", "kind": "match", "stem": "s4", "show": 3, "pairs": [
                {"id": "a", "formerly": ["z"], "left": "1", "right": "2", "why": "w", "fact": "f"},
                {"left": "3", "right": "4"}, {"left": "5", "right": "6"}]},
              {"id": "5", "kind": "blank", "stem": "s5", "number": true, "rivals": ["2"], "answers": [
                {"id": "a", "formerly": ["z"], "text": "1", "why": "w", "fact": "f", "also": {"kk": ["01"]}}]}]}"#;
        crate::bank::Bank::read(example).unwrap();
        let mut keys = Vec::new();
        collect(&schema(), &mut keys);
        for key in keys {
            assert!(example.contains(&format!("\"{key}\"")), "the example above lacks the key {key} of the schema");
        }
        let unknown = crate::bank::Bank::read(&example.replace("\"why\"", "\"whi\"")).unwrap_err();
        assert!(
            unknown
                .iter()
                .all(|flaw| matches!(&flaw.fault, Fault::Unknown { meant: Some(meant), .. } if meant == "why"))
        );
    }

    fn collect(value: &serde_json::Value, keys: &mut Vec<String>) {
        match value {
            serde_json::Value::Object(fields) => {
                for (key, inner) in fields {
                    if key == "properties" {
                        keys.extend(inner.as_object().unwrap().keys().cloned());
                    }
                    collect(inner, keys);
                }
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, keys)),
            _ => {}
        }
    }
}
