//! Tells the program which commit it was built from, and for which target: `alash --version` says both.
//!
//! The commit is git's where the sources are its work tree; where they were unpacked from an archive that git made, it
//! stands in the file `commit`, which git fills in then.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

/// What is said where neither is to be had.
const UNKNOWN: &str = "unknown";
/// The file that git fills in when it makes an archive.
const FILE: &str = "commit";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={FILE}");
    let commit = of_git().or_else(of_file).unwrap_or_else(|| UNKNOWN.to_owned());
    println!("cargo::rustc-env=ALASH_COMMIT={commit}");
    println!("cargo::rustc-env=ALASH_TARGET={}", env::var("TARGET").unwrap_or_else(|_| UNKNOWN.to_owned()));
}

/// The commit that is checked out, where this folder itself is a work tree and not a part of another.
fn of_git() -> Option<String> {
    let here = env::var("CARGO_MANIFEST_DIR").ok()?;
    let top = git(&["rev-parse", "--show-toplevel"])?;
    if fs::canonicalize(top).ok()? != fs::canonicalize(here).ok()? {
        return None;
    }
    // A commit moves the log of HEAD, and a checkout moves it too.
    for watched in ["HEAD", "logs/HEAD"] {
        let file = git(&["rev-parse", "--git-path", watched])?;
        if Path::new(&file).exists() {
            println!("cargo::rerun-if-changed={file}");
        }
    }
    git(&["rev-parse", "--short=12", "HEAD"])
}

fn of_file() -> Option<String> {
    let written = fs::read_to_string(FILE).ok()?;
    let commit = written.trim();
    commit
        .chars()
        .all(|c| c.is_ascii_hexdigit())
        .then(|| commit.get(..12).unwrap_or(commit).to_owned())
        .filter(|c| !c.is_empty())
}

fn git(arguments: &[&str]) -> Option<String> {
    let output = Command::new("git").args(arguments).output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok().map(|text| text.trim().to_owned())
}
