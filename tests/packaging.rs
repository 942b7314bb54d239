//! What is handed out says the same as the program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use std::fs;
use std::path::Path;
use std::process::Command;

const VERSION: &str = env!("CARGO_PKG_VERSION");

fn text(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

#[test]
fn the_version_says_its_commit_and_target() {
    let said = Command::new(env!("CARGO_BIN_EXE_alash")).arg("--version").output().unwrap();
    let said = String::from_utf8(said.stdout).unwrap();
    let (version, rest) = said.trim().split_once(" (").unwrap();
    let (commit, target) = rest.strip_suffix(')').unwrap().split_once(", ").unwrap();
    assert_eq!(version, format!("alash {VERSION}"));
    assert!(commit == "unknown" || commit.len() == 12 && commit.chars().all(|c| c.is_ascii_hexdigit()), "{said}");
    assert!(target.contains(std::env::consts::ARCH) && target.contains(std::env::consts::OS), "{said}");
    // In an archive that git makes, the commit stands in the file.
    assert!(text(".gitattributes").lines().any(|line| line == "commit export-subst"));
    assert_eq!(text("commit").trim(), "$Format:%H$");
}

#[test]
fn readme_changelog_and_metainfo_are_of_this_version() {
    let readme = text("README.md");
    for file in ["x86_64-pc-windows-gnu.zip", "x86_64-unknown-linux-musl.tar.xz"] {
        assert!(readme.contains(&format!("alash-{VERSION}-{file}")), "README does not name {file} of {VERSION}");
    }
    assert!(readme.contains(&format!("alash_{VERSION}_amd64.deb")));
    assert!(text("CHANGELOG.md").contains(&format!("\n## {VERSION}")));
    assert!(text("packaging/linux/kz.alash.alash.metainfo.xml").contains(&format!("version=\"{VERSION}\"")));
    // The two commands.
    assert!(readme.contains("\ncargo run --release ") && readme.contains("\ncargo test "));
}

#[test]
fn run_bat_is_ascii_with_the_lines_of_windows() {
    let bat = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/windows/run.bat")).unwrap();
    assert!(bat.is_ascii());
    let lines: Vec<&[u8]> = bat.split_inclusive(|byte| *byte == b'\n').collect();
    assert!(lines.iter().all(|line| line.ends_with(b"\r\n")));
    let bat = String::from_utf8(bat).unwrap();
    // Every label that is gone to is there.
    for line in bat.lines() {
        if let Some((_, label)) = line.split_once("goto ") {
            assert!(bat.lines().any(|other| other == format!(":{label}")), "{label}");
        }
    }
    assert!(bat.contains("chcp 65001") && bat.matches("\r\npause\r\n").count() >= 3);
}

#[test]
fn the_readmes_are_in_three_languages_and_name_what_there_is() {
    for (lang, words) in [("kk", "қос шертіңіз"), ("ru", "щёлкните"), ("en", "Double-click")] {
        let readme = text(&format!("packaging/README-{lang}.txt"));
        for named in ["run.bat", "alash-data", "AppLocker", "--ascii", "THIRD-PARTY.txt", words] {
            assert!(readme.contains(named), "README-{lang} does not name {named}");
        }
        // The narrowest window that shows such a text whole.
        assert!(readme.lines().all(|line| line.chars().count() <= 120), "README-{lang}");
    }
}

#[test]
fn the_help_names_every_option_that_is_taken() {
    // The man pages are made of it.
    let described = text("src/cli/options.rs");
    let options: Vec<&str> = described
        .split("Opt::new(")
        .flat_map(|part| part.split("Opt {"))
        .skip(1)
        .filter_map(|part| part.split('"').nth(1))
        .collect();
    assert!(options.len() > 15);
    for lang in ["kk", "ru", "en"] {
        let help = Command::new(env!("CARGO_BIN_EXE_alash")).args(["--help", "--lang", lang]).output().unwrap();
        let help = String::from_utf8(help.stdout).unwrap();
        for option in &options {
            assert!(help.contains(&format!("--{option}")), "{lang}: --{option}");
        }
    }
}
