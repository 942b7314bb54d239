//! Емтихан қарсаңындағы парақ.

use crate::lang::brief::BriefSentences;

pub(super) const BRIEF: BriefSentences = BriefSentences {
    title: "Емтихан қарсаңында",
    confused: "Шатастырып алмаңыз",
    weak: "Алдымен қайталау керек",
    written: |file| format!("{file} жазылды. Оны браузерде ашып, бір бетке басып шығарыңыз"),
};
