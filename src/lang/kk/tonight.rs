//! Бүгінгі сабақтың соңы.

use super::grammar::QUOTES;
use super::grammar::of_them;
use crate::lang::format::quoted;
use crate::lang::tonight::TonightSentences;

pub(super) const TONIGHT: TonightSentences = TonightSentences {
    title: "Бүгінгі сабақ аяқталды",
    confused: "Әлі шатасатыны:",
    done: |answers, minutes| format!("{answers} жауап, {minutes} минут"),
    mended: |asked, right| format!("Өткен сабақтың қателерінен бүгін қайта сұралғаны: {asked}, дұрысы {right}."),
    again: |count| format!("Қатемен жұмыс: {count} сұрақ"),
    begins: |section| format!("{} бөлімін бастау", quoted(section, QUOTES)),
    firm: |count, is_exam_set| {
        let when = if is_exam_set { "емтихан күні" } else { "30 күннен кейін" };
        format!("Бүгін сұралған фактілердің {} {when} есте болады деп күтіледі.", of_them(count))
    },
    first: |count, right, just_read| {
        let read = if just_read > 0 {
            format!(" (оның {} – абзацын жаңа ғана оқығанда)", of_them(just_read))
        } else {
            String::new()
        };
        if right == 0 {
            return format!("{count} жаңа факт, бірден табылғаны жоқ.");
        }
        format!("{count} жаңа факт, {} бірден табылды{read}.", of_them(right))
    },
    first_note: "Алғашқы жауаптар ұпайға қосылмайды: бұл – жаңа фактілермен танысу ғана.",
    goes_on: |section| format!("{} бөлімін жалғастыру", quoted(section, QUOTES)),
    misses: |count| format!("{count} қатені қайталау"),
    repeated: |right, all| match right {
        0 => format!("{all} қайталау, дұрысы жоқ."),
        _ => format!("{all} қайталау, {} дұрыс.", of_them(right)),
    },
    tomorrow: |parts, minutes| format!("Ертең: {parts}, шамамен {minutes} минут."),
};
