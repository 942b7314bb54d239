//! The command alash doctor.

use crate::lang::doctor::DoctorSentences;

pub(super) const DOCTOR: DoctorSentences = DoctorSentences {
    title: |version, folder| format!("alash {version}: {folder}"),
    well: "All is well.",
    not_well: "See to the lines with “!”. Where the file is damaged: alash restore",
    nothing: "Nobody has learnt here yet",
    file: |held, newest, kilobytes| {
        format!("students: {}, records: {}, the newest of {newest}; {kilobytes} KB", held.students.len(), held.entries)
    },
    sound: "the file is sound",
    unsound: |count| {
        format!(
            "the file is damaged, defects found: {count}. Open the program or write alash restore to go back to a backup"
        )
    },
    rows: "every record can be read",
    damaged: |count| format!("records that cannot be read: {count}. A backup may have them whole: alash restore"),
    row: |row, why| format!("  record {row}: {why}"),
    backup: |file, held, newest| {
        format!("backup {file}: students {}, records {}, the newest of {newest}", held.students.len(), held.entries)
    },
    bad_backup: |file, why| format!("backup {file} is no use: {why}. Delete it if nobody needs it"),
    no_backup: "there is no sound backup yet: one is made when the program is opened next",
    aside: |file| format!("set aside earlier: {file}"),
    cut_log: "part of the log (alash.db-wal) cannot be believed: some of the last answers may be missing",
    log: "the program is open or was cut off: copy the whole folder, alash.db alone is not enough",
    held: "another program holds the folder (alash.lock). If it is an alash that hangs, end it",
    free: "nobody holds the folder",
    read_only: "nothing can be written to the folder: it can be looked at, nothing is kept",
    writable: "the folder can be written to",
    open: |folder| format!("others on this computer can read the folder. To close it: chmod 700 {folder}"),
    space: |megabytes| format!("free on the disk: {megabytes} MB"),
    clock: |today| format!("the clock: today is {today}"),
    clock_wrong: |today| format!("this computer's clock is wrong: {today}. Set it"),
    clock_behind: |today, newest| {
        format!(
            "the clock: today is {today}, but the newest record is of {newest}. If the clock is right, there is nothing to do: dates ahead of it do not count"
        )
    },
    damage_column: "something else stands where text or a number is meant",
    damage_sum: "its checksum does not match",
    damage_record: "what it holds does not look like a record",
    damage_orphan: "its student is not in the file",
};
