//! The command alash forget.

use crate::lang::forget::ForgetSentences;

pub(super) const FORGET: ForgetSentences = ForgetSentences {
    needs_name: "Whom? Write alash forget NAME",
    ask: |name| format!("Every answer of “{name}” will be erased. To confirm, type the name:"),
    not_done: "That is not the name. Nothing was changed",
    hidden: |name, records| {
        format!(
            "“{name}” is hidden. At the first start after seven days {records} records will be erased, in the backups too. Back again: alash forget --undo “{name}”. At once: with --now"
        )
    },
    gone: |name, records, backups| {
        format!("“{name}” was erased: {records} records, backups cleaned: {backups}. There is no way back")
    },
    undone: |name| format!("“{name}” is back: no answer was lost"),
    nothing: |name| format!("No “{name}” is hidden, or somebody bears that name again"),
};
