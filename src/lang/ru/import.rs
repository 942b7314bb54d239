//! Команда alash import.

use crate::lang::import::ImportSentences;

pub(super) const IMPORT: ImportSentences = ImportSentences {
    needs_file: "Какой файл? Напишите alash import ФАЙЛ",
    taken: |name| {
        format!(
            "здесь уже есть ученик «{name}». Если это он, добавьте --student «{name}»; если другой, сначала измените одно из имён"
        )
    },
    several: "в файле несколько учеников: примите его без --student",
    claimed: |name| {
        format!(
            "в файле сказано, что он принадлежит и ученику «{name}», но имя в нём другое. Если это тот же ученик, добавьте --student «{name}»"
        )
    },
};
