//! Sentences with arguments: every argument is declared by name, and languages and calls go by that name. The compiler
//! sees types only, and to it one number is as good as another.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};

/// A file's name without its end, and its text.
type Source = (String, String);

/// Words, signs and literals of Rust, without comments.
fn tokens(text: &str) -> Vec<&str> {
    let (mut all, mut rest) = (Vec::new(), text.trim_start());
    while let Some(first) = rest.chars().next() {
        let hashes = rest[first.len_utf8()..].chars().take_while(|c| *c == '#').count();
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if first == 'r' && rest[1 + hashes..].starts_with('"') {
            let end = format!("\"{}", "#".repeat(hashes));
            2 + hashes + rest[2 + hashes..].find(&end).unwrap() + end.len()
        } else if first == '"' {
            let mut escaped = false;
            let end = rest.char_indices().skip(1).find(|(_, c)| {
                let ends = *c == '"' && !escaped;
                escaped = *c == '\\' && !escaped;
                ends
            });
            end.unwrap().0 + 1
        } else if rest.starts_with("'\\") {
            3 + rest[3..].find('\'').unwrap() + 1
        } else if first == '\'' && rest.chars().nth(2) == Some('\'') {
            rest.chars().take(3).map(char::len_utf8).sum()
        } else {
            rest.find(|c: char| !c.is_alphanumeric() && c != '_')
                .filter(|end| *end > 0)
                .unwrap_or_else(|| if first.is_alphanumeric() || first == '_' { rest.len() } else { first.len_utf8() })
        };
        let (token, after) = rest.split_at(length);
        if !token.starts_with("//") {
            all.push(token);
        }
        rest = after.trim_start();
    }
    all
}

/// What commas part within the bracket at `open`, up to its end. In types, `<` is a bracket too.
fn parts<'a>(tokens: &[&'a str], open: usize, of_types: bool) -> Vec<Vec<&'a str>> {
    let (mut all, mut part, mut depth, mut bars) = (Vec::new(), Vec::new(), 0, 0);
    for token in &tokens[open..] {
        let is_angle = of_types && matches!(*token, "<" | ">");
        match *token {
            "(" | "[" | "{" => depth += 1,
            ")" | "]" | "}" => depth -= 1,
            "<" if is_angle => depth += 1,
            ">" if is_angle => depth -= 1,
            "|" if depth == 1 => bars += 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
        if *token == "," && depth == 1 && bars % 2 == 0 {
            all.push(std::mem::take(&mut part));
            bars = 0;
        } else {
            part.push(*token);
        }
    }
    all.push(part);
    // The first token is the bracket itself; nothing stands behind a last comma.
    all[0].remove(0);
    all.retain(|part| !part.is_empty());
    all
}

/// `name: Type` has a name; a type alone has none.
fn named(argument: &[&str]) -> Option<String> {
    (argument.get(1) == Some(&":")).then(|| argument[0].to_owned())
}

/// The sentences of a group that take arguments, and the names of these.
fn declared(text: &str) -> Vec<(String, Vec<Option<String>>)> {
    let text = text.replace("pub(crate)", "pub");
    let tokens = tokens(&text);
    let is_one = |at: &usize| tokens[*at] == "pub" && tokens.get(at + 2..at + 5) == Some(&[":", "fn", "("]);
    let one =
        |at: usize| (tokens[at + 1].to_owned(), parts(&tokens, at + 4, true).iter().map(|part| named(part)).collect());
    (0..tokens.len()).filter(is_one).map(one).collect()
}

/// The names that a language's sentence gives its arguments; none for a function from elsewhere.
fn said(field: &str, text: &str, language: &[Source]) -> Result<Option<Vec<String>>, String> {
    let of_file = tokens(text);
    let literal = |at: &usize| of_file[*at] == "const" && of_file.get(at + 4) == Some(&"=");
    let open = (0..of_file.len()).find(literal).ok_or("no value")? + 6;
    let fields = parts(&of_file, open, false);
    let value = fields.iter().find(|part| part[0] == field).ok_or("not said")?;
    if value.get(2) == Some(&"|") {
        let end = value.iter().skip(3).position(|token| *token == "|").ok_or("no closure")? + 3;
        return Ok(Some(value[3..end].split(|token| *token == ",").map(|part| part[0].to_owned()).collect()));
    }
    let function = value[value.len() - 1];
    let texts = [text].into_iter().chain(language.iter().map(|(_, text)| text.as_str()));
    let mut found = texts.filter_map(|text| {
        let tokens = tokens(text);
        let at = (0..tokens.len()).find(|at| tokens.get(*at..at + 3) == Some(&["fn", function, "("]))?;
        Some(parts(&tokens, at + 2, true).iter().map(|part| named(part).unwrap_or_else(|| part.concat())).collect())
    });
    Ok(found.next())
}

/// The arguments of each call of a sentence.
fn calls<'a>(tokens: &[&'a str], group: &str, field: &str) -> Vec<Vec<Vec<&'a str>>> {
    let called = [".", group, ".", field, ")", "("];
    let at = (0..tokens.len()).filter(|at| tokens.get(*at..at + 6) == Some(&called));
    at.map(|at| parts(tokens, at + 5, false)).collect()
}

/// The plain word that an argument is, if it is one.
fn plain<'a>(argument: &[&'a str]) -> Option<&'a str> {
    let bare: Vec<&str> = argument.iter().copied().skip_while(|token| matches!(*token, "&" | "*" | "mut")).collect();
    if let [word] = bare[..] { Some(word) } else { None }
}

/// Everything that is not as the head of this file says.
fn faults(groups: &[Source], languages: &[(String, Vec<Source>)], code: &[Source]) -> Vec<String> {
    let code: Vec<_> = code.iter().map(|(file, text)| (file, tokens(text))).collect();
    let mut found = Vec::new();
    for (group, text) in groups {
        for (field, arguments) in declared(text) {
            let Some(names) = arguments.into_iter().collect::<Option<Vec<String>>>() else {
                found.push(format!("{group}.{field}: an argument has no name"));
                continue;
            };
            for (language, files) in languages {
                let own = files.iter().find(|(file, _)| file == group).map_or("", |(_, text)| text);
                match said(&field, own, files) {
                    Ok(Some(said)) if said != names => {
                        found.push(format!("{group}.{field}: {language} says {said:?} for {names:?}"));
                    }
                    Ok(_) => {}
                    Err(why) => found.push(format!("{group}.{field}: {language}: {why}")),
                }
            }
            for (file, tokens) in &code {
                for (place, argument) in
                    calls(tokens, group, &field).iter().flat_map(|call| call.iter().enumerate().collect::<Vec<_>>())
                {
                    let word = plain(argument).unwrap_or_default();
                    if names.iter().any(|name| name == word) && names.get(place).is_none_or(|name| name != word) {
                        found.push(format!("{group}.{field}: {file} passes {word} in place {place} of {names:?}"));
                    }
                }
            }
        }
    }
    found
}

fn sources(folder: &Path, deep: bool) -> Vec<Source> {
    let mut all = Vec::new();
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() && deep {
            all.extend(sources(&path, deep));
        } else if path.extension().is_some_and(|end| end == "rs") {
            all.push((path.file_stem().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap()));
        }
    }
    all
}

#[test]
fn arguments_are_said_and_passed_by_their_names() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut groups, mut languages) = (sources(&src.join("lang"), false), Vec::new());
    // What a language has for itself alone is beside its folder.
    while let Some(at) = groups.iter().position(|(file, _)| src.join("lang").join(file).is_dir()) {
        let (language, shared) = groups.remove(at);
        let mut files = sources(&src.join("lang").join(&language), false);
        files.push((language.clone(), shared));
        languages.push((language, files));
    }
    let count: usize = groups.iter().map(|(_, text)| declared(text).len()).sum();
    assert!(languages.len() >= 3 && count > 100, "{} languages, {count} sentences with arguments", languages.len());
    let found = faults(&groups, &languages, &sources(&src, true));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_fault_in_names_is_found() {
    let source = |file: &str, text: &str| (file.to_owned(), text.to_owned());
    let declared =
        "pub struct Tonight { pub mended: fn(asked: usize, right: usize) -> String, pub day: fn(day: Date) -> String }";
    let said =
        "const TONIGHT: Tonight = Tonight { mended: |asked, right| format!(\"{asked}, {right}\"), day: super::day };";
    let (shared, call) = ("fn day(day: Date) -> String { }", "(m.tonight.mended)(asked, &right)");
    let look = |declared: &str, said: &str, shared: &str, call: &str| {
        let files = vec![source("tonight", said), source("en", shared)];
        faults(&[source("tonight", declared)], &[("en".to_owned(), files)], &[source("screen", call)])
    };
    assert_eq!(look(declared, said, shared, call), [""; 0]);

    let nameless = declared.replace("asked: usize", "usize");
    assert_eq!(look(&nameless, said, shared, call), ["tonight.mended: an argument has no name"]);

    let otherwise = said.replace("|asked, right|", "|right, asked|");
    let found = look(declared, &otherwise, shared, call);
    assert_eq!(found, [r#"tonight.mended: en says ["right", "asked"] for ["asked", "right"]"#]);
    let found = look(declared, said, "fn day(date: Date) -> String { }", call);
    assert_eq!(found, [r#"tonight.day: en says ["date"] for ["day"]"#]);

    let found = look(declared, said, shared, "(at.m().tonight.mended)(score.of(1, 2), &asked)");
    assert_eq!(found, [r#"tonight.mended: screen passes asked in place 1 of ["asked", "right"]"#]);
}
