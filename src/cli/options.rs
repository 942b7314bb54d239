//! Every option, once: its name, its value, the commands it goes with, and what the help says of it. A new one is a constant
//! here and its name in [`OPTIONS`]; its command gets it by `arguments.get` or `arguments.has`.

use std::path::PathBuf;

use super::described::Goes::{Everywhere, With};
use super::described::ValueKind::{Nothing, OneOf, Word};
use super::described::{Condition, Described, Flag, Opt, Texts, Use, name, number, text, texts, with};
use crate::language::Lang;

/// Every option; those of a command stand in the help in this order.
pub(crate) const OPTIONS: &[&dyn Described] = &[
    &SECTION, &READING, &COUNT, &PROFILE, &PRINT, &VARIANTS, &FORMAT, &OUT, &NOW, &UNDO, &CLEAR, &STRICT, &TABLE,
    &JSON, &STUDENT, &LANG, &ASCII, &PLAIN, &BANK, &DATA_DIR, &SEED, &HELP, &VERSION,
];

// What values are called.
pub(crate) const FILE: Texts = texts("ФАЙЛ", "ФАЙЛ", "FILE");
pub(crate) const NAME: Texts = texts("АТЫ", "ИМЯ", "NAME");
const FOLDER: Texts = texts("БУМА", "ПАПКА", "DIR");
const NUMBER: Texts = texts("САН", "ЧИСЛО", "NUMBER");
const ID: Texts = texts("ID", "ID", "ID");
const COUNTED: Texts = texts("N", "N", "N");

/// The forms in which answers are written out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Format {
    /// A table for a spreadsheet.
    #[default]
    Csv,
    /// Every record, to be brought in elsewhere.
    Jsonl,
}

impl Format {
    const ALL: [Self; 2] = [Self::Csv, Self::Jsonl];

    /// What is typed for it, and how its files end.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Jsonl => "jsonl",
        }
    }
}

/// Practice on one section only, by its id.
pub(crate) const SECTION: Opt<String> = Opt::new(
    "section",
    Word(ID, text),
    With(&[with("practice", texts("бір бөлім ғана", "только один раздел", "one section only"))]),
);

/// Practice on a passage instead.
pub(crate) const READING: Flag = Opt::new(
    "reading",
    Nothing,
    With(&[with(
        "practice",
        texts(
            "оқу мәтіні мен соған қатысты сұрақтар",
            "текст для чтения и вопросы к нему",
            "a passage and questions on it",
        ),
    )
    .when(Condition::Without(SECTION.name))]),
);

/// How many questions of practice.
pub(crate) const COUNT: Opt<usize> = Opt::new(
    "count",
    Word(COUNTED, |word| number(word, 1..)),
    With(&[with(
        "practice",
        texts(
            "сұрақ саны (әдетте 10, оқу мәтінінде 5)",
            "сколько вопросов (обычно 10, по тексту 5)",
            "how many questions (usually 10, on a passage 5)",
        ),
    )]),
);

/// The id of an exam's form, or a file with forms.
pub(crate) const PROFILE: Opt<String> = Opt::new(
    "profile",
    Word(ID, text),
    With(&[with(
        "exam",
        texts(
            "сынақ үлгісі (немесе үлгілер жазылған файл)",
            "образец экзамена (или файл с образцами)",
            "the form of the exam (or a file with forms)",
        ),
    )]),
);

/// On paper instead.
pub(crate) const PRINT: Flag = Opt::new(
    "print",
    Nothing,
    With(&[
        with(
            "brief",
            texts(
                "бір A4 бетке басылатын файл түрінде",
                "записать файл, который печатается на одной странице A4",
                "as a file that prints on one A4 page",
            ),
        ),
        with(
            "exam",
            texts(
                "A4 бетке басылатын файл (alash-exam-ҮЛГІ-САН.html)",
                "файл для печати на A4 (alash-exam-ОБРАЗЕЦ-ЧИСЛО.html)",
                "a file that prints on A4 (alash-exam-FORM-NUMBER.html)",
            ),
        ),
    ]),
);

/// How many variants of a printed paper: more keys than these do not stand side by side.
pub(crate) const VARIANTS: Opt<usize> = Opt::new(
    "variants",
    Word(COUNTED, |word| number(word, 1..=8)),
    With(&[with(
        "exam",
        texts(
            "басылатын нұсқа саны (әдетте 4)",
            "сколько вариантов печатать (обычно 4)",
            "how many variants to print (usually 4)",
        ),
    )
    .when(Condition::With(PRINT.name))]),
);

/// In which form answers are written out.
pub(crate) const FORMAT: Opt<Format> = Opt::new(
    "format",
    OneOf(&Format::ALL, |format| format.code()),
    With(&[with(
        "export",
        texts(
            "кесте немесе басқа компьютерге апаратын файл",
            "таблица или файл для другого компьютера",
            "a table, or a file for another computer",
        ),
    )]),
);

/// The file that is written.
pub(crate) const OUT: Opt<PathBuf> = {
    const ELSEWHERE: Texts = texts("басқа файлға", "в другой файл", "into another file");
    Opt::new(
        "out",
        Word(FILE, |word| Ok(word.into())),
        With(&[
            with("export", texts("экранға емес, файлға", "не на экран, а в файл", "into a file")),
            with("exam", ELSEWHERE).when(Condition::With(PRINT.name)),
            with("brief", ELSEWHERE).when(Condition::With(PRINT.name)),
        ]),
    )
};

/// At once, and not after a week.
pub(crate) const NOW: Flag = Opt::new(
    "now",
    Nothing,
    With(
        &[with("forget", texts("бірден өшіру", "стереть сразу", "erase at once")).when(Condition::Without(UNDO.name))],
    ),
);

/// What was done last is taken back.
pub(crate) const UNDO: Flag = Opt::new(
    "undo",
    Nothing,
    With(&[
        with("forget", texts("жасырылған оқушыны қайтару", "вернуть скрытого ученика", "bring a hidden student back")),
        with(
            "import",
            texts(
                "оқушыдан (--student АТЫ) соңғы қабылданғанды бөліп алу",
                "отделить последний импорт от ученика (--student ИМЯ)",
                "split the last import off from a student (--student NAME)",
            ),
        ),
    ]),
);

/// A PIN is taken away.
pub(crate) const CLEAR: Flag =
    Opt::new("clear", Nothing, With(&[Use { command: "pin", when: Condition::Always, said: None }]));

/// Advice fails too.
pub(crate) const STRICT: Flag = Opt::new(
    "strict",
    Nothing,
    With(&[with(
        "check",
        texts("тек кеңес болғанда да шығу коды – 1", "код выхода 1 и при советах", "exit code 1 for advice too"),
    )]),
);

/// Which questions ask which fact, instead of the findings.
pub(crate) const TABLE: Flag = Opt::new(
    "table",
    Nothing,
    With(&[with(
        "check",
        texts(
            "кесте: әр дерек қай сұрақтарда сұралады",
            "таблица: в каких вопросах спрашивается каждый факт",
            "a table of which questions ask about which fact",
        ),
    )]),
);

/// For other programs.
pub(crate) const JSON: Flag = {
    const PROGRAMS: Texts =
        texts("басқа бағдарламаларға арналған түрде", "в виде для других программ", "in a form for other programs");
    Opt::new("json", Nothing, With(&[with("stats", PROGRAMS), with("check", PROGRAMS)]))
};

/// Who learns.
pub(crate) const STUDENT: Opt<String> = Opt::new(
    "student",
    Word(NAME, name),
    Everywhere(texts(
        "оқушы (жаңасы бағдарлама ашылғанда қосылады)",
        "ученик (нового добавят при открытии программы)",
        "the student (a new one is added when the program opens)",
    )),
);

/// The language.
pub(crate) const LANG: Opt<Lang> =
    Opt::new("lang", OneOf(&Lang::ALL, |lang| lang.code()), Everywhere(texts("тіл", "язык", "the language")));

/// The plainest signs only.
pub(crate) const ASCII: Flag = Opt::new(
    "ascii",
    Nothing,
    Everywhere(texts(
        "▸ ● ━ орнына > * # (қаріпте жоқ болса)",
        "> * # вместо ▸ ● ━ (если их нет в шрифте)",
        "> * # for ▸ ● ━ (where the font lacks them)",
    )),
);

/// Line by line.
pub(crate) const PLAIN: Flag = Opt::new(
    "plain",
    Nothing,
    Everywhere(texts(
        "экрансыз, жол-жолмен (немесе ALASH_PLAIN=1)",
        "без экрана, строка за строкой (или ALASH_PLAIN=1)",
        "line by line, without a screen (or ALASH_PLAIN=1)",
    )),
);

/// Another bank.
pub(crate) const BANK: Opt<PathBuf> = Opt::new(
    "bank",
    Word(FILE, |word| Ok(word.into())),
    Everywhere(texts("басқа сұрақтар банкі", "другой банк вопросов", "another bank of questions")),
);

/// Another data folder.
pub(crate) const DATA_DIR: Opt<PathBuf> = Opt::new(
    "data-dir",
    Word(FOLDER, |word| Ok(word.into())),
    Everywhere(texts(
        "жауаптар сақталатын бума (немесе ALASH_DATA_DIR)",
        "где хранить ответы (или ALASH_DATA_DIR)",
        "where answers are kept (or ALASH_DATA_DIR)",
    )),
);

/// The seed of every draw.
pub(crate) const SEED: Opt<u64> = Opt::new(
    "seed",
    Word(NUMBER, |word| number(word, ..)),
    Everywhere(texts(
        "бірдей сұрақтар бірдей ретпен шығады",
        "одни и те же вопросы в одном и том же порядке",
        "the same questions in the same order",
    )),
);

/// How the program is used, whatever else is asked for.
pub(crate) const HELP: Flag = Opt {
    name: "help",
    short: Some('h'),
    value: Nothing,
    goes: Everywhere(texts("осы анықтама", "эта справка", "this help")),
};

/// Which version this is, whatever else is asked for but help.
pub(crate) const VERSION: Flag = Opt {
    name: "version",
    short: Some('V'),
    value: Nothing,
    goes: Everywhere(texts("нұсқасы", "версия", "the version")),
};
