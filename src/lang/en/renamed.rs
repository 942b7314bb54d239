//! A bank that was renamed.

use crate::lang::renamed::RenamedSentences;

pub(super) const RENAMED: RenamedSentences = RenamedSentences {
    ask: |count, date| {
        format!(
            "It seems that you have answered this bank's questions when it had another name: answers – {count}, the last on {date}. Is it the same bank?"
        )
    },
    what: "If it is, the earlier answers count for this bank. This is asked once.",
    same: "Yes, the same",
    other: "No, another",
};
