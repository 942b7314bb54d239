//! Seven evenings of a student whose exam is in ten days, played through the app by a bot: what was asked, in which kinds,
//! what was read before, which misses came back, what was given away. `cargo test --test week -- --nocapture` prints it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "a test may fail"
)]

mod support;

use std::collections::{BTreeMap, HashMap, HashSet};

use alash::bank::{Bank, SectionAt};
use alash::clock::{DAY, Day, Millis, Now};
use alash::dice::Dice;
use alash::form::Profile;
use alash::form::blueprint::Blueprint;
use alash::language::Lang;
use alash::log::{Answer, AnswerMode, Log, Record};
use alash::memory::Memory;
use alash::plan::evening::{Evening, Habits, NextStep};
use alash::plan::situation::Situation;
use alash::question::giveaway::Seen;
use alash::question::{KindName, Question, Showing};
use rand::{RngExt as _, SeedableRng as _};
use support::player::{EVENING, Player, aim, own};

/// Characters that the bot reads in a second.
const READS: usize = 14;
const EXAM: i64 = 10;
const EVENINGS: i64 = 7;
/// Half of the evenings to the exam.
const HALF: i64 = 5;

/// A student who knows 45 % beforehand, and a fifth more after each meeting.
struct Bot {
    known: HashMap<String, f64>,
    dice: Dice,
    /// Whether reading is a meeting.
    reads: bool,
}

impl Bot {
    fn knows(&mut self, fact: &str) -> bool {
        let before = *self.known.entry(fact.to_owned()).or_insert(0.45);
        self.meets(fact);
        self.dice.random::<f64>() < before
    }

    fn meets(&mut self, fact: &str) {
        let known = self.known.entry(fact.to_owned()).or_insert(0.45);
        *known = (*known + 0.2).min(0.97);
    }

    /// Plays an evening to its end, at a human's pace.
    fn evening(&mut self, player: &mut Player, bank: &Bank) {
        let m = Lang::Kk.messages();
        let screen = player.screen();
        let label = [m.home.start, m.home.evening].into_iter().find(|label| screen.contains(label)).expect(&screen);
        player.click_on(label);
        for _ in 0..500 {
            let screen = player.screen();
            if screen.contains(m.tonight.title) {
                return;
            }
            if screen.contains(m.lesson.something_new) {
                let words: Vec<&str> = screen.split_whitespace().collect();
                player.pass(seconds(&words.join(" "))).enter();
                self.read(player, bank);
                continue;
            }
            let (question, showing) = player.asked(bank);
            player.pass(seconds(&texts(question, &showing, bank)) + Millis(4000));
            if self.knows(&question.fact) {
                player.answer_rightly(bank);
            } else if self.dice.random::<f64>() < 0.7 {
                player.answer_wrongly(bank);
            } else {
                player.not_known();
            }
            let why = question.why.as_ref().map_or("", |why| why.original());
            player.pass(seconds(why) + Millis(3000)).enter();
        }
        panic!("an evening without an end:\n{}", player.screen());
    }

    /// What the paragraph just left teaches.
    fn read(&mut self, player: &Player, bank: &Bank) {
        let read = player.entries.iter().rev().find_map(|entry| match &entry.record {
            Record::Read { paragraph, .. } => Some(paragraph),
            _ => None,
        });
        let facts = bank.facts.iter().filter(|fact| self.reads && fact.lesson.as_ref() == read);
        for fact in facts.map(|fact| fact.id.clone()).collect::<Vec<_>>() {
            self.meets(&fact);
        }
    }
}

fn seconds(text: &str) -> Millis {
    Millis((text.chars().count() * 1000 / READS) as i64)
}

/// The texts of a question as it is shown.
fn texts(question: &Question, showing: &Showing, bank: &Bank) -> String {
    let face = question.face(showing, bank.tongue("kk"));
    format!("{} {}", question.stem.original(), face.rows.join(" "))
}

/// Of a week's draws, how many would have been of another fact if nothing were guarded against, and all.
fn guarded(player: &Player, bank: &Bank) -> (usize, usize) {
    let (mut log, forms) = (Log::default(), Profile::own());
    let mut memory = Memory::of(bank, &log);
    let (mut others, mut all) = (0, 0);
    for entry in &player.entries {
        if matches!(&entry.record, Record::Answer(answer) if answer.mode == AnswerMode::Evening) {
            let now = Now { clock: entry.time, offset: 300, ..Now::default() };
            let of = Situation { bank, log: &log, memory: &memory, forms: &forms, now };
            let drawn = |guards: bool| {
                let habits = Habits { guards, ..Habits::default() };
                let mut dice = Dice::seed_from_u64(all);
                match Evening::new(of, bank.tongue("kk")).with(habits).step(400.0, &mut dice) {
                    NextStep::Ask(questions) => Some(questions[0].fact.clone()),
                    NextStep::Read(_) | NextStep::Enough => None,
                }
            };
            if let (Some(with), Some(without)) = (drawn(true), drawn(false)) {
                others += usize::from(with != without);
            }
            all += 1;
        }
        log.push(entry.clone());
        memory.follow(bank, &log);
    }
    (others, usize::try_from(all).unwrap())
}

/// What was met in a week.
#[derive(Debug, Default)]
struct Week {
    answers: usize,
    kinds: BTreeMap<&'static str, usize>,
    paragraphs: usize,
    firsts: usize,
    /// First answers whose paragraph had not been shown.
    cold: usize,
    /// Misses of the first five evenings of what the exam asks, and those asked again on the next two.
    misses: usize,
    returned: usize,
    given_away: usize,
    /// The most answers on maps in an evening, and how often two stood side by side.
    most_maps: usize,
    maps_side_by_side: usize,
    /// The most answers of a kind in a row, those of a reading set left out.
    longest_run: usize,
    /// The most answers in a row on facts met before that were chosen among four, or on a map.
    longest_choosing: usize,
    /// The most that one question was asked in an evening.
    most_of_one: usize,
    /// Questions on facts met before, and those that asked more than to recall them.
    met: usize,
    analysis: usize,
    /// Sections met by half of the evenings to the exam, and all that it asks.
    sections: (usize, usize),
}

/// A week being looked through.
struct Reader<'a> {
    bank: &'a Bank,
    paper: Blueprint,
    week: Week,
    /// Paragraphs shown, with the questions asked since.
    read: Vec<(&'a str, usize)>,
    /// On which evenings facts were asked, and missed.
    asked: HashMap<&'a str, Vec<i64>>,
    missed: HashMap<&'a str, HashSet<i64>>,
    sections: HashSet<SectionAt>,
    /// The answers of the evening.
    tonight: Vec<&'a Answer>,
    run: usize,
    choosing: usize,
    maps: usize,
}

impl<'a> Reader<'a> {
    fn section(&self, fact: &str) -> Option<SectionAt> {
        Some(self.bank.paragraph(self.bank.fact(fact)?.lesson.as_ref()?)?.section)
    }

    fn is_asked_by_the_exam(&self, fact: &str) -> bool {
        self.bank.fact_place(fact).is_some_and(|fact| self.paper.asks(fact))
    }

    fn next_evening(&mut self) {
        (self.run, self.choosing, self.maps) = (0, 0, 0);
        self.tonight.clear();
    }

    fn answer(&mut self, evening: i64, answer: &'a Answer) {
        let question = self.bank.question(&answer.question).unwrap();
        self.week.answers += 1;
        *self.week.kinds.entry(answer.kind.code()).or_default() += 1;
        let is_given_away = self.seen().gave_away(question, &answer.showing, self.bank.tongue("kk"));
        self.week.given_away += usize::from(is_given_away);
        for (_, after) in &mut self.read {
            *after += 1;
        }
        self.meets(evening, question, answer);
        self.varies(question, answer);
        self.tonight.push(answer);
        let times = self.tonight.iter().filter(|other| other.question == answer.question).count();
        self.week.most_of_one = self.week.most_of_one.max(times);
    }

    /// What the last three questions showed, and paragraphs after which fewer than two were asked.
    fn seen(&self) -> Seen {
        let mut seen = Seen::default();
        for before in self.tonight.iter().rev().take(3) {
            let other = self.bank.question(&before.question).unwrap();
            seen.asked(other, (&before.showing, &before.given, before.verdict), self.bank.tongue("kk"));
        }
        for (paragraph, _) in self.read.iter().filter(|(_, after)| *after < 2) {
            seen.text(self.bank.paragraph_text(self.bank.paragraph(paragraph).unwrap()).unwrap().original());
        }
        seen
    }

    fn meets(&mut self, evening: i64, question: &Question, answer: &'a Answer) {
        if answer.evidence.iter().all(|one| !self.asked.contains_key(one.fact.as_str())) {
            self.week.firsts += 1;
            let lesson = self.bank.fact(&question.fact).unwrap().lesson.as_deref().unwrap();
            self.week.cold += usize::from(!self.read.iter().any(|(one, _)| *one == lesson));
        } else {
            self.week.met += 1;
            self.week.analysis += usize::from(question.skill.is_analysis());
            let is_made = !matches!(answer.kind, KindName::Choice | KindName::Place);
            self.choosing = if is_made { 0 } else { self.choosing + 1 };
            self.week.longest_choosing = self.week.longest_choosing.max(self.choosing);
        }
        for one in &answer.evidence {
            self.asked.entry(&one.fact).or_default().push(evening);
            if self.is_asked_by_the_exam(&one.fact) {
                if one.credit < 0.5 {
                    self.missed.entry(&one.fact).or_default().insert(evening);
                }
                let section = self.section(&one.fact).filter(|_| evening < HALF);
                self.sections.extend(section);
            }
        }
    }

    fn varies(&mut self, question: &Question, answer: &Answer) {
        let last = self.tonight.last().map(|before| before.kind);
        let is_same = last == Some(answer.kind) && question.passage.is_none();
        self.run = if is_same { self.run + 1 } else { 1 };
        self.week.longest_run = self.week.longest_run.max(self.run);
        if answer.kind == KindName::Place {
            self.maps += 1;
            self.week.most_maps = self.week.most_maps.max(self.maps);
            self.week.maps_side_by_side += usize::from(last == Some(KindName::Place));
        }
    }

    fn end(mut self) -> Week {
        // Those of the last two evenings have no two evenings after them.
        for (fact, evenings) in &self.missed {
            for evening in evenings.iter().filter(|evening| **evening < EVENINGS - 2) {
                self.week.misses += 1;
                let is_back = self.asked[fact].iter().any(|other| (1..=2).contains(&(other - evening)));
                self.week.returned += usize::from(is_back);
            }
        }
        let facts = self.bank.facts.iter().filter(|fact| self.is_asked_by_the_exam(&fact.id));
        let all: HashSet<SectionAt> = facts.filter_map(|fact| self.section(&fact.id)).collect();
        self.week.sections = (self.sections.len(), all.len());
        self.week
    }
}

fn played(seed: u64, reads: bool) -> (Week, (usize, usize)) {
    let bank = own();
    let mut bot = Bot { known: HashMap::new(), dice: Dice::seed_from_u64(seed), reads };
    let mut player = Player::back(vec![aim(Some(EXAM), 15)], Millis(0), Lang::Kk, (80, 24));
    for day in 0..EVENINGS {
        player = Player::back(player.entries, day * DAY, Lang::Kk, (80, 24));
        bot.evening(&mut player, &bank);
    }
    let first = EVENING.day(300);
    let mut reader = Reader {
        bank: &bank,
        paper: Blueprint::of(&bank, &Profile::own()[0].parts),
        week: Week::default(),
        read: Vec::new(),
        asked: HashMap::new(),
        missed: HashMap::new(),
        sections: HashSet::new(),
        tonight: Vec::new(),
        run: 0,
        choosing: 0,
        maps: 0,
    };
    let mut today: Day = first;
    for entry in &player.entries {
        if entry.time.day(300) != today {
            today = entry.time.day(300);
            reader.next_evening();
        }
        match &entry.record {
            Record::Read { paragraph, .. } => {
                reader.week.paragraphs += 1;
                reader.read.push((paragraph, 0));
            }
            Record::Answer(answer) if answer.mode == AnswerMode::Evening => reader.answer(today - first, answer),
            _ => {}
        }
    }
    let guarded = guarded(&player, &bank);
    (reader.end(), guarded)
}

#[test]
fn a_week_before_an_exam_in_ten_days() {
    for reads in [false, true] {
        let (weeks, guarded): (Vec<Week>, Vec<(usize, usize)>) = (1..=4).map(|seed| played(seed, reads)).unzip();
        println!("draws that are of another fact because of the guard, of all: {guarded:?}");
        for week in &weeks {
            println!("reading is {}a meeting: {week:?}", if reads { "" } else { "not " });
            assert_eq!(week.cold, 0, "{week:?}");
            assert_eq!(week.sections.0, week.sections.1, "{week:?}");
            assert!(week.most_maps <= 2 && week.maps_side_by_side == 0, "{week:?}");
            assert!(week.longest_choosing <= 3 && week.most_of_one <= 3, "{week:?}");
        }
        let sum = |of: fn(&Week) -> usize| weeks.iter().map(of).sum::<usize>();
        assert!(sum(|week| week.given_away) * 50 <= sum(|week| week.answers), "{weeks:?}");
        eprintln!("{} of {}", sum(|week| week.analysis), sum(|week| week.met));
        assert!(sum(|week| week.analysis) * 10 >= sum(|week| week.met) * 3, "{weeks:?}");
        // Who misses more than half has more misses than a third of an evening holds.
        let (returned, misses) = (sum(|week| week.returned), sum(|week| week.misses));
        assert!(returned * 100 >= misses * if reads { 90 } else { 65 }, "{returned} of {misses}");
    }
}
