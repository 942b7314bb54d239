//! Words for working without a screen, line by line.

use crate::lang::lines::LinesSentences;

pub(super) const LINES: LinesSentences = LinesSentences {
    repeat: "repeat",
    time: "time",
    text: "text",
    previous: "previous",
    next: "next",
    can_type: "Type",
    several: "one number or several",
    order: |count| format!("{count} numbers in order"),
    pairs: |count| format!("{count} numbers, one for each line"),
    steps: "to change a value, its number and + or -",
    enter: |label| format!("Enter: {label}"),
    not_understood: |typed| format!("“{typed}” is not understood. To hear what can be typed, type “help”."),
    no_number: |number, last| format!("There is no number {number} here: they go from 1 to {last}."),
    one_number: "One number only is typed here.",
    twice: |number| format!("Number {number} was typed twice. Each is typed once."),
    missing: |count| format!("All {count} numbers are needed."),
    number_first: "Type a number first.",
    no_time: "No clock runs here.",
    no_text: "There is no separate text here.",
    moved_on: "The page has changed meanwhile; what was typed was not used.",
    help_title: "You can type:",
    help_repeat: "this page from its beginning",
    help_time: "how much time is left, and what is done",
    help_text: "the text of the question once more",
    help_sides: "go to the one before or the one after",
    help_task: "#7: go to task 7",
    help_letters: "The beginning of a word will do, or the letter in brackets. Words may be Kazakh, Russian or English.",
    help_verbatim: "If such a word is itself the answer, put = before it.",
};
