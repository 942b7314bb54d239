//! PIN-кодтар.

use crate::lang::pin::PinSentences;

pub(super) const PIN: PinSentences = PinSentences {
    ask: "PIN-кодты теріңіз",
    field: "PIN:",
    wrong: "PIN-код дұрыс емес. Қайта теріңіз.",
    lost: "PIN-код ұмытылса, мұғалімге айтыңыз: жауаптар жоғалмайды.",
    of_student: |name| format!("«{name}» деген оқушының PIN-коды:"),
    wait: |seconds| format!("PIN-кодты {seconds} секундтан кейін қайта теріңіз."),
    not_typed: "PIN-код терілмеді. Ештеңе өзгерген жоқ",
    needs_name: "Кімдікі? alash pin --clear АТЫ деп жазыңыз",
    gone: |name| {
        format!("«{name}» деген оқушының PIN-коды алып тасталды. Келесі рет кіргенде оқушыға бұл туралы айтылады")
    },
    none: |name| format!("«{name}» деген оқушының PIN-коды жоқ"),
    cleared: |date| {
        format!("PIN-кодыңыз алып тасталды ({date}). Керек болса, «Баптаулар → Оқушы» арқылы жаңасын қойыңыз.")
    },
};
