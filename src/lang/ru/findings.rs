//! Ошибки и советы о банке.

use super::grammar::counted;
use crate::check::{Advice, Role};
use crate::lang::findings::FindingsSentences;
use crate::source::flaw::{Expected, Fault};
use crate::source::slip::Slip;

pub(super) const FINDINGS: FindingsSentences = FindingsSentences {
    flaws: |file, count| {
        format!("{file}: {}. Пока не исправлено, банк не открывается.", counted(count, "ошибка", "ошибки", "ошибок"))
    },
    at: |line, column, owner, language| {
        let at = format!("строка {line}, столбец {column}");
        let at = owner.map_or_else(|| at.clone(), |owner| format!("{at}, «{owner}»"));
        language.map_or_else(|| at.clone(), |language| format!("{at}, {language}"))
    },
    fault,
    advice,
};

fn expected(expected: Expected) -> &'static str {
    match expected {
        Expected::Object => "объект { … }",
        Expected::List => "список [ … ]",
        Expected::String => "строка в кавычках \"…\"",
        Expected::Text => "текст: \"…\" или {\"kk\": \"…\"}",
        Expected::Whole => "целое число",
        Expected::Bool => "true или false",
        Expected::At => "[долгота, широта], например [80.25, 50.41]",
        Expected::When => "дата: \"1918-03-21\", \"1918-03\", \"1918\" или \"1918-03-19/1918-03-20\"",
    }
}

fn slip(slip: Slip) -> String {
    match slip {
        Slip::Quote(quote @ ('\'' | '`')) => format!("здесь стоит {quote}. Напишите обычную кавычку \""),
        Slip::Quote(quote) => format!("здесь стоит «{quote}», так ставит Word. Напишите обычную кавычку \""),
        Slip::InnerQuote => "внутри текста стоит \". Внутри текста пишите кавычки « »".to_owned(),
        Slip::OpenText => "начатый здесь текст не закрыт на этой строке. Поставьте в конце \"".to_owned(),
        Slip::Comma => "после этого не хватает запятой. Поставьте её".to_owned(),
        Slip::SpareComma => "лишняя запятая: после неё ничего нет. Уберите её".to_owned(),
        Slip::Colon => "между ключом и его значением нет двоеточия. Поставьте «:»".to_owned(),
        Slip::Bare => "слово стоит без кавычек. Поставьте \" с обеих сторон".to_owned(),
        Slip::Number => "число записано не так. Пишите 12 или 1.5 либо поставьте \" с обеих сторон".to_owned(),
        Slip::Remark => "JSON не знает примечаний. Уберите или запишите под ключом \"//\"".to_owned(),
        Slip::Unseen(c) => {
            format!("здесь невидимый знак или не тот пробел (U+{:04X}). Поставьте обычный пробел", u32::from(c))
        }
        Slip::Escape => "буква после \\ ничего не значит. Напишите \\\\ или уберите её".to_owned(),
        Slip::Open(line) => format!("скобка, открытая в строке {line}, не закрыта. Закройте её"),
        Slip::Mismatch(line) => format!("эта скобка не подходит к открытой в строке {line}. Исправьте одну из них"),
        Slip::After => "после последней скобки файла что-то ещё написано. Уберите это".to_owned(),
        Slip::Unclear => {
            "с этого места – не JSON. Вероятно, не хватает запятой, скобки или кавычки либо есть лишняя".to_owned()
        }
    }
}

/// What is wrong, and the remedy.
fn fault(fault: &Fault) -> String {
    match fault {
        Fault::Syntax(why) => slip(*why),
        Fault::NoObject => "файл должен начинаться с { и кончаться }, а внутри – title и questions".to_owned(),
        Fault::Newer => "формат банка новее этой программы. Обновите alash".to_owned(),
        Fault::TooLarge(bytes) => {
            format!("файл слишком велик (предел {} МБ). Разделите его на несколько банков", bytes / 1_048_576)
        }
        Fault::TooMany { key, most, have } => {
            format!("в списке «{key}» {have} элементов, предел – {most}. Разделите его")
        }
        Fault::More(count) => format!("ошибок ещё: {count}. Исправьте сначала эти"),
        Fault::TooLong(bytes) => format!("текст слишком длинный (предел {} КБ). Сократите его", bytes / 1000),
        Fault::Type { key, expected: kind } => format!("значение «{key}» должно быть другим: {}", expected(*kind)),
        Fault::Unquoted(number) => format!("число «{number}» стоит без кавычек. Напишите \"{number}\""),
        Fault::Missing(key) => format!("нет ключа «{key}». Добавьте его"),
        Fault::Unknown { key, meant: Some(meant) } => format!("ключа «{key}» нет. Может быть, «{meant}»? Исправьте"),
        Fault::Unknown { key, meant: None } => format!("ключа «{key}» нет. Уберите его или назовите \"//{key}\""),
        Fault::DoubledKey(key) => format!("ключ «{key}» записан дважды. Уберите один"),
        Fault::DoubledId { id, first } => format!("id «{id}» уже есть в строке {first}. Дайте другой id"),
        Fault::Kind(kind) => format!("вида «{kind}» нет. Напишите один из: choice, select, order, match, blank, place"),
        Fault::Dangling { key, id } => {
            format!("«{key}» указывает на «{id}», которого в банке нет. Добавьте или исправьте id")
        }
        Fault::Untranslated(lang) => format!("у текста нет версии на языке «{lang}». Напишите её"),
        Fault::Foreign(lang) => format!("«{lang}» нет среди языков банка. Уберите или добавьте в список languages"),
        Fault::Empty => "текст пуст. Заполните его".to_owned(),
        Fault::Few { key, need, have } => format!("в списке «{key}» пунктов: {have}, нужно не меньше {need}. Добавьте"),
        Fault::Alike(text) => format!("«{text}» стоит дважды: ученик их не различит. Измените один"),
        Fault::Show { least, most } => format!("show должно быть от {least} до {most}"),
        Fault::NotDigits(text) => format!("«{text}» – не число. Пишите только цифры или уберите ключ number"),
        Fault::Range { key, least, most } => format!("значение «{key}» должно быть от {least} до {most}. Исправьте"),
        Fault::Word { key, written, allowed } => {
            format!("«{written}» не подходит для «{key}». Напишите одно из: {}", allowed.join(", "))
        }
        Fault::Escape => "запись вида \\u не даёт никакого знака. Напишите сам знак".to_owned(),
        Fault::LookAlike(word) => {
            format!(
                "в слове «{word}» похожая буква другого алфавита (например, латинская «C» вместо «С»). Наберите заново"
            )
        }
        Fault::Unseen(c) => {
            format!("в тексте невидимый знак (U+{:04X}). Уберите его или наберите слово заново", u32::from(*c))
        }
        Fault::RepeatedStem { other, line } => {
            format!("такой же вопрос есть в строке {line} («{other}»). Измените один или объедините варианты")
        }
        Fault::NotInTime { later } => {
            format!("«{later}» стоит раньше, но по when было позже. Исправьте порядок или when")
        }
        Fault::SameAsAnswer(answer) => {
            format!("неверный вариант совпадает с верным ответом «{answer}». Напишите другой")
        }
        Fault::TakenForAnswer { rival, answer } => {
            format!("неверный ответ «{rival}» будет принят за верный («{answer}»). Уберите или измените его")
        }
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Title => "заголовок",
        Role::Paragraph => "абзац",
        Role::Passage => "текст для чтения",
        Role::Fact => "факт",
        Role::Stem => "вопрос",
        Role::Option => "вариант",
        Role::Why => "пояснение",
    }
}

/// What could be better, and how.
fn advice(advice: &Advice) -> String {
    match advice {
        Advice::NearStem { other, line } => {
            format!("почти тот же вопрос, что «{other}» в строке {line}. Спросите с другой стороны или объедините их")
        }
        Advice::NearAnswer(answer) => {
            format!(
                "неверный вариант отличается от верного «{answer}» только написанием (буква, регистр, знаки). Измените его"
            )
        }
        Advice::NearRival { rival, answer } => {
            format!(
                "неверный ответ «{rival}» мало отличается от верного «{answer}»: опечатку нельзя будет понять. Измените один"
            )
        }
        Advice::AnswerInStem(answer) => format!("ответ «{answer}» стоит в самом вопросе. Спросите иначе"),
        Advice::LongAnswer => {
            "верный вариант намного длиннее остальных. Сократите его или удлините остальные".to_owned()
        }
        Advice::LongestRight(percent) => format!(
            "кто всегда берёт самый длинный вариант, прав в {percent} % вопросов (случайно – 25 %). Уравняйте варианты"
        ),
        Advice::ShortestRight(percent) => format!(
            "кто всегда берёт самый короткий вариант, прав в {percent} % вопросов (случайно – 25 %). Уравняйте варианты"
        ),
        Advice::TellingWords { percent, words } => format!(
            "кто знает только слова верных ответов других вопросов, отвечает верно в {percent}% случаев (наугад – 25%). Выдают слова: {}. Используйте их и в неверных вариантах",
            words.join(", ")
        ),
        Advice::RefersToOptions(option) => format!("вариант «{option}» говорит о других вариантах, а они перемешиваются. Напишите его содержание"),
        Advice::OwnLetter(option) => format!("у вариантов свои буквы («{option}»), а они нумеруются и перемешиваются. Уберите буквы"),
        Advice::Markup(markup) => format!("в тексте осталась разметка другой программы: {markup}. Уберите её"),
        Advice::Ungrounded => "вопрос требует больше, чем вспомнить, но не сказано, на каких фактах стоят его ответы. Укажите id фактов в ground".to_owned(),
        Advice::SmallPool { show, have } => {
            format!("show равно {show}, а пунктов {have}. Добавьте пункты или уменьшите show")
        }
        Advice::Lines { role: what, lines, most } => {
            format!("в окне из 40 колонок {} занимает строк: {lines} (хорошо – до {most}). Сократите", role(*what))
        }
        Advice::WideWord(word) => format!("«{word}» не входит в строку окна из 40 колонок. Разделите или сократите"),
        Advice::NoBankId => "у банка нет ключа «id»: если изменить название, прежние ответы учеников как будто пропадут. Добавьте «id», который не изменится".to_owned(),
        Advice::NothingToPractise => {
            "все вопросы оставлены для экзамена (exam): упражняться не на чем. Снимите exam с части вопросов".to_owned()
        }
        Advice::NotChoice(kind) => {
            format!("вопросы экзамена и к тексту для чтения – вида choice, а здесь {}. Измените вид", kind.code())
        }
        Advice::MixedPassage => {
            "часть вопросов к этому тексту оставлена для экзамена, часть нет. Сделайте все одинаково".to_owned()
        }
        Advice::FewOnPassage(have) => format!("вопросов к этому тексту: {have}, а для экзамена нужно пять. Добавьте"),
        Advice::FactTwice(fact) => {
            format!("два вопроса к этому тексту стоят на одном факте «{fact}». Дайте одному другой факт")
        }
        Advice::FactOnTwoPapers { fact, other } => {
            format!("факт «{fact}» есть и в оставленном для экзамена тексте «{other}». Уберите из одного")
        }
        Advice::NeverAsked => "в упражнениях этот факт не спрашивает ни один вопрос. Добавьте вопрос".to_owned(),
        Advice::OneKind(kind) => {
            format!("этот факт спрашивают только вопросы вида {}. Добавьте вопрос другого вида", kind.code())
        }
        Advice::IdleParagraph => {
            "на этот абзац не опирается ни один вопрос. Добавьте вопрос или уберите абзац".to_owned()
        }
        Advice::OffMap => "точка вне карты. Не переставлены ли долгота и широта? Исправьте".to_owned(),
        Advice::NamedSituation(name) => {
            format!("описание места выдаёт название «{name}». Напишите, не называя его")
        }
        Advice::NearMarks(a, b) => format!("«{a}» и «{b}» на карте сливаются. Уберите одно из них"),
        Advice::NoPicture(key) => {
            format!("в этой строке нет «{key}», поэтому страница не рисуется. Добавьте его во все строки")
        }
        Advice::NoLanguage(code) => {
            format!("в банке нет языка «{code}»: выбравший его будет читать тексты на первом языке. Добавьте перевод")
        }
    }
}
