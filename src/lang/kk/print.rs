//! Қағазға басылатын сынақ.

use crate::lang::print::PrintSentences;

pub(super) const PRINT: PrintSentences = PrintSentences {
    written: |file, variants, seed| {
        format!(
            "{file} жазылды: {variants} нұсқа, соңғы бетте жауаптары. Оны браузерде ашып, басып шығарыңыз. Дәл осы тапсырмаларды қайталау үшін: --seed {seed}"
        )
    },
    long: "Тапсырмалар екі бетке сыймауы мүмкін: үлгідегі тапсырма санын азайтыңыз.",
    variant: |number| format!("{number}-нұсқа"),
    name: "Аты-жөні",
    class: "Сыныбы",
    date: "Күні",
    how: "Торкөзге дұрыс жауаптың әрпін жазыңыз.",
    mark: "(дұрыс жауаптың барлығы)",
    order: "(ең ертесінен бастап ретімен)",
    pair: "(1, 2, 3 … жолдарына сәйкес әріптер, жоғарыдан төмен қарай)",
    write: "(жауабын жазыңыз)",
    keys: "Жауаптары",
    again: |seed| format!("Дәл осы тапсырмалар: --seed {seed}"),
};
