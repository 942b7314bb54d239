//! Аты өзгерген банк.

use crate::lang::renamed::RenamedSentences;

pub(super) const RENAMED: RenamedSentences = RenamedSentences {
    ask: |count, date| {
        format!(
            "Бұл банк басқаша аталған кезде оның сұрақтарына жауап берген сияқтысыз: жауап – {count}, соңғысы – {date}. Бұл – сол банк пе?"
        )
    },
    what: "«Иә» десеңіз, бұрынғы жауаптар осы банктің жауаптарына қосылады. Бұл бір-ақ рет сұралады.",
    same: "Иә, сол банк",
    other: "Жоқ, басқа банк",
};
