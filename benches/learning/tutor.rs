//! The tutor as it is shipped, playing by its public API: a bank, a log of answers, and `Evening::step`.

use std::sync::Arc;

use alash::bank::Bank;
use alash::clock::{DAY, Day, HOUR, Millis, Moment, Now};
use alash::dice::Dice;
use alash::forecast::Forecast;
use alash::form::blueprint::Blueprint;
use alash::language::Lang;
use alash::log::{Aim, Answer, AnswerMode, Entry, Log, Record};
use alash::memory::{Memory, reading};
use alash::plan::evening::{Evening, Habits, NextStep as Next};
use alash::plan::situation::Situation;
use alash::plan::today::{outlook, rest};
use alash::question::{Evidence, Given, KindName, Showing, Verdict};
use rand::SeedableRng;

use crate::policy::{Policy, Step, Task};
use crate::student::GUESSES;

/// The day number (one that can be believed: entries of earlier ones count at no time of their own) and the hour of the
/// first evening.
const FIRST: Day = Day(20_800);
const EVENING: Millis = Millis(19 * HOUR.0);
/// Seconds of an answer with its feedback; what the log says is without the feedback's eight.
pub const ANSWER: f64 = 20.0;
const SECONDS: f64 = 12.0;
/// Facts of a paragraph, paragraphs of a section, characters of a paragraph: as in the topic itself.
const IN_PARAGRAPH: usize = 3;
const IN_SECTION: usize = 3;
const CHARACTERS: usize = 256;

/// A made-up bank of so many facts, each with one of four to choose and with an answer to type; a paragraph names the
/// answers of its facts.
pub fn bank(facts: usize) -> Arc<Bank> {
    let paragraphs = facts.div_ceil(IN_PARAGRAPH);
    let lesson: Vec<serde_json::Value> = (0..paragraphs.div_ceil(IN_SECTION))
        .map(|section| {
            let own = (section * IN_SECTION..((section + 1) * IN_SECTION).min(paragraphs)).map(
                |paragraph| serde_json::json!({"id": format!("p{paragraph}"), "text": text(paragraph)}),
            );
            serde_json::json!({"id": format!("s{section}"), "title": format!("{section}"), "paragraphs": own.collect::<Vec<_>>()})
        })
        .collect();
    let all: Vec<serde_json::Value> = (0..facts)
        .map(|fact| serde_json::json!({"id": format!("f{fact}"), "text": format!("факт {fact}"), "lesson": format!("p{}", fact / IN_PARAGRAPH)}))
        .collect();
    let questions: Vec<serde_json::Value> = (0..facts)
        .flat_map(|fact| {
            let (of, right) = (format!("f{fact}"), format!("жауап{fact}"));
            [
                serde_json::json!({"id": format!("q{fact}choice"), "kind": "choice", "fact": of,
                    "stem": format!("сұрақ {fact}"), "right": [right], "wrong": ["а", "б", "в"]}),
                serde_json::json!({"id": format!("q{fact}blank"), "kind": "blank", "fact": of,
                    "stem": format!("жазыңыз {fact}"), "answers": [right]}),
            ]
        })
        .collect();
    let bank = serde_json::json!({"id": "b", "title": "т", "lesson": lesson, "facts": all, "questions": questions});
    Arc::new(Bank::read(&bank.to_string()).expect("a sound bank"))
}

/// One student's tutor.
pub struct Tutor {
    bank: Arc<Bank>,
    log: Log,
    memory: Memory,
    /// The kind of the question that is asked.
    asked: KindName,
    days: usize,
    per_day: usize,
    given: usize,
    entries: u32,
    dice: Dice,
    habits: Habits,
    /// Whether the student leaves out an evening when told that it is enough.
    may_rest: bool,
    rests: bool,
}

impl Tutor {
    /// For one student, with the bank of their items.
    pub fn new(task: &Task, bank: Arc<Bank>, habits: Habits, may_rest: bool) -> Self {
        let (days, per_day) = (task.days, task.per_day);
        let memory = Memory::new(bank.facts.len());
        let mut tutor = Self {
            bank,
            log: Log::default(),
            memory,
            asked: KindName::Choice,
            per_day,
            given: 0,
            entries: 0,
            dice: Dice::seed_from_u64(task.seed),
            days,
            habits,
            may_rest,
            rests: false,
        };
        // The exam is in the morning after the last evening. Minutes: so many answers of twenty seconds.
        let minutes = (per_day as u32).div_ceil(3);
        let aim = Aim { exam: Some(FIRST + days as i64), minutes, ..Aim::default() };
        tutor.keep(moment(0.0), Record::Aim { bank: "b".to_owned(), aim });
        tutor
    }

    fn situation(&self, now: Now) -> Situation<'_> {
        Situation { bank: &self.bank, log: &self.log, memory: &self.memory, forms: &[], now }
    }

    fn keep(&mut self, time: Moment, record: Record) {
        self.entries += 1;
        let id = format!("{:08}", self.entries);
        let (student, version) = (String::new(), String::new());
        let entry = Entry { id, student, time, offset: 0, clock: None, received: None, version, record };
        self.log.push(entry);
        self.memory.follow(&self.bank, &self.log);
    }
}

/// The text of a paragraph, as long as those of the topic.
fn text(paragraph: usize) -> String {
    let facts = (0..IN_PARAGRAPH).map(|fact| format!("жауап{}", paragraph * IN_PARAGRAPH + fact));
    let text = facts.collect::<Vec<_>>().join(" ") + " ";
    let rest = CHARACTERS - text.chars().count();
    text + &"ә".repeat(rest)
}

/// The chance of guessing a question of a kind.
fn guess(kind: KindName) -> f64 {
    let [choice, typed] = GUESSES;
    if kind == KindName::Choice { choice } else { typed }
}

fn now(clock: Moment) -> Now {
    Now { clock, offset: 0, ..Now::default() }
}

/// The moment of a time in days since the first evening.
fn moment(at: f64) -> Moment {
    FIRST.at(EVENING, 0) + Millis((at * DAY.0 as f64) as i64)
}

impl Policy for Tutor {
    fn begin(&mut self, day: usize) {
        self.given = 0;
        let now = now(moment(day as f64));
        let of = self.situation(now);
        let rests = rest(of, of.ahead(), &of.blueprint(&of.aim()), Millis(0)).is_some();
        self.rests = self.may_rest && rests;
    }

    fn outlook(&self, day: usize) -> Option<(f64, (usize, usize))> {
        let of = self.situation(now(moment(day as f64)));
        let forecast = outlook(of, &of.aim());
        Some((forecast.recall, forecast.points.range))
    }

    fn next(&mut self, today: f64) -> Step {
        let time = moment(today) + Millis((self.given as i64) * (ANSWER * 1000.0) as i64);
        if self.rests {
            return Step::Rest;
        }
        let now = now(time);
        let left = (self.per_day.saturating_sub(self.given)) as f64 * ANSWER;
        let evening = Evening::new(self.situation(now), self.bank.tongue("kk")).with(self.habits);
        let mut dice = self.dice.clone();
        let step = evening.step(left, &mut dice);
        match step {
            Next::Ask(questions) => {
                let question = questions.first().expect("a question");
                let item = self.bank.fact_place(&question.fact).expect("a fact").0;
                let kind = question.kind.name();
                self.dice = dice;
                self.asked = kind;
                Step::AskAs(item, guess(kind))
            }
            Next::Read(place) => {
                let paragraph = self.bank.paragraph_at(place).expect("a paragraph");
                let (id, seconds) = (paragraph.id.clone(), reading(paragraph.text.original()));
                let items =
                    (0..self.bank.facts.len()).filter(|fact| self.bank.facts[*fact].lesson.as_ref() == Some(&id));
                let items = items.collect();
                self.dice = dice;
                self.keep(time, Record::Read { bank: "b".to_owned(), paragraph: id, skipped: false });
                Step::Read { items, answers: seconds / ANSWER }
            }
            Next::Enough => Step::Rest,
        }
    }

    fn forecast(&self) -> Option<(f64, (usize, usize))> {
        let until = (FIRST + self.days as i64).at(HOUR * 9, 0);
        let forecast = Forecast::of(&self.memory, until, &Blueprint::even(self.bank.facts.len(), 20));
        Some((forecast.recall, forecast.points.range))
    }

    fn saw(&mut self, item: usize, at: f64, right: bool) {
        self.given += 1;
        let credit = f64::from(u8::from(right));
        let evidence = vec![Evidence { fact: format!("f{item}"), credit, guess: guess(self.asked) }];
        let answer = Answer {
            bank: "b".to_owned(),
            question: format!("q{item}{}", self.asked.code()),
            revision: String::new(),
            kind: self.asked,
            session: format!("{}", at.floor()),
            seat: self.entries,
            mode: AnswerMode::Evening,
            lang: Lang::Kk,
            showing: Showing::default(),
            given: Given::Unknown,
            verdict: if right { Verdict::Right } else { Verdict::Wrong },
            credit,
            evidence,
            confused: Vec::new(),
            lesson_open: false,
            just_read: false,
            seconds: SECONDS,
        };
        let time = moment(at.floor()) + Millis((self.given as i64) * (ANSWER * 1000.0) as i64);
        self.keep(time, Record::Answer(Box::new(answer)));
    }
}
