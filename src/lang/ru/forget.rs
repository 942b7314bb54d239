//! Команда alash forget.

use crate::lang::forget::ForgetSentences;

pub(super) const FORGET: ForgetSentences = ForgetSentences {
    needs_name: "Кого? Напишите alash forget ИМЯ",
    ask: |name| format!("Все ответы ученика «{name}» будут стёрты. Для подтверждения напишите имя:"),
    not_done: "Имя не совпало. Ничего не изменилось",
    hidden: |name, records| {
        format!(
            "Ученик «{name}» скрыт. При первом запуске по истечении семи дней записи ({records}) будут стёрты, в том числе в резервных копиях. Вернуть: alash forget --undo «{name}». Стереть сразу – с --now"
        )
    },
    gone: |name, records, backups| {
        format!("Ученик «{name}» стёрт: записей – {records}, очищено резервных копий – {backups}. Вернуть нельзя")
    },
    undone: |name| format!("«{name}» снова здесь: ни один ответ не пропал"),
    nothing: |name| format!("Скрытого ученика «{name}» нет, или это имя уже занято"),
};
