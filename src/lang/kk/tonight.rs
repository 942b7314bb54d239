//! Бүгінгі сабақтың соңы.

use crate::lang::tonight::TonightSentences;

pub(super) const TONIGHT: TonightSentences = TonightSentences {
    title: "Бүгінгі сабақ аяқталды",
    confused: "Әлі шатасатыны:",
    done: |answers, minutes| format!("{answers} жауап, {minutes} минут"),
    mended: |asked, right| format!("Өткен сабақтың қателерінен бүгін қайта сұралғаны: {asked}, дұрысы {right}."),
    not_confused: "Шатасатын фактілер жоқ.",
    nothing_to_mend: "Өткен жолдан түзететін қате жоқ.",
    score: |right, all, first| format!("Қайталау: {all}, дұрысы {right}. Алғашқы жауап: {first}."),
    tomorrow: |minutes, section| format!("Ертең: шамамен {minutes} минут, алғашқы бөлім – «{section}»."),
};
