//! The land: where the places of the topic lie, on the earth and on the drawn map, and the questions that ask for them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod support;

use alash::app::{Learner, Options};
use alash::bank::Bank;
use alash::content::At;
use alash::content::site::{Toward, neighbour};
use alash::dice::Dice;
use alash::language::Lang;
use alash::question::{Given, Judged, Kind, Land, Question, Try, Verdict};
use alash::source::LanguageIndex;
use alash::theme::Theme;
use alash::widget::map::{self, Look, MapMark, WHOLE};
use rand::SeedableRng as _;
use ratatui::style::Style;
use support::player::{Player, at_first, first, options, own};

/// How a printed map of the time has them, from west to east.
const FROM_WEST: [&str; 18] = [
    "moscow",
    "bukey",
    "oral-city",
    "mangystau",
    "oral",
    "orynbor",
    "amudarya",
    "torgay",
    "syrdarya",
    "jizzakh",
    "aqmola",
    "fergana",
    "zhetysu",
    "semey",
    "semey-city",
    "zmeinogorsk",
    "barnaul",
    "biysk",
];
/// And from north to south.
const FROM_NORTH: [&str; 18] = [
    "moscow",
    "barnaul",
    "biysk",
    "orynbor",
    "oral-city",
    "zmeinogorsk",
    "aqmola",
    "semey-city",
    "torgay",
    "semey",
    "bukey",
    "oral",
    "zhetysu",
    "syrdarya",
    "mangystau",
    "amudarya",
    "fergana",
    "jizzakh",
];
/// Windows in which they are drawn: beside a text at 80×24, and at 200×60.
const SIZES: [(usize, usize); 2] = [(46, 14), (156, 47)];

fn at(bank: &Bank, id: &str) -> At {
    bank.site(id).unwrap_or_else(|| panic!("no place {id}")).at
}

#[test]
fn the_places_lie_as_on_a_printed_map() {
    let bank = own();
    assert_eq!(bank.sites.len(), FROM_WEST.len());
    for pair in FROM_WEST.windows(2) {
        assert!(at(&bank, pair[0]).east < at(&bank, pair[1]).east, "{} lies west of {}", pair[0], pair[1]);
    }
    for pair in FROM_NORTH.windows(2) {
        assert!(at(&bank, pair[0]).north > at(&bank, pair[1]).north, "{} lies north of {}", pair[0], pair[1]);
    }
}

/// The cells that marks fall on, by the clicks that find them.
fn cells(points: &[At], size: (usize, usize)) -> Vec<(usize, usize)> {
    let mark = |(n, at): (usize, &At)| MapMark {
        at: *at,
        sign: "o".to_owned(),
        style: Style::new(),
        label: None,
        hit: Some(n),
    };
    let marks: Vec<MapMark<usize>> = points.iter().enumerate().map(mark).collect();
    let picture = map::draw(Theme::default(), "kk", size, &marks, WHOLE);
    assert!(picture.lines.iter().all(|line| line.width() == size.0));
    let cell = |n: usize| {
        let (row, columns, _) = picture.parts.iter().find(|(.., hit)| *hit == n).expect("a mark out of sight");
        // A mark can be clicked from the column before it on, but for the first column.
        ((columns.end - 2).min(size.0 - 1), *row)
    };
    (0..points.len()).map(cell).collect()
}

#[test]
fn the_drawn_map_keeps_who_lies_west_and_north_of_whom() {
    let bank = own();
    for size in SIZES {
        for sites in [&FROM_WEST[..], &["biysk", "barnaul", "zmeinogorsk", "semey"]] {
            let points: Vec<At> = sites.iter().map(|id| at(&bank, id)).collect();
            let cells = cells(&points, size);
            for (a, (one, here)) in points.iter().zip(&cells).enumerate() {
                for (b, (other, there)) in points.iter().zip(&cells).enumerate() {
                    let (a, b) = (sites[a], sites[b]);
                    // What lies clearly apart is seen apart; two that are near may share a row or a column.
                    if one.east < other.east {
                        assert!(here.0 <= there.0, "{size:?}: {a} is drawn east of {b}");
                    }
                    if one.north > other.north + 1.5 {
                        assert!(here.1 <= there.1, "{size:?}: {a} is drawn south of {b}");
                    }
                    assert!(a == b || here.1 != there.1 || here.0.abs_diff(there.0) > 1, "{size:?}: {a} touches {b}");
                }
            }
        }
    }
}

#[test]
fn nearer_the_three_uezds_of_altai_stand_well_apart() {
    let bank = own();
    let points: Vec<At> = FROM_WEST.iter().map(|id| at(&bank, id)).collect();
    let mark = |at: &At| MapMark::<()> { at: *at, sign: "o".to_owned(), style: Style::new(), label: None, hit: None };
    let marks: Vec<MapMark<()>> = points.iter().map(mark).collect();
    let shown = |look| {
        let picture = map::draw(Theme::default(), "kk", SIZES[0], &marks, look);
        let text: Vec<String> = picture.lines.iter().map(ToString::to_string).collect();
        text.iter().map(|line| line.matches('o').count()).sum::<usize>()
    };
    assert_eq!(shown(WHOLE), 18);
    let near = shown(Look { around: Some(at(&bank, "barnaul")), nearer: 4.0 });
    assert!((3..8).contains(&near), "{near}");
}

fn place(question: &Question) -> Option<&alash::question::place::Place> {
    match &question.kind {
        Kind::Place(kind) => Some(kind),
        _ => None,
    }
}

#[test]
fn every_place_is_a_fact_that_is_pointed_at_and_named() {
    let bank = own();
    assert!(bank.sites.len() >= 16);
    assert!(bank.questions.iter().filter(|question| place(question).is_some()).count() >= 20);
    for site in &bank.sites {
        let fact = site.fact.as_ref().unwrap();
        assert!(bank.fact(fact).is_some(), "{fact}");
        for turned in [false, true] {
            let asks = |question: &&Question| {
                &question.fact == fact
                    && place(question).is_some_and(|kind| kind.turned == turned && kind.pool.right[0].id == site.id)
            };
            assert!(bank.questions.iter().any(|question| asks(&question)), "{}: turned {turned}", site.id);
        }
    }
}

#[test]
fn nothing_that_is_shown_while_one_points_names_a_place() {
    let bank = own();
    for question in bank.questions.iter().filter(|question| place(question).is_some_and(|kind| !kind.turned)) {
        for seed in 0..20 {
            let showing = question.draw(&mut Dice::seed_from_u64(seed));
            for tongue in [0, 1, 2].map(LanguageIndex) {
                let face = question.face(&showing, tongue);
                assert_eq!(face.land, Some(Land::Rows(showing.rows.iter().map(|id| at(&bank, id)).collect())));
                for site in &bank.sites {
                    let name = site.name.get(tongue);
                    assert!(face.rows.iter().all(|row| !row.contains(name)), "{}: {name}", question.id);
                }
            }
        }
    }
}

#[test]
fn arrows_lead_to_every_mark_from_every_other() {
    let bank = own();
    for question in bank.questions.iter().filter(|question| place(question).is_some_and(|kind| !kind.turned)) {
        for seed in 0..50 {
            let showing = question.draw(&mut Dice::seed_from_u64(seed));
            let points: Vec<At> = showing.rows.iter().map(|id| at(&bank, id)).collect();
            for from in 0..points.len() {
                let (mut reached, mut next) = (vec![from], 0);
                while let Some(here) = reached.get(next).copied() {
                    next += 1;
                    for toward in [Toward::North, Toward::South, Toward::East, Toward::West] {
                        let to = neighbour(&points, Some(here), toward);
                        reached.extend(to.filter(|to| !reached.contains(to)));
                    }
                }
                assert_eq!(reached.len(), points.len(), "{} from {}", question.id, showing.rows[from]);
            }
        }
    }
}

#[test]
fn a_place_taken_for_another_is_told_apart_next_time() {
    let bank = own();
    let question = bank.question("q-place-biysk").unwrap();
    let mut dice = Dice::seed_from_u64(7);
    let showing = question.draw(&mut dice);
    let wrong = showing.rows.iter().find(|id| *id == "barnaul" || *id == "zmeinogorsk").unwrap().clone();
    let Judged::Graded(grade) =
        question.judge(&showing, &Given::Picked(vec![wrong.clone()]), Try::First, bank.lexicon())
    else {
        panic!()
    };
    assert_eq!(grade.verdict, Verdict::Wrong);
    assert_eq!(grade.confused, [format!("where-{wrong}")]);
    assert_eq!(grade.evidence[0].fact, "where-biysk");
    let fact = format!("where-{wrong}");
    assert!((0..50).all(|_| question.draw_beside(&[&fact], &mut dice).rows.contains(&wrong)));
}

#[test]
fn a_right_place_of_several_is_enough() {
    let bank = own();
    let question = bank.question("q-place-altai").unwrap();
    for seed in 0..30 {
        let showing = question.draw(&mut Dice::seed_from_u64(seed));
        let altai = ["biysk", "barnaul", "zmeinogorsk"];
        // Of the right ones but one is shown: no other mark is right too.
        assert_eq!(showing.rows.iter().filter(|id| altai.contains(&id.as_str())).count(), 1);
    }
}

#[test]
fn only_the_chosen_mark_is_told_of_and_names_come_with_the_answer() {
    let bank = own();
    let mut player = at_first(Lang::Kk, (80, 24), |question| question["id"] == "q-place-mangystau");
    let (question, showing) = player.asked(&bank);
    let told = |screen: &str| {
        // What stands beside the map.
        let beside = screen.lines().flat_map(|line| line.chars().skip(51).chain([' ']));
        let flat: String = beside.filter(|c| !c.is_whitespace()).collect();
        let rows = question.face(&showing, LanguageIndex(0)).rows;
        let first = |row: &String| row.split(' ').take(2).collect::<String>();
        rows.iter().filter(|row| flat.contains(&first(row))).count()
    };
    assert_eq!(told(&player.screen()), 0, "{}", player.screen());
    player.keys("3");
    assert_eq!(told(&player.screen()), 1, "{}", player.screen());
    player.answer_rightly(&bank);
    assert!(player.screen().contains("● Маңғышлақ уезі"), "{}", player.screen());
    // Where there is no room for a map, or no font for it, all of them are told of.
    let all_told = |player: &Player| {
        let (question, showing) = player.asked(&bank);
        let rows = question.face(&showing, LanguageIndex(0)).rows;
        assert!(rows.iter().all(|row| player.screen().contains(row.split(' ').next().unwrap())), "{}", player.screen());
        assert!(!player.screen().contains(|c: char| ('\u{2800}'..='\u{28ff}').contains(&c)), "{}", player.screen());
    };
    all_told(&at_first(Lang::Kk, (60, 30), |question| question["id"] == "q-place-mangystau"));
    let plain = Options { theme: Theme { ascii: true, ..Theme::default() }, ..options(Lang::Kk, (80, 24)) };
    let bank = first(|question| question["id"] == "q-place-mangystau");
    let mut player = Player::new(&bank, Options { learner: Learner::First("Айгерім".to_owned()), ..plain });
    all_told(player.practise());
}

#[test]
fn a_paragraph_leads_to_its_place_on_the_map_and_to_its_day() {
    let bank = own();
    let mut player = Player::at_home(support::OWN, Lang::Kk, (80, 24));
    player.keys("5").enter();
    for (paragraph, title) in [("lands-2", "21 наурызда талап етілген жерлер"), ("tel-3", "Оқиғалар желісі")]
    {
        let place = bank.paragraph(paragraph).unwrap();
        while !player.screen().contains(bank.section_at(place.section).unwrap().title.original()) {
            player.press(alash::key::Code::Right);
        }
        for _ in 0..place.number {
            player.press(alash::key::Code::Down);
        }
        player.keys("z");
        assert!(player.screen().contains(title), "{}", player.screen());
        player.enter();
        let text = bank.paragraph_text(place).unwrap().original();
        let beginning: String = text.chars().take(20).collect();
        assert!(player.screen().contains(&beginning), "{}", player.screen());
        player.press(alash::key::Code::Esc).press(alash::key::Code::Esc).keys("5").enter();
    }
}
