//! alash forget командасы.

use crate::lang::forget::ForgetSentences;

pub(super) const FORGET: ForgetSentences = ForgetSentences {
    needs_name: "Кімді? alash forget АТЫ деп жазыңыз",
    ask: |name| format!("«{name}» деген оқушының барлық жауабы өшіріледі. Растау үшін атын жазыңыз:"),
    not_done: "Аты сәйкес келмеді. Ештеңе өзгерген жоқ",
    hidden: |name, records| {
        format!(
            "«{name}» жасырылды. Жеті күннен кейін бағдарлама алғаш ашылғанда {records} жазба өшіріледі, сақтық көшірмелерден де. Қайтару: alash forget --undo «{name}». Бірден өшіру үшін --now қосылады"
        )
    },
    gone: |name, records, backups| {
        format!(
            "«{name}» деген оқушы өшірілді: жазба – {records}, тазартылған сақтық көшірме – {backups}. Қайтару мүмкін емес"
        )
    },
    undone: |name| format!("«{name}» қайтарылды: бір жауап та жоғалған жоқ"),
    nothing: |name| format!("«{name}» деген жасырылған оқушы жоқ немесе ол атты басқа оқушы алған"),
};
