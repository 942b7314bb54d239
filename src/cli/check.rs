//! `alash check`: what is wrong with a bank, what could be better, and what there is in it; for people and programs.

mod table;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde::Serialize;

use super::arguments::{Arguments, Operands, Subcommand};
use super::described::texts;
use super::failure::Failure;
use super::files::text_of;
use super::options::{BANK, FILE, JSON, STRICT, TABLE};
use super::said::say;
use crate::bank::Bank;
use crate::check::{self, Checked, Counts, Finding, What};
use crate::clean;
use crate::lang::Messages;
use crate::language::Lang;
use crate::question::KindName;
use crate::question::skill::Skill;
use crate::trouble::Cause;

/// A file that was looked over.
#[derive(Serialize)]
struct Looked {
    file: String,
    errors: usize,
    advice: usize,
    /// What there is in the bank, where it could be read.
    counts: Option<Counts>,
    findings: Vec<Printed>,
    #[serde(skip)]
    bank: Option<Bank>,
}

/// A finding as it is printed.
#[derive(Serialize)]
struct Printed {
    line: usize,
    column: usize,
    level: &'static str,
    rule: &'static str,
    /// The question, fact or part of the bank it is about.
    of: Option<String>,
    language: Option<String>,
    message: String,
}

pub(super) const COMMAND: Subcommand = Subcommand {
    name: "check",
    words: Operands::Many(FILE),
    said: texts(
        "сұрақтар банкін тексеру: қателер, кеңестер, құрамы",
        "проверить банк вопросов: ошибки, советы, состав",
        "look over a bank of questions: errors, advice, contents",
    ),
    run,
};

fn run(arguments: &Arguments, lang: Lang) -> Result<ExitCode, Failure> {
    let m = lang.messages();
    let named: Vec<Option<PathBuf>> = match &arguments.words[..] {
        [] => vec![arguments.get(&BANK)],
        files => files.iter().map(|file| Some(file.into())).collect(),
    };
    let (mut files, mut unread, mut files_unread) = (Vec::new(), Vec::new(), Vec::new());
    for file in named {
        // One file that cannot be read does not hide the next.
        match text_of(file.as_deref(), m) {
            Ok((name, text)) => files.push(Looked::of(name, check::check(&text), m)),
            Err(failure) => {
                files_unread.push(Looked::unread(file.as_deref(), &failure.said));
                unread.push(failure.said);
            }
        }
    }
    let printed = if arguments.has(&JSON) {
        let all: Vec<&Looked> = files.iter().chain(&files_unread).collect();
        serde_json::to_string_pretty(&all).map_err(|_| Failure::caused(Cause::Damaged))?
    } else if arguments.has(&TABLE) {
        let tables = files.iter().filter_map(|file| Some(table::of(file.bank.as_ref()?, lang)));
        tables.collect::<Vec<_>>().join("\n")
    } else {
        files.iter().map(|file| report(file, lang)).collect::<Vec<_>>().join("\n\n")
    };
    if !printed.is_empty() {
        say(&printed)?;
    }
    if arguments.has(&TABLE) {
        // A table says nothing of what is wrong: that goes beside it.
        unread.extend(files.iter().filter(|file| file.errors > 0).map(|file| report(file, lang)));
    }
    if !unread.is_empty() {
        return Err(Failure::of(unread.join("\n")));
    }
    let failed = files.iter().any(|file| file.errors > 0 || (arguments.has(&STRICT) && file.advice > 0));
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

impl Looked {
    fn of(file: String, checked: Checked, m: &Messages) -> Self {
        let errors = checked.findings.iter().filter(|finding| finding.is_error()).count();
        Self {
            file,
            errors,
            advice: checked.findings.len() - errors,
            counts: checked.bank.as_ref().map(Counts::of),
            findings: checked.findings.into_iter().map(|finding| Printed::of(finding, m)).collect(),
            bank: checked.bank,
        }
    }
}

impl Looked {
    /// A file that could not be read: for programs that is a finding like any other.
    fn unread(file: Option<&Path>, said: &str) -> Self {
        let finding = Printed {
            line: 1,
            column: 1,
            level: "error",
            rule: "unreadable",
            of: None,
            language: None,
            message: said.to_owned(),
        };
        let file = file.map_or_else(String::new, clean::path);
        Self { file, errors: 1, advice: 0, counts: None, findings: vec![finding], bank: None }
    }
}

impl Printed {
    fn of(finding: Finding, m: &Messages) -> Self {
        let (level, rule, message) = match &finding.what {
            What::Error(fault) => ("error", fault.code(), (m.findings.fault)(fault)),
            What::Advice(advice) => ("advice", advice.code(), (m.findings.advice)(advice)),
        };
        let Finding { place, owner: of, language, .. } = finding;
        Self { line: place.line, column: place.column, level, rule, of, language, message }
    }
}

/// Every finding on a line of its own, then what there is in the bank. Writing to a string does not fail.
fn report(file: &Looked, lang: Lang) -> String {
    let (m, name) = (lang.messages(), &file.file);
    let mut out = String::new();
    for found in &file.findings {
        let at = (m.findings.at)(found.line, found.column, found.of.as_deref(), found.language.as_deref());
        let level = if found.level == "error" { m.check.error } else { m.check.advice };
        _ = writeln!(out, "{name}: {at}: {level}: {}", found.message);
    }
    out.push_str(&(m.check.summary)(name, file.errors, file.advice));
    let (Some(counts), Some(bank)) = (&file.counts, &file.bank) else { return out };
    let kind = |kind: KindName| format!("{} {}", kind.code(), counts.kinds.get(kind.code()).unwrap_or(&0));
    _ = write!(out, "\n\n{}: {} ({})", m.check.questions, counts.questions, KindName::ALL.map(kind).join(", "));
    let analysis: usize =
        counts.skills.iter().filter(|(skill, _)| **skill != Skill::Recall.code()).map(|(_, n)| n).sum();
    if analysis > 0 {
        let skill = |skill: Skill| format!("{} {}", skill.code(), counts.skills.get(skill.code()).unwrap_or(&0));
        _ = write!(out, "\n  {}: {analysis} ({})", m.check.analysis, Skill::ALL.map(skill).join(", "));
    }
    _ = write!(out, "\n  {}: {}", m.check.practice, counts.practice);
    _ = write!(out, "\n  {}: {}", m.check.exam, counts.exam);
    _ = write!(out, "\n  {}", (m.check.passages)(counts.on_passages, counts.passages, counts.exam_passages));
    _ = write!(out, "\n{}", (m.check.facts)(counts.facts, counts.asked, counts.both_ways));
    for (section, figures) in bank.lesson.iter().zip(&counts.sections) {
        let title = section.title.get(bank.tongue(lang.code()));
        _ = write!(out, "\n  {title}: {}", (m.check.section)(figures.facts, figures.questions));
    }
    out
}
