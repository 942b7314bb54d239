//! `alash stats`: the figures of the progress screen, for people and for programs.

use std::process::ExitCode;

use serde::Serialize;

use super::arguments::Arguments;
use super::{Failure, bank, learner, say};
use crate::lang::Lang;
use crate::progress::{Progress, Score, SectionScore};
use crate::system::Clock;

#[derive(Serialize)]
struct Stats {
    student: String,
    bank: String,
    #[serde(flatten)]
    score: Score,
    sections: Vec<SectionScore>,
    /// Answers to questions that are no longer in the bank; counted above.
    vanished: usize,
    /// Records that could not be read; counted nowhere.
    damaged: usize,
}

pub(super) fn run(arguments: &Arguments, json: bool, lang: Lang) -> Result<ExitCode, Failure> {
    let m = lang.messages();
    let bank = bank(arguments.bank.as_deref(), m)?;
    let (student, log) = learner(arguments, Clock::start(), m)?;
    let progress = Progress::of(&bank, &log);
    let tongue = bank.tongue(lang.code());
    let sections = bank.lesson.iter().zip(&progress.sections).map(|(section, score)| SectionScore {
        id: section.id.clone(),
        title: section.title.get(tongue).to_owned(),
        score: *score,
    });
    let stats = Stats {
        student: student.name,
        bank: bank.id.clone(),
        score: progress.all,
        sections: sections.collect(),
        vanished: progress.vanished,
        damaged: log.damaged(),
    };
    if json {
        return say(&serde_json::to_string_pretty(&stats).map_err(|error| Failure::of(error.to_string()))?);
    }
    let percent =
        |score: &Score| score.credit.map_or_else(|| "–".to_owned(), |credit| format!("{:.0}%", credit * 100.0));
    let line = |score: &Score| (m.stats_line)(score.right, score.settled(), &percent(score));
    let mut lines = vec![(m.stats_title)(&stats.student), format!("{}: {}", m.progress_all, line(&stats.score))];
    lines.extend(stats.sections.iter().map(|section| format!("  {}: {}", section.title, line(&section.score))));
    if stats.score.first > 0 {
        lines.push((m.progress_first)(stats.score.first, stats.score.first_right));
    }
    if stats.vanished > 0 {
        lines.push((m.progress_vanished)(stats.vanished));
    }
    if stats.damaged > 0 {
        lines.push((m.damaged)(stats.damaged));
    }
    say(&lines.join("\n"))
}
