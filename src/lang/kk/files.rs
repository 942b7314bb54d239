//! Файлдар, сақталған жауаптар және олардың сақтық көшірмелері туралы айтылатын сөйлемдер.

use super::grammar::date;
use crate::clean;

use crate::lang::files::FilesSentences;
use crate::log::range::Outside;
use crate::trouble::{Cause, Notice, Offer, Restored, Trouble};

pub(super) const FILES: FilesSentences = FilesSentences {
    damaged_records: |count| {
        format!(
            "Бүлінген жазбалар: {count}. Олар есепке алынбады; «backups» бумасындағы сақтық көшірмеде болуы мүмкін."
        )
    },
    newer_records: |count| {
        format!(
            "Бағдарламаның жаңарақ нұсқасында жасалған жазбалар: {count}. Олар сақтаулы, бірақ мұнда толық көрсетілмейді."
        )
    },
    cause,
    trouble,
    notice,
    offer,
    restored,
    outside,
};

fn cause(cause: Cause) -> String {
    let said = match cause {
        Cause::NotFound => "мұндай файл да, бума да жоқ",
        Cause::Denied => "рұқсат жоқ",
        Cause::Folder => "бұл – файл емес, бума",
        Cause::NotFolder => "бума болуы керек жерде файл тұр",
        Cause::Full => "дискіде орын қалмаған",
        Cause::TooLarge => "файлдың көлемі рұқсат етілгеннен асып кетеді",
        Cause::ReadOnly => "мұнда жазуға болмайды, тек оқуға болады",
        Cause::Busy => "оны басқа бағдарлама пайдаланып жатыр",
        Cause::Damaged => "мазмұны бүлінген",
        Cause::Device => "диск, флешка немесе желі жауап бермейді",
        Cause::Name => "файлға мұндай ат қоюға болмайды",
        Cause::Exhausted => "компьютердің жады жетпейді немесе ашық файл тым көп",
        Cause::Replaced => "ашылған файлдың орнында енді басқа файл тұр",
        Cause::Kept => "бұл файлда оқушылардың жауаптары сақталады: оның үстінен жазуға болмайды",
        Cause::Other(number) => return format!("жүйе қатесі № {number}"),
    };
    said.to_owned()
}

fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Unusable { folder, cause: why } => {
            let (folder, why) = (clean::path(folder), cause(*why));
            format!(
                "{folder} бумасында жауаптарды сақтау мүмкін болмады: {why}. Басқа буманы --data-dir арқылы көрсетіңіз"
            )
        }
        Trouble::Newer { file } => format!(
            "{} файлын alash бағдарламасының жаңарақ нұсқасы жазған. Бағдарламаны жаңартыңыз; файл өзгертілген жоқ",
            clean::path(file)
        ),
        Trouble::Foreign { file } => format!(
            "{} – басқа бағдарламаның дерекқоры. Ол өзгертілген жоқ. Басқа буманы --data-dir арқылы көрсетіңіз",
            clean::path(file)
        ),
        Trouble::Empty { file } => format!(
            "{} файлы жоқ немесе бос, бірақ бұрын мұнда жауаптар сақталған. Жаңа файл жасалмады: бағдарламаны ашып, сақтық көшірмеге оралыңыз немесе alash restore деп жазыңыз",
            clean::path(file)
        ),
        Trouble::Damaged { file } => format!(
            "{} файлы бүлінген. Оған тимеңіз: бағдарламаны ашып, сақтық көшірмеге оралыңыз немесе alash restore деп жазыңыз. Не болғанын alash doctor командасы көрсетеді",
            clean::path(file)
        ),
        Trouble::Held { folder } => format!(
            "{} бумасын басқа бағдарлама пайдаланып жатыр, ал файлды ашпас бұрын өзгерту керек. Жауап бермей тұрған alash терезесін жауып, бағдарламаны қайта ашыңыз",
            clean::path(folder)
        ),
        Trouble::NoBackup { folder } => {
            format!("{} бумасында қалпына келтіруге болатын сақтық көшірме жоқ", clean::path(folder))
        }
        Trouble::Failed(why) => cause(*why),
    }
}

fn notice(notice: &Notice) -> String {
    match notice {
        Notice::ReadOnly { folder } => format!(
            "{} бумасына жазуға болмайды: бұрынғы жауаптарды қарауға болады, ал жаңа жауаптар сақталмайды.",
            clean::path(folder)
        ),
        Notice::Held { folder } => format!(
            "{} бумасын басқа бағдарлама пайдаланып жатыр: бүгінгі сақтық көшірме жасалмады, жасырылған оқушылар өшірілмеді.",
            clean::path(folder)
        ),
        Notice::Damaged { file } => format!(
            "{} файлының бір бөлігі бүлінген: оның көшірмесі жасалмады, бұрынғы көшірмелер сақтаулы. Не істеу керегін alash doctor командасы көрсетеді.",
            clean::path(file)
        ),
        Notice::NoBackup(why) => format!("Бүгінгі сақтық көшірме жасалмады: {}.", cause(*why)),
        Notice::CutLog { log } => format!(
            "Соңғы рет жазылған журналдың (alash.db-wal) бір бөлігі оқылмады: соңғы жауаптардың кейбірі болмауы мүмкін. Журналдың көшірмесі сақталды: {}.",
            clean::path(log)
        ),
        Notice::NotYet { name } => {
            format!("«{name}» деген оқушы әлі өшірілген жоқ. Келесі рет ашылғанда бағдарлама қайталап көреді.")
        }
        Notice::NotErased { name, file } => {
            let file = clean::path(file);
            format!(
                "«{name}» деген оқушы мына файлдан әлі өшірілген жоқ: {file}. Келесі рет ашылғанда бағдарлама оқушыны тағы өшіріп көреді; бұл керек емес сақтық көшірме болса, файлды өзіңіз өшіріңіз."
            )
        }
    }
}

fn offer(offer: &Offer) -> Vec<String> {
    let Offer { backup, readable, unreadable } = offer;
    let held = backup.as_ref().and_then(|backup| Some((clean::path(&backup.file), backup.held.as_ref().ok()?)));
    let mut lines = vec![held.map_or_else(
        || "Жарамды сақтық көшірме жоқ; файлдың өзінен оқылғаны ғана қалады.".to_owned(),
        |(file, held)| {
            let (students, entries) = (held.students.len(), held.entries);
            let newest = held.newest.map_or_else(|| "–".to_owned(), |(time, offset)| date(time.day(offset).date()));
            format!("Соңғы жарамды сақтық көшірме: {file}. Оқушы – {students}, жазба – {entries}, соңғысы – {newest}.")
        },
    )];
    if *readable > 0 {
        lines.push(format!("Бүлінген файлдан қосылатын жазба: {readable}."));
    } else if *unreadable == 0 {
        lines.push("Бүлінген файлдан қосуға болатын жазба табылмады: көшірмеден кейін берілген жауаптар болса, олар қалпына келмейді.".to_owned());
    }
    if *unreadable > 0 {
        lines.push(format!("Оқылмайтын жазба: {unreadable}."));
    }
    lines
}

fn restored(restored: &Restored) -> Vec<String> {
    let backup = restored.backup.as_deref().map(|file| format!("Сақтық көшірме: {}", clean::path(file)));
    let taken = format!("Бүлінген файлдан қосылған жазба: {}.", restored.taken);
    let unreadable = (restored.unreadable > 0)
        .then(|| format!("Оқылмаған жазба: {}. Олар бөлек қойылған файлда қалды.", restored.unreadable));
    let (students, entries) = (restored.students, restored.entries);
    let now = format!("Енді барлығы: оқушы – {students}, жазба – {entries}.");
    let aside = restored
        .aside
        .as_deref()
        .map(|aside| format!("Бүлінген файл өшірілген жоқ, ол мына бумада: {}", clean::path(aside)));
    let taken = aside.is_some().then_some(taken);
    backup.into_iter().chain(taken).chain(unreadable).chain([now]).chain(aside).collect()
}

pub(super) fn outside(outside: &Outside) -> String {
    let Outside { field, value, range } = outside;
    if range.is_empty() {
        return format!("«{field}» өрісіндегі мән дұрыс емес: {value}");
    }
    format!("«{field}» өрісінде {value} тұр, ал болуы керегі: {range}")
}
