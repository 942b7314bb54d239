//! What is thought to be remembered: folds of the log, and what they lead to.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test may fail"
)]

mod support;

use alash::bank::{Bank, FactAt};
use alash::clock::{DAY, MINUTE, Millis, Moment, Now};
use alash::dice::Dice;
use alash::forecast::{Budget, Forecast, NEEDED, outlook};
use alash::form::Profile;
use alash::form::blueprint::Blueprint;
use alash::language::Lang;
use alash::log::{Aim, Answer, AnswerMode, Entry, History, Log, Record, Remark, Says};
use alash::memory::aim::Ahead;
use alash::memory::gain::{Asked, gain};
use alash::memory::{Memory, Rating, Response};
use alash::plan::evening::{Evening, NextStep};
use alash::plan::situation::Situation;
use alash::question::{Evidence, Given, Grade, Judged, KindName, Showing, Try, Verdict};
use proptest::prelude::*;
use rand::SeedableRng as _;
use support::player::{EVENING, own};

/// A log being written.
#[derive(Default)]
struct Written {
    entries: Vec<Entry>,
}

impl Written {
    fn add(&mut self, time: Moment, record: Record) -> String {
        let id = format!("{:06}", self.entries.len());
        self.entries.push(Entry {
            id: id.clone(),
            student: "s".to_owned(),
            time,
            offset: 300,
            clock: None,
            received: None,
            version: String::new(),
            record,
        });
        id
    }

    /// An answer on a fact of a bank, with the chance of guessing it.
    fn answer(
        &mut self,
        bank: &Bank,
        time: Moment,
        fact: &str,
        credit: f64,
        change: impl FnOnce(&mut Answer),
    ) -> String {
        let mut answer = Answer {
            bank: bank.id.clone(),
            question: "?".to_owned(),
            revision: String::new(),
            kind: KindName::Choice,
            session: "session".to_owned(),
            seat: u32::try_from(self.entries.len()).unwrap(),
            mode: AnswerMode::Evening,
            lang: Lang::Kk,
            showing: Showing::default(),
            given: Given::Unknown,
            verdict: Verdict::Right,
            credit,
            evidence: vec![Evidence { fact: fact.to_owned(), credit, guess: 0.25 }],
            confused: Vec::new(),
            lesson_open: false,
            just_read: false,
            seconds: 12.0,
        };
        change(&mut answer);
        self.add(time, Record::Answer(Box::new(answer)))
    }

    fn log(&self) -> Log {
        Log::of(History { entries: self.entries.clone(), ..History::default() })
    }
}

/// Some facts without anything else.
fn facts(count: usize) -> Bank {
    let facts: Vec<String> = (0..count).map(|fact| format!(r#"{{"id": "f{fact}", "text": "факт {fact}"}}"#)).collect();
    let questions: Vec<String> = (0..count)
        .map(|fact| {
            format!(r#"{{"id": "q{fact}", "kind": "choice", "fact": "f{fact}", "stem": "Сұрақ {fact}?", "right": ["иә"], "wrong": ["а", "б", "в"]}}"#)
        })
        .collect();
    let text = format!(
        r#"{{"id": "b", "title": "т", "facts": [{}], "questions": [{}]}}"#,
        facts.join(","),
        questions.join(",")
    );
    Bank::read(&text).unwrap()
}

fn at(day: i64) -> Moment {
    EVENING + day * DAY
}

#[test]
fn an_answer_says_of_memory_what_it_can() {
    let bank = facts(1);
    let stability = |change: &dyn Fn(&mut Answer), says: Option<Says>, credit: f64| {
        let mut written = Written::default();
        written.answer(&bank, at(0), "f0", 1.0, |_| ());
        let answer = written.answer(&bank, at(2), "f0", credit, change);
        if let Some(says) = says {
            written.add(at(2) + Millis(1), Record::Mark(Remark { answer, says }));
        }
        let memory = Memory::of(&bank, &written.log());
        memory.trace(FactAt(0)).unwrap().state.unwrap().stability
    };
    let typed = |answer: &mut Answer| {
        answer.kind = KindName::Blank;
        answer.evidence[0].guess = 0.0;
    };
    let (before, wrong) = {
        let mut written = Written::default();
        written.answer(&bank, at(0), "f0", 1.0, |_| ());
        let before = Memory::of(&bank, &written.log()).trace(FactAt(0)).unwrap().state.unwrap().stability;
        (before, stability(&|_| (), None, 0.0))
    };
    let (chosen, written) = (stability(&|_| (), None, 1.0), stability(&typed, None, 1.0));
    assert!(wrong < before && before < chosen && chosen < written, "{wrong} {before} {chosen} {written}");
    // A guess that is owned is no knowledge; one that a teacher has to look at counts neither way.
    assert_eq!(stability(&|_| (), Some(Says::Guessed), 1.0), wrong);
    assert_eq!(stability(&|_| (), Some(Says::Claimed), 0.0), before);
    // With the text open a right answer raises nothing; a wrong one is wrong all the same.
    assert_eq!(stability(&|answer| answer.lesson_open = true, None, 1.0), before);
    assert_eq!(stability(&|answer| answer.lesson_open = true, None, 0.0), wrong);
    // The extra round repeats what was said a minute ago.
    assert_eq!(stability(&|answer| answer.mode = AnswerMode::Again, None, 1.0), before);
    // Only the first answer to a showing counts.
    assert_eq!(stability(&|answer| answer.seat = 0, None, 0.0), before);
    // A swap is nearly right where something was to be brought to mind, and an error where it was to be marked.
    let swapped = stability(&|answer| answer.kind = KindName::Match, None, 0.5);
    assert!(wrong < swapped && swapped < written, "{swapped}");
    assert_eq!(stability(&|answer| answer.kind = KindName::Select, None, 0.5), wrong);
}

#[test]
fn an_evening_full_of_right_answers_is_worth_little_more_than_one() {
    let bank = facts(1);
    let recall = |answers: i64| {
        let mut written = Written::default();
        for answer in 0..answers {
            written.answer(&bank, at(0) + answer * MINUTE, "f0", 1.0, |answer| answer.evidence[0].guess = 0.0);
        }
        Memory::of(&bank, &written.log()).retrievability(FactAt(0), at(20))
    };
    assert!(recall(6) - recall(1) < 0.05, "{} {}", recall(1), recall(6));
    let mut spaced = Written::default();
    for day in 0..6 {
        spaced.answer(&bank, at(day), "f0", 1.0, |answer| answer.evidence[0].guess = 0.0);
    }
    let spaced = Memory::of(&bank, &spaced.log()).retrievability(FactAt(0), at(25));
    assert!(spaced > recall(6) + 0.1, "{spaced}");
}

/// A history: the day, the fact, the credit, and what is said of it afterwards.
fn histories() -> impl Strategy<Value = Vec<(i64, usize, bool, u8)>> {
    prop::collection::vec((0..20_i64, 0..8_usize, any::<bool>(), 0..12_u8), 1..60)
}

fn written(bank: &Bank, history: &[(i64, usize, bool, u8)]) -> Written {
    let mut history = history.to_vec();
    history.sort_by_key(|(day, ..)| *day);
    let mut written = Written::default();
    for (number, (day, fact, right, says)) in history.into_iter().enumerate() {
        let time = at(day) + Millis(i64::try_from(number).unwrap() * 20_000);
        let credit = f64::from(u8::from(right));
        let answer = written.answer(bank, time, &format!("f{fact}"), credit, |answer| {
            if says == 3 {
                answer.confused = vec![format!("f{}", (fact + 1) % 8)];
            }
        });
        let says = match says {
            0 => Says::Guessed,
            1 => Says::Claimed,
            2 => Says::Fault { line: String::new() },
            _ => continue,
        };
        written.add(time + Millis(1), Record::Mark(Remark { answer, says }));
    }
    written
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn folding_in_two_parts_is_folding_whole(history in histories(), cut in 0.0..1.0_f64) {
        let bank = facts(8);
        let written = written(&bank, &history);
        let whole = Memory::of(&bank, &written.log());
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let cut = (cut * written.entries.len() as f64) as usize;
        let mut log = Log::of(History { entries: written.entries[..cut].to_vec(), ..History::default() });
        let mut memory = Memory::of(&bank, &log);
        for entry in &written.entries[cut..] {
            log.push(entry.clone());
            memory.follow(&bank, &log);
        }
        prop_assert_eq!(memory, whole);
    }

    #[test]
    fn more_recall_never_lowers_the_forecast(history in histories(), fact in 0..8_usize, guess in prop::sample::select(vec![0.0, 0.05, 0.25])) {
        let bank = facts(8);
        let memory = Memory::of(&bank, &written(&bank, &history).log());
        let after = |outcome| {
            let mut memory = memory.clone();
            memory.learn(&Response { fact: FactAt(fact), time: at(21), day: at(21).day(300), outcome, guess, is_read: false, is_analysis: false });
            Forecast::of(&memory, at(25), &Blueprint::even(8, 20))
        };
        let (right, wrong) = (after(Rating::Recalled), after(Rating::Missed));
        prop_assert!(right.recall >= wrong.recall - 1e-9, "{} {}", right.recall, wrong.recall);
        prop_assert!(right.points.expected >= wrong.points.expected - 1e-9);
        prop_assert!(right.points.range.1 >= wrong.points.range.1);
    }
}

#[test]
fn a_forecast_is_known_after_forty_repetitions_on_later_days() {
    let bank = facts(60);
    let mut written = Written::default();
    for fact in 0..60 {
        written.answer(&bank, at(0), &format!("f{fact}"), 1.0, |_| ());
        written.answer(&bank, at(0) + MINUTE, &format!("f{fact}"), 1.0, |_| ());
    }
    let missing =
        |written: &Written| Forecast::of(&Memory::of(&bank, &written.log()), at(9), &Blueprint::even(60, 20)).missing;
    assert_eq!(missing(&written), NEEDED, "the same evening tells nothing of forgetting");
    for fact in 0..NEEDED {
        written.answer(&bank, at(1), &format!("f{fact}"), 1.0, |_| ());
        assert_eq!(missing(&written), NEEDED - fact - 1);
    }
}

#[test]
fn one_who_forgets_fast_is_forecast_less_than_one_who_does_not() {
    let bank = facts(50);
    let recall = |share: usize| {
        let mut written = Written::default();
        for fact in 0..50 {
            written.answer(&bank, at(0), &format!("f{fact}"), 0.0, |_| ());
            let credit = if fact % 10 < share { 1.0 } else { 0.0 };
            written.answer(&bank, at(3), &format!("f{fact}"), credit, |answer| answer.evidence[0].guess = 0.0);
        }
        let forecast = Forecast::of(&Memory::of(&bank, &written.log()), at(6), &Blueprint::even(50, 20));
        assert!(forecast.points.range.0 <= forecast.points.range.1 && forecast.points.range.1 <= 20);
        forecast.recall
    };
    let recalls: Vec<f64> = [1, 4, 7, 10].into_iter().map(recall).collect();
    assert!(recalls.windows(2).all(|two| two[0] + 0.05 < two[1]), "{recalls:?}");
}

#[test]
fn an_exam_tomorrow_and_one_in_a_year_choose_differently() {
    // Two facts: one that was missed six evenings in a row, one known well and not seen for three weeks.
    let bank = facts(2);
    let mut written = Written::default();
    for day in [-60, -50, -21] {
        written.answer(&bank, at(day), "f1", 1.0, |answer| answer.evidence[0].guess = 0.0);
    }
    for day in -6..0 {
        written.answer(&bank, at(day), "f0", 0.0, |_| ());
    }
    let memory = Memory::of(&bank, &written.log());
    let gains = |days: i64| {
        let when = Asked { day: at(0).day(300), now: at(0), until: at(days) };
        (gain(&memory, FactAt(0), when), gain(&memory, FactAt(1), when))
    };
    let (weak, strong) = gains(1);
    assert!(weak > strong, "tomorrow the weak one: {weak} {strong}");
    let (weak, strong) = gains(365);
    assert!(strong > weak, "in a year the one that will last: {weak} {strong}");
}

#[test]
fn no_fact_starves() {
    let (bank, forms) = (own(), Profile::own());
    let paper = Blueprint::of(&bank, &forms[0].parts);
    let mut written = Written::default();
    let exam = at(40).day(300);
    let aim = Aim { exam: Some(exam), minutes: 10, ..Aim::default() };
    written.add(at(0) - Millis(1), Record::Aim { bank: bank.id.clone(), aim });
    let mut log = written.log();
    let mut memory = Memory::of(&bank, &log);
    let mut dice = Dice::seed_from_u64(1918);
    let mut last = vec![0_i64; bank.facts.len()];
    // How long a fact that never sticks waits at most, and one that does.
    let mut longest = [0, 0];
    let sticks = |place: usize| !place.is_multiple_of(3);
    for day in 0..40 {
        for number in 0..30_i64 {
            let now = Now { clock: at(day) + Millis(number * 20_000), offset: 300, ..Now::default() };
            let of = Situation { bank: &bank, log: &log, memory: &memory, forms: &forms, now };
            let record = match Evening::new(of, bank.tongue("kk")).step(400.0, &mut dice) {
                NextStep::Read(place) => Record::Read {
                    bank: bank.id.clone(),
                    paragraph: bank.paragraph_at(place).unwrap().id.clone(),
                    skipped: false,
                },
                NextStep::Ask(questions) => {
                    let question = questions[0];
                    let showing = question.draw(&mut dice);
                    let judged = question.judge(&showing, &question.solution(&showing), Try::First, bank.lexicon());
                    let Judged::Graded(Grade { mut evidence, .. }) = judged else { panic!("a solution is whole") };
                    for one in &mut evidence {
                        let place = bank.fact_place(&one.fact).unwrap();
                        let longest = &mut longest[usize::from(sticks(place.0))];
                        if paper.asks(place) {
                            *longest = (day - last[place.0]).max(*longest);
                        }
                        last[place.0] = day;
                        one.credit = if sticks(place.0) { 1.0 } else { 0.0 };
                    }
                    written.answer(&bank, now.clock, &question.fact, 1.0, |answer| {
                        (answer.question, answer.kind) = (question.id.clone(), question.kind.name());
                        (answer.revision, answer.evidence) = (question.revision.clone(), evidence);
                    });
                    written.entries.pop().unwrap().record
                }
                NextStep::Enough => break,
            };
            written.add(now.clock, record);
            log.push(written.entries.last().unwrap().clone());
            memory.follow(&bank, &log);
        }
    }
    assert_eq!(memory.met(), bank.facts.len());
    // What the exam never asks may wait.
    for (place, day) in last.iter().enumerate().filter(|(place, _)| paper.asks(FactAt(*place))) {
        let longest = &mut longest[usize::from(sticks(place))];
        *longest = (40 - day).max(*longest);
    }
    // What sticks is seen as such, and waits longest.
    assert!(longest[0] <= 10 && longest[1] <= 33, "a fact waited {longest:?} days");
}

#[test]
fn who_knows_much_beforehand_is_still_asked_the_rest() {
    let mut memory = Memory::new(40);
    let now = |day: i64| Asked { day: at(day).day(300), now: at(day), until: at(30) };
    for fact in 0..39 {
        let day = at(0).day(300);
        memory.learn(&Response {
            fact: FactAt(fact),
            time: at(0),
            day,
            outcome: Rating::Recalled,
            guess: 0.0,
            is_read: false,
            is_analysis: false,
        });
    }
    assert!(memory.prior() > 0.9);
    assert!(gain(&memory, FactAt(39), now(0)) > 0.0);
    // The same answers after reading say nothing of what was known beforehand.
    let mut read = Memory::new(40);
    for fact in 0..39 {
        let day = at(0).day(300);
        read.learn(&Response {
            fact: FactAt(fact),
            time: at(0),
            day,
            outcome: Rating::Recalled,
            guess: 0.0,
            is_read: true,
            is_analysis: false,
        });
    }
    assert_eq!(read.prior(), Memory::new(40).prior());
    assert!(
        (0..39).all(|fact| gain(&read, FactAt(39), now(0)) > gain(&read, FactAt(fact), now(0))),
        "the new one comes first"
    );
}

#[test]
fn a_large_bank_is_looked_ahead_on_by_an_even_selection() {
    let played = |facts: usize| {
        let mut memory = Memory::new(facts);
        for fact in (0..facts).filter(|fact| !fact.is_multiple_of(3)) {
            let outcome = if fact.is_multiple_of(7) { Rating::Missed } else { Rating::Recalled };
            let day = at(0).day(300);
            memory.learn(&Response {
                fact: FactAt(fact),
                time: at(0),
                day,
                outcome,
                guess: 0.25,
                is_read: true,
                is_analysis: false,
            });
        }
        let now = Now { clock: at(1), offset: 300, ..Now::default() };
        let ahead = Ahead::to(&Aim { exam: Some(now.day() + 10), ..Aim::default() }, now);
        // The same time for each fact, however many there are.
        #[expect(clippy::cast_precision_loss, reason = "a few thousand")]
        let budget = Budget { evening: 2.0 * facts as f64, spent: 0.0, reading: 0.0 };
        outlook(&memory, ahead, now, budget, &Blueprint::even(facts, 20))
    };
    let (small, large) = (played(300), played(3000));
    assert!((small.recall - large.recall).abs() < 0.03, "{} {}", small.recall, large.recall);
    assert!((small.points.expected - large.points.expected).abs() < 0.6);
}

#[test]
fn the_sections_add_up_to_the_forecast() {
    use alash::plan::today::Today;
    let (bank, forms) = (own(), Profile::own());
    let mut written = Written::default();
    for (number, fact) in (0_i64..).zip(&bank.facts).filter(|(number, _)| number % 3 != 0) {
        for day in 0..=(number % 4) {
            let credit = f64::from(u8::from((number + day) % 3 != 1));
            written.answer(&bank, at(day * 2), &fact.id, credit, |_| ());
        }
    }
    let log = written.log();
    let memory = Memory::of(&bank, &log);
    for form in &forms {
        let now = Now { clock: at(9), offset: 300, ..Now::default() };
        let paper = Blueprint::of(&bank, &form.parts);
        let forecast = Forecast::of(&memory, at(20), &paper);
        let of = Situation { bank: &bank, log: &log, memory: &memory, forms: &forms, now };
        let standing = alash::progress::standing(of, &paper, forecast.facts());
        let sum: f64 = standing.iter().map(|one| one.weight * one.expected).sum();
        assert!((sum - forecast.recall).abs() < 1e-9, "{}: {sum} {}", form.id, forecast.recall);
        assert!(
            standing.iter().all(|one| one.firm <= one.met + 1e-9 && one.firm <= one.expected + 1e-9),
            "{standing:?}"
        );
        // Home says the same of them without working out the luck of a paper.
        let plain = alash::forecast::expected(&memory, at(20));
        assert!(plain.iter().zip(forecast.facts()).all(|(one, other)| (one - other).abs() < 1e-12));
        let _ = Today::of(of);
    }
}
