//! Words that name no thing by themselves: what sort of thing it is (съезі, комитет, oblast). They stand beside names and buy
//! no slips.

use std::sync::LazyLock;

use super::letters::skeleton;

/// Beginnings of such words, in three languages.
const SORTS: &[&str] = &[
    // meetings and bodies
    "съез",
    "съезд",
    "конгресс",
    "congress",
    "кеңес",
    "совет",
    "soviet",
    "council",
    "комитет",
    "committee",
    "комиссия",
    "комисси",
    "commission",
    "комиссариат",
    "commissariat",
    "партия",
    "парти",
    "party",
    "өкімет",
    "үкімет",
    "правительств",
    "власт",
    "government",
    "power",
    "бөлім",
    "отдел",
    "section",
    "department",
    "ұйым",
    "организаци",
    "organisation",
    "organization",
    "мекеме",
    "учреждени",
    "institution",
    "мүше",
    "член",
    "member",
    "мемлекет",
    "государств",
    "state",
    // places
    "қала",
    "город",
    "city",
    "town",
    "облыс",
    "област",
    "oblast",
    "обл",
    "уез",
    "uezd",
    "губерния",
    "губерни",
    "губерн",
    "governorate",
    "province",
    "аумақ",
    "территори",
    "territory",
    "аймақ",
    "регион",
    "region",
    "өңір",
    "жер",
    "земл",
    "land",
    "аудан",
    "район",
    "district",
    // papers
    "газет",
    "newspaper",
    "қаулы",
    "постановлени",
    "resolution",
    "декларация",
    "деклараци",
    "declaration",
    "жоба",
    "проект",
    "draft",
    "жеделхат",
    "телеграмм",
    "telegram",
    "құжат",
    "документ",
    "document",
    // the rest
    "мәселе",
    "вопрос",
    "question",
    "issue",
    "құқығ",
    "құқық",
    "право",
    "прав",
    "right",
    "іс",
    "істер",
    "дело",
    "дела",
    "дел",
    "affairs",
    "халық",
    "народн",
    "people",
    "peoples",
    "революция",
    "революци",
    "revolution",
    "негіз",
    "основ",
    "basis",
];
/// Abbreviations of such words.
const SHORT: &[&str] = &["қ", "г", "гор", "обл", "губ", "у", "с", "п", "хк"];
/// What may follow a beginning, as skeletons: cases, owners and many, and no ending that makes an adjective of it.
const ENDINGS: &[&str] = &[
    "", "i", "si", "in", "nin", "din", "tin", "ga", "ge", "ka", "ke", "da", "de", "ta", "te", "dan", "den", "tan",
    "ten", "nan", "nen", "men", "ben", "pen", "ni", "di", "ti", "sin", "inin", "sinin", "ina", "ine", "sine", "sina",
    "inda", "inde", "sinda", "sinde", "inan", "inen", "sinan", "sinen", "imen", "simen", "lar", "ler", "tar", "ter",
    "dar", "der", "lari", "leri", "tari", "teri", "dari", "deri", "larinin", "lerinin", "tarinin", "terinin", "larin",
    "lerin", "a", "o", "u", "e", "om", "ov", "ami", "ah", "am", "oi", "ii", "iu", "ia", "ie", "iam", "iami", "iah",
    "iei", "em", "s", "es",
];

/// The same as skeletons; a short one stands for itself alone.
static BEGINNINGS: LazyLock<Vec<String>> = LazyLock::new(|| SORTS.iter().map(|sort| skeleton(sort)).collect());
/// Letters that a beginning has.
const BEGINNING: usize = 3;

/// Whether a word, with its skeleton, names only what sort of thing something is.
pub(super) fn is_common(word: &str, skeleton: &str) -> bool {
    let begins = |sort: &String| {
        let rest = skeleton.strip_prefix(sort.as_str());
        rest.is_some_and(|rest| rest.is_empty() || (ENDINGS.contains(&rest) && sort.len() >= BEGINNING))
    };
    SHORT.contains(&word) || BEGINNINGS.iter().any(begins)
}
