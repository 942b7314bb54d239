//! `alash check --table`: which questions ask which fact, as a Markdown table.

use std::fmt::Write as _;

use crate::bank::Bank;
use crate::check::Coverage;
use crate::lang::Lang;
use crate::question::{KindName, Question};

/// The table of a bank: a fact a line; a column for each kind of practice, one for what is kept for exams, one for
/// reading sets.
pub(super) fn of(bank: &Bank, lang: Lang) -> String {
    let (m, tongue) = (lang.messages(), bank.tongue(lang.code()));
    let mut out = format!("# {}\n", bank.title.get(tongue));
    let coverage = Coverage::of(bank);
    for (place, section) in bank.lesson.iter().enumerate() {
        let facts: Vec<_> =
            coverage.facts.iter().filter(|(fact, _)| bank.section_of_fact(fact) == Some(place)).collect();
        if facts.is_empty() {
            continue;
        }
        _ = write!(out, "\n## {}\n\n| {} |", section.title.get(tongue), m.table_fact);
        for kind in KindName::ALL {
            _ = write!(out, " {} |", kind.code());
        }
        _ = writeln!(out, " {} | {} |", m.table_exam, m.table_reading);
        _ = writeln!(out, "|{}", "---|".repeat(KindName::ALL.len() + 3));
        for (fact, questions) in facts {
            _ = write!(out, "| `{}` {} |", fact.id, cell(fact.text.get(tongue)));
            for kind in KindName::ALL {
                _ = write!(out, " {} |", ids(questions, |q| q.is_single() && q.kind.name() == kind));
            }
            let exam = ids(questions, |question| question.exam && question.passage.is_none());
            _ = writeln!(out, " {exam} | {} |", ids(questions, |question| question.passage.is_some()));
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn ids(questions: &[&Question], which: impl Fn(&Question) -> bool) -> String {
    let ids = questions.iter().filter(|question| which(question)).map(|question| cell(&question.id));
    ids.collect::<Vec<_>>().join(", ")
}

/// A text that does not end its cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
