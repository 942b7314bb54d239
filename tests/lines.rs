//! The program line by line: what is told, and what a typed line does.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use alash::app::{Event, Learner, Options, Start};
use alash::bank::Bank;
use alash::exam::{self, Attempt};
use alash::language::Lang;
use alash::lines::{Teller, Told};
use alash::log::{AnswerMode, Entry, Record};
use alash::plan::Scope;
use alash::question::{Given, Judged, Question, Showing, Try};
use alash::view::Begin;
use proptest::prelude::*;
use support::player::{Player, options, own};
use support::screens::{self, SCREENS};

const TITLE: &str = "Алашорда және Кеңес өкіметі, 1918";

/// Where no picture has room, as line by line none is drawn.
const SMALL: (u16, u16) = (40, 12);

/// A student who types lines.
struct Typist {
    player: Player,
    teller: Teller,
    told: Told,
}

impl Typist {
    fn new(player: Player) -> Self {
        let mut teller = Teller::default();
        let told = teller.tell(&player.app);
        Self { player, teller, told }
    }

    /// Types a line; what is told then.
    fn line(&mut self, line: &str) -> &Told {
        for event in self.teller.take(line, &self.player.app) {
            self.player.event(event);
        }
        self.told = self.teller.tell(&self.player.app);
        &self.told
    }
}

/// What is done at a question.
#[derive(Clone, Copy, Debug)]
enum Doing {
    Right,
    Wrong,
    Unknown,
}

fn doing() -> impl Strategy<Value = Doing> {
    prop_oneof![3 => Just(Doing::Right), 2 => Just(Doing::Wrong), 1 => Just(Doing::Unknown)]
}

/// What is given, by the texts and the numbers of rows.
fn given(bank: &Bank, question: &Question, showing: &Showing, doing: Doing) -> Option<Vec<String>> {
    let numbers = |ids: &[String]| {
        let row = |id: &String| (showing.rows.iter().position(|other| other == id).unwrap() + 1).to_string();
        ids.iter().map(row).collect::<Vec<_>>()
    };
    match (doing, question.solution(showing)) {
        (Doing::Unknown, _) | (_, Given::Unknown) => None,
        (Doing::Right, Given::Typed(text)) => Some(vec![text]),
        (Doing::Right, Given::Picked(ids)) => Some(numbers(&ids)),
        (Doing::Wrong, Given::Typed(_)) => Some(vec!["7".to_owned()]),
        (Doing::Wrong, Given::Picked(ids))
            if ids.len() > 1 && question.kind.hand() == alash::question::InputKind::Arrange =>
        {
            Some(numbers(&ids.into_iter().rev().collect::<Vec<_>>()))
        }
        (Doing::Wrong, Given::Picked(_)) => {
            let is_wrong = |id: &&String| {
                let judged = question.judge(showing, &Given::Picked(vec![(*id).clone()]), Try::Only, bank.lexicon());
                matches!(judged, Judged::Graded(grade) if grade.credit == 0.0)
            };
            showing.rows.iter().find(is_wrong).map(|id| numbers(std::slice::from_ref(id)))
        }
    }
}

/// Gives the same by keys and by a line.
fn give(keys: &mut Player, lines: &mut Typist, bank: &Bank, doing: Doing) {
    let (question, showing) = keys.asked(bank);
    let (other, same) = lines.player.asked(bank);
    assert_eq!((&question.id, &showing), (&other.id, &same));
    if let Some(parts) = given(bank, question, &showing, doing) {
        keys.keys(&parts.concat()).enter();
        lines.line(&parts.join(" "));
    } else {
        keys.not_known();
        lines.line("білмеймін");
    }
}

/// The records as they are kept, without ids of their own and without time.
fn records(entries: &[Entry]) -> Vec<serde_json::Value> {
    let ids: Vec<&String> = entries.iter().map(|entry| &entry.id).collect();
    let kept = |entry: &Entry| {
        let mut text = serde_json::to_string(&entry.record).unwrap();
        for (place, id) in ids.iter().enumerate() {
            text = text.replace(id.as_str(), &format!("#{place}"));
        }
        let mut value: serde_json::Value = serde_json::from_str(&text).unwrap();
        for timed in ["seconds", "elapsed"] {
            value.as_object_mut().unwrap().remove(timed);
        }
        value
    };
    entries.iter().map(kept).collect()
}

fn is_closed(player: &Player) -> bool {
    matches!(player.entries.last().unwrap().record, Record::Close { .. })
}

fn practice(seed: u64, count: usize) -> Player {
    let begin = Begin { scope: Scope::All, count, mode: AnswerMode::Practice };
    let learner = Learner::First("Айгерім".to_owned());
    Player::new(support::OWN, Options { seed, learner, start: Start::Session(begin), ..options(Lang::Kk, SMALL) })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..Default::default() })]

    #[test]
    fn a_session_by_keys_and_by_lines_is_kept_alike(seed in 0_u64..1000, doings in prop::collection::vec(doing(), 8)) {
        let bank = own();
        let (mut keys, mut lines) = (practice(seed, 8), Typist::new(practice(seed, 8)));
        // The extra round goes on with what was not right.
        for doing in doings.into_iter().chain([Doing::Right; 24]) {
            if is_closed(&keys) {
                break;
            }
            give(&mut keys, &mut lines, &bank, doing);
            keys.enter();
            lines.line("");
        }
        prop_assert!(is_closed(&keys));
        prop_assert_eq!(records(&keys.entries), records(&lines.player.entries));
    }

    #[test]
    fn a_paper_by_keys_and_by_lines_is_kept_alike(form in 0_usize..4, doings in prop::collection::vec((doing(), any::<bool>()), 40)) {
        let bank = own();
        let start = || Player::new(support::OWN, Options {
            learner: Learner::First("Айгерім".to_owned()),
            start: Start::Mock(Some(form)),
            ..options(Lang::Kk, SMALL)
        });
        let (mut keys, mut lines) = (start(), Typist::new(start()));
        keys.enter();
        lines.line("");
        let attempt = |player: &Player| {
            let log = player.log();
            Attempt::of(&bank, &log, exam::open(&bank, &log).unwrap()).unwrap()
        };
        for (doing, is_flagged) in doings {
            let at = attempt(&keys);
            let Some(seat) = at.seat() else { break };
            let question = bank.question(&seat.question).unwrap();
            let is_text = matches!(question.solution(&seat.showing), Given::Typed(_));
            if is_flagged && !is_text {
                keys.keys("b");
                lines.line("жалауша қою");
            }
            if let Some(parts) = given(&bank, question, &seat.showing, doing) {
                keys.keys(&parts.concat()).enter();
                lines.line(&parts.join(" "));
            } else {
                    keys.press(if is_text { alash::key::Code::Down } else { alash::key::Code::Right });
                    lines.line("");
            }
        }
        prop_assert_eq!(records(&keys.entries), records(&lines.player.entries));
    }

    #[test]
    fn whatever_is_typed_is_answered(line in "\\PC{0,12}", screen in 0..SCREENS.len()) {
        let mut typist = Typist::new(screens::at(SCREENS[screen].0, Lang::Kk, SMALL));
        let before = (typist.player.app.in_words(), typist.player.left);
        let told = typist.line(&line).clone();
        let is_done = (typist.player.app.in_words(), typist.player.left) != before;
        prop_assert!(is_done || !told.text.is_empty(), "{} on {}: {:?}", line, SCREENS[screen].0, told);
    }
}

#[test]
fn every_word_of_a_prompt_does_something() {
    for (name, _) in SCREENS {
        for lang in Lang::ALL {
            let prompt = Typist::new(screens::at(name, lang, SMALL)).told.prompt;
            let words = prompt.trim_end_matches([':', ' ', ')']).rsplit(['(', ';']).next().unwrap().to_owned();
            let words: Vec<&str> = words.split(", ").map(str::trim).filter(|word| !word.is_empty()).collect();
            assert!(words.len() >= 2, "{name}: {prompt}");
            for word in words {
                let mut typist = Typist::new(screens::at(name, lang, SMALL));
                let before = (typist.player.app.in_words(), typist.player.left, typist.player.entries.len());
                let told = typist.line(word).clone();
                let now = (typist.player.app.in_words(), typist.player.left, typist.player.entries.len());
                let is_refused = told.text.contains(&format!("«{word}»")) || told.text.contains(&format!("“{word}”"));
                assert!(!is_refused && (now != before || !told.text.is_empty()), "{name}, {lang:?}: {word}: {told:?}");
            }
        }
    }
}

#[test]
fn numbers_are_each_given_once_and_lead_somewhere() {
    for (name, _) in SCREENS {
        let typist = Typist::new(screens::at(name, Lang::Kk, SMALL));
        let number = |line: &str| line.split_once(". ").and_then(|(number, _)| number.parse::<usize>().ok());
        let numbers: Vec<usize> = typist.told.text.lines().filter_map(number).collect();
        let is_task = |line: &str| name.starts_with("exam") || name.starts_with("review") || line.is_empty();
        for number in &numbers {
            let times = numbers.iter().filter(|other| *other == number).count();
            assert!(times == 1 || is_task("task"), "{name}: {number} stands {times} times\n{}", typist.told.text);
        }
        if let Some(last) = numbers.iter().max().filter(|_| !is_task("task")) {
            let mut typist = Typist::new(screens::at(name, Lang::Kk, SMALL));
            let told = typist.line(&(last + 1).to_string()).clone();
            assert!(
                told.text.contains(&format!("Мұнда {}-нөмір жоқ", last + 1))
                    || told.text.contains('«')
                    || !told.text.is_empty(),
                "{name}: {told:?}"
            );
        }
    }
}

#[test]
fn nothing_is_told_twice() {
    let bank = own();
    let mut typist = Typist::new(practice(7, 6));
    let mut told = vec![typist.told.text.clone()];
    for _ in 0..4 {
        let (question, _) = typist.player.asked(&bank);
        let stem = question.stem.get(alash::source::LanguageIndex::default()).to_owned();
        told.push(typist.line("білмеймін").text.clone());
        assert!(!told.last().unwrap().contains(&stem), "the question again:\n{}", told.last().unwrap());
        told.push(typist.line("").text.clone());
    }
    let all = told.concat();
    for once in ["Бір жауапты таңдаңыз.", TITLE] {
        assert!(all.matches(once).count() <= 1, "{once}:\n{all}");
    }
    // But what was missed can be heard again.
    assert!(typist.line("қайтала").text.contains(TITLE));
}

#[test]
fn a_line_for_a_page_that_is_gone_does_nothing() {
    let mut typist = Typist::new(practice(7, 6));
    let kept = typist.player.entries.len();
    // The page changes while a line is being typed.
    typist.player.event(Event::Press("unknown".to_owned()));
    let told = typist.line("1").clone();
    assert_eq!(typist.player.entries.len(), kept + 1);
    assert!(told.text.contains("қабылданбады") && told.text.contains("Жауабы"), "{told:?}");
}

#[test]
fn the_kazakh_number_row_is_numbers() {
    let mut typist = Typist::new(support::player::at_kind(Lang::Kk, SMALL, 0));
    let (_, showing) = typist.player.asked(&own());
    typist.line("ә");
    let Given::Picked(ids) = &typist.player.answers()[0].given else { panic!() };
    assert_eq!(ids[..], showing.rows[1..2]);
}

#[test]
fn a_pin_is_hidden() {
    let typist = Typist::new(screens::at("pin", Lang::Kk, SMALL));
    assert!(typist.told.hidden && !typist.told.text.contains("19"));
}

#[test]
fn what_could_not_be_kept_is_told_and_tried_again_by_a_word() {
    let mut typist = Typist::new(practice(7, 6));
    typist.player.fails = true;
    let told = typist.line("білмеймін").clone();
    assert!(told.text.contains("сақталмады") && told.prompt.contains("қайталап көру"), "{told:?}");
    typist.player.fails = false;
    let told = typist.line("қайталап көру").clone();
    assert!(told.text.contains("Жауабы мынау"), "{told:?}");
    assert_eq!(typist.player.answers().len(), 1);
}

#[test]
fn a_value_is_changed_by_its_number_and_steps_however_they_are_typed() {
    let value = |told: &Told| {
        let line =
            told.text.lines().find(|line| line.contains("Күніне")).unwrap_or_else(|| panic!("{told:?}")).to_owned();
        line.split(": ").nth(1).unwrap().split(' ').next().unwrap().parse::<u32>().unwrap()
    };
    let at = || {
        let mut typist = Typist::new(Player::at_home(support::OWN, Lang::Kk, SMALL));
        typist.line("баптаулар");
        typist
    };
    for (line, minutes) in [
        ("2+", 20),
        ("2--", 5),
        ("2 - 1", 10),
        ("2 + 3", 20),
        ("2 артық", 20),
        ("2 больше 2", 20),
        ("2 less", 10),
        ("2-", 10),
        // The same keys on the Kazakh layout.
        ("әһ", 20),
        ("ә ө", 10),
    ] {
        assert_eq!(value(at().line(line)), minutes, "{line}");
    }
    for (line, points) in [("3+7", "20 / 20"), ("3 артық 1", "15 / 20"), ("3+++", "17 / 20"), ("3+--", "13 / 20")]
    {
        let told = at().line(line).clone();
        assert!(told.text.contains(&format!("Мақсат, ұпай: {points}")), "{line}: {told:?}");
    }
    let mut typist = at();
    typist.line("2");
    assert_eq!(value(typist.line("+")), 20, "the one pointed at");
    assert!(at().line("2 28").text.contains("28-нөмір жоқ"));
    // Where nothing has a value to be changed that is no number.
    let mut home = Typist::new(Player::at_home(support::OWN, Lang::Kk, SMALL));
    assert!(home.line("1+").text.contains("түсінбедім"));
}

#[test]
fn zero_is_i_do_not_know_where_no_row_has_it() {
    for zero in ["0", "қ"] {
        let mut typist = Typist::new(support::player::at_kind(Lang::Kk, SMALL, 0));
        typist.line(zero);
        assert_eq!(typist.player.answers()[0].given, Given::Unknown, "{zero}");
    }
}

#[test]
fn in_a_field_only_a_whole_word_is_no_answer() {
    let given = |line: &str| {
        let mut typist = Typist::new(support::player::at_kind(Lang::Kk, SMALL, 4));
        assert!(typist.told.prompt.starts_with("Жауап ("), "{:?}", typist.told);
        let told = typist.line(line).clone();
        (typist.player.answers().first().map(|answer| answer.given.clone()), told)
    };
    let typed = |text: &str| Some(Given::Typed(text.to_owned()));
    assert_eq!(given("білмеймін").0, Some(Given::Unknown));
    assert_eq!(given("=білмеймін").0, typed("білмеймін"));
    assert_eq!(given("Жауап: көмек").0, typed("көмек"));
    assert_eq!(given("білм").0, typed("білм"));
    let (none, told) = given("көмек");
    assert!(none.is_none() && told.text.contains("толық терсеңіз ғана"), "{told:?}");
}

#[test]
fn the_clock_speaks_up_when_little_is_left() {
    let learner = Learner::First("Айгерім".to_owned());
    let options = Options { learner, start: Start::Mock(Some(1)), ..options(Lang::Kk, SMALL) };
    let mut typist = Typist::new(Player::new(support::OWN, options));
    let mut said = Vec::new();
    typist.line("");
    for _ in 0..19 {
        typist.player.work(1, 0).tick();
        let told = typist.line("").text.clone();
        said.extend(told.lines().find(|line| line.contains("секунд қалды")).map(str::to_owned));
    }
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].starts_with("4 минут") && said[1].starts_with("0 минут"), "{said:?}");
    // When the time is up the paper is handed in, and what was typed for it is not used.
    let answers = typist.player.answers().len();
    typist.player.work(1, 30).tick();
    let told = typist.line("1").clone();
    assert!(told.text.contains("Жиналған ұпай"), "{told:?}");
    assert_eq!(typist.player.answers().len(), answers);
}

#[test]
fn what_is_pointed_at_in_a_paper_is_not_said_to_be_chosen() {
    let mut typist = Typist::new(screens::at("exam", Lang::Kk, SMALL));
    let told = typist.line("№1").text.clone();
    assert!(told.contains("Ештеңе өзгерген жоқ") && !told.contains("таңдалды"), "{told}");
    typist.line("2");
    let told = typist.line("№1").text.clone();
    let chosen: Vec<&str> = told.lines().filter(|line| line.contains("таңдалды")).collect();
    assert!(matches!(chosen[..], [line] if line.starts_with("2. ")), "{told}");
}

#[test]
fn a_long_line_that_means_nothing_is_not_said_back_whole() {
    let mut typist = Typist::new(Player::at_home(support::OWN, Lang::Kk, SMALL));
    let told = typist.line(&"а".repeat(100_000)).text.clone();
    assert!(
        told.contains("ааа…» дегенді түсінбедім") && told.chars().count() < 200,
        "{} letters",
        told.chars().count()
    );
}

#[test]
fn the_name_of_a_file_is_taken_as_it_is() {
    let mut typist = Typist::new(screens::at("account", Lang::Kk, SMALL));
    typist.line("Нәтижелерімді алып кету");
    let told = typist.line("/mnt/stick/екі  бос орын.jsonl").text.clone();
    assert!(told.contains("/mnt/stick/екі  бос орын.jsonl"), "{told}");
}

#[test]
fn in_the_review_a_right_answer_is_called_right() {
    let learner = Learner::First("Айгерім".to_owned());
    let options = Options { learner, start: Start::Mock(Some(1)), ..options(Lang::Kk, SMALL) };
    let mut typist = Typist::new(Player::new(support::OWN, options));
    typist.line("");
    let bank = own();
    let log = typist.player.log();
    let attempt = Attempt::of(&bank, &log, exam::open(&bank, &log).unwrap()).unwrap();
    let seat = attempt.seat().unwrap();
    let right = given(&bank, bank.question(&seat.question).unwrap(), &seat.showing, Doing::Right).unwrap();
    typist.line(&right.join(" "));
    typist.line("тапсыруға өту");
    typist.line("2");
    typist.line("1");
    let told = typist.line("№1").text.clone();
    assert!(told.contains("1-тапсырма.") && told.contains("\nДұрыс: "), "{told}");
}

#[test]
fn the_beginning_of_a_word_is_enough() {
    let first = Typist::new(practice(8, 6)).told.text;
    for begun in ["қайт", "повт", "repe"] {
        let told = Typist::new(practice(8, 6)).line(begun).text.clone();
        assert!(told.contains(first.lines().last().unwrap()), "{begun}: {told}");
    }
}
