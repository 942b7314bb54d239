//! ПИН-коды.

use crate::lang::pin::PinSentences;

pub(super) const PIN: PinSentences = PinSentences {
    ask: "Введите ПИН-код",
    field: "ПИН:",
    wrong: "ПИН-код неверный. Введите ещё раз.",
    lost: "Если ПИН-код забыт, скажите учителю: ответы не пропадут.",
    of_student: |name| format!("ПИН-код ученика «{name}»:"),
    wait: |seconds| format!("До следующей попытки: {seconds} с."),
    not_typed: "ПИН-код не введён. Ничего не изменилось",
    needs_name: "Чей? Напишите alash pin --clear ИМЯ",
    gone: |name| format!("ПИН-код ученика «{name}» убран. При следующем входе ученик об этом узнает"),
    none: |name| format!("У ученика «{name}» нет ПИН-кода"),
    cleared: |date| format!("Ваш ПИН-код был убран ({date}). Новый можно поставить через «Настройки → Ученик»."),
};
