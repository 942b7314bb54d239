//! Переименованный банк.

use crate::lang::renamed::RenamedSentences;

pub(super) const RENAMED: RenamedSentences = RenamedSentences {
    ask: |count, date| {
        format!(
            "Похоже, на вопросы этого банка вы уже отвечали, когда он назывался иначе: ответов – {count}, последний – {date}. Это тот же банк?"
        )
    },
    what: "Если да, прежние ответы засчитаются этому банку. Спрашиваем один раз.",
    same: "Да, тот же",
    other: "Нет, другой",
};
