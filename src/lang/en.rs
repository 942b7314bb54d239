//! English.

mod files;
mod findings;

use super::{Date, Messages, range};
use crate::form::{ClockRule, Partial, Relaxed};
use crate::question::KindName;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month((year, month): (i16, i8)) -> String {
    let month = usize::try_from(month).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?)).unwrap_or(&"");
    format!("{month} {year}")
}

fn date((year, month, date): Date) -> String {
    format!("{} {year}", day((year, month, date)))
}

/// The day and the month, never parted.
fn day((_, month, day): Date) -> String {
    let month = usize::try_from(month).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?)).unwrap_or(&"");
    format!("{day}\u{a0}{month}")
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

pub(super) const EN: Messages = Messages {
    language_name: "English",
    date,
    day,

    key_change: "change",
    key_decline: "rather not say",
    key_point: "marks",
    key_nearer: "nearer",
    key_farther: "whole map",
    key_event: "events",
    key_reference: "reference",
    key_skip: "skip",
    key_to_questions: "to the questions",
    key_why: "why now?",
    key_another: "10 more questions",
    key_another_text: "another text",
    key_answer: "answer",
    key_arrange: "put in order",
    key_ask: "questions on this paragraph",
    key_back: "back",
    key_cancel: "cancel",
    key_choose: "choose",
    key_claim: "mine is right too",
    key_continue: "continue",
    key_guessed: "I guessed",
    key_help: "help",
    key_home: "home",
    key_language: "language",
    key_later: "go on later",
    key_lesson: "lesson text",
    key_lift: "move",
    key_mark: "mark",
    key_mark_row: "mark the highlighted row",
    key_more: "more",
    key_next: "next",
    key_open: "open",
    key_paragraph: "paragraph",
    key_quit: "quit",
    key_quit_any: "quit from anywhere",
    key_redraw: "redraw the screen",
    key_report: "report a fault",
    key_retry: "try again",
    key_scroll: "scroll by a page",
    key_section: "section",
    key_send: "save",
    key_suspend: "suspend the program",
    key_take_back: "take the last one back",
    key_unknown: "I do not know",
    key_walk: "step through the actions below, Enter does the highlighted one",

    welcome: "The talks of Alash Orda with Moscow: for self-testing and exam revision",
    welcome_who: "Who is learning?",
    welcome_windows_font: "If boxes stand where letters should: title bar, right click → Properties → Font → Consolas or Courier New",
    welcome_name: "Name:",
    welcome_new: "New student",
    welcome_empty: "Type a name first, any will do.",
    welcome_kept: "Answers are kept on this computer only.",
    welcome_letters: "Ә Ғ Қ Ң Ө Ұ Ү Һ І – if these letters look wrong, change the terminal's font.",

    guest_name: "Guest",
    welcome_guest: "As a guest: nothing is kept",
    pin_ask: "Type the PIN",
    pin_field: "PIN:",
    pin_wrong: "That is not the PIN. Type it again.",
    pin_lost: "If you forget the PIN, tell the teacher: your answers are not lost.",
    account_title: "Student",
    account_switch: "Another student",
    account_rename: "Change the name",
    account_pin: "Set a PIN",
    account_no_pin: "Take the PIN away",
    account_take_along: "Take my results along",
    account_bring: "Bring my results",
    account_file: "File:",
    account_pin_what: "4–8 digits. The PIN keeps classmates out; it does not lock the file itself.",
    account_take_what: "Every answer goes into one file: name a path on a memory stick, say.",
    account_bring_what: "Type the path of the file, or drag the file into the window. It can be brought any number of times: nothing is doubled.",
    account_pin_length: |least, most| format!("A PIN has {least} to {most} digits."),
    account_renamed: "The name was changed.",
    account_name_taken: "Another student has that name. Write it differently.",
    account_pin_set: "The PIN is set.",
    account_pin_gone: "The PIN was taken away.",
    account_guest: "A guest's answers are gone when the program is left.",
    account_forget: "To erase all there is of you: alash forget NAME",
    carry_taken: |file, records| format!("{records} records were written to {file}."),
    carry_brought: files::brought,
    carry_not_results: "This is no file of results. Name one that was written by “Take my results along”.",
    carry_newer: "A newer program wrote the file. Update alash on this computer.",
    carry_forgotten: "This student was forgotten on this computer at their own wish: results are not taken in again.",
    carry_fuller: "This file has results of yours that are not on this computer: bring them first. To write over it all the same, press Enter once more.",
    carry_other: |name| format!("These are the results of “{name}”. To add them all the same, press Enter once more."),
    carry_several: "The file holds several students. A teacher takes it in with alash import.",
    carry_unreadable: |why| format!("The file was not read: {why}"),
    carry_which: |files| {
        format!("There are several files of results in this folder: {files}. Name the one that is meant.")
    },
    carry_unwritable: |why| format!("The file was not written: {why}. Name another place."),
    home_away: |days, remembered, met| {
        format!("It has been {days} days. Of the {met} facts you have met, about {remembered} are still there.")
    },
    home_clock: |shown, counted| {
        format!(
            "This computer's clock is behind: {shown}. The day is counted from the last answer: {counted}. Set the clock."
        )
    },
    home_enough: "Enough for today",
    home_evening: "Today's lesson",
    home_exam: |days| match days {
        0 => "The exam is today".to_owned(),
        1 => "The exam is tomorrow".to_owned(),
        _ => format!("{days} days to the exam"),
    },
    home_forecast: |low, high, of| format!("forecast on this topic: {} / {of}", range(&low, &high)),
    home_go_on: "Go on with today's lesson",
    home_left: |minutes| format!("Today: about {minutes} min"),
    home_more: "5 minutes more",
    home_no_exam: "No exam day is set",
    home_outcome: "The exam is over: how did it go?",
    home_rest: |date, minutes| format!("Next repetition: {date}, about {minutes} min"),
    home_settings: "Settings",
    home_target: |points| format!(", target {points}"),
    home_unknown: |missing| format!("no forecast yet: {missing} repetitions to go"),
    home_start: "Begin",
    home_practice: "Practice: 10 questions",
    home_resume: |next, all| format!("Go on: question {next} of {all}"),
    home_resume_extra: "Go on: the extra round",
    home_reading: "Reading: a text and 5 questions",
    home_lesson: "Read the topic",
    home_progress: "Progress",
    home_sections: "Sections",
    home_standing: |remembered, fading, not_yet| {
        format!("Sections: {remembered} remembered, {fading} fading, {not_yet} not yet")
    },

    do_pick: "Choose one answer.",
    do_mark: "Mark every right answer.",
    do_order: "Put them from the earliest to the latest: for example, 3 1 4 2.",
    do_match: "Put the match beside each row on the left: for example, 3 1 4 2.",
    do_type: "Type the answer.",
    do_number: "Type the number.",
    your_answer: "Answer:",
    do_point: "Point at the place on the map: with a digit or the arrows.",
    do_point_list: "Instead of a map it says where each lies. Choose the right one.",
    do_name: "Choose the name of the marked place.",
    marked_place: |situation| format!("The marked place: {situation}"),
    map_walk: "The arrows lead from mark to mark.",
    map_about: "The marks are approximate.",
    marks_say: |full, fading, empty| format!("{full} remembered, {fading} fading, {empty} not learnt yet"),
    timeline_right: "right",
    timeline_yours: "yours",
    timeline_about: "The long part shows every day, the ends press time together.",
    nothing_picked: "Nothing is chosen yet. Press a digit or ↑↓; if you do not know, press 0.",
    nothing_marked: "Nothing is marked yet. Press digits; if you do not know, press 0.",
    nothing_arranged: "The order is as it was. Press digits, or Space and then ↑↓; if you do not know, press 0.",
    nothing_typed: "Nothing is typed yet. If you do not know, press Enter once more.",
    ask_incomplete: "The answer is incomplete. Type it in full; left so, it earns half a point.",
    ask_ambiguous: "The answer is ambiguous: it could also be another name. Type it more exactly; left so, it is wrong.",
    extra_round: "once more",
    extra_begins: "An extra round: what was missed, once more. It does not count.",
    vanished_skipped: |count| {
        format!("Skipped: {} no longer in the bank.", counted(count, "question that is", "questions that are"))
    },

    evening_left: |minutes| format!("{minutes} min left"),
    introduce_then: "Questions on this paragraph come next.",
    introduce_title: "Something new",
    said_first: "A first answer on this fact: it does not count.",
    tonight_confused: "Still taken for each other:",
    tonight_done: |answers, minutes| format!("{}, {minutes} min", counted(answers, "answer", "answers")),
    tonight_mended: |asked, right| format!("Asked again from last time's misses: {asked}, right {right}."),
    tonight_not_confused: "Nothing is taken for something else.",
    tonight_nothing_to_mend: "There was nothing to mend from last time.",
    tonight_score: |right, all, first| format!("Repeated: {all}, right {right}. First answers: {first}."),
    tonight_title: "Today's lesson is over",
    tonight_tomorrow: |minutes, section| format!("Tomorrow: about {minutes} min, beginning with “{section}”."),

    why_confused: "This fact was taken for another: the two are asked side by side.",
    why_exam: |percent| format!("Without a repetition, remembered on exam day: about {percent}%."),
    why_how: "The fact is chosen whose answer adds most. The figures are estimates from your answers.",
    why_last: |days| match days {
        0 => "Last asked today.".to_owned(),
        1 => "Last asked yesterday.".to_owned(),
        _ => format!("Last asked {days} days ago."),
    },
    why_missed: "That time the answer was not right.",
    why_month: |percent| format!("Without a repetition, remembered in 30 days: about {percent}%."),
    why_new: "This fact has not been asked yet.",
    why_title: "Why now?",
    why_today: |percent| format!("Remembered today: about {percent}%."),

    key_do: "do it",
    key_start: "begin",
    key_tasks: "task",
    key_last_task: "last task",
    key_first_task: "first task",
    key_flag: "flag",
    key_unflag: "take the flag away",
    key_open_task: "to an open one",
    key_to_hand_in: "to the end",
    home_mock: "Mock exam",
    mock_go_on: |task, minutes| format!("Go on with the exam: task {task}, {minutes} min left"),
    mock_give_up: "Give this exam up",
    mock_give_up_sure: "Give this exam up? The choices made will not count.",
    mock_form: |tasks, points, minutes, year| {
        let form = format!("{tasks} tasks, {points} points, {minutes} minutes");
        year.map_or(form.clone(), |year| format!("{form} (the form of {year})"))
    },
    mock_part: |tasks, kind, passages, points| {
        let texts = passages.map_or_else(String::new, |passages| format!(" (texts: {passages})"));
        format!("{tasks} × {kind}{texts}, {points} each")
    },
    mock_partial: |partial| match partial {
        Partial::None => "",
        Partial::Share => "partly right ones by their share, in whole points",
        Partial::OneError => "half of it with one error",
    },
    mock_clock: |rule| match rule {
        ClockRule::Runs => "The clock runs on, also when you leave.",
        ClockRule::Waits => "The clock waits when you leave.",
    },
    mock_unsure: "Unconfirmed: ",
    mock_earlier: "Earlier attempts",
    kind_name: |kind, reading| match kind {
        _ if reading => "on a text",
        KindName::Choice => "one right answer",
        KindName::Select => "several right answers",
        KindName::Order => "order in time",
        KindName::Match => "pairs",
        KindName::Blank => "typed answer",
        KindName::Place => "place on the map",
    },
    relaxed: |relaxed| match relaxed {
        Relaxed::Proportion => "The sections are not quite in proportion: there were too few questions.",
        Relaxed::Unseen => "Some tasks were seen before: there were not enough new ones.",
        Relaxed::Facts => "One fact is asked in two tasks: there were too few questions.",
        Relaxed::Count => "The bank has too few questions for this form: there are fewer tasks.",
    },
    exam_hand_in: "Hand in",
    exam_five: "5 minutes left",
    exam_one: "1 minute left",
    exam_answered: |answered, all| format!("Tasks answered: {answered} / {all}"),
    exam_open: |numbers| format!("Left open: {numbers}"),
    exam_flagged: |numbers| format!("Flagged: {numbers}"),
    exam_no_way_back: "Once it is handed in, answers cannot be changed.",
    exam_go_back: "Back to the tasks",
    exam_hand_in_now: "Hand the paper in",
    exam_signs: |full, empty, flag| format!("{full} answered   {empty} open   {flag} flagged"),
    result_title: "Mock exam result",
    result_points: |points, of| format!("{points} of {of} points"),
    result_line: |line, passed| format!("The pass line is {line}: {}", if passed { "reached" } else { "not reached" }),
    result_fresh: |points, of| {
        format!("Points on tasks never seen before: {points} / {of}. This figure tells more of what is known.")
    },
    result_all_fresh: "Every task was new.",
    result_none_fresh: "Every task had been seen before: the points may be above what is known.",
    result_forecast: |low, high| format!("Forecast before it: {}", range(&low, &high)),
    result_time: |minutes, of, open| {
        let open = if open > 0 { format!(", left open: {open}") } else { String::new() };
        format!("Time: {minutes} / {of} min{open}")
    },
    result_review: "Go through the answers",
    result_practise: |count| format!("Practise what was missed: {count}"),
    result_home: "Home",
    result_kinds: "Kinds of task",
    result_others: "Other attempts of this form",
    review_open: "Left open.",
    review_passage: "The text",

    minutes: |minutes| format!("{minutes} min"),
    month,
    settings_ask: "If you know the day of the exam, revision is planned for it. It can be changed later in Settings.",
    settings_day: "Day of the exam",
    settings_lead: |minutes, low, high, of| format!("{minutes} min: {} / {of}", range(&low, &high)),
    settings_leads: "Points to expect on this topic on exam day, learning every day:",
    settings_leads_month: "Points to expect on this topic in 30 days, learning every day:",
    settings_minutes: "A day",
    settings_month: "Month of the exam",
    settings_no_exam: "not set",
    settings_no_target: "not set",
    settings_signs: "Simple signs",
    settings_signs_are: |ascii| if ascii { "yes: > * . #".to_owned() } else { "no: ▸ ● ○ ━".to_owned() },
    settings_student: "Student",
    settings_target: "Target, points",
    settings_usual: "This is for a usual student: your own forecast needs repetitions on later days.",

    brief_confused: "Do not take one for the other",
    brief_title: "On the eve of the exam",
    brief_weak: "To look at first",

    outcome_ask: "How many points did the history exam bring?",
    outcome_forecast: |low, high| format!("The forecast on this topic was {}.", range(&low, &high)),
    outcome_no_forecast: "There was no forecast yet.",
    outcome_points: |points, of| format!("{points} / {of}"),
    outcome_title: "How the exam went",
    outcome_why: "Optional. It shows how good the forecast was, and stays on this computer.",

    verdict_right: "Right",
    verdict_accepted: "Right. The usual name is below",
    verdict_typo: "Right, with a small slip in the spelling",
    verdict_partial: "Partly right",
    verdict_incomplete: "Incomplete: half a point",
    verdict_wrong: "Not right",
    verdict_unknown: "The answer is this",
    mark_right: "right",
    mark_answer: "the right answer",
    mark_yours: "your answer",
    mark_extra: "marked, and wrong",
    mark_in_place: "in its place",
    mark_missed: "not marked",
    mark_misplaced: |given| format!("belongs here; yours: {given}"),
    said_guessed: "Noted that it was a guess.",
    said_claimed: "Your answer is kept: it has no score until a teacher has looked at it.",
    said_fault: "Your report is kept with the answer.",
    report_title: "A fault in the question",
    report_what: "What is wrong with this question?",
    report_hint: "Write one line, or leave it empty. The report is kept on this computer with the answer.",
    report_field: "Fault:",

    summary_title: "Result",
    summary_score: |right, answers| format!("Fully right answers: {right} / {answers}"),
    summary_minutes: |minutes| format!("Time: {minutes} {}", if minutes == 1 { "minute" } else { "minutes" }),
    summary_missed: "To look at again",

    lesson: "Lesson",
    progress_answers: "Answers a day",
    progress_accuracy: "Share of right ones (first answers left out)",
    progress_hardest: "The hardest facts (missed / asked)",
    progress_mocks: |target| match target {
        Some((sign, points)) => format!("Mock exams ({sign} target: {points})"),
        None => "Mock exams".to_owned(),
    },
    progress_row: |day, exam| format!("Days: {day} an evening, {exam} the exam"),
    progress_today: "today",
    progress_confused: "Taken for each other",
    progress_if_kept: "if the plan is kept",
    progress_if_stopped: "with no more repetition",
    progress_first: |first, right| format!("First answers: {first}, right {right}. They do not count."),
    progress_met: |met, all| format!("Facts met: {met} / {all}"),
    progress_outcome: |points, forecast| match forecast {
        Some((low, high)) => format!("At the exam: {points}, the forecast was {}.", range(&low, &high)),
        None => format!("At the exam: {points}."),
    },
    progress_empty: "No answers yet. Scores appear here after the first questions.",
    progress_columns: "On the right: what is remembered today, and right / all answers.",
    progress_sections: "An answer counts in every section it bears on.",
    progress_all: |right, all, first, first_right| {
        format!("Right in all: {right} / {all}. First answers: {first}, right {first_right}; they do not count.")
    },
    progress_unknown: |missing| {
        format!("The forecast is not known yet: {missing} more repetitions on later days are needed")
    },
    progress_vanished: |count| {
        format!(
            "{} to questions that are no longer in the bank. They stay in the record of answers.",
            counted(count, "answer", "answers")
        )
    },
    help_title: "Keys",
    help_layouts: "The keys are the same on the Kazakh, Russian and English layouts. \
                   On the Kazakh one, \" ә і ң ғ , . ү ұ қ stand for the digits 1 to 0.",
    help_tab: "Tab steps through the actions of the bottom line, Enter does the highlighted one. A click does it too.",

    note_keeping: "Being kept …",
    note_no_key: "This key does nothing here",
    note_full: "There is no room for more",
    note_digits: "Only digits here",
    note_no_paste: "Nothing can be pasted here",
    note_no_questions: "There are no questions here",
    too_small: "Needs 40×12 or more",
    failed: "The record was not kept",
    failed_what_to_do: "Check that the disk has room and the memory stick is in, then press Enter. \
                        Until it is kept the answer stays here.",
    failed_reading: "The answers were not read",
    failed_reading_what_to_do: "Check that the disk or the memory stick is in place, then press Enter.",
    damaged: |count| {
        format!("Damaged records: {count}. They are not counted; a backup in the folder “backups” may have them whole.")
    },

    cli_help: "alash – a tutor on the talks of Alash Orda with the Soviet leadership in 1918

Usage: alash [COMMAND] [OPTIONS]

Commands:
  (none)            open the program
  practice          begin a practice session at once
    --section ID      one section only
    --reading         a passage and questions on it
    --count N         how many questions (usually 10)
  exam              sit a mock exam
    --profile ID      the form of the exam (or a file with forms)
    --print           a file that prints on A4 (alash-exam-FORM-SEED.html)
    --variants N      how many variants to print (4 as a rule)
    --out FILE        into another file
  stats             print a student's scores
    --json            in a form for other programs
  export            write answers and scores out (of everybody without --student)
    --format csv|jsonl  a table, or a file for another computer
    --out FILE        into a file
  import FILE       take results in from another computer
    --undo            what was brought last goes to a student of its own (--student NAME)
  forget NAME       forget a student: hidden at once, erased after seven days
    --now             erased at once
    --undo            a hidden student is back
  pin --clear NAME  take a lost PIN away: the student is told
  doctor            whether what is kept is sound, and what to do
  restore [FILE]    set a damaged file aside and go back to a backup
  brief             the sheet for the eve of the exam
    --print           as a file that prints on one A4 page
    --out FILE        into another file
  check [FILE…]     look over a bank of questions: errors, advice, contents
    --strict          exit code 1 for advice too
    --table           a table of which questions ask which fact
    --json            in a form for other programs

Options (before the command or after it):
  --student NAME    the student (created if new)
  --lang kk|ru|en   the language
  --ascii           > * # for ▸ ● ━ (where the font lacks them)
  --bank FILE       another bank of questions
  --data-dir DIR    where answers are kept (or ALASH_DATA_DIR)
  --seed NUMBER     the same questions in the same order
  --help            this help
  --version         the version
",
    cli_unknown_option: |option| format!("There is no option “{option}”"),
    cli_missing_value: |option| format!("The option “{option}” needs a value"),
    cli_bad_value: |option, value, allowed| {
        format!("“{value}” does not suit the option “{option}”. It takes: {allowed}")
    },
    cli_unexpected: |argument| format!("What is “{argument}”?"),
    cli_needs_command: |option, command| format!("The option “{option}” goes with the command “{command}”"),
    cli_see_help: "See alash --help",
    cli_number: "a whole number above zero",
    cli_needs_student: "Whose scores? Say --student NAME",
    cli_pin: |name| format!("The PIN of “{name}”:"),
    export_locked: |name| format!("“{name}” has a PIN: name them with --student"),
    import_needs_file: "Which file? Write alash import FILE",
    import_taken: |name| {
        format!(
            "there is a “{name}” here. If it is the same student, add --student “{name}”; if not, change one of the names first"
        )
    },
    import_several: "the file holds several students: take it in without --student",
    forget_needs_name: "Whom? Write alash forget NAME",
    forget_ask: |name| format!("Every answer of “{name}” will be erased. To confirm, type the name:"),
    forget_not_done: "That is not the name. Nothing was changed",
    forget_hidden: |name, records| {
        format!(
            "“{name}” is hidden. At the first start after seven days {records} records will be erased, in the backups too. Back again: alash forget --undo “{name}”. At once: with --now"
        )
    },
    forget_gone: |name, records, backups| {
        format!("“{name}” was erased: {records} records, backups cleaned: {backups}. There is no way back")
    },
    forget_undone: |name| format!("“{name}” is back: no answer was lost"),
    forget_nothing: |name| format!("No “{name}” is hidden, or somebody bears that name again"),
    cli_no_student: |name, known| format!("There is no student “{name}”. There are: {known}"),
    cli_no_students: |name| format!("There is no student “{name}”: nobody has learnt here yet"),
    cli_no_profile: |id, known| format!("There is neither a form of exam nor a file “{id}”. Forms: {known}"),
    cli_no_section: |id, known| format!("There is no section “{id}”. There are: {known}"),
    brief_written: |file| format!("Wrote {file}. Open it in a browser and print it on one page"),
    print_written: |file, variants, seed| {
        format!(
            "{file} is written: variants {variants}, the keys on the last page. Open it in a browser and print it. The same tasks again: --seed {seed}"
        )
    },
    print_long: "The tasks may not fit on two pages: the form has too many.",
    print_variant: |number| format!("Variant {number}"),
    print_name: "Name",
    print_class: "Class",
    print_date: "Date",
    print_how: "Write the letter of the right answer into the box.",
    print_mark: "(all right answers)",
    print_order: "(in order, the earliest first)",
    print_match: "(the letters for 1, 2, 3 … from the top)",
    print_type: "(write the answer)",
    print_keys: "Keys",
    print_again: |seed| format!("The same tasks: --seed {seed}"),
    cli_cannot_write: |file, why| format!("Could not write {file}: {why}"),
    cli_no_terminal: "alash opens in a terminal only: its input and output must not go to a file or another program. \
                      For scores without a terminal: alash stats --student NAME",
    cli_dumb_terminal: "A TERM=dumb terminal cannot show a screen. Open another terminal",
    cli_legacy_console: "This window is a legacy console, in which no screen can be drawn. Right-click its title bar: Properties → the first tab → untick “Use legacy console”, press OK, and open the program again. Windows Terminal will do as well. Windows 10 or newer is needed",
    cli_cannot_read: |file, why| format!("Could not read {file}: {why}"),
    cli_not_utf8: |file| format!("{file} is not UTF-8. Save it as UTF-8 in your editor"),
    cli_no_folder: "No folder for the answers was found. Name one: --data-dir DIR",
    cli_terminal_failed: |why| format!("The terminal did not open: {why}"),
    welcome_linux_font: "If Kazakh letters do not show: setfont FullCyrAsia-Terminus16",
    note_passing: "Nothing is kept here",
    failed_replaced: "Another file stands in the place of the answers' file. Leave the program and open it again: what was kept before is not lost.",
    failed_damaged: "The answers' file is damaged and the answer was not kept. Press Enter: the program offers to go back to a backup.",
    pin_wait: |seconds| format!("Seconds until the next try: {seconds}."),
    pin_not_typed: "No PIN was typed. Nothing was changed",
    pin_needs_name: "Whose? Write alash pin --clear NAME",
    pin_gone: |name| format!("The PIN of “{name}” was taken away. The student is told at the next entry"),
    pin_none: |name| format!("“{name}” has no PIN"),
    pin_cleared: |date| format!("Your PIN was taken away ({date}). Settings → Student sets a new one."),
    account_pin_first: "First type the PIN that is set.",
    account_part: "Give the results brought last to a student of their own",
    parted: |parted| format!("A student of their own now: “{}”, records: {}.", parted.name, parted.entries),
    parted_nothing: "There is nothing to take apart: no results were brought from another computer",
    damaged_file: |file| format!("{file} is damaged: the answers in it cannot be read in full."),
    damaged_missing: |file| format!("{file} is missing or empty, but answers were kept here before."),
    import_claimed: |name| {
        format!(
            "the file says that it is of “{name}” too, but bears another name. If it is the same student, add --student “{name}”"
        )
    },
    carry_exists: "There is a file of that name, and it is none of your results. To write over it, press Enter once more.",
    key_restore: "restore",
    damaged_title: "The answers' file",
    restore_done: "The answers' file is restored",
    restore_none: "There is no backup to go back to, and nothing in the file itself can be read. Leave the file as it is and show it to the teacher.",
    restore_what_happens: "The damaged file is not deleted: it is set aside in a folder. Nobody who was forgotten comes back.",
    newer: |count| format!("Records of a newer program: {count}. They are kept, but not shown in full here."),
    home_odd: |count, latest, today| {
        format!("Records with a wrong date: {count} (the latest {latest}). By this computer's clock today is {today}.")
    },
    home_hours: "The last records are some hours later than this computer's clock; they keep their order.",
    exam_given_up: "This exam was given up in another window",
    exam_clock_set: "The computer's clock was set: exam time is not affected",
    mock_keep: "No, keep it",
    mock_give_up_now: "Yes, give it up",
    result_other_window: "This paper was handed in from another window: this is its result.",
    renamed_ask: |count, date| {
        format!(
            "It seems that you have answered this bank's questions when it had another name: answers – {count}, the last on {date}. Is it the same bank?"
        )
    },
    renamed_what: "If it is, the earlier answers count for this bank. This is asked once.",
    renamed_same: "Yes, the same",
    renamed_other: "No, another",
    doctor_title: |version, folder| format!("alash {version}: {folder}"),
    doctor_well: "All is well.",
    doctor_not_well: "See to the lines with “!”. Where the file is damaged: alash restore",
    doctor_nothing: "Nobody has learnt here yet",
    doctor_file: |held, newest, size| {
        format!("students: {}, records: {}, the newest of {newest}; {size} KB", held.students.len(), held.entries)
    },
    doctor_sound: "the file is sound",
    doctor_unsound: |count| {
        format!(
            "the file is damaged, defects found: {count}. Open the program or write alash restore to go back to a backup"
        )
    },
    doctor_rows: "every record can be read",
    doctor_damaged: |count| {
        format!("records that cannot be read: {count}. A backup may have them whole: alash restore")
    },
    doctor_row: |row, why| format!("  record {row}: {why}"),
    doctor_backup: |file, held, newest| {
        format!("backup {file}: students {}, records {}, the newest of {newest}", held.students.len(), held.entries)
    },
    doctor_bad_backup: |file, why| format!("backup {file} is no use: {why}. Delete it if nobody needs it"),
    doctor_no_backup: "there is no sound backup yet: one is made when the program is opened next",
    doctor_aside: |file| format!("set aside earlier: {file}"),
    doctor_cut_log: "part of the log (alash.db-wal) cannot be believed: some of the last answers may be missing",
    doctor_log: "the program is open or was cut off: copy the whole folder, alash.db alone is not enough",
    doctor_held: "another program holds the folder (alash.lock). If it is an alash that hangs, end it",
    doctor_free: "nobody holds the folder",
    doctor_read_only: "nothing can be written to the folder: it can be looked at, nothing is kept",
    doctor_writable: "the folder can be written to",
    doctor_open: |folder| format!("others on this computer can read the folder. To close it: chmod 700 {folder}"),
    doctor_space: |megabytes| format!("free on the disk: {megabytes} MB"),
    doctor_clock: |today| format!("the clock: today is {today}"),
    doctor_clock_wrong: |today| format!("this computer's clock is wrong: {today}. Set it"),
    doctor_clock_behind: |today, newest| {
        format!(
            "the clock: today is {today}, but the newest record is of {newest}. If the clock is right, there is nothing to do: dates ahead of it do not count"
        )
    },
    damage_column: "something else stands where text or a number is meant",
    damage_sum: "its checksum does not match",
    damage_record: "what it holds does not look like a record",
    damage_orphan: "its student is not in the file",
    cause: files::cause,
    trouble: files::trouble,
    notice: files::notice,
    offer: files::offer,
    restored: files::restored,
    outside: files::outside,
    stats_renamed: "It seems that this bank had another name before: open it in the program, and earlier answers can be counted",
    stats_title: |name| format!("Student: {name}"),
    stats_remembered: |share| format!("remembered today {share}"),
    stats_target: |points| format!("Target: {points}"),
    stats_line: |right, answers, percent| format!("right {right} / {answers}, average score {percent}"),

    check_error: "error",
    check_advice: "advice",
    check_summary: |file, errors, advice| match (errors, advice) {
        (0, 0) => format!("{file}: nothing found"),
        _ => format!(
            "{file}: {}, {}",
            counted(errors, "error", "errors"),
            counted(advice, "piece of advice", "pieces of advice")
        ),
    },
    check_questions: "Questions",
    check_practice: "for practice",
    check_exam: "kept for exams",
    check_passages: |questions, passages, kept| {
        format!("on passages: {questions} ({}, {kept} kept for exams)", counted(passages, "passage", "passages"))
    },
    check_facts: |facts, asked, both_ways| {
        format!("Facts: {facts}; asked {asked}; in practice both recognised and recalled {both_ways}")
    },
    check_section: |facts, questions| {
        format!("{}, {}", counted(facts, "fact", "facts"), counted(questions, "question", "questions"))
    },
    table_fact: "fact",
    table_exam: "exam",
    table_elsewhere: "Outside the sections",
    table_reading: "reading",

    flaws: |file, count| {
        format!("{file}: {}. The bank does not open until this is corrected.", counted(count, "flaw", "flaws"))
    },
    flaw_at: |line, column, owner, language| {
        let at = format!("line {line}, column {column}");
        let at = owner.map_or_else(|| at.clone(), |owner| format!("{at}, “{owner}”"));
        language.map_or_else(|| at.clone(), |language| format!("{at}, {language}"))
    },
    fault: findings::fault,
    advice: findings::advice,
};
