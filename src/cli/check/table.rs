//! `alash check --table`: which questions ask which fact, as a Markdown table.

use std::fmt::Write as _;

use crate::bank::Bank;
use crate::check::Coverage;
use crate::language::Lang;
use crate::question::{KindName, Question};

/// The table of a bank: a fact a line; a column for each kind of practice, one for what is kept for exams, one for
/// reading sets. What asks more than to remember bears its skill.
pub(super) fn of(bank: &Bank, lang: Lang) -> String {
    let (m, tongue) = (lang.messages(), bank.tongue(lang.code()));
    let mut out = format!("# {}\n", bank.title.get(tongue));
    let mut parts: Vec<Vec<_>> = bank.lesson.iter().map(|_| Vec::new()).collect();
    let mut elsewhere = Vec::new();
    for (fact, questions) in Coverage::of(bank).facts {
        let part = bank.section_of_fact(fact).and_then(|place| parts.get_mut(place.0)).unwrap_or(&mut elsewhere);
        part.push((fact, questions));
    }
    let titles = bank.lesson.iter().map(|section| section.title.get(tongue)).chain([m.check.table_elsewhere]);
    for (title, facts) in titles.zip(parts.into_iter().chain([elsewhere])).filter(|(_, facts)| !facts.is_empty()) {
        _ = write!(out, "\n## {title}\n\n| {} |", m.check.table_fact);
        for kind in KindName::ALL {
            _ = write!(out, " {} |", kind.code());
        }
        _ = writeln!(out, " {} | {} |", m.check.table_exam, m.check.table_reading);
        _ = writeln!(out, "|{}", "---|".repeat(KindName::ALL.len() + 3));
        for (fact, questions) in facts {
            _ = write!(out, "| `{}` {} |", cell(&fact.id), cell(fact.text.get(tongue)));
            for kind in KindName::ALL {
                _ = write!(out, " {} |", names(&questions, |q| q.is_single() && q.kind.name() == kind));
            }
            let exam = names(&questions, |question| question.exam && question.passage.is_none());
            _ = writeln!(out, " {exam} | {} |", names(&questions, |question| question.passage.is_some()));
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn names(questions: &[&Question], which: impl Fn(&Question) -> bool) -> String {
    let name = |question: &&&Question| {
        let name = cell(&question.name());
        if question.skill.is_analysis() { format!("{name} *{}*", question.skill.code()) } else { name }
    };
    let names = questions.iter().filter(|question| which(question)).map(|question| name(&question));
    names.collect::<Vec<_>>().join(", ")
}

/// A text that does not end its cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}
