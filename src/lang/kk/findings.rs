//! Банктен табылған қателер мен кеңестер.

use crate::check::{Advice, Role};
use crate::lang::findings::FindingsSentences;
use crate::source::flaw::{Expected, Fault};
use crate::source::slip::Slip;

pub(super) const FINDINGS: FindingsSentences = FindingsSentences {
    flaws: |file, count| format!("{file}: табылған қате саны {count}. Түзетілгенше банк ашылмайды."),
    at: |line, column, owner, language| {
        let at = format!("{line}-жол, {column}-баған");
        let at = owner.map_or_else(|| at.clone(), |owner| format!("{at}, «{owner}»"));
        language.map_or_else(|| at.clone(), |language| format!("{at}, {language}"))
    },
    fault,
    advice,
};

fn expected(expected: Expected) -> &'static str {
    match expected {
        Expected::Object => "нысан { … }",
        Expected::List => "тізім [ … ]",
        Expected::String => "тырнақшадағы жол \"…\"",
        Expected::Text => "мәтін: \"…\" немесе {\"kk\": \"…\"}",
        Expected::Whole => "бүтін сан",
        Expected::Bool => "true немесе false",
        Expected::At => "[бойлық, ендік], мысалы [80.25, 50.41]",
        Expected::When => "күн: \"1918-03-21\", \"1918-03\", \"1918\" немесе \"1918-03-19/1918-03-20\"",
    }
}

fn slip(slip: Slip) -> String {
    match slip {
        Slip::Quote(quote @ ('\'' | '`')) => format!("{quote} таңбасы тұр. Орнына кәдімгі \" тырнақшасын жазыңыз"),
        Slip::Quote(quote) => {
            format!("«{quote}» таңбасы тұр: Word осылай қояды. Орнына кәдімгі \" тырнақшасын жазыңыз")
        }
        Slip::InnerQuote => "мәтіннің ішінде \" таңбасы тұр. Мәтін ішіндегі тырнақшаны « » деп жазыңыз".to_owned(),
        Slip::OpenText => "мұнда басталған мәтін осы жолда жабылмаған. Соңына \" қойыңыз".to_owned(),
        Slip::Comma => "осыдан кейін үтір жетпейді. Үтір қойыңыз".to_owned(),
        Slip::SpareComma => "артық үтір: одан кейін ештеңе жоқ. Алып тастаңыз".to_owned(),
        Slip::Colon => "кілт пен оның мәнінің арасында қос нүкте жетпейді. «:» қойыңыз".to_owned(),
        Slip::Bare => "мұндағы сөз тырнақшасыз тұр. Екі жағына \" қойыңыз".to_owned(),
        Slip::Number => {
            "санның жазылуы дұрыс емес. Бүтінін 12, бөлшегін 1.5 деп жазыңыз немесе екі жағына \" қойыңыз".to_owned()
        }
        Slip::Remark => {
            "JSON ішінде ескертпе жазуға болмайды. Алып тастаңыз немесе \"//\" деген кілтке жазыңыз".to_owned()
        }
        Slip::Unseen(c) => format!(
            "көрінбейтін не бөтен бос орын таңбасы тұр (U+{:04X}). Орнына кәдімгі бос орын қойыңыз",
            u32::from(c)
        ),
        Slip::Escape => {
            "\\ таңбасынан кейінгі әріптің мағынасы жоқ. Оны \\\\ деп жазыңыз немесе алып тастаңыз".to_owned()
        }
        Slip::Open(line) => format!("{line}-жолда ашылған жақша жабылмаған. Жабыңыз"),
        Slip::Mismatch(line) => format!("бұл жақша {line}-жолда ашылған жақшаға сай емес. Біреуін түзетіңіз"),
        Slip::After => "файлдың соңғы жақшасынан кейін де бірдеңе жазылған. Алып тастаңыз".to_owned(),
        Slip::Unclear => {
            "осы жерден бастап JSON ережесі бұзылған. Үтір, жақша немесе тырнақша жетпей не артық тұрған болар"
                .to_owned()
        }
    }
}

/// What is wrong, and the remedy.
fn fault(fault: &Fault) -> String {
    match fault {
        Fault::Syntax(why) => slip(*why),
        Fault::NoObject => {
            "файл { таңбасынан басталып, } таңбасымен бітуі керек, ішінде title мен questions болсын".to_owned()
        }
        Fault::Newer => "банк пішімі бұл бағдарламадан жаңа. alash бағдарламасын жаңартыңыз".to_owned(),
        Fault::TooLarge(bytes) => format!("файл тым үлкен (шегі {} МБ). Оны бірнеше банкке бөліңіз", bytes / 1_048_576),
        Fault::TooMany { key, most, have } => format!("«{key}» тізімінде {have} мүше бар, шегі – {most}. Оны бөліңіз"),
        Fault::More(count) => format!("тағы {count} қате бар. Алдымен осыларын түзетіңіз"),
        Fault::TooLong(bytes) => format!("мәтін тым ұзын (шегі {} КБ). Қысқартыңыз", bytes / 1000),
        Fault::Type { key, expected: kind } => format!("«{key}» мәні басқаша болуы керек: {}", expected(*kind)),
        Fault::Unquoted(number) => format!("«{number}» саны тырнақшасыз тұр. \"{number}\" деп жазыңыз"),
        Fault::Missing(key) => format!("«{key}» кілті жетпейді. Оны қосыңыз"),
        Fault::Unknown { key, meant: Some(meant) } => {
            format!("«{key}» деген кілт жоқ. Мүмкін, «{meant}» шығар? Түзетіңіз")
        }
        Fault::Unknown { key, meant: None } => {
            format!("«{key}» деген кілт жоқ. Алып тастаңыз немесе атауын \"//{key}\" деп жазыңыз")
        }
        Fault::DoubledKey(key) => format!("«{key}» кілті екі рет жазылған. Біреуін алып тастаңыз"),
        Fault::DoubledId { id, first } => format!("«{id}» деген id {first}-жолда бар. Басқа id беріңіз"),
        Fault::Kind(kind) => {
            format!("«{kind}» деген түр жоқ. Мыналардың бірін жазыңыз: choice, select, order, match, blank, place")
        }
        Fault::Dangling { key, id } => format!("«{key}» сілтеген «{id}» банкте жоқ. Қосыңыз немесе id-ді түзетіңіз"),
        Fault::Untranslated(lang) => format!("мәтіннің «{lang}» тіліндегі нұсқасы жоқ. Оны жазыңыз"),
        Fault::Foreign(lang) => {
            format!("«{lang}» банк тілдерінің қатарында жоқ. Алып тастаңыз немесе languages тізіміне қосыңыз")
        }
        Fault::Empty => "мәтін бос. Толтырыңыз".to_owned(),
        Fault::Few { key, need, have } => format!("«{key}» тізімінде {have} тармақ бар, кемінде {need} керек. Қосыңыз"),
        Fault::Alike(text) => format!("«{text}» екі рет тұр: оқушы айыра алмайды. Біреуін өзгертіңіз"),
        Fault::Show { least, most } => format!("show мәні кемінде {least}, көп дегенде {most} болуы керек"),
        Fault::NotDigits(text) => format!("«{text}» – сан емес. Тек цифр жазыңыз немесе number кілтін алып тастаңыз"),
        Fault::Range { key, least, most } => {
            format!("«{key}» мәні {least}–{most} аралығында болуы керек. Түзетіңіз")
        }
        Fault::Word { key, written, allowed } => {
            format!("«{key}» кілтіне «{written}» жарамайды. Мыналардың бірін жазыңыз: {}", allowed.join(", "))
        }
        Fault::Escape => "\\u түріндегі жазу ешбір таңба бермейді. Таңбаның өзін жазыңыз".to_owned(),
        Fault::LookAlike(word) => {
            format!(
                "«{word}» сөзінде сырты ұқсас бөтен әріп бар (мысалы, кирилл «С» орнына латын «C»). Сөзді қайта теріңіз"
            )
        }
        Fault::Unseen(c) => {
            format!("мәтінде көрінбейтін таңба бар (U+{:04X}). Алып тастаңыз немесе сөзді қайта теріңіз", u32::from(*c))
        }
        Fault::RepeatedStem { other, line } => {
            format!("дәл осындай сұрақ {line}-жолда бар («{other}»). Бірін өзгертіңіз немесе нұсқаларын біріктіріңіз")
        }
        Fault::NotInTime { later } => {
            format!("«{later}» бұдан бұрын тұр, бірақ when бойынша кейін болған. Ретін не when кілтін түзетіңіз")
        }
        Fault::SameAsAnswer(answer) => {
            format!("қате нұсқа дұрыс жауаппен бірдей: «{answer}». Басқа нұсқа жазыңыз")
        }
        Fault::TakenForAnswer { rival, answer } => {
            format!("қате жауап «{rival}» дұрыс деп қабылданады («{answer}»). Алып тастаңыз немесе өзгертіңіз")
        }
    }
}

fn role(role: Role) -> &'static str {
    match role {
        Role::Title => "тақырып",
        Role::Paragraph => "абзац",
        Role::Passage => "оқу мәтіні",
        Role::Fact => "дерек",
        Role::Stem => "сұрақ",
        Role::Option => "нұсқа",
        Role::Why => "түсіндірме",
    }
}

/// What could be better, and how.
fn advice(advice: &Advice) -> String {
    match advice {
        Advice::NearStem { other, line } => {
            format!("{line}-жолдағы «{other}» сұрағына өте ұқсас. Басқа қырынан сұраңыз немесе екеуін біріктіріңіз")
        }
        Advice::NearAnswer(answer) => {
            format!(
                "қате нұсқаның дұрыс «{answer}» жауабынан айырмасы жазылуында ғана (әріп, регистр, тыныс белгі). Өзгертіңіз"
            )
        }
        Advice::NearRival { rival, answer } => {
            format!(
                "қате «{rival}» жауабының дұрыс «{answer}» жауабынан айырмасы аз: қате терілген жауапты ажырату қиын. Бірін өзгертіңіз"
            )
        }
        Advice::AnswerInStem(answer) => format!("«{answer}» жауабы сұрақтың өзінде тұр. Сұрақты басқаша құрыңыз"),
        Advice::LongAnswer => {
            "дұрыс нұсқа қалғандарынан әлдеқайда ұзын. Қысқартыңыз немесе қалғандарын ұзартыңыз".to_owned()
        }
        Advice::LongestRight(percent) => format!(
            "ең ұзын нұсқаны таңдаған оқушы {percent}% сұраққа дұрыс жауап береді (кездейсоғы 25%). Нұсқаларды теңестіріңіз"
        ),
        Advice::ShortestRight(percent) => format!(
            "ең қысқа нұсқаны таңдаған оқушы {percent}% сұраққа дұрыс жауап береді (кездейсоғы 25%). Нұсқаларды теңестіріңіз"
        ),
        Advice::TellingWords { percent, words } => format!(
            "басқа сұрақтардың дұрыс жауаптарындағы сөздерді ғана білетін оқушы {percent}% сұраққа дұрыс жауап береді (кездейсоғы 25%). Жауапты байқататын сөздер: {}. Оларды қате нұсқаларда да қолданыңыз",
            words.join(", ")
        ),
        Advice::RefersToOptions(option) => format!("«{option}» нұсқасы басқа нұсқаларға сілтейді, ал олар араластырып беріледі. Мазмұнын жазыңыз"),
        Advice::OwnLetter(option) => format!("нұсқалардың өз әрпі бар («{option}»), ал олар нөмірленіп, араластырып беріледі. Әріптерін алып тастаңыз"),
        Advice::Markup(markup) => format!("мәтінде басқа бағдарламаның белгісі қалған: {markup}. Алып тастаңыз"),
        Advice::Ungrounded => "есте сақтаудан артықты сұрайтын сұрақ, ал жауаптары қай деректерге сүйенетіні айтылмаған. ground кілтіне деректердің id-лерін жазыңыз".to_owned(),
        Advice::SmallPool { show, have } => {
            format!("show мәні {show}, ал тармақ саны {have}. Тармақ қосыңыз немесе show мәнін азайтыңыз")
        }
        Advice::Lines { role: what, lines, most } => {
            format!(
                "40 бағанды терезеде {} {lines} жолға созылады (жақсысы – {most} жолға дейін). Қысқартыңыз",
                role(*what)
            )
        }
        Advice::WideWord(word) => format!("«{word}» 40 бағанды терезенің жолына сыймайды. Бөліп не қысқартып жазыңыз"),
        Advice::NoBankId => "банктің «id» кілті жоқ: атауы өзгерсе, оқушылардың бұрынғы жауаптары жоғалғандай көрінеді. Өзгермейтін «id» қосыңыз".to_owned(),
        Advice::NothingToPractise => {
            "барлық сұрақ емтиханға сақталған (exam): жаттығатын ештеңе жоқ. Бірқатарынан exam кілтін алыңыз".to_owned()
        }
        Advice::NotChoice(kind) => {
            format!(
                "емтихан мен оқу мәтінінің сұрақтары choice түрінде болады, мұнда – {}. Түрін өзгертіңіз",
                kind.code()
            )
        }
        Advice::MixedPassage => {
            "бұл мәтіннің сұрақтарының бірі емтиханға сақталған, бірі сақталмаған. Бәрін бірдей етіңіз".to_owned()
        }
        Advice::FewOnPassage(have) => format!("бұл мәтінге {have} сұрақ бар, емтиханға бесеуі керек. Сұрақ қосыңыз"),
        Advice::FactTwice(fact) => {
            format!("осы мәтіннің екі сұрағы бір дерекке («{fact}») тіреледі. Бірін басқа дерекке арнаңыз")
        }
        Advice::FactOnTwoPapers { fact, other } => {
            format!("«{fact}» дерегі емтиханға сақталған «{other}» мәтінінде де бар. Бірінен алып тастаңыз")
        }
        Advice::NeverAsked => "бұл деректі жаттығуда ешбір сұрақ сұрамайды. Сұрақ қосыңыз".to_owned(),
        Advice::OneKind(kind) => {
            format!("бұл дерек тек {} түрімен сұралады. Басқа түрдегі сұрақ қосыңыз", kind.code())
        }
        Advice::IdleParagraph => {
            "бұл абзацқа тірелген сұрақ жоқ. Сұрақ қосыңыз немесе абзацты алып тастаңыз".to_owned()
        }
        Advice::OffMap => "нүкте картаға сыймайды. Бойлық пен ендік ауысып кеткен жоқ па? Түзетіңіз".to_owned(),
        Advice::NamedSituation(name) => {
            format!("орналасу сипаты «{name}» атауын айтып қойған. Атын атамай жазыңыз")
        }
        Advice::NearMarks(a, b) => format!("«{a}» мен «{b}» картада бірінің үстіне бірі түседі. Біреуін алып тастаңыз"),
        Advice::NoPicture(key) => {
            format!("бұл жолда «{key}» жоқ, сондықтан бет сурет болып сызылмайды. Барлық жолға жазыңыз")
        }
        Advice::NoLanguage(code) => {
            format!(
                "банкте «{code}» тілі жоқ: ол тілді таңдаған оқушы бірінші тілдегі мәтінді оқиды. Аудармасын қосыңыз"
            )
        }
    }
}
