//! `alash stats`: the figures of the progress screen, for people and for programs.

use std::process::ExitCode;

use serde::Serialize;

use super::arguments::{Arguments, Operands, Subcommand};
use super::described::texts;
use super::failure::Failure;
use super::files::bank;
use super::forms::profiles_or_flaws;
use super::learner::learner;
use super::options::JSON;
use super::said::{say, say_drawn};
use crate::bank::{Bank, FactAt};
use crate::clock::{self, Now};
use crate::content::Id;
use crate::form::Profile;
use crate::language::Lang;
use crate::log::{Log, Student};
use crate::memory::Memory;
use crate::plan::situation::Situation;
use crate::progress::figures::Figures;
use crate::progress::{Mock, Score, SectionScore};
use crate::system::Clock;
use crate::trouble::Cause;

#[derive(Serialize)]
struct StudentStats {
    student: String,
    bank: String,
    #[serde(flatten)]
    score: Score,
    /// Of questions that ask more than to remember.
    analysis: Score,
    sections: Vec<SectionStats>,
    days: Vec<DayStats>,
    /// Days left to the exam, the points wanted, and those foretold (none where that is not known).
    exam: Option<i64>,
    target: Option<u32>,
    forecast: Option<(usize, usize)>,
    /// Points of the exam that is prepared for.
    #[serde(skip)]
    points: usize,
    #[serde(skip)]
    are_tasks: bool,
    mocks: Vec<Mock>,
    hardest: Vec<HardStats>,
    confused: Vec<(Id, Id)>,
    /// Answers to questions that are no longer in the bank; counted above.
    vanished: usize,
    /// Records that could not be read; counted nowhere.
    damaged: usize,
    /// Records that only a newer program reads in full.
    newer: usize,
    /// Records whose time lies ahead of the clock: they count by the clock.
    odd: usize,
}

#[derive(Serialize)]
struct SectionStats {
    #[serde(flatten)]
    score: SectionScore,
    /// Shares of what the exam asks of it, 0 to 1, in hundredths: asked at least once; of that, expected to be remembered on
    /// exam day; expected of all of it.
    met: f64,
    firm: f64,
    expected: f64,
}

#[derive(Serialize)]
struct DayStats {
    date: String,
    #[serde(flatten)]
    score: Score,
}

#[derive(Serialize)]
struct HardStats {
    fact: Id,
    #[serde(skip)]
    text: String,
    asked: usize,
    missed: usize,
}

fn hundredths(share: f64) -> f64 {
    (share * 100.0).round() / 100.0
}

impl StudentStats {
    fn of(bank: &Bank, student: &Student, log: &Log, forms: &[Profile], (lang, now): (Lang, Now)) -> Self {
        let memory = Memory::of(bank, log);
        let figures = Figures::of(Situation { bank, log, memory: &memory, forms, now });
        let Figures { progress, standing, today, mocks, hardest, confused, .. } = figures;
        let tongue = bank.tongue(lang.code());
        let sections = bank.lesson.iter().zip(&progress.sections).zip(standing);
        let sections = sections.map(|((section, score), standing)| SectionStats {
            score: SectionScore { id: section.id.clone(), title: section.title.get(tongue).to_owned(), score: *score },
            met: hundredths(standing.met),
            firm: hundredths(standing.firm),
            expected: hundredths(standing.expected),
        });
        let days = progress.days.iter().map(|day| {
            let (year, month, number) = day.day.date();
            DayStats { date: format!("{year:04}-{month:02}-{number:02}"), score: day.score }
        });
        let fact = |place: FactAt| bank.fact_at(place);
        let hardest = hardest.into_iter().filter_map(|hard| {
            let fact = fact(hard.fact)?;
            let (id, text) = (fact.id.clone(), fact.text.get(tongue).to_owned());
            Some(HardStats { fact: id, text, asked: hard.asked, missed: hard.missed })
        });
        let (forecast, points) = (today.forecast.known(), today.forecast.points.of);
        Self {
            student: student.name.clone(),
            bank: bank.id.clone(),
            score: progress.all,
            analysis: progress.analysis,
            sections: sections.collect(),
            days: days.collect(),
            exam: today.ahead.exam,
            target: today.target,
            forecast,
            points,
            are_tasks: today.forecast.points.are_tasks,
            mocks,
            hardest: hardest.collect(),
            confused: confused
                .into_iter()
                .filter_map(|(one, other)| Some((fact(one)?.id.clone(), fact(other)?.id.clone())))
                .collect(),
            vanished: progress.vanished,
            damaged: log.damaged(),
            newer: log.newer(),
            odd: log.odd().map_or(0, |odd| odd.count),
        }
    }
}

pub(super) const COMMAND: Subcommand = Subcommand {
    name: "stats",
    words: Operands::None,
    said: texts("оқушының ұпайларын шығару", "показать баллы ученика", "print a student's scores"),
    run,
};

fn run(arguments: &Arguments, lang: Lang) -> Result<ExitCode, Failure> {
    let m = lang.messages();
    let bank = bank(arguments, m)?;
    let clock = Clock::start();
    let (student, log) = learner(arguments, clock, m)?;
    let stats = StudentStats::of(&bank, &student, &log, &profiles_or_flaws(arguments, m).0, (lang, clock.now()));
    if arguments.has(&JSON) {
        return say(&serde_json::to_string_pretty(&stats).map_err(|_| Failure::caused(Cause::Damaged))?);
    }
    let percent = |share: f64| format!("{:.0}%", share * 100.0);
    let credit = |score: &Score| score.credit.map_or_else(|| "–".to_owned(), percent);
    let line = |score: &Score| (m.stats.line)(score.right, score.settled(), &credit(score));
    let score = &stats.score;
    let mut lines = vec![(m.stats.title)(&stats.student)];
    lines.push((m.progress.all)(score.right, score.settled()));
    if stats.analysis.settled() > 0 {
        lines.push((m.progress.analysis)(stats.analysis.right, stats.analysis.settled()));
    }
    lines.push((m.progress.first)(score.first, score.first_right, score.first_just_read));
    lines.extend(stats.sections.iter().map(|section| {
        let SectionScore { title, score, .. } = &section.score;
        format!("  {title}: {} · {}", (m.stats.firm)(&percent(section.met), &percent(section.firm)), line(score))
    }));
    lines.extend(stats.exam.map(m.words.days_to_exam));
    lines.extend(stats.target.map(m.stats.target));
    lines.extend(stats.forecast.map(|(low, high)| {
        format!("{}: {}", m.words.foretold, (m.words.forecast)(low, high, stats.points, stats.are_tasks))
    }));
    let mut part = |title: String, rows: Vec<String>| {
        if !rows.is_empty() {
            lines.push(title);
            lines.extend(rows);
        }
    };
    let mock =
        |mock: &Mock| format!("  {}: {} / {}", (m.words.date)(mock.day.date()), mock.marks.points, mock.marks.of);
    part((m.progress.mocks)(None), stats.mocks.iter().map(mock).collect());
    part(
        m.progress.answers.to_owned(),
        stats.days.iter().map(|day| format!("  {}: {}", day.date, line(&day.score))).collect(),
    );
    let hard = |hard: &HardStats| format!("  {} / {}  {}", hard.missed, hard.asked, hard.text);
    part(m.progress.hardest.to_owned(), stats.hardest.iter().map(hard).collect());
    let text = |id: &Id| bank.fact(id).map_or("", |fact| fact.text.get(bank.tongue(lang.code())));
    let pair = |(one, other): &(Id, Id)| format!("  {} ↔ {}", text(one), text(other));
    part(m.progress.confused.to_owned(), stats.confused.iter().map(pair).collect());
    if stats.vanished > 0 {
        lines.push((m.progress.vanished)(stats.vanished));
    }
    if stats.damaged > 0 {
        lines.push((m.files.damaged_records)(stats.damaged));
    }
    if stats.newer > 0 {
        lines.push((m.files.newer_records)(stats.newer));
    }
    if let Some(odd) = log.odd() {
        let date = |day: clock::Day| (m.words.date)(day.date());
        lines.push((m.home.odd)(odd.count, &date(odd.latest), &date(clock.now().day())));
    }
    let has = |id: &str| bank.question(id).is_some();
    if log.formerly((&bank.id, bank.questions.len()), has).is_some() {
        lines.push(m.stats.renamed.to_owned());
    }
    say_drawn(&lines.join("\n"), arguments)
}
