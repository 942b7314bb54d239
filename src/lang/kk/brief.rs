//! Емтихан қарсаңындағы парақ.

use crate::lang::brief::Brief;

pub(super) const BRIEF: Brief = Brief {
    title: "Емтихан қарсаңында",
    confused: "Шатастырып алмаңыз",
    weak: "Алдымен қайталау керек",
    written: |file| format!("{file} жазылды. Оны браузерде ашып, бір бетке басып шығарыңыз"),
};
