//! alash doctor командасы.

use crate::lang::doctor::DoctorSentences;

pub(super) const DOCTOR: DoctorSentences = DoctorSentences {
    title: |version, folder| format!("alash {version}: {folder}"),
    well: "Бәрі дұрыс.",
    not_well: "«!» белгісі бар жолдарға назар аударыңыз. Файл бүлінген болса: alash restore",
    nothing: "Бұл жерде әлі ешкім оқымаған",
    file: |held, newest, kilobytes| {
        format!(
            "оқушы – {}, жазба – {}, соңғысы – {newest}; көлемі – {kilobytes} КБ",
            held.students.len(),
            held.entries
        )
    },
    sound: "файлдың құрылымы бүтін",
    unsound: |count| {
        format!(
            "файл бүлінген, табылған ақау: {count}. Бағдарламаны ашыңыз немесе alash restore деп жазыңыз: сақтық көшірмеге оралуға болады"
        )
    },
    rows: "барлық жазба оқылады",
    damaged: |count| format!("оқылмайтын жазба: {count}. Олар сақтық көшірмеде бүтін болуы мүмкін: alash restore"),
    row: |row, why| format!("  {row}-жазба: {why}"),
    backup: |file, held, newest| {
        format!(
            "{file} сақтық көшірмесі: оқушы – {}, жазба – {}, соңғысы – {newest}",
            held.students.len(),
            held.entries
        )
    },
    bad_backup: |file, why| format!("{file} сақтық көшірмесі жарамсыз: {why}. Керек болмаса, оны өшіріңіз"),
    no_backup: "жарамды сақтық көшірме әзірге жоқ: ол бағдарлама келесі рет ашылғанда жасалады",
    aside: |file| format!("бұрын бөлек қойылған файл: {file}"),
    cut_log: "журналдың (alash.db-wal) бір бөлігі оқылмайды: соңғы жауаптардың кейбірі болмауы мүмкін",
    log: "бағдарлама ашық тұр немесе кенет жабылған: көшірсеңіз, бүкіл буманы көшіріңіз, alash.db файлының өзі жеткіліксіз",
    held: "буманы басқа бағдарлама пайдаланып жатыр (alash.lock). Жауап бермей тұрған alash терезесі болса, оны жабыңыз",
    free: "буманы басқа бағдарлама пайдаланып жатқан жоқ",
    read_only: "бумаға жазу мүмкін емес: тек қарауға болады, ештеңе сақталмайды",
    writable: "бумаға жазуға болады",
    open: |folder| {
        format!(
            "буманы осы компьютерді пайдаланатын басқа адамдар да оқи алады. Рұқсатты жабу үшін: chmod 700 {folder}"
        )
    },
    space: |megabytes| format!("дискідегі бос орын: {megabytes} МБ"),
    clock: |today| format!("сағат: бүгін – {today}"),
    clock_wrong: |today| format!("компьютердің сағаты дұрыс емес: {today}. Оны түзетіңіз"),
    clock_behind: |today, newest| {
        format!(
            "сағат: бүгін – {today}, ал соңғы жазбаның күні – {newest}. Сағат дұрыс болса, ештеңе істеудің қажеті жоқ: бүгіннен кейінгі күндер есепке алынбайды"
        )
    },
    damage_column: "мәтін не сан болуы керек жерде басқа дерек тұр",
    damage_sum: "бақылау қосындысы сәйкес келмейді",
    damage_record: "мазмұны жазбаға ұқсамайды",
    damage_orphan: "оқушысы файлда жоқ",
};
