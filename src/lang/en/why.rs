//! Why a question is asked now.

use crate::lang::why::WhySentences;

pub(super) const WHY: WhySentences = WhySentences {
    title: "Why now?",
    confused: "This fact was taken for another: the two are asked side by side.",
    exam: |percent| format!("Without a repetition, remembered on exam day: about {percent}%."),
    how: "The fact is chosen whose answer adds most. The figures are estimates from your answers.",
    last: |days| match days {
        0 => "Last asked today.".to_owned(),
        1 => "Last asked yesterday.".to_owned(),
        _ => format!("Last asked {days} days ago."),
    },
    missed: "That time the answer was not right.",
    month: |percent| format!("Without a repetition, remembered in 30 days: about {percent}%."),
    new: "This fact has not been asked yet.",
    today: |percent| format!("Remembered today: about {percent}%."),
};
