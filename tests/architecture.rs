//! The boundaries that no compiler guards, read off the source.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            all.push(path);
        }
    }
    all
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The file's module, as its path names it: `src/question/blank.rs` is of the room `question`.
fn room(file: &Path) -> String {
    let inner = file.strip_prefix(src()).unwrap().to_str().unwrap().to_owned();
    inner.split(['/', '.']).next().unwrap().to_owned()
}

#[test]
fn each_room_knows_only_what_it_may() {
    let taught = [
        "bank", "brief", "check", "clean", "clock", "dice", "exam", "forecast", "log", "memory", "plan", "progress",
        "question", "session", "spelling", "stable", "trouble",
    ];
    let seen = ["app", "key", "lang", "page", "screen", "theme", "widget"];
    let world = ["cli", "lib", "main", "output", "paths", "store", "system", "terminal"];
    for file in files(&src()) {
        let (room, text) = (room(&file), fs::read_to_string(&file).unwrap());
        let may_not: &[&str] = if taught.contains(&room.as_str()) {
            &[
                "ratatui",
                "crossterm",
                "rusqlite",
                "std::fs",
                "std::env",
                "crate::store",
                "crate::screen",
                "crate::app",
                "crate::terminal",
            ]
        } else if seen.contains(&room.as_str()) {
            &["crossterm", "rusqlite", "std::fs", "std::env", "crate::store", "crate::terminal", "crate::system"]
        } else {
            assert!(
                world.contains(&room.as_str()),
                "{room}: a new room; say here what it may know, and in ARCHITECTURE.md"
            );
            &[]
        };
        for word in may_not {
            // A test in the file may look further than the file.
            let code = text.split("#[cfg(test)]").next().unwrap();
            assert!(!code.contains(word), "{} names {word}", file.display());
        }
    }
}

#[test]
fn the_architecture_names_every_room() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md")).unwrap();
    for entry in fs::read_dir(src()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let room = name.trim_end_matches(".rs");
        assert!(
            text.contains(&format!("`{room}")) || text.contains(&format!("{room}.rs")),
            "ARCHITECTURE.md lacks {room}"
        );
    }
}

#[test]
fn the_map_and_the_timeline_know_no_questions() {
    let pictures = ["widget/map.rs", "widget/timeline.rs", "widget/picture.rs"].map(|file| src().join(file));
    for file in files(&src().join("widget/map")).into_iter().chain(pictures) {
        let text = fs::read_to_string(&file).unwrap();
        assert!(!text.contains("crate::question") && !text.contains("crate::screen"), "{}", file.display());
    }
}

#[test]
fn questions_draw_nothing() {
    for file in files(&src().join("question")) {
        assert!(!fs::read_to_string(&file).unwrap().contains("Style"), "{}", file.display());
    }
}
