//! Which file of a source tree imports from which, read off its text.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The files of a tree by their modules (`["bank", "lesson"]` is `bank/lesson.rs`), and what each imports.
pub struct Imports {
    modules: BTreeMap<Vec<String>, String>,
    uses: BTreeMap<String, Vec<Use>>,
}

/// One name that is imported.
struct Use {
    /// From the root of the crate.
    path: Vec<String>,
    /// What it is called here.
    name: String,
    /// Whether it is only passed on.
    again: bool,
}

impl Imports {
    /// Reads every file below a folder. Comments, test modules and `mod` lines are no imports.
    pub fn of(src: &Path) -> Self {
        let mut files = Vec::new();
        list(src, &mut files);
        let name = |file: &Path| file.strip_prefix(src).unwrap().to_str().unwrap().replace('\\', "/");
        let texts: BTreeMap<String, String> =
            files.iter().map(|file| (name(file), code(&fs::read_to_string(file).unwrap()))).collect();
        let modules: BTreeMap<Vec<String>, String> =
            texts.keys().map(|name| (module(name), name.clone())).filter(|(module, _)| *module != ["lib"]).collect();
        let uses = texts.iter().map(|(name, text)| (name.clone(), uses(&module(name), text, &modules))).collect();
        Self { modules, uses }
    }

    /// The rooms: the first names of all modules.
    pub fn rooms(&self) -> BTreeSet<String> {
        self.modules.keys().map(|module| module[0].clone()).collect()
    }

    /// Every file with the files it imports from, through re-exports.
    pub fn graph(&self) -> BTreeMap<String, BTreeSet<String>> {
        let targets = |(file, uses): (&String, &Vec<Use>)| {
            let targets = uses.iter().filter(|one| !one.again).filter_map(|one| self.file(&one.path, 8));
            (file.clone(), targets.filter(|target| target != file).collect())
        };
        self.uses.iter().map(targets).collect()
    }

    /// The file in which a path is defined.
    fn file(&self, path: &[String], depth: usize) -> Option<String> {
        let cut = (1..=path.len()).rev().find(|cut| self.modules.contains_key(&path[..*cut]))?;
        let file = &self.modules[&path[..cut]];
        let further = self.uses[file].iter().find(|one| one.again && path.get(cut) == Some(&one.name));
        match further.filter(|one| depth > 0 && one.path != path) {
            Some(one) => self.file(&[&one.path, &path[cut + 1..]].concat(), depth - 1),
            None => Some(file.clone()),
        }
    }
}

/// The room of a file: `bank` for `bank.rs` and for all in `bank/`.
pub fn room(file: &str) -> &str {
    file.split(['/', '.']).next().unwrap()
}

/// A file on a way back to itself, with that way; nothing where there is none.
pub fn circle(graph: &BTreeMap<String, BTreeSet<String>>) -> Option<Vec<String>> {
    fn visit<'g>(
        file: &'g String,
        graph: &'g BTreeMap<String, BTreeSet<String>>,
        way: &mut Vec<&'g String>,
        done: &mut BTreeSet<&'g String>,
    ) -> Option<Vec<String>> {
        if let Some(from) = way.iter().position(|other| *other == file) {
            return Some(way[from..].iter().map(|file| (*file).clone()).collect());
        }
        if done.contains(file) {
            return None;
        }
        way.push(file);
        let found = graph.get(file).into_iter().flatten().find_map(|other| visit(other, graph, way, done));
        way.pop();
        done.insert(file);
        found
    }
    let mut done = BTreeSet::new();
    graph.keys().find_map(|file| visit(file, graph, &mut Vec::new(), &mut done))
}

pub fn list(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            list(&path, files);
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
}

/// The module a file is: `["bank", "lesson"]` for `bank/lesson.rs`.
fn module(file: &str) -> Vec<String> {
    file.trim_end_matches(".rs").split('/').map(str::to_owned).collect()
}

/// A file without its comments and its tests.
fn code(text: &str) -> String {
    let lines = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.take_while(|line| *line != "#[cfg(test)]").collect::<Vec<_>>().join("\n")
}

fn uses(here: &[String], text: &str, modules: &BTreeMap<Vec<String>, String>) -> Vec<Use> {
    let mut found = Vec::new();
    let mut rest = String::new();
    for statement in text.split_inclusive(';') {
        // The last line that begins a `use`: what goes before it ended without a semicolon.
        let begins = statement.lines().position(|line| {
            let line = line.trim_start();
            line.starts_with("use ") || (line.starts_with("pub") && line.contains(" use ") && !line.contains('='))
        });
        let Some(begins) = begins else {
            rest.push_str(statement);
            continue;
        };
        let (before, tree): (Vec<&str>, Vec<&str>) =
            (statement.lines().take(begins).collect(), statement.lines().skip(begins).collect());
        rest.push_str(&before.join("\n"));
        let (head, tree) = (tree[0].trim_start(), tree.join(" "));
        let tree = tree.split_once("use ").unwrap().1.trim_end_matches(';');
        for (path, name) in leaves(tree) {
            let path = absolute(here, &path, modules);
            found.extend(path.map(|path| Use { path, name, again: head.starts_with("pub") }));
        }
    }
    for start in ["crate::", "super::"] {
        for (at, _) in rest.match_indices(start) {
            let end =
                rest[at..].find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).unwrap_or(rest.len() - at);
            let path = rest[at..at + end].trim_end_matches(':');
            let path = absolute(here, path, modules);
            found.extend(path.map(|path| Use { path, name: String::new(), again: false }));
        }
    }
    found
}

/// Every path of a tree with the name it is given: `a::{b, c as d}` is `a::b` called `b` and `a::c` called `d`.
fn leaves(tree: &str) -> Vec<(String, String)> {
    let Some((head, inner)) = tree.split_once('{') else {
        let (path, name) = tree.split_once(" as ").unwrap_or((tree, tree.rsplit("::").next().unwrap()));
        return vec![(path.trim().to_owned(), name.trim().to_owned())];
    };
    let inner = inner.rsplit_once('}').unwrap().0;
    let (mut depth, mut part, mut parts) = (0, String::new(), Vec::new());
    for c in inner.chars().chain([',']) {
        match c {
            ',' if depth == 0 => parts.push(std::mem::take(&mut part)),
            _ => {
                depth += i32::from(c == '{') - i32::from(c == '}');
                part.push(c);
            }
        }
    }
    let parts = parts.iter().map(|part| part.trim()).filter(|part| !part.is_empty());
    parts.flat_map(|part| leaves(&format!("{}{part}", head.trim()))).collect()
}

/// A path from the root of the crate; nothing where it leads into another.
fn absolute(here: &[String], path: &str, modules: &BTreeMap<Vec<String>, String>) -> Option<Vec<String>> {
    let mut parts: Vec<String> = path.split("::").filter(|part| *part != "self").map(str::to_owned).collect();
    match parts.first().map(String::as_str) {
        Some("crate") => Some(parts.split_off(1)),
        Some("super") => {
            let up = parts.iter().take_while(|part| *part == "super").count();
            Some([&here[..here.len().saturating_sub(up)], &parts[up..]].concat())
        }
        Some(first) => {
            let child = [here, &[first.to_owned()]].concat();
            modules.contains_key(&child).then(|| [here, &parts].concat())
        }
        None => Some(here.to_vec()),
    }
}
