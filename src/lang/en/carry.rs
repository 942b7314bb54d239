//! Results taken along and brought.

use super::files::outside;
use crate::lang::carry::CarrySentences;
use crate::log::Brought;
use crate::log::range::Outside;

pub(super) const CARRY: CarrySentences = CarrySentences {
    taken: |file, records| format!("{records} records were written to {file}."),
    brought,
    not_results: "This is no file of results. Name one that was written by “Take my results along”.",
    newer: "A newer program wrote the file. Update alash on this computer.",
    forgotten: "This student was forgotten on this computer at their own wish: results are not taken in again.",
    fuller: "This file has results of yours that are not on this computer: first take them in with “Bring my results”. To write over it all the same, choose “do it” once more.",
    other: |name| format!("These are the results of “{name}”. To add them all the same, choose “do it” once more."),
    several: "The file holds several students. A teacher takes it in with alash import.",
    unreadable: |why| format!("The file was not read: {why}"),
    which: |files| format!("There are several files of results in this folder: {files}. Name the one that is meant."),
    unwritable: |why| format!("The file was not written: {why}. Name another place."),
    parted: |parted| format!("A student of their own now: “{}”, records: {}.", parted.name, parted.entries),
    nothing_to_part: "There is nothing to take apart: no results were brought from another computer",
    exists: "There is a file of that name, and it is none of your results. To write over it, choose “do it” once more.",
};

fn brought(brought: &Brought) -> String {
    let Brought { added, known, damaged, newer, clashing, ahead, told } = brought;
    let mut said = format!("New records: {added}, known already: {known}");
    for (count, part) in [
        (damaged, format!("damaged: {damaged}")),
        (newer, format!("of a newer program: {newer}")),
        (clashing, format!("left out, because another record here bears the same number: {clashing}")),
    ] {
        if *count > 0 {
            said.extend([", ", &part]);
        }
    }
    said.push('.');
    if *ahead > 0 {
        said.extend([
            " ",
            &format!(
                "Records dated later than this computer's clock: {ahead}. They count by the clock, not by that date."
            ),
        ]);
    }
    let line = |(number, why): &(usize, Option<Outside>)| {
        let number = format!("line {number}");
        why.as_ref().map_or(number.clone(), |why| format!("{number} ({})", outside(why)))
    };
    if !told.is_empty() {
        let lines = told.iter().map(line).collect::<Vec<_>>().join("; ");
        let all = format!("Damaged: {lines}.");
        let first = format!("First damaged: {lines}.");
        said.extend([" ", if told.len() < *damaged { &first } else { &all }]);
    }
    said
}
