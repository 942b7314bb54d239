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
    again: |count| format!("{count} қатені қазір тағы"),
    begins: |section| format!("{} басталады", quoted(section, QUOTES)),
    firm: |count| format!("Емтихан күні есте болатыны: бүгін сұралған фактілердің {}.", of_them(count)),
    first: |count, right, just_read| {
        let read = if just_read > 0 {
            format!(" (мәтінін жаңа ғана оқығаннан кейін: {just_read})")
        } else {
            String::new()
        };
        format!("{count} жаңа факт, {} бірден дұрыс{read}.", of_them(right))
    },
    first_note: "Алғашқы жауаптар ұпайға қосылмайды: олар – танысу.",
    goes_on: |section| format!("{} жалғасады", quoted(section, QUOTES)),
    misses: |count| format!("{count} қате"),
    repeated: |right, all| format!("{all} қайталау, {} дұрыс.", of_them(right)),
    tomorrow: |parts, minutes| format!("Ертең: {parts}, шамамен {minutes} минут."),
};
