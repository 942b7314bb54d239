//! The boundaries that no compiler guards, read off the source.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

#[path = "support/imports.rs"]
mod imports;

use std::fs;
use std::path::{Path, PathBuf};

use imports::{Imports, circle, list, room};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn src() -> PathBuf {
    root().join("src")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    list(folder, &mut files);
    files
}

/// The rooms in the order of ARCHITECTURE.md, from the lowest up.
fn order() -> Vec<String> {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let list = text.split("## One way down").nth(1).unwrap().split("```").nth(1).unwrap();
    // A line that is indented goes on with the one before.
    let lines = list.lines().filter(|line| !line.starts_with(' '));
    lines.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

/// Every import that leads from a room to one that stands after it.
fn upward(imports: &Imports, order: &[String]) -> Vec<String> {
    let rank = |file: &str| order.iter().position(|name| name == room(file));
    let mut found = Vec::new();
    for (file, targets) in imports.graph() {
        for target in targets.iter().filter(|target| room(target) != room(&file)) {
            if rank(&file).is_none() || rank(target).is_none() || rank(&file) <= rank(target) {
                found.push(format!("{file} imports from {target}"));
            }
        }
    }
    found
}

#[test]
fn each_room_knows_only_those_below_it() {
    let found = upward(&Imports::of(&src()), &order());
    assert!(found.is_empty(), "the rooms stand in ARCHITECTURE.md, «One way down»; against it:\n{}", found.join("\n"));
}

#[test]
fn no_file_leads_back_to_itself() {
    assert_eq!(circle(&Imports::of(&src()).graph()), None);
}

#[test]
fn an_upward_import_and_a_circle_are_seen() {
    let fixture = |name: &str| Imports::of(&root().join("tests/architecture").join(name).join("src"));
    let order = ["low", "high", "room"].map(str::to_owned);
    assert_eq!(upward(&fixture("upward"), &order), ["low.rs imports from high.rs"]);
    assert_eq!(circle(&fixture("upward").graph()), None);
    assert_eq!(circle(&fixture("circle").graph()).unwrap(), ["room/one.rs", "room/other.rs"]);
    assert!(upward(&fixture("circle"), &order).is_empty(), "what a comment or a test names is no import");
}

#[test]
fn every_room_has_its_place() {
    let rooms = Imports::of(&src()).rooms();
    let order: std::collections::BTreeSet<String> = order().into_iter().collect();
    assert_eq!(rooms, order, "ARCHITECTURE.md, «One way down», lists every room of src once");
}

/// What of the outside a room may name: the libraries that draw, read keys and keep, and the machine itself.
#[test]
fn the_outside_is_kept_outside() {
    // What is said names nothing of how it is drawn: neither screens nor documents do.
    const SEEN: [&str; 4] = ["app", "page", "theme", "widget"];
    const WORLD: [&str; 9] = ["cli", "lib", "main", "output", "paths", "service", "store", "system", "terminal"];
    for file in files(&src()) {
        let name = file.strip_prefix(src()).unwrap().to_str().unwrap().replace('\\', "/");
        let may_not: &[&str] = match room(&name) {
            room if WORLD.contains(&room) => &[],
            room if SEEN.contains(&room) => &["crossterm", "rusqlite", "std::fs", "std::env"],
            _ => &["ratatui", "crossterm", "rusqlite", "std::fs", "std::env"],
        };
        let text = fs::read_to_string(&file).unwrap();
        // A test in the file may look further than the file.
        let code = text.split("#[cfg(test)]").next().unwrap();
        for word in may_not {
            assert!(!code.contains(word), "{name} names {word}");
        }
    }
}

#[test]
fn the_map_and_the_timeline_know_no_questions() {
    let pictures = ["widget/map.rs", "widget/timeline.rs", "widget/picture.rs"].map(|file| src().join(file));
    for file in files(&src().join("widget/map")).into_iter().chain(pictures) {
        let text = fs::read_to_string(&file).unwrap();
        assert!(!text.contains("crate::question"), "{}", file.display());
    }
}

#[test]
fn questions_draw_nothing() {
    for file in files(&src().join("question")) {
        assert!(!fs::read_to_string(&file).unwrap().contains("Style"), "{}", file.display());
    }
}
