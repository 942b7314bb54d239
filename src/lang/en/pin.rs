//! PINs.

use crate::lang::pin::PinSentences;

pub(super) const PIN: PinSentences = PinSentences {
    ask: "Type the PIN",
    field: "PIN:",
    wrong: "That is not the PIN. Type it again.",
    lost: "If you forget the PIN, tell the teacher: your answers are not lost.",
    of_student: |name| format!("The PIN of “{name}”:"),
    wait: |seconds| format!("Seconds until the next try: {seconds}."),
    not_typed: "No PIN was typed. Nothing was changed",
    needs_name: "Whose? Write alash pin --clear NAME",
    gone: |name| format!("The PIN of “{name}” was taken away. The student is told at the next entry"),
    none: |name| format!("“{name}” has no PIN"),
    cleared: |date| format!("Your PIN was taken away ({date}). Settings → Student sets a new one."),
};
