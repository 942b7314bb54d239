//! Paths as people give them: typed, dragged into the window, copied from a file manager or a message.
//!
//! What was given is tried as it stands first, and only then as what a shell or a file manager made of it: no file is kept
//! from being found by its name.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

use crate::system::home;
use crate::trouble::Cause;

/// Pairs of quotes in which paths come.
const QUOTES: [(char, char); 5] = [('"', '"'), ('\'', '\''), ('«', '»'), ('“', '”'), ('‘', '’')];

/// The path of something that is there: the first reading of what was given that is; what was given, where none is.
#[must_use]
pub(crate) fn to_read(given: &Path) -> PathBuf {
    readings(given).into_iter().find(|path| is_there(path)).unwrap_or_else(|| given.to_owned())
}

/// The path of something to be written: what is there under the name as it stands, else the plainest reading.
///
/// # Errors
/// [`Cause::Name`]: nothing is left of it, or a shell or a file manager meant something by it that cannot be had here (the
/// home of somebody else, an address of another machine, several files). Nothing is called so by a slip.
pub(crate) fn to_write(given: &Path) -> Result<PathBuf, Cause> {
    if is_there(given) {
        return Ok(given.to_owned());
    }
    let plain = readings(given).pop().unwrap_or_else(|| given.to_owned());
    let Some(text) = plain.to_str() else { return Ok(plain) };
    let meant_more = ["~", "file:", "'", "\""].iter().any(|start| text.starts_with(start));
    if text.trim().is_empty() || meant_more { Err(Cause::Name) } else { Ok(plain) }
}

/// Whether something is there, or may not be looked at: it is told why when it is opened. (What no file can be called, on
/// Windows with quotes in it, is not there.)
fn is_there(path: &Path) -> bool {
    let denied = |error: io::Error| error.kind() == io::ErrorKind::PermissionDenied;
    path.try_exists().unwrap_or_else(denied) || fs::symlink_metadata(path).is_ok()
}

/// What a path that was given may mean: as it stands, without white space around it, without quotes and escapes, without
/// `file://`, with the home folder for `~`.
fn readings(given: &Path) -> Vec<PathBuf> {
    let Some(text) = given.to_str() else { return vec![given.to_owned()] };
    let mut readings = vec![PathBuf::from(text)];
    let trimmed = text.trim();
    let bare = unquoted(trimmed);
    readings.extend([PathBuf::from(trimmed), PathBuf::from(&bare)]);
    let plain = of_address(&bare).unwrap_or_else(|| OsString::from(&bare));
    readings.push(PathBuf::from(&plain));
    readings.push(at_home(&plain));
    readings.dedup();
    readings
}

/// A path without the quotes and escapes of a shell; as it is where there are none around the whole of it.
fn unquoted(text: &str) -> String {
    // A PowerShell calls what is dragged into it.
    let text = text.strip_prefix("& ").unwrap_or(text);
    for (open, close) in QUOTES {
        let Some(inside) = text.strip_prefix(open).and_then(|rest| rest.strip_suffix(close)) else { continue };
        // A shell ends its quotes for a quote within, and begins them again.
        let inside = if cfg!(unix) && open == '\'' { inside.replace("'\\''", "\u{0}") } else { inside.to_owned() };
        // Several paths, each in its quotes, are not one.
        return if inside.contains([open, close]) { text.to_owned() } else { inside.replace('\u{0}', "'") };
    }
    // On Windows a backslash parts folders, and escapes nothing.
    if cfg!(unix) { unescaped(text) } else { text.to_owned() }
}

/// A text without the backslashes that a shell needs before characters that mean something to it; others stay.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let escapes = c == '\\' && letters.peek().is_some_and(|next| next.is_ascii_punctuation() || *next == ' ');
        out.extend(if escapes { letters.next() } else { Some(c) });
    }
    out
}

/// The path of a `file:` address.
fn of_address(text: &str) -> Option<OsString> {
    let scheme = text.get(..5)?;
    if !scheme.eq_ignore_ascii_case("file:") {
        return None;
    }
    let rest = text.get(5..)?;
    let (host, path) = match rest.strip_prefix("//") {
        Some(rest) => rest.split_at(rest.find('/')?),
        None => ("", rest),
    };
    let decoded: Vec<u8> = percent_decode_str(path).collect();
    let here = host.is_empty() || host.eq_ignore_ascii_case("localhost");
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStringExt as _;
        here.then(|| OsString::from_vec(decoded))
    }
    #[cfg(not(unix))]
    {
        let path = String::from_utf8(decoded).ok()?;
        let drive = path.strip_prefix('/').filter(|rest| rest.get(1..2) == Some(":")).map(str::to_owned);
        Some(if here { drive.unwrap_or(path) } else { format!("//{host}{path}") }.into())
    }
}

/// A path with the home folder for a leading `~`.
fn at_home(path: &OsString) -> PathBuf {
    let path = Path::new(path);
    let inner = path.strip_prefix("~").ok();
    inner.and_then(|inner| home().map(|home| home.join(inner))).unwrap_or_else(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every form in which a terminal or a file manager gives a path, for a file that is there.
    #[test]
    fn a_file_is_found_however_its_path_was_given() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().to_str().unwrap();
        for name in ["one two.jsonl", "My  Results.jsonl", "Бии\u{306}ск.jsonl", "100%20.jsonl", "a#b&c.jsonl"] {
            let file = folder.path().join(name);
            fs::write(&file, name).unwrap();
            let path = file.to_str().unwrap();
            let encoded: String = path
                .bytes()
                .map(|b| {
                    if b.is_ascii_alphanumeric() || b == b'/' { char::from(b).to_string() } else { format!("%{b:02X}") }
                })
                .collect();
            for given in [
                path.to_owned(),
                format!("'{path}' "),
                format!("\"{path}\""),
                format!("«{path}»"),
                format!("  {path}\n"),
                format!("& '{path}'"),
            ] {
                assert_eq!(fs::read_to_string(to_read(Path::new(&given))).unwrap(), name, "{given}");
            }
            if cfg!(unix) {
                let escaped: String = path
                    .chars()
                    .flat_map(|c| [' ', '#', '&', '\''].contains(&c).then_some('\\').into_iter().chain([c]))
                    .collect();
                for given in [
                    escaped,
                    format!("file://{encoded}"),
                    format!("file://localhost{encoded}"),
                    format!("file:{encoded}"),
                ] {
                    assert_eq!(fs::read_to_string(to_read(Path::new(&given))).unwrap(), name, "{given}");
                }
            }
        }
        // A name that looks like one of these forms is a name where there is such a file.
        for name in ["'quoted'", "a\\ b", "%41.jsonl"].into_iter().filter(|_| cfg!(unix)) {
            fs::write(folder.path().join(name), name).unwrap();
            assert_eq!(fs::read_to_string(to_read(Path::new(&format!("{root}/{name}")))).unwrap(), name);
        }
        let missing = format!("'{root}/none'");
        assert_eq!(to_read(Path::new(&missing)), Path::new(&missing), "it is told of as it was given");
    }

    #[test]
    fn what_is_to_be_written_is_written_where_it_was_meant() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let root = folder.path().to_str().unwrap();
        let written = |given: &str| to_write(Path::new(given));
        assert_eq!(to_write(&at("new.jsonl")), Ok(at("new.jsonl")));
        assert_eq!(written(&format!("'{root}/two  words.jsonl'")), Ok(at("two  words.jsonl")));
        if cfg!(unix) {
            assert_eq!(written(&format!("{root}/two\\ words.jsonl")), Ok(at("two words.jsonl")));
            assert_eq!(written(&format!("'{root}/it'\\''s.jsonl'")), Ok(at("it's.jsonl")));
            assert_eq!(written(&format!("file://{root}/two%20words.jsonl")), Ok(at("two words.jsonl")));
            // What is no quote and no escape is a letter: no file is lost for one of another name.
            for name in ["Аня #2.jsonl", "say\"hi\".csv", "a\\b.html", "it's.jsonl"] {
                assert_eq!(to_write(&at(name)), Ok(at(name)));
            }
            assert_eq!(written("Аня\\ Б #2.jsonl"), Ok("Аня Б #2.jsonl".into()));
        }
        assert_eq!(written("~/no/such/folder"), Ok(home().unwrap().join("no/such/folder")));
        assert_eq!(written("~"), Ok(home().unwrap()));
        // Nothing is made that nobody meant; on Windows a folder of another machine can be.
        let elsewhere = if cfg!(windows) { "file:" } else { "file://elsewhere.example/x" };
        for meant in ["~nobody/x", elsewhere, "   ", "''", "'x' 'y'", "\"x\" \"y\""] {
            assert_eq!(written(meant), Err(Cause::Name), "{meant}");
        }
    }
}
