//! alash import командасы.

use crate::lang::import::ImportSentences;

pub(super) const IMPORT: ImportSentences = ImportSentences {
    needs_file: "Қай файл? alash import ФАЙЛ деп жазыңыз",
    taken: |name| {
        format!(
            "мұнда «{name}» деген оқушы бар. Бұл – сол оқушы болса, --student «{name}» деп қайта жазыңыз; басқа адам болса, алдымен біреуінің атын өзгертіңіз"
        )
    },
    several: "файлда бірнеше оқушы бар: --student көрсетпей қабылдаңыз",
    claimed: |name| {
        format!(
            "файл «{name}» деген оқушыға да тиесілі деп көрсетілген, бірақ ішінде басқа ат тұр. Бұл – сол оқушы болса, --student «{name}» деп қайта жазыңыз"
        )
    },
};
