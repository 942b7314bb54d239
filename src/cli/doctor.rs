//! `alash doctor`: whether all is well with what students have, and what to do where it is not. Nothing is changed.

use std::process::ExitCode;

use super::arguments::{Arguments, Operands, Subcommand};
use super::described::texts;
use super::failure::Failure;
use super::folder::data_folder;
use super::said::say;
use crate::clean;
use crate::clock::{DAY, Now};
use crate::journal::row::Damage;
use crate::lang::Messages;
use crate::language::Lang;
use crate::log::timing::is_believable;
use crate::store::{self, Survey, Whose};
use crate::system::Clock;
use crate::trouble::{Backup, Cause, Held, Trouble};

/// Damaged rows that are named, at most.
const NAMED: usize = 10;
/// With less space than this (bytes) nothing can be backed up soon.
const SPACE: u64 = 16 * 1024 * 1024;

/// What was looked at, and whether it is well.
struct Diagnosis {
    said: String,
    is_well: bool,
}

pub(super) const COMMAND: Subcommand = Subcommand {
    name: "doctor",
    words: Operands::None,
    said: texts(
        "сақталған жауаптар бүтін бе, не істеу керек",
        "целы ли сохранённые ответы и что делать",
        "whether the saved answers are sound, and what to do",
    ),
    run,
};

fn run(arguments: &Arguments, lang: Lang) -> Result<ExitCode, Failure> {
    let m = lang.messages();
    let folder = data_folder(arguments).ok_or_else(|| Failure::of(m.cli.no_folder.to_owned()))?;
    let survey = store::survey(&folder, Clock::start().now());
    let findings = findings(&survey, m);
    let is_well = findings.iter().all(|finding| finding.is_well);
    let mut lines = vec![(m.doctor.title)(env!("CARGO_PKG_VERSION"), &clean::path(&folder))];
    lines
        .extend(findings.iter().map(|finding| format!("{} {}", if finding.is_well { "+" } else { "!" }, finding.said)));
    lines.push(String::new());
    lines.push(if is_well { m.doctor.well.to_owned() } else { m.doctor.not_well.to_owned() });
    say(&lines.join("\n"))?;
    Ok(if is_well { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn findings(survey: &Survey, m: &Messages) -> Vec<Diagnosis> {
    let well = |said: String| Diagnosis { said, is_well: true };
    let ill = |said: String| Diagnosis { said, is_well: false };
    let file = survey.folder.join(store::FILE);
    let mut findings = Vec::new();
    match &survey.held {
        None if survey.backups.is_empty() => findings.push(well(m.doctor.nothing.to_owned())),
        None => findings.push(ill((m.damaged.missing)(&clean::path(&file)))),
        Some(Err(Cause::Damaged)) => findings.push(ill((m.damaged.file)(&clean::path(&file)))),
        Some(Err(cause)) => {
            findings.push(ill((m.files.trouble)(&Trouble::Unusable { folder: survey.folder.clone(), cause: *cause })));
        }
        Some(Ok(_)) if survey.whose == Whose::Foreign => {
            findings.push(ill((m.files.trouble)(&Trouble::Foreign { file })));
        }
        Some(Ok(held)) => {
            findings.push(well((m.doctor.file)(held, &date(held, m), survey.size.div_ceil(1024))));
            if survey.whose == Whose::Newer {
                findings.push(ill((m.files.trouble)(&Trouble::Newer { file })));
            }
            let wrong = survey.wrong.len();
            findings.push(if wrong == 0 { well(m.doctor.sound.to_owned()) } else { ill((m.doctor.unsound)(wrong)) });
            findings.push(match survey.damages.len() {
                0 => well(m.doctor.rows.to_owned()),
                count => ill((m.doctor.damaged)(count)),
            });
            findings.extend(
                survey.damages.iter().take(NAMED).map(|(row, damage)| ill((m.doctor.row)(*row, &why(damage, m)))),
            );
            if survey.newer > 0 {
                findings.push(well((m.files.newer_records)(survey.newer)));
            }
            findings.push(clock(held, survey.now, m));
        }
    }
    findings.extend(survey.backups.iter().map(|backup| match &backup.held {
        Ok(held) => well((m.doctor.backup)(&clean::path(&backup.file), held, &date(held, m))),
        Err(cause) => ill((m.doctor.bad_backup)(&clean::path(&backup.file), &(m.files.cause)(*cause))),
    }));
    if !survey.backups.iter().any(Backup::is_sound) && survey.held.is_some() {
        findings.push(well(m.doctor.no_backup.to_owned()));
    }
    findings.extend(survey.aside.iter().map(|file| well((m.doctor.aside)(&clean::path(file)))));
    if survey.has_cut_log {
        findings.push(ill(m.doctor.cut_log.to_owned()));
    }
    if survey.has_log {
        findings.push(well(m.doctor.log.to_owned()));
    }
    findings.push(if survey.is_held { ill(m.doctor.held.to_owned()) } else { well(m.doctor.free.to_owned()) });
    findings.push(if survey.is_read_only {
        ill(m.doctor.read_only.to_owned())
    } else {
        well(m.doctor.writable.to_owned())
    });
    if survey.is_open {
        findings.push(ill((m.doctor.open)(&clean::path(&survey.folder))));
    }
    findings.extend(survey.space.map(|space| {
        let said = (m.doctor.space)(space / (1024 * 1024));
        if space < SPACE.max(3 * survey.size) { ill(said) } else { well(said) }
    }));
    findings
}

fn date(held: &Held, m: &Messages) -> String {
    held.newest.map_or_else(|| "–".to_owned(), |(time, offset)| (m.words.date)(time.day(offset).date()))
}

/// The machine's clock beside the newest entry.
fn clock(held: &Held, now: Now, m: &Messages) -> Diagnosis {
    let today = (m.words.date)(now.day().date());
    let newest = held.newest.map(|(time, _)| time);
    if !is_believable(now.clock) {
        return Diagnosis { said: (m.doctor.clock_wrong)(&today), is_well: false };
    }
    match newest.filter(|time| *time > now.clock + DAY) {
        Some(_) => Diagnosis { said: (m.doctor.clock_behind)(&today, &date(held, m)), is_well: false },
        None => Diagnosis { said: (m.doctor.clock)(&today), is_well: true },
    }
}

fn why(damage: &Damage, m: &Messages) -> String {
    match damage {
        Damage::Column => m.doctor.damage_column.to_owned(),
        Damage::Sum => m.doctor.damage_sum.to_owned(),
        Damage::Record => m.doctor.damage_record.to_owned(),
        Damage::Outside(outside) => (m.files.outside)(outside),
        Damage::Orphan => m.doctor.damage_orphan.to_owned(),
    }
}
