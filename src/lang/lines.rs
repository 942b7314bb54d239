//! The program line by line: words that can be typed, and what is said of what was typed.

/// Words and sentences of the prompt.
#[derive(Debug)]
pub(crate) struct LinesSentences {
    // Words that can be typed on any page, beside the names of its actions.
    pub(crate) repeat: &'static str,
    pub(crate) time: &'static str,
    pub(crate) text: &'static str,
    pub(crate) previous: &'static str,
    pub(crate) next: &'static str,
    // What can be typed, as the prompt says it.
    pub(crate) can_type: &'static str,
    pub(crate) several: &'static str,
    pub(crate) order: fn(count: usize) -> String,
    pub(crate) pairs: fn(letters: &str) -> String,
    pub(crate) steps: &'static str,
    pub(crate) enter: fn(label: &str) -> String,
    // What is said of what was typed.
    pub(crate) not_understood: fn(typed: &str) -> String,
    pub(crate) no_number: fn(number: usize, last: usize) -> String,
    pub(crate) one_number: &'static str,
    pub(crate) twice: fn(number: usize) -> String,
    pub(crate) missing: fn(count: usize) -> String,
    pub(crate) number_first: &'static str,
    pub(crate) no_time: &'static str,
    pub(crate) no_text: &'static str,
    pub(crate) moved_on: &'static str,
    pub(crate) unchanged: &'static str,
    pub(crate) no_flags: &'static str,
    pub(crate) no_numbers: &'static str,
    // What a page says in other words than on a screen.
    pub(crate) more: &'static str,
    pub(crate) less: &'static str,
    pub(crate) letters: &'static str,
    pub(crate) question: fn(number: &str) -> String,
    pub(crate) question_of: fn(number: &str, all: &str) -> String,
    pub(crate) task: fn(number: &str) -> String,
    pub(crate) your_order: fn(numbers: &str) -> String,
    pub(crate) flagged_here: &'static str,
    // Help.
    pub(crate) help_title: &'static str,
    pub(crate) help_repeat: &'static str,
    pub(crate) help_time: &'static str,
    pub(crate) help_text: &'static str,
    pub(crate) help_sides: &'static str,
    pub(crate) help_task: &'static str,
    pub(crate) help_steps: &'static str,
    pub(crate) help_letters: &'static str,
    pub(crate) help_whole: &'static str,
    pub(crate) help_verbatim: &'static str,
}
