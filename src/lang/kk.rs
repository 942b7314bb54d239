//! Қазақша.

mod files;
mod findings;

use super::{Date, Messages, range};
use crate::form::{ClockRule, Partial, Relaxed};
use crate::question::KindName;

const MONTHS: [&str; 12] = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
];

fn month((year, month): (i16, i8)) -> String {
    let month = usize::try_from(month).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?)).unwrap_or(&"");
    format!("{year}\u{a0}ж. {month}")
}

fn date((year, month, date): Date) -> String {
    format!("{year}\u{a0}ж. {}", day((year, month, date)))
}

/// The day and the month, never parted.
fn day((_, month, day): Date) -> String {
    let month = usize::try_from(month).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?)).unwrap_or(&"");
    format!("{day}\u{a0}{month}")
}

pub(super) const KK: Messages = Messages {
    language_name: "қазақша",
    date,
    day,

    key_change: "өзгерту",
    key_decline: "айтпау",
    key_point: "белгілер",
    key_nearer: "жақындату",
    key_farther: "толық карта",
    key_event: "оқиғалар",
    key_reference: "анықтама",
    key_skip: "оқымай өту",
    key_to_questions: "сұрақтарға көшу",
    key_why: "неге қазір?",
    key_another: "тағы 10 сұрақ",
    key_another_text: "тағы бір мәтін",
    key_answer: "жауап беру",
    key_arrange: "ретімен қою",
    key_ask: "абзац бойынша сұрақтар",
    key_back: "артқа",
    key_cancel: "бас тарту",
    key_choose: "таңдау",
    key_claim: "менің жауабым да дұрыс",
    key_continue: "жалғастыру",
    key_guessed: "кездейсоқ таптым",
    key_help: "көмек",
    key_home: "басты бет",
    key_language: "тіл",
    key_later: "кейін жалғастыру",
    key_lesson: "тақырып мәтіні",
    key_lift: "жылжыту",
    key_mark: "белгілеу",
    key_mark_row: "таңдалған жолды белгілеу",
    key_more: "толығырақ",
    key_next: "келесі",
    key_open: "ашу",
    key_paragraph: "абзац",
    key_quit: "шығу",
    key_quit_any: "кез келген жерден шығу",
    key_redraw: "экранды қайта салу",
    key_report: "қате туралы хабарлау",
    key_retry: "қайталап көру",
    key_scroll: "бетті жылжыту",
    key_section: "бөлім",
    key_send: "сақтау",
    key_suspend: "бағдарламаны уақытша тоқтату",
    key_take_back: "соңғысын қайтарып алу",
    key_unknown: "білмеймін",
    key_walk: "төмендегі әрекеттерді аралау, Enter – орындау",

    welcome: "Алашорданың Мәскеумен келіссөздері: өзін-өзі тексеру және емтиханға дайындық",
    welcome_who: "Кім оқиды?",
    welcome_windows_font: "Әріп орнына төртбұрыш көрінсе: терезе тақырыбы, оң жақ батырма → «Свойства» → «Шрифт» → Consolas не Courier New",
    welcome_name: "Атыңыз:",
    welcome_new: "Жаңа оқушы",
    welcome_empty: "Алдымен атыңызды жазыңыз, кез келген ат жарайды.",
    welcome_kept: "Жауаптар осы компьютерде ғана сақталады.",
    welcome_letters: "Ә Ғ Қ Ң Ө Ұ Ү Һ І – осы әріптер дұрыс көрінбесе, терминалдың қарпін ауыстырыңыз.",

    guest_name: "Қонақ",
    welcome_guest: "Қонақ болып кіру: ештеңе сақталмайды",
    pin_ask: "PIN-кодты теріңіз",
    pin_field: "PIN:",
    pin_wrong: "PIN-код дұрыс емес. Қайта теріңіз.",
    pin_lost: "PIN-код ұмытылса, мұғалімге айтыңыз: жауаптар жоғалмайды.",
    account_title: "Оқушы",
    account_switch: "Басқа оқушы",
    account_rename: "Атын өзгерту",
    account_pin: "PIN-код қою",
    account_no_pin: "PIN-кодты алып тастау",
    account_take_along: "Нәтижелерімді алып кету",
    account_bring: "Нәтижелерімді әкелу",
    account_file: "Файл:",
    account_pin_what: "4–8 цифр. PIN-код сыныптастардан қорғайды, файлдың өзін құлыптамайды.",
    account_take_what: "Барлық жауап бір файлға жазылады. Файлдың жолын көрсетіңіз, мысалы, флешкадан.",
    account_bring_what: "Файлдың жолын жазыңыз немесе файлды терезеге сүйреп әкеліңіз. Бір файлды бірнеше рет әкелуге болады: ештеңе қайталанбайды.",
    account_pin_length: |least, most| format!("PIN-кодта кемінде {least}, көп дегенде {most} цифр болады."),
    account_renamed: "Аты өзгертілді.",
    account_name_taken: "Бұл ат басқа оқушыда бар. Басқаша жазыңыз.",
    account_pin_set: "PIN-код қойылды.",
    account_pin_gone: "PIN-код алып тасталды.",
    account_guest: "Қонақтың жауаптары бағдарлама жабылғанда өшеді.",
    account_forget: "Барлық деректеріңізді өшіру: alash forget АТЫ",
    carry_taken: |file, records| format!("{file} файлына {records} жазба сақталды."),
    carry_brought: files::brought,
    carry_not_results: "Бұл – нәтижелер файлы емес. «Нәтижелерімді алып кету» арқылы жазылған файлды көрсетіңіз.",
    carry_newer: "Файлды бағдарламаның жаңарақ нұсқасы жазған. Осы компьютердегі alash бағдарламасын жаңартыңыз.",
    carry_forgotten: "Бұл оқушының деректері өзінің қалауы бойынша осы компьютерден өшірілген: олар қайта қабылданбайды.",
    carry_fuller: "Бұл файлда осы компьютерде жоқ нәтижелеріңіз бар: алдымен оны «Нәтижелерімді әкелу» арқылы қабылдаңыз. Бәрібір үстінен жазу керек болса, Enter-ді тағы бір рет басыңыз.",
    carry_other: |name| {
        format!(
            "Бұл файлда – «{name}» деген оқушының нәтижелері. Сонда да қосу керек болса, Enter-ді тағы бір рет басыңыз."
        )
    },
    carry_several: "Файлда бірнеше оқушының нәтижесі бар. Оны мұғалім alash import командасымен қабылдайды.",
    carry_unreadable: |why| format!("Файл оқылмады: {why}"),
    carry_which: |files| format!("Бұл бумада бірнеше нәтиже файлы бар: {files}. Керек файлдың атын жазыңыз."),
    carry_unwritable: |why| format!("Файл жазылмады: {why}. Басқа жер көрсетіңіз."),
    home_away: |days, remembered, met| {
        format!("Соңғы сабақтан бері {days} күн өтті. Өтілген {met} фактінің шамамен {remembered} фактісі әлі есте.")
    },
    home_clock: |shown, counted| {
        format!(
            "Компьютердің сағаты кейін қалып тұр: {shown}. Күн соңғы жауаптан бастап есептеледі: {counted}. Сағатты түзетіңіз."
        )
    },
    home_enough: "Бүгінге жеткілікті",
    home_evening: "Бүгінгі сабақ",
    home_exam: |days| match days {
        0 => "Емтихан бүгін".to_owned(),
        1 => "Емтихан ертең".to_owned(),
        _ => format!("Емтиханға {days} күн қалды"),
    },
    home_forecast: |low, high, of| format!("осы тақырып бойынша болжам: {} / {of}", range(&low, &high)),
    home_go_on: "Жалғастыру: бүгінгі сабақ",
    home_left: |minutes| format!("Бүгін: шамамен {minutes} минут"),
    home_more: "Тағы 5 минут жаттығу",
    home_no_exam: "Емтихан күні белгіленбеген",
    home_outcome: "Емтихан өтті: нәтижесі қандай?",
    home_rest: |date, minutes| format!("Келесі қайталау: {date}, шамамен {minutes} минут"),
    home_settings: "Баптаулар",
    home_target: |points| format!(", мақсат {points}"),
    home_unknown: |missing| format!("болжам үшін тағы {missing} қайталау керек"),
    home_start: "Бастау",
    home_practice: "Жаттығу: 10 сұрақ",
    home_resume: |next, all| format!("Жалғастыру: {all} сұрақтың {next}-сұрағынан"),
    home_resume_extra: "Жалғастыру: қатемен жұмыс",
    home_reading: "Мәтінмен жұмыс: 5 сұрақ",
    home_lesson: "Тақырыпты оқу",
    home_progress: "Үлгерім",
    home_sections: "Бөлімдер",
    home_standing: |remembered, fading, not_yet| {
        format!("Бөлімдер: {remembered} есте, {fading} ұмытылып барады, {not_yet} әлі жатталмаған")
    },

    do_pick: "Бір жауапты таңдаңыз.",
    do_mark: "Дұрыс жауаптың барлығын белгілеңіз.",
    do_order: "Ең ертесінен бастап ретімен қойыңыз: мысалы, 3 1 4 2.",
    do_match: "Сол жақтағы әр жолдың сәйкесін ретімен қойыңыз: мысалы, 3 1 4 2.",
    do_type: "Жауабын жазыңыз.",
    do_number: "Цифрмен жазыңыз.",
    your_answer: "Жауап:",
    do_point: "Картадағы белгіні таңдаңыз: цифрмен немесе бағыт пернелерімен.",
    do_point_list: "Карта орнына жердің орналасуы жазылған. Дұрысын таңдаңыз.",
    do_name: "Картада белгіленген жердің атын таңдаңыз.",
    marked_place: |situation| format!("Белгіленген жер: {situation}"),
    map_walk: "Бағыт пернелері белгіден белгіге апарады.",
    map_about: "Белгілер шамамен қойылған.",
    marks_say: |full, fading, empty| format!("{full} есте, {fading} ұмытылып барады, {empty} әлі жатталмаған"),
    timeline_right: "дұрысы",
    timeline_yours: "сіздікі",
    timeline_about: "Ұзын бөлікте әр күн бөлек көрсетілген, шеттегі уақыт қысқартылған.",
    nothing_picked: "Әлі ештеңе таңдалмады. Цифрды немесе ↑↓ басыңыз; білмесеңіз – 0.",
    nothing_marked: "Әлі ештеңе белгіленбеді. Цифрларды басыңыз; білмесеңіз – 0.",
    nothing_arranged: "Рет әлі өзгерген жоқ. Цифрларды немесе Space, сосын ↑↓ басыңыз; білмесеңіз – 0.",
    nothing_typed: "Әлі ештеңе жазылмады. Білмесеңіз, Enter-ді тағы бір рет басыңыз.",
    ask_incomplete: "Жауап толық емес. Толығырақ жазыңыз; осылай қалса – жарты ұпай.",
    ask_ambiguous: "Жауап екіұшты: басқа атауға да ұқсайды. Анықтап жазыңыз; осылай қалса – қате саналады.",
    extra_round: "қатемен жұмыс",
    extra_begins: "Қатемен жұмыс: қате кеткен сұрақтар тағы бір рет беріледі. Ұпайға қосылмайды.",
    vanished_skipped: |count| format!("Банктен алып тасталған сұрақтар өткізіп жіберілді: {count}."),

    evening_left: |minutes| format!("{minutes} минут қалды"),
    introduce_then: "Енді осы абзац бойынша сұрақтар беріледі.",
    introduce_title: "Жаңа материал",
    said_first: "Бұл – осы факт бойынша алғашқы жауап: ұпайға қосылмайды.",
    tonight_confused: "Әлі шатасатыны:",
    tonight_done: |answers, minutes| format!("{answers} жауап, {minutes} минут"),
    tonight_mended: |asked, right| {
        format!("Өткен сабақтың қателерінен бүгін қайта сұралғаны: {asked}, дұрысы {right}.")
    },
    tonight_not_confused: "Шатасатын фактілер жоқ.",
    tonight_nothing_to_mend: "Өткен жолдан түзететін қате жоқ.",
    tonight_score: |right, all, first| format!("Қайталау: {all}, дұрысы {right}. Алғашқы жауап: {first}."),
    tonight_title: "Бүгінгі сабақ аяқталды",
    tonight_tomorrow: |minutes, section| format!("Ертең: шамамен {minutes} минут, алғашқы бөлім – «{section}»."),

    why_confused: "Бұл факт басқасымен шатастырылған: екеуі қатар сұралады.",
    why_exam: |percent| format!("Қайталанбаса, емтихан күні есте қалу ықтималдығы: шамамен {percent}%."),
    why_how: "Қайталағанда ең көп пайда беретін факт таңдалады. Сандар – жауаптарыңыз бойынша есептелген жуық шамалар.",
    why_last: |days| match days {
        0 => "Соңғы рет бүгін сұралды.".to_owned(),
        1 => "Соңғы рет кеше сұралды.".to_owned(),
        _ => format!("Соңғы рет {days} күн бұрын сұралды."),
    },
    why_missed: "Сол жолы жауабы дұрыс болмады.",
    why_month: |percent| format!("Қайталанбаса, 30 күннен кейін есте қалу ықтималдығы: шамамен {percent}%."),
    why_new: "Бұл факт әлі сұралған жоқ.",
    why_title: "Неге қазір?",
    why_today: |percent| format!("Бүгін есте болу ықтималдығы: шамамен {percent}%."),

    key_do: "орындау",
    key_start: "бастау",
    key_tasks: "тапсырма",
    key_last_task: "соңғы тапсырма",
    key_first_task: "бірінші тапсырма",
    key_flag: "жалауша қою",
    key_unflag: "жалаушаны алу",
    key_open_task: "жауапсызға өту",
    key_to_hand_in: "тапсыруға өту",
    home_mock: "Байқау сынағы",
    mock_go_on: |task, minutes| format!("Сынақты жалғастыру: {task}-тапсырма, {minutes} минут қалды"),
    mock_give_up: "Бұл сынақтан бас тарту",
    mock_give_up_sure: "Бұл сынақтан бас тартасыз ба? Таңдалған жауаптар есепке алынбайды.",
    mock_form: |tasks, points, minutes, year| {
        let form = format!("{tasks} тапсырма, {points} ұпай, {minutes} минут");
        year.map_or(form.clone(), |year| format!("{form} ({year} жылғы пішім)"))
    },
    mock_part: |tasks, kind, passages, points| {
        let texts = passages.map_or_else(String::new, |passages| format!(" (мәтін саны {passages})"));
        format!("{tasks} тапсырма: {kind}{texts}, әрқайсысы {points} ұпай")
    },
    mock_partial: |partial| match partial {
        Partial::None => "",
        Partial::Share => "жартылай дұрыс жауапқа үлесіне қарай бүтін ұпай",
        Partial::OneError => "бір қате болса, ұпайдың жартысы",
    },
    mock_clock: |rule| match rule {
        ClockRule::Runs => "Уақыт тоқтамайды: сынақтан шықсаңыз да жүре береді.",
        ClockRule::Waits => "Сынақтан шықсаңыз, уақыт тоқтап тұрады.",
    },
    mock_unsure: "Расталмаған: ",
    mock_earlier: "Бұрынғы сынақтар",
    kind_name: |kind, reading| match kind {
        _ if reading => "мәтін бойынша",
        KindName::Choice => "бір дұрыс жауап",
        KindName::Select => "бірнеше дұрыс жауап",
        KindName::Order => "ретімен қою",
        KindName::Match => "сәйкестендіру",
        KindName::Blank => "жауабын жазу",
        KindName::Place => "картадан табу",
    },
    relaxed: |relaxed| match relaxed {
        Relaxed::Proportion => "Бөлімдердің үлесі дәл сақталмады: сұрақ жетпеді.",
        Relaxed::Unseen => "Бұрын көрілген тапсырмалар да бар: жаңасы жетпеді.",
        Relaxed::Facts => "Бір факт екі тапсырмада сұралады: сұрақ жетпеді.",
        Relaxed::Count => "Банктегі сұрақтар бұл үлгіге жетпеді: тапсырма саны азайды.",
    },
    exam_hand_in: "Тапсыру",
    exam_five: "5 минут қалды",
    exam_one: "1 минут қалды",
    exam_answered: |answered, all| format!("Жауап берілген тапсырма: {answered} / {all}"),
    exam_open: |numbers| format!("Жауапсыз қалғаны: {numbers}"),
    exam_flagged: |numbers| format!("Жалауша қойылғаны: {numbers}"),
    exam_no_way_back: "Тапсырған соң жауаптарды өзгертуге болмайды.",
    exam_go_back: "Тапсырмаларға оралу",
    exam_hand_in_now: "Жұмысты тапсыру",
    exam_signs: |full, empty, flag| format!("{full} жауап берілген   {empty} жауапсыз   {flag} жалауша"),
    result_title: "Сынақ нәтижесі",
    result_points: |points, of| format!("Жиналған ұпай: {points} / {of}"),
    result_line: |line, passed| format!("Шекті балл {line}: {}", if passed { "жиналды" } else { "жиналмады" }),
    result_fresh: |points, of| {
        format!("Бұрын көрілмеген тапсырмалардан жиналған ұпай: {points} / {of}. Білімді осы сан дәлірек көрсетеді.")
    },
    result_all_fresh: "Барлық тапсырма жаңа болды.",
    result_none_fresh: "Барлық тапсырма бұрын көрілген: ұпай білімнен жоғары болуы мүмкін.",
    result_forecast: |low, high| format!("Сынақ алдындағы болжам: {}", range(&low, &high)),
    result_time: |minutes, of, open| {
        let open = if open > 0 { format!(", жауапсыз қалғаны: {open}") } else { String::new() };
        format!("Уақыт: {minutes} / {of} минут{open}")
    },
    result_review: "Жауаптарды қарап шығу",
    result_practise: |count| format!("Қатемен жұмыс: {count} сұрақ"),
    result_home: "Басты бет",
    result_kinds: "Тапсырма түрлері",
    result_others: "Осы үлгідегі басқа сынақтар",
    review_open: "Жауапсыз қалған.",
    review_passage: "Оқу мәтіні",

    minutes: |minutes| format!("{minutes} минут"),
    month,
    settings_ask: "Емтихан күні белгілі болса, дайындық соған қарай жоспарланады. Кейін «Баптаулар» бөлімінде өзгертуге болады.",
    settings_day: "Емтихан күні",
    settings_lead: |minutes, low, high, of| format!("{minutes} минут: {} / {of}", range(&low, &high)),
    settings_leads: "Күн сайын оқығанда емтихан күні осы тақырып бойынша күтілетін ұпай:",
    settings_leads_month: "Күн сайын оқығанда 30 күннен кейін осы тақырып бойынша күтілетін ұпай:",
    settings_minutes: "Күніне",
    settings_month: "Емтихан айы",
    settings_no_exam: "белгіленбеген",
    settings_no_target: "белгіленбеген",
    settings_signs: "Қарапайым белгілер",
    settings_signs_are: |ascii| if ascii { "иә: > * . #".to_owned() } else { "жоқ: ▸ ● ○ ━".to_owned() },
    settings_student: "Оқушы",
    settings_target: "Мақсат, ұпай",
    settings_usual: "Бұл – орташа оқушыға арналған жуық шама: сіздің болжамыңыз кейінгі күндері қайталағаннан соң шығады.",

    brief_confused: "Шатастырып алмаңыз",
    brief_title: "Емтихан қарсаңында",
    brief_weak: "Алдымен қайталау керек",

    outcome_ask: "Емтиханда Қазақстан тарихынан қанша ұпай алдыңыз?",
    outcome_forecast: |low, high| format!("Осы тақырып бойынша болжам {} болатын.", range(&low, &high)),
    outcome_no_forecast: "Ол кезде болжам әлі жоқ еді.",
    outcome_points: |points, of| format!("{points} / {of}"),
    outcome_title: "Емтихан нәтижесі",
    outcome_why: "Міндетті емес. Сан болжамның қаншалықты дәл болғанын көрсетеді де, осы компьютерде ғана сақталады.",

    verdict_right: "Дұрыс",
    verdict_accepted: "Дұрыс. Негізгі атауы төменде",
    verdict_typo: "Дұрыс, жазылуында шағын қате бар",
    verdict_partial: "Жартылай дұрыс",
    verdict_incomplete: "Толық емес: жарты ұпай",
    verdict_wrong: "Дұрыс емес",
    verdict_unknown: "Жауабы мынау",
    mark_right: "дұрыс",
    mark_answer: "дұрыс жауап",
    mark_yours: "сіздің жауабыңыз",
    mark_extra: "артық белгіленді",
    mark_in_place: "орнында",
    mark_missed: "белгіленбей қалды",
    mark_misplaced: |given| format!("орны осы; сізде: {given}"),
    said_guessed: "Кездейсоқ табылғаны ескерілді.",
    said_claimed: "Жауабыңыз сақталды: мұғалім қарағанша ұпайы есептелмейді.",
    said_fault: "Хабарыңыз жауаппен бірге сақталды.",
    report_title: "Сұрақтағы қате",
    report_what: "Бұл сұрақта не дұрыс емес?",
    report_hint: "Бір жолға сыйғызып жазыңыз немесе бос қалдырыңыз. Хабар осы компьютерде жауаппен бірге сақталады.",
    report_field: "Қате:",

    summary_title: "Қорытынды",
    summary_score: |right, answers| format!("Толық дұрыс жауап: {right} / {answers}"),
    summary_minutes: |minutes| format!("Уақыт: {minutes} минут"),
    summary_missed: "Қайталайтын сұрақтар",

    lesson: "Тақырып мәтіні",
    progress_answers: "Күн сайынғы жауап саны",
    progress_accuracy: "Дұрыс жауаптың үлесі (алғашқы жауаптарсыз)",
    progress_hardest: "Ең қиын фактілер (қате / сұралған)",
    progress_mocks: |target| match target {
        Some((sign, points)) => format!("Байқау сынақтары ({sign} мақсат: {points})"),
        None => "Байқау сынақтары".to_owned(),
    },
    progress_row: |day, exam| format!("Күндер: {day} сабақ болған күн, {exam} емтихан"),
    progress_today: "бүгін",
    progress_confused: "Шатасатын фактілер",
    progress_if_kept: "жоспар бойынша оқығанда",
    progress_if_stopped: "енді қайталанбаса",
    progress_first: |first, right| format!("Алғашқы жауап: {first}, дұрысы {right}. Ұпайға қосылмайды."),
    progress_met: |met, all| format!("Өтілген фактілер: {met} / {all}"),
    progress_outcome: |points, forecast| match forecast {
        Some((low, high)) => format!("Емтиханда: {points}, болжам {} болатын.", range(&low, &high)),
        None => format!("Емтиханда: {points}."),
    },
    progress_empty: "Әлі жауап жоқ. Алғашқы сұрақтардан кейін ұпайлар осында шығады.",
    progress_columns: "Оң жақта: бүгін есте бары және дұрыс / барлық жауап.",
    progress_sections: "Жауап өзі қатысты бөлімдердің әрқайсысында есептеледі.",
    progress_all: |right, all, first, first_right| {
        format!("Барлығы: дұрысы {right} / {all}. Алғашқы жауап: {first}, дұрысы {first_right}; ұпайға қосылмайды.")
    },
    progress_unknown: |missing| format!("Болжам әзірге белгісіз: ертеңнен бастап тағы {missing} қайталау керек"),
    progress_vanished: |count| {
        format!("Банкте жоқ сұрақтарға берілген жауап: {count}. Олар жауаптар журналында қала береді.")
    },
    help_title: "Пернелер",
    help_layouts: "Пернелер қазақ, орыс және ағылшын пернетақтасында бірдей жұмыс істейді. \
                   Қазақ пернетақтасында цифрлардың орнына \" ә і ң ғ , . ү ұ қ басыңыз: олар 1-ден 0-ге дейінгі цифрлар.",
    help_tab: "Tab төменгі жолдағы әрекеттерді бір-бірлеп таңдайды, Enter орындайды. Тышқанмен де басуға болады.",

    note_keeping: "Сақталып жатыр …",
    note_no_key: "Бұл перне мұнда қолданылмайды",
    note_full: "Бұдан артық сыймайды",
    note_digits: "Мұнда тек цифр жазылады",
    note_no_paste: "Мұнда мәтін кірістіруге болмайды",
    note_no_questions: "Мұнда сұрақ жоқ",
    too_small: "Кемінде 40×12 керек",
    failed: "Жазба сақталмады",
    failed_what_to_do: "Дискіде орын бар-жоғын және флешканың суырылмағанын тексеріп, Enter басыңыз. \
                        Сақталғанға дейін жауап осы жерде тұра береді.",
    failed_reading: "Жауаптар оқылмады",
    failed_reading_what_to_do: "Дискінің немесе флешканың орнында екенін тексеріп, Enter басыңыз.",
    damaged: |count| {
        format!(
            "Бүлінген жазбалар: {count}. Олар есепке алынбады; «backups» бумасындағы сақтық көшірмеде болуы мүмкін."
        )
    },

    cli_help: "alash – Алашорда мен Кеңес өкіметінің 1918 жылғы келіссөздері бойынша жаттығу бағдарламасы

Қолданылуы: alash [КОМАНДА] [ОПЦИЯЛАР]

Командалар:
  (командасыз)      бағдарламаны ашу
  practice          бірден жаттығуды бастау
    --section ID      бір бөлім ғана
    --reading         оқу мәтіні мен соған қатысты сұрақтар
    --count N         сұрақ саны (әдетте 10)
  exam              байқау сынағын тапсыру
    --profile ID      сынақ үлгісі (немесе үлгілер жазылған файл)
    --print           A4 бетке басылатын файл (alash-exam-ҮЛГІ-САН.html)
    --variants N      басылатын нұсқа саны (әдетте 4)
    --out ФАЙЛ        басқа файлға
  stats             оқушының ұпайларын шығару
    --json            басқа бағдарламаларға арналған түрде
  export            жауаптар мен ұпайларды шығару (--student болмаса – барлық оқушынікі)
    --format csv|jsonl  кесте немесе басқа компьютерге апаратын файл
    --out ФАЙЛ        экранға емес, файлға
  import ФАЙЛ       басқа компьютерден әкелінген нәтижелерді қабылдау
    --undo            соңғы әкелінгенін жаңа оқушыға бөліп беру (--student АТЫ)
  forget АТЫ        оқушыны өшіру: бірден жасырылып, жеті күннен кейін біржола өшіріледі
    --now             бірден өшіру
    --undo            жасырылған оқушыны қайтару
  pin --clear АТЫ   ұмытылған PIN-кодты алып тастау: бұл туралы оқушыға айтылады
  doctor            сақталған жауаптар бүтін бе, не істеу керек
  restore [ФАЙЛ]    бүлінген файлды бөлек қойып, сақтық көшірмеге оралу
  brief             емтихан алдындағы парақты шығару
    --print           бір A4 бетке басылатын файл түрінде
    --out ФАЙЛ        басқа файлға
  check [ФАЙЛ…]     сұрақтар банкін тексеру: қателер, кеңестер, құрамы
    --strict          кеңес болса да, шығу коды – 1
    --table           әр деректі қай сұрақтар сұрайтынының кестесі
    --json            басқа бағдарламаларға арналған түрде

Опциялар (командаға дейін де, кейін де жазылады):
  --student АТЫ     оқушы (жоқ болса, қосылады)
  --lang kk|ru|en   тіл
  --ascii           ▸ ● ━ орнына > * # (қаріпте жоқ болса)
  --bank ФАЙЛ       басқа сұрақтар банкі
  --data-dir БУМА   жауаптар сақталатын бума (немесе ALASH_DATA_DIR)
  --seed САН        сұрақтар бірдей ретпен шығады
  --help            осы анықтама
  --version         нұсқасы
",
    cli_unknown_option: |option| format!("«{option}» деген опция жоқ"),
    cli_missing_value: |option| format!("«{option}» опциясының мәні жазылмаған"),
    cli_bad_value: |option, value, allowed| format!("«{option}» опциясына «{value}» жарамайды. Керегі: {allowed}"),
    cli_unexpected: |argument| format!("«{argument}» түсініксіз"),
    cli_needs_command: |option, command| format!("«{option}» опциясы «{command}» командасымен бірге жазылады"),
    cli_see_help: "Толығырақ: alash --help",
    cli_number: "бүтін оң сан",
    cli_needs_student: "Кімнің ұпайы керек? --student АТЫ деп жазыңыз",
    cli_pin: |name| format!("«{name}» деген оқушының PIN-коды:"),
    export_locked: |name| format!("«{name}» PIN-кодпен қорғалған: нәтижесін алу үшін --student АТЫ деп жазыңыз"),
    import_needs_file: "Қай файл? alash import ФАЙЛ деп жазыңыз",
    import_taken: |name| {
        format!(
            "мұнда «{name}» деген оқушы бар. Бұл – сол оқушы болса, --student «{name}» деп қайта жазыңыз; басқа адам болса, алдымен біреуінің атын өзгертіңіз"
        )
    },
    import_several: "файлда бірнеше оқушы бар: --student көрсетпей қабылдаңыз",
    forget_needs_name: "Кімді? alash forget АТЫ деп жазыңыз",
    forget_ask: |name| format!("«{name}» деген оқушының барлық жауабы өшіріледі. Растау үшін атын жазыңыз:"),
    forget_not_done: "Аты сәйкес келмеді. Ештеңе өзгерген жоқ",
    forget_hidden: |name, records| {
        format!(
            "«{name}» жасырылды. Жеті күннен кейін бағдарлама алғаш ашылғанда {records} жазба өшіріледі, сақтық көшірмелерден де. Қайтару: alash forget --undo «{name}». Бірден өшіру үшін --now қосылады"
        )
    },
    forget_gone: |name, records, backups| {
        format!(
            "«{name}» деген оқушы өшірілді: жазба – {records}, тазартылған сақтық көшірме – {backups}. Қайтару мүмкін емес"
        )
    },
    forget_undone: |name| format!("«{name}» қайтарылды: бір жауап та жоғалған жоқ"),
    forget_nothing: |name| format!("«{name}» деген жасырылған оқушы жоқ немесе ол атты басқа оқушы алған"),
    cli_no_student: |name, known| format!("«{name}» деген оқушы жоқ. Бар оқушылар: {known}"),
    cli_no_students: |name| format!("«{name}» деген оқушы жоқ: бұл жерде әлі ешкім оқымаған"),
    cli_no_profile: |id, known| format!("«{id}» деген сынақ үлгісі де, файл да жоқ. Бар үлгілер: {known}"),
    cli_no_section: |id, known| format!("«{id}» деген бөлім жоқ. Бар бөлімдер: {known}"),
    brief_written: |file| format!("{file} жазылды. Оны браузерде ашып, бір бетке басып шығарыңыз"),
    print_written: |file, variants, seed| {
        format!(
            "{file} жазылды: {variants} нұсқа, соңғы бетте жауаптары. Оны браузерде ашып, басып шығарыңыз. Дәл осы тапсырмаларды қайталау үшін: --seed {seed}"
        )
    },
    print_long: "Тапсырмалар екі бетке сыймауы мүмкін: үлгідегі тапсырма санын азайтыңыз.",
    print_variant: |number| format!("{number}-нұсқа"),
    print_name: "Аты-жөні",
    print_class: "Сыныбы",
    print_date: "Күні",
    print_how: "Торкөзге дұрыс жауаптың әрпін жазыңыз.",
    print_mark: "(дұрыс жауаптың барлығы)",
    print_order: "(ең ертесінен бастап ретімен)",
    print_match: "(1, 2, 3 … жолдарына сәйкес әріптер, жоғарыдан төмен қарай)",
    print_type: "(жауабын жазыңыз)",
    print_keys: "Жауаптары",
    print_again: |seed| format!("Дәл осы тапсырмалар: --seed {seed}"),
    cli_cannot_write: |file, why| format!("{file} жазылмады: {why}"),
    cli_no_terminal: "alash терминалда ғана ашылады: енгізу мен шығару файлға немесе басқа бағдарламаға бағытталмасын. \
                      Ұпайларды терминалсыз алу үшін: alash stats --student АТЫ",
    cli_dumb_terminal: "TERM=dumb терминалында экранды салу мүмкін емес. Басқа терминалда ашыңыз",
    cli_legacy_console: "Бұл терезе ескі консоль күйінде, мұнда экранды шығару мүмкін емес. Терезенің тақырыбын оң жақ батырмамен басып: «Свойства» → бірінші қойынды → «Использовать прежнюю версию консоли» белгісін алып тастап, «ОК» басыңыз да, бағдарламаны қайта ашыңыз. Windows Terminal де жарайды. Windows 10 немесе одан жаңасы керек",
    cli_cannot_read: |file, why| format!("{file} файлын оқу мүмкін болмады: {why}"),
    cli_not_utf8: |file| format!("{file} UTF-8 кодтауында емес. Редакторда «UTF-8» етіп сақтаңыз"),
    cli_no_folder: "Жауаптар сақталатын бума табылмады. --data-dir БУМА деп көрсетіңіз",
    cli_terminal_failed: |why| format!("Терминал ашылмады: {why}"),
    welcome_linux_font: "Қазақ әріптері көрінбесе: setfont FullCyrAsia-Terminus16",
    note_passing: "Мұнда ештеңе сақталмайды",
    failed_replaced: "Жауаптар файлының орнына басқа файл қойылған. Бағдарламадан шығып, оны қайта ашыңыз: бұған дейін сақталған жауаптар жоғалмайды.",
    failed_damaged: "Жауаптар файлы бүлінген, жауап сақталмады. Enter бассаңыз, бағдарлама сақтық көшірмеге оралуды ұсынады.",
    pin_wait: |seconds| format!("PIN-кодты {seconds} секундтан кейін қайта теріңіз."),
    pin_not_typed: "PIN-код терілмеді. Ештеңе өзгерген жоқ",
    pin_needs_name: "Кімдікі? alash pin --clear АТЫ деп жазыңыз",
    pin_gone: |name| {
        format!("«{name}» деген оқушының PIN-коды алып тасталды. Келесі рет кіргенде оқушыға бұл туралы айтылады")
    },
    pin_none: |name| format!("«{name}» деген оқушының PIN-коды жоқ"),
    pin_cleared: |date| {
        format!("PIN-кодыңыз алып тасталды ({date}). Керек болса, «Баптаулар → Оқушы» арқылы жаңасын қойыңыз.")
    },
    account_pin_first: "Алдымен қазіргі PIN-кодты теріңіз.",
    account_part: "Соңғы әкелінген нәтижелерді жаңа оқушыға бөліп беру",
    parted: |parted| format!("Жаңа оқушы бөлініп шықты: «{}», жазба – {}.", parted.name, parted.entries),
    parted_nothing: "Бөліп беретін ештеңе жоқ: басқа компьютерден нәтиже әкелінбеген",
    damaged_file: |file| format!("{file} файлы бүлінген, ондағы жауаптар толық оқылмайды."),
    damaged_missing: |file| format!("{file} файлы жоқ немесе бос, бірақ бұрын мұнда жауаптар сақталған."),
    import_claimed: |name| {
        format!(
            "файл «{name}» деген оқушыға да тиесілі деп көрсетілген, бірақ ішінде басқа ат тұр. Бұл – сол оқушы болса, --student «{name}» деп қайта жазыңыз"
        )
    },
    carry_exists: "Мұндай атпен файл бар, бірақ ол – сіздің нәтижелеріңіз емес. Оны жаңа файлмен ауыстыру керек болса, Enter-ді тағы бір рет басыңыз.",
    key_restore: "қалпына келтіру",
    damaged_title: "Жауаптар файлы",
    restore_done: "Жауаптар файлы қалпына келтірілді",
    restore_none: "Оралуға болатын сақтық көшірме жоқ, файлдың өзінен де ештеңе оқылмайды. Файлға тимеңіз, оны мұғалімге көрсетіңіз.",
    restore_what_happens: "Бүлінген файл өшірілмейді: ол бөлек бумада сақталады. Өшірілген оқушылар қайтарылмайды.",
    newer: |count| {
        format!(
            "Бағдарламаның жаңарақ нұсқасында жасалған жазбалар: {count}. Олар сақтаулы, бірақ мұнда толық көрсетілмейді."
        )
    },
    home_odd: |count, latest, today| {
        format!("Күні қате жазба: {count} (соңғысы – {latest}). Компьютердің сағаты бойынша бүгін – {today}.")
    },
    home_hours: "Соңғы жазбаларда компьютердегі қазіргі уақыттан бірнеше сағат кейінгі уақыт тұр; жазбалардың реті өзгермейді.",
    exam_given_up: "Бұл сынақтан басқа терезеде бас тартылған",
    exam_clock_set: "Компьютер сағаты өзгертілді: сынақ уақытына әсері жоқ",
    mock_keep: "Жоқ, жалғастырамын",
    mock_give_up_now: "Иә, бас тартамын",
    result_other_window: "Бұл жұмыс басқа терезеде тапсырылған: оның нәтижесі – осы.",
    renamed_ask: |count, date| {
        format!(
            "Бұл банк басқаша аталған кезде оның сұрақтарына жауап берген сияқтысыз: жауап – {count}, соңғысы – {date}. Бұл – сол банк пе?"
        )
    },
    renamed_what: "«Иә» десеңіз, бұрынғы жауаптар осы банктің жауаптарына қосылады. Бұл бір-ақ рет сұралады.",
    renamed_same: "Иә, сол банк",
    renamed_other: "Жоқ, басқа банк",
    doctor_title: |version, folder| format!("alash {version}: {folder}"),
    doctor_well: "Бәрі дұрыс.",
    doctor_not_well: "«!» белгісі бар жолдарға назар аударыңыз. Файл бүлінген болса: alash restore",
    doctor_nothing: "Бұл жерде әлі ешкім оқымаған",
    doctor_file: |held, newest, size| {
        format!("оқушы – {}, жазба – {}, соңғысы – {newest}; көлемі – {size} КБ", held.students.len(), held.entries)
    },
    doctor_sound: "файлдың құрылымы бүтін",
    doctor_unsound: |count| {
        format!(
            "файл бүлінген, табылған ақау: {count}. Бағдарламаны ашыңыз немесе alash restore деп жазыңыз: сақтық көшірмеге оралуға болады"
        )
    },
    doctor_rows: "барлық жазба оқылады",
    doctor_damaged: |count| {
        format!("оқылмайтын жазба: {count}. Олар сақтық көшірмеде бүтін болуы мүмкін: alash restore")
    },
    doctor_row: |row, why| format!("  {row}-жазба: {why}"),
    doctor_backup: |file, held, newest| {
        format!(
            "{file} сақтық көшірмесі: оқушы – {}, жазба – {}, соңғысы – {newest}",
            held.students.len(),
            held.entries
        )
    },
    doctor_bad_backup: |file, why| format!("{file} сақтық көшірмесі жарамсыз: {why}. Керек болмаса, оны өшіріңіз"),
    doctor_no_backup: "жарамды сақтық көшірме әзірге жоқ: ол бағдарлама келесі рет ашылғанда жасалады",
    doctor_aside: |file| format!("бұрын бөлек қойылған файл: {file}"),
    doctor_cut_log: "журналдың (alash.db-wal) бір бөлігі оқылмайды: соңғы жауаптардың кейбірі болмауы мүмкін",
    doctor_log: "бағдарлама ашық тұр немесе кенет жабылған: көшірсеңіз, бүкіл буманы көшіріңіз, alash.db файлының өзі жеткіліксіз",
    doctor_held: "буманы басқа бағдарлама пайдаланып жатыр (alash.lock). Жауап бермей тұрған alash терезесі болса, оны жабыңыз",
    doctor_free: "буманы басқа бағдарлама пайдаланып жатқан жоқ",
    doctor_read_only: "бумаға жазу мүмкін емес: тек қарауға болады, ештеңе сақталмайды",
    doctor_writable: "бумаға жазуға болады",
    doctor_open: |folder| {
        format!(
            "буманы осы компьютерді пайдаланатын басқа адамдар да оқи алады. Рұқсатты жабу үшін: chmod 700 {folder}"
        )
    },
    doctor_space: |megabytes| format!("дискідегі бос орын: {megabytes} МБ"),
    doctor_clock: |today| format!("сағат: бүгін – {today}"),
    doctor_clock_wrong: |today| format!("компьютердің сағаты дұрыс емес: {today}. Оны түзетіңіз"),
    doctor_clock_behind: |today, newest| {
        format!(
            "сағат: бүгін – {today}, ал соңғы жазбаның күні – {newest}. Сағат дұрыс болса, ештеңе істеудің қажеті жоқ: бүгіннен кейінгі күндер есепке алынбайды"
        )
    },
    damage_column: "мәтін не сан болуы керек жерде басқа дерек тұр",
    damage_sum: "бақылау қосындысы сәйкес келмейді",
    damage_record: "мазмұны жазбаға ұқсамайды",
    damage_orphan: "оқушысы файлда жоқ",
    cause: files::cause,
    trouble: files::trouble,
    notice: files::notice,
    offer: files::offer,
    restored: files::restored,
    outside: files::outside,
    stats_renamed: "Бұл банк бұрын басқаша аталған сияқты: бағдарламада ашсаңыз, бұрынғы жауаптарды қосуға болады",
    stats_title: |name| format!("Оқушы: {name}"),
    stats_remembered: |share| format!("бүгін есте {share}"),
    stats_target: |points| format!("Мақсат: {points}"),
    stats_line: |right, answers, percent| format!("дұрысы {right} / {answers}, орташа ұпай {percent}"),

    check_error: "қате",
    check_advice: "кеңес",
    check_summary: |file, errors, advice| match (errors, advice) {
        (0, 0) => format!("{file}: қате де, кеңес те жоқ"),
        _ => format!("{file}: қате саны {errors}, кеңес саны {advice}"),
    },
    check_questions: "Сұрақтар",
    check_practice: "жаттығуға",
    check_exam: "емтиханға сақталған",
    check_passages: |questions, passages, kept| {
        format!("оқу мәтіндеріне: {questions} (мәтін саны {passages}, емтиханға сақталғаны {kept})")
    },
    check_facts: |facts, asked, both_ways| {
        format!("Деректер: {facts}; сұралатыны {asked}; жаттығуда әрі танылып, әрі еске түсірілетіні {both_ways}")
    },
    check_section: |facts, questions| format!("дерек {facts}, сұрақ {questions}"),
    table_fact: "дерек",
    table_exam: "емтихан",
    table_elsewhere: "Бөлімнен тыс",
    table_reading: "оқу мәтіні",

    flaws: |file, count| format!("{file}: табылған қате саны {count}. Түзетілгенше банк ашылмайды."),
    flaw_at: |line, column, owner, language| {
        let at = format!("{line}-жол, {column}-баған");
        let at = owner.map_or_else(|| at.clone(), |owner| format!("{at}, «{owner}»"));
        language.map_or_else(|| at.clone(), |language| format!("{at}, {language}"))
    },
    fault: findings::fault,
    advice: findings::advice,
};
