//! По-русски.

mod files;
mod findings;

use super::{Date, Messages, range};
use crate::form::{ClockRule, Partial, Relaxed};
use crate::question::KindName;

const MONTHS: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];

const MONTHS_ALONE: [&str; 12] = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
];

fn counted_tasks(count: u32) -> String {
    format!("{count} {}", plural(u64::from(count), "задание", "задания", "заданий"))
}

fn points_of(count: u32) -> String {
    format!("{count} {}", plural(u64::from(count), "балл", "балла", "баллов"))
}

/// In the dative: по 1 баллу, по 2 балла.
fn points_each(count: u32) -> String {
    format!("{count} {}", plural(u64::from(count), "баллу", "балла", "баллов"))
}

fn counted_days(days: i64) -> String {
    counted(usize::try_from(days).unwrap_or(0), "день", "дня", "дней")
}

fn month((year, month): (i16, i8)) -> String {
    let month = usize::try_from(month).ok().and_then(|month| MONTHS_ALONE.get(month.checked_sub(1)?)).unwrap_or(&"");
    format!("{month} {year}")
}

fn date((year, month, date): Date) -> String {
    format!("{} {year}", day((year, month, date)))
}

/// The day and the month, never parted.
fn day((_, month, day): Date) -> String {
    let month = usize::try_from(month).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?)).unwrap_or(&"");
    format!("{day}\u{a0}{month}")
}

/// The form of a noun after a whole number: 1 вопрос, 2 вопроса, 5 вопросов.
fn plural(count: u64, one: &'static str, few: &'static str, many: &'static str) -> &'static str {
    match (count % 100, count % 10) {
        (11..=14, _) => many,
        (_, 1) => one,
        (_, 2..=4) => few,
        _ => many,
    }
}

fn counted(count: usize, one: &'static str, few: &'static str, many: &'static str) -> String {
    format!("{count} {}", plural(count as u64, one, few, many))
}

pub(super) const RU: Messages = Messages {
    language_name: "по-русски",
    date,
    day,

    key_change: "изменить",
    key_decline: "не указывать",
    key_point: "отметки",
    key_nearer: "ближе",
    key_farther: "вся карта",
    key_event: "события",
    key_reference: "справка",
    key_skip: "не читать",
    key_to_questions: "к вопросам",
    key_why: "почему сейчас?",
    key_another: "ещё 10 вопросов",
    key_another_text: "ещё один текст",
    key_answer: "ответить",
    key_arrange: "по порядку",
    key_ask: "вопросы по абзацу",
    key_back: "назад",
    key_cancel: "отмена",
    key_choose: "выбор",
    key_claim: "мой ответ тоже верен",
    key_continue: "дальше",
    key_guessed: "угадано случайно",
    key_help: "помощь",
    key_home: "на главную",
    key_language: "язык",
    key_later: "продолжить позже",
    key_lesson: "текст темы",
    key_lift: "переместить",
    key_mark: "отметить",
    key_mark_row: "отметить выделенную строку",
    key_more: "подробнее",
    key_next: "дальше",
    key_open: "открыть",
    key_paragraph: "абзац",
    key_quit: "выход",
    key_quit_any: "выход из любого места",
    key_redraw: "перерисовать экран",
    key_report: "сообщить об ошибке",
    key_retry: "попробовать ещё раз",
    key_scroll: "листать страницу",
    key_section: "раздел",
    key_send: "сохранить",
    key_suspend: "приостановить программу",
    key_take_back: "вернуть последнее",
    key_unknown: "не знаю",
    key_walk: "перебрать действия внизу, Enter – выполнить",

    welcome: "Переговоры Алаш-Орды с Москвой: для самопроверки и подготовки к экзамену",
    welcome_who: "Кто учится?",
    welcome_windows_font: "Если вместо букв квадраты: заголовок окна, правая кнопка → «Свойства» → «Шрифт» → Consolas или Courier New",
    welcome_name: "Имя:",
    welcome_new: "Новый ученик",
    welcome_empty: "Сначала напишите имя, подойдёт любое.",
    welcome_kept: "Ответы хранятся только на этом компьютере.",
    welcome_letters: "Ә Ғ Қ Ң Ө Ұ Ү Һ І – если эти буквы видны неверно, смените шрифт терминала.",

    guest_name: "Гость",
    welcome_guest: "Войти гостем: ничего не сохраняется",
    pin_ask: "Введите ПИН-код",
    pin_field: "ПИН:",
    pin_wrong: "ПИН-код неверный. Введите ещё раз.",
    pin_lost: "Если ПИН-код забыт, скажите учителю: ответы не пропадут.",
    account_title: "Ученик",
    account_switch: "Другой ученик",
    account_rename: "Изменить имя",
    account_pin: "Поставить ПИН-код",
    account_no_pin: "Убрать ПИН-код",
    account_take_along: "Взять результаты с собой",
    account_bring: "Принести свои результаты",
    account_file: "Файл:",
    account_pin_what: "4–8 цифр. ПИН-код защищает от одноклассников, но не сам файл.",
    account_take_what: "Все ответы запишутся в один файл: укажите, например, путь на флешке.",
    account_bring_what: "Напишите путь к файлу или перетащите файл в окно. Один файл можно приносить сколько угодно раз: ничего не удвоится.",
    account_pin_length: |least, most| format!("В ПИН-коде от {least} до {most} цифр."),
    account_renamed: "Имя изменено.",
    account_name_taken: "Такое имя уже есть у другого ученика. Напишите иначе.",
    account_pin_set: "ПИН-код поставлен.",
    account_pin_gone: "ПИН-код убран.",
    account_guest: "Ответы гостя исчезают, когда программа закрывается.",
    account_forget: "Стереть все свои данные: alash forget ИМЯ",
    carry_taken: |file, records| format!("Записей сохранено в файл {file}: {records}."),
    carry_brought: files::brought,
    carry_not_results: "Это не файл результатов. Нужен файл, записанный через «Взять результаты с собой».",
    carry_newer: "Файл записан более новой программой. Обновите alash на этом компьютере.",
    carry_forgotten: "Данные этого ученика на этом компьютере стёрты по его просьбе: обратно они не принимаются.",
    carry_fuller: "В этом файле есть ваши результаты, которых нет на этом компьютере: сначала возьмите их через «Принести мои результаты». Чтобы всё равно записать поверх, нажмите Enter ещё раз.",
    carry_other: |name| format!("Это результаты ученика «{name}». Чтобы всё равно добавить их, нажмите Enter ещё раз."),
    carry_several: "В файле результаты нескольких учеников. Его принимает учитель командой alash import.",
    carry_unreadable: |why| format!("Файл не прочитан: {why}"),
    carry_which: |files| format!("В этой папке несколько файлов с результатами: {files}. Укажите нужный файл."),
    carry_unwritable: |why| format!("Файл не записан: {why}. Укажите другое место."),
    home_away: |days, remembered, met| {
        let days = counted_days(days);
        format!("Последнее занятие было {days} назад. Пройдено фактов: {met}, из них вы помните примерно {remembered}.")
    },
    home_clock: |shown, counted| {
        format!(
            "Часы компьютера отстают: {shown}. День считается от последнего ответа: {counted}. Поставьте часы правильно."
        )
    },
    home_enough: "На сегодня достаточно",
    home_evening: "Занятие на сегодня",
    home_exam: |days| match days {
        0 => "Экзамен сегодня".to_owned(),
        1 => "Экзамен завтра".to_owned(),
        _ => format!("До экзамена {}", counted_days(days)),
    },
    home_forecast: |low, high, of| format!("прогноз по этой теме: {} / {of}", range(&low, &high)),
    home_go_on: "Продолжить занятие",
    home_left: |minutes| format!("Сегодня: примерно {minutes} мин"),
    home_more: "Ещё 5 минут",
    home_no_exam: "День экзамена не задан",
    home_outcome: "Экзамен позади: какой результат?",
    home_rest: |date, minutes| format!("Следующее повторение: {date}, примерно {minutes} мин"),
    home_settings: "Настройки",
    home_target: |points| format!(", цель {points}"),
    home_unknown: |missing| format!("для прогноза нужно ещё повторений: {missing}"),
    home_start: "Начать",
    home_practice: "Практика: 10 вопросов",
    home_resume: |next, all| format!("Продолжить: вопрос {next} из {all}"),
    home_resume_extra: "Продолжить: работа над ошибками",
    home_reading: "Работа с текстом: 5 вопросов",
    home_lesson: "Читать тему",
    home_progress: "Успехи",
    home_sections: "Разделы",
    home_standing: |remembered, fading, not_yet| {
        format!("Разделы: {remembered} помнится, {fading} забывается, {not_yet} ещё не выучено")
    },

    do_pick: "Выберите один ответ.",
    do_mark: "Отметьте все верные ответы.",
    do_order: "Расположите от раннего к позднему: например, 3 1 4 2.",
    do_match: "Подберите пару к каждой строке слева: например, 3 1 4 2.",
    do_type: "Напишите ответ.",
    do_number: "Напишите число.",
    your_answer: "Ответ:",
    do_point: "Укажите место на карте: цифрой или стрелками.",
    do_point_list: "Вместо карты сказано, где что лежит. Выберите верное.",
    do_name: "Выберите название отмеченного места.",
    marked_place: |situation| format!("Отмеченное место: {situation}"),
    map_walk: "Стрелки ведут от отметки к отметке.",
    map_about: "Отметки приблизительны.",
    marks_say: |full, fading, empty| format!("{full} помнится, {fading} забывается, {empty} ещё не выучено"),
    timeline_right: "верно",
    timeline_yours: "у вас",
    timeline_about: "В длинной части виден каждый день, по краям время сжато.",
    nothing_picked: "Пока ничего не выбрано. Нажмите цифру или ↑↓; если не знаете – 0.",
    nothing_marked: "Пока ничего не отмечено. Нажимайте цифры; если не знаете – 0.",
    nothing_arranged: "Порядок ещё не изменён. Нажимайте цифры или Space, затем ↑↓; если не знаете – 0.",
    nothing_typed: "Пока ничего не написано. Если не знаете, нажмите Enter ещё раз.",
    ask_incomplete: "Ответ неполный. Напишите полнее; если оставить так – полбалла.",
    ask_ambiguous: "Ответ двусмыслен: похож и на другое название. Напишите точнее; если оставить так – ответ неверен.",
    extra_round: "работа над ошибками",
    extra_begins: "Работа над ошибками: вопросы с ошибками ещё раз. На баллы не влияет.",
    vanished_skipped: |count| {
        format!("Пропущено: {} больше нет в банке.", counted(count, "вопроса", "вопросов", "вопросов"))
    },

    evening_left: |minutes| format!("осталось {minutes} мин"),
    introduce_then: "Дальше – вопросы по этому абзацу.",
    introduce_title: "Новый материал",
    said_first: "Это первый ответ по этому факту: в счёт не идёт.",
    tonight_confused: "Пока путается:",
    tonight_done: |answers, minutes| format!("Ответов: {answers}, минут: {minutes}"),
    tonight_mended: |asked, right| format!("Из прошлых ошибок сегодня повторено: {asked}, верно {right}."),
    tonight_not_confused: "Ничего не путается.",
    tonight_nothing_to_mend: "С прошлого раза исправлять нечего.",
    tonight_score: |right, all, first| format!("Повторений: {all}, верно {right}. Первых ответов: {first}."),
    tonight_title: "Занятие закончено",
    tonight_tomorrow: |minutes, section| format!("Завтра: примерно {minutes} мин, первый раздел – «{section}»."),

    why_confused: "Этот факт вы путали с другим: вопросы о них идут подряд.",
    why_exam: |percent| format!("Если не повторять, в день экзамена вспомнится с вероятностью около {percent}\u{a0}%."),
    why_how: "Выбирается факт, повторение которого даст больше всего. Числа – оценка по вашим ответам.",
    why_last: |days| match days {
        0 => "Последний раз спрашивалось сегодня.".to_owned(),
        1 => "Последний раз спрашивалось вчера.".to_owned(),
        _ => format!("Последний раз спрашивалось {} назад.", counted_days(days)),
    },
    why_missed: "В тот раз ответ был неверным.",
    why_month: |percent| format!("Если не повторять, через 30 дней вспомнится с вероятностью около {percent}\u{a0}%."),
    why_new: "Этот факт ещё не спрашивался.",
    why_title: "Почему сейчас?",
    why_today: |percent| format!("Сегодня вспомнится с вероятностью около {percent}\u{a0}%."),

    key_do: "выполнить",
    key_start: "начать",
    key_tasks: "задание",
    key_last_task: "последнее задание",
    key_first_task: "первое задание",
    key_flag: "флажок",
    key_unflag: "снять флажок",
    key_open_task: "к заданию без ответа",
    key_to_hand_in: "к сдаче",
    home_mock: "Пробный экзамен",
    mock_go_on: |task, minutes| format!("Продолжить экзамен: задание {task}, осталось {minutes} мин"),
    mock_give_up: "Отказаться от этого экзамена",
    mock_give_up_sure: "Отказаться от этого экзамена? Выбранные ответы не засчитаются.",
    mock_form: |tasks, points, minutes, year| {
        let form = format!("{}, {}, {minutes}\u{a0}мин", counted_tasks(tasks), points_of(points));
        year.map_or(form.clone(), |year| format!("{form} (формат {year}\u{a0}г.)"))
    },
    mock_part: |tasks, kind, passages, points| {
        let texts = passages.map_or_else(String::new, |passages| format!(" (текстов: {passages})"));
        format!("{}: {kind}{texts}, по {} за каждое", counted_tasks(tasks), points_each(points))
    },
    mock_partial: |partial| match partial {
        Partial::None => "",
        Partial::Share => "частично верный ответ – по доле, в целых баллах",
        Partial::OneError => "с одной ошибкой – половина баллов",
    },
    mock_clock: |rule| match rule {
        ClockRule::Runs => "Время идёт, даже если выйти.",
        ClockRule::Waits => "Если выйти, время останавливается.",
    },
    mock_unsure: "Не подтверждено: ",
    mock_earlier: "Прошлые попытки",
    kind_name: |kind, reading| match kind {
        _ if reading => "по тексту",
        KindName::Choice => "один верный ответ",
        KindName::Select => "несколько верных ответов",
        KindName::Order => "порядок событий",
        KindName::Match => "соответствия",
        KindName::Blank => "свой ответ",
        KindName::Place => "место на карте",
    },
    relaxed: |relaxed| match relaxed {
        Relaxed::Proportion => "Доли разделов выдержаны неточно: не хватило вопросов.",
        Relaxed::Unseen => "Есть и уже знакомые задания: новых не хватило.",
        Relaxed::Facts => "Один факт спрашивается в двух заданиях: не хватило вопросов.",
        Relaxed::Count => "Вопросов в банке не хватило для этого образца: заданий стало меньше.",
    },
    exam_hand_in: "Сдать",
    exam_five: "осталось 5 минут",
    exam_one: "осталась 1 минута",
    exam_answered: |answered, all| format!("Заданий с ответом: {answered} / {all}"),
    exam_open: |numbers| format!("Без ответа: {numbers}"),
    exam_flagged: |numbers| format!("С флажком: {numbers}"),
    exam_no_way_back: "После сдачи ответы изменить нельзя.",
    exam_go_back: "Вернуться к заданиям",
    exam_hand_in_now: "Сдать работу",
    exam_signs: |full, empty, flag| format!("{full} есть ответ   {empty} нет ответа   {flag} флажок"),
    result_title: "Результат экзамена",
    result_points: |points, of| format!("{} из {of}", points_of(points)),
    result_line: |line, passed| format!("Пороговый балл {line}: {}", if passed { "набран" } else { "не набран" }),
    result_fresh: |points, of| format!("Баллы за новые задания: {points} / {of}. Это число точнее отражает знания."),
    result_all_fresh: "Все задания были новыми.",
    result_none_fresh: "Все задания встречались раньше: баллы могут быть выше реальных знаний.",
    result_forecast: |low, high| format!("Прогноз перед экзаменом: {}", range(&low, &high)),
    result_time: |minutes, of, open| {
        let open = if open > 0 { format!(", без ответа: {open}") } else { String::new() };
        format!("Время: {minutes} / {of} мин{open}")
    },
    result_review: "Разобрать ответы",
    result_practise: |count| format!("Работа над ошибками: {}", counted(count, "вопрос", "вопроса", "вопросов")),
    result_home: "На главную",
    result_kinds: "Виды заданий",
    result_others: "Другие попытки по этому образцу",
    review_open: "Осталось без ответа.",
    review_passage: "Текст для чтения",

    minutes: |minutes| format!("{minutes} мин"),
    month,
    settings_ask: "Если день экзамена известен, занятия планируются с его учётом. Позже его можно изменить в «Настройках».",
    settings_day: "День экзамена",
    settings_lead: |minutes, low, high, of| format!("{minutes} мин: {} / {of}", range(&low, &high)),
    settings_leads: "Баллы по этой теме в день экзамена при ежедневных занятиях:",
    settings_leads_month: "Баллы по этой теме через 30 дней при ежедневных занятиях:",
    settings_minutes: "В день",
    settings_month: "Месяц экзамена",
    settings_no_exam: "не задан",
    settings_no_target: "не задана",
    settings_signs: "Простые знаки",
    settings_signs_are: |ascii| if ascii { "да: > * . #".to_owned() } else { "нет: ▸ ● ○ ━".to_owned() },
    settings_student: "Ученик",
    settings_target: "Цель, баллы",
    settings_usual: "Это расчёт для обычного ученика: ваш прогноз уточнится после повторений в следующие дни.",

    brief_confused: "Не перепутайте",
    brief_title: "Накануне экзамена",
    brief_weak: "Повторить в первую очередь",

    outcome_ask: "Сколько баллов по истории Казахстана вы получили на экзамене?",
    outcome_forecast: |low, high| format!("Прогноз по этой теме был {}.", range(&low, &high)),
    outcome_no_forecast: "Прогноза ещё не было.",
    outcome_points: |points, of| format!("{points} / {of}"),
    outcome_title: "Результат экзамена",
    outcome_why: "Это необязательно. Число показывает, насколько точен был прогноз, и хранится только здесь.",

    verdict_right: "Верно",
    verdict_accepted: "Верно. Основное название ниже",
    verdict_typo: "Верно, в написании небольшая ошибка",
    verdict_partial: "Верно частично",
    verdict_incomplete: "Неполно: половина балла",
    verdict_wrong: "Неверно",
    verdict_unknown: "Ответ такой",
    mark_right: "верно",
    mark_answer: "верный ответ",
    mark_yours: "ваш ответ",
    mark_extra: "отмечено лишнее",
    mark_in_place: "на месте",
    mark_missed: "не отмечено",
    mark_misplaced: |given| format!("место здесь; у вас: {given}"),
    said_guessed: "Учтено, что ответ угадан.",
    said_claimed: "Ответ сохранён: пока учитель его не посмотрит, балл не считается.",
    said_fault: "Сообщение сохранено вместе с ответом.",
    report_title: "Ошибка в вопросе",
    report_what: "Что в этом вопросе неверно?",
    report_hint: "Напишите одну строку или оставьте пустой. Сообщение хранится на этом компьютере вместе с ответом.",
    report_field: "Ошибка:",

    summary_title: "Итог",
    summary_score: |right, answers| format!("Полностью верных ответов: {right} / {answers}"),
    summary_minutes: |minutes| format!("Время: {minutes} {}", plural(minutes, "минута", "минуты", "минут")),
    summary_missed: "Что повторить",

    lesson: "Текст темы",
    progress_answers: "Ответов за день",
    progress_accuracy: "Доля верных (без первых ответов)",
    progress_hardest: "Самые трудные факты (ошибок / спрошено)",
    progress_mocks: |target| match target {
        Some((sign, points)) => format!("Пробные экзамены ({sign} цель: {points})"),
        None => "Пробные экзамены".to_owned(),
    },
    progress_row: |day, exam| format!("Дни: {day} занятие, {exam} экзамен"),
    progress_today: "сегодня",
    progress_confused: "Что путается",
    progress_if_kept: "если заниматься по плану",
    progress_if_stopped: "если больше не повторять",
    progress_first: |first, right| format!("Первых ответов: {first}, верно {right}. В счёт не идут."),
    progress_met: |met, all| format!("Пройдено фактов: {met} / {all}"),
    progress_outcome: |points, forecast| match forecast {
        Some((low, high)) => format!("На экзамене: {points}, прогноз был {}.", range(&low, &high)),
        None => format!("На экзамене: {points}."),
    },
    progress_empty: "Ответов ещё нет. После первых вопросов здесь появятся баллы.",
    progress_columns: "Справа: сколько помнится сегодня и верно / всего ответов.",
    progress_sections: "Ответ считается в каждом разделе, к которому относится.",
    progress_all: |right, all, first, first_right| {
        format!("Всего верно {right} / {all}. Первых ответов: {first}, верно {first_right}; в счёт не идут.")
    },
    progress_unknown: |missing| format!("Для прогноза с завтрашнего дня нужно ещё повторений: {missing}"),
    progress_vanished: |count| {
        format!(
            "{} на вопросы, которых больше нет в банке. Они остаются в журнале ответов.",
            counted(count, "ответ", "ответа", "ответов")
        )
    },
    help_title: "Клавиши",
    help_layouts: "Клавиши одинаковы в казахской, русской и английской раскладке. \
                   В казахской вместо цифр нажимайте \" ә і ң ғ , . ү ұ қ – это цифры от 1 до 0.",
    help_tab: "Tab перебирает действия нижней строки, Enter выполняет. Можно и щёлкнуть мышью.",

    note_keeping: "Сохраняется …",
    note_no_key: "Эта клавиша здесь не действует",
    note_full: "Больше не помещается",
    note_digits: "Здесь пишутся только цифры",
    note_no_paste: "Сюда текст не вставляется",
    note_no_questions: "Здесь нет вопросов",
    too_small: "Окно нужно от 40×12",
    failed: "Запись не сохранена",
    failed_what_to_do: "Проверьте, есть ли место на диске и не вынут ли накопитель, и нажмите Enter. \
                        До сохранения ответ остаётся здесь.",
    failed_reading: "Ответы не прочитаны",
    failed_reading_what_to_do: "Проверьте, на месте ли диск или флешка, и нажмите Enter.",
    damaged: |count| {
        format!("Повреждённых записей: {count}. Они не учтены; целые могут быть в резервной копии в папке «backups».")
    },

    cli_help: "alash – тренажёр по переговорам Алаш-Орды с советской властью в 1918 году

Использование: alash [КОМАНДА] [ОПЦИИ]

Команды:
  (без команды)     открыть программу
  practice          сразу начать практику
    --section ID      только один раздел
    --reading         текст для чтения и вопросы к нему
    --count N         сколько вопросов (обычно 10)
  exam              сдать пробный экзамен
    --profile ID      образец экзамена (или файл с образцами)
    --print           файл для печати на A4 (alash-exam-ОБРАЗЕЦ-ЧИСЛО.html)
    --variants N      сколько вариантов печатать (обычно 4)
    --out ФАЙЛ        в другой файл
  stats             показать баллы ученика
    --json            в виде для других программ
  export            вывести ответы и баллы (без --student – всех учеников)
    --format csv|jsonl  таблица или файл для другого компьютера
    --out ФАЙЛ        не на экран, а в файл
  import ФАЙЛ       принять результаты с другого компьютера
    --undo            передать принесённое последним отдельному ученику (--student ИМЯ)
  forget ИМЯ        забыть ученика: скрыть сразу, стереть через семь дней
    --now             стереть сразу
    --undo            вернуть скрытого ученика
  pin --clear ИМЯ   убрать забытый ПИН-код: ученик об этом узнает
  doctor            целы ли сохранённые ответы и что делать
  restore [ФАЙЛ]    отложить повреждённый файл и вернуться к резервной копии
  brief             показать лист для повторения перед экзаменом
    --print           записать файл, который печатается на одной странице A4
    --out ФАЙЛ        в другой файл
  check [ФАЙЛ…]     проверить банк вопросов: ошибки, советы, состав
    --strict          код выхода 1 и при советах
    --table           таблица: какие вопросы спрашивают каждый факт
    --json            в виде для других программ

Опции (до команды или после неё):
  --student ИМЯ     ученик (если нет, будет создан)
  --lang kk|ru|en   язык
  --ascii           > * # вместо ▸ ● ━ (если их нет в шрифте)
  --bank ФАЙЛ       другой банк вопросов
  --data-dir ПАПКА  где хранить ответы (или ALASH_DATA_DIR)
  --seed ЧИСЛО      вопросы в одном и том же порядке
  --help            эта справка
  --version         версия
",
    cli_unknown_option: |option| format!("Опции «{option}» нет"),
    cli_missing_value: |option| format!("У опции «{option}» нет значения"),
    cli_bad_value: |option, value, allowed| format!("Опции «{option}» не подходит «{value}». Нужно: {allowed}"),
    cli_unexpected: |argument| format!("Непонятно: «{argument}»"),
    cli_needs_command: |option, command| format!("Опция «{option}» пишется с командой «{command}»"),
    cli_see_help: "Подробнее: alash --help",
    cli_number: "целое положительное число",
    cli_needs_student: "Чьи баллы показать? Напишите --student ИМЯ",
    cli_pin: |name| format!("ПИН-код ученика «{name}»:"),
    export_locked: |name| format!("Ученик «{name}» защищён ПИН-кодом: укажите --student ИМЯ"),
    import_needs_file: "Какой файл? Напишите alash import ФАЙЛ",
    import_taken: |name| {
        format!(
            "здесь уже есть ученик «{name}». Если это он, добавьте --student «{name}»; если другой, сначала измените одно из имён"
        )
    },
    import_several: "в файле несколько учеников: примите его без --student",
    forget_needs_name: "Кого? Напишите alash forget ИМЯ",
    forget_ask: |name| format!("Все ответы ученика «{name}» будут стёрты. Для подтверждения напишите имя:"),
    forget_not_done: "Имя не совпало. Ничего не изменилось",
    forget_hidden: |name, records| {
        format!(
            "Ученик «{name}» скрыт. При первом запуске по истечении семи дней записи ({records}) будут стёрты, в том числе в резервных копиях. Вернуть: alash forget --undo «{name}». Стереть сразу – с --now"
        )
    },
    forget_gone: |name, records, backups| {
        format!("Ученик «{name}» стёрт: записей – {records}, очищено резервных копий – {backups}. Вернуть нельзя")
    },
    forget_undone: |name| format!("«{name}» снова здесь: ни один ответ не пропал"),
    forget_nothing: |name| format!("Скрытого ученика «{name}» нет, или это имя уже занято"),
    cli_no_student: |name, known| format!("Ученика «{name}» нет. Есть: {known}"),
    cli_no_students: |name| format!("Ученика «{name}» нет: здесь ещё никто не учился"),
    cli_no_profile: |id, known| format!("Нет ни образца экзамена, ни файла «{id}». Есть образцы: {known}"),
    cli_no_section: |id, known| format!("Раздела «{id}» нет. Есть: {known}"),
    brief_written: |file| format!("Записано: {file}. Откройте его в браузере и распечатайте на одной странице"),
    print_written: |file, variants, seed| {
        format!(
            "{file} записан: вариантов – {variants}, ключи на последней странице. Откройте его в браузере и напечатайте. Те же задания ещё раз: --seed {seed}"
        )
    },
    print_long: "Задания могут не уместиться на двух страницах: уменьшите их число в образце.",
    print_variant: |number| format!("Вариант {number}"),
    print_name: "Имя, фамилия",
    print_class: "Класс",
    print_date: "Дата",
    print_how: "В клетку впишите букву верного ответа.",
    print_mark: "(все верные ответы)",
    print_order: "(по порядку, с самого раннего)",
    print_match: "(буквы для 1, 2, 3 … сверху вниз)",
    print_type: "(впишите ответ)",
    print_keys: "Ключи",
    print_again: |seed| format!("Эти же задания: --seed {seed}"),
    cli_cannot_write: |file, why| format!("Не удалось записать {file}: {why}"),
    cli_no_terminal: "alash открывается только в терминале: ввод и вывод не должны идти в файл или другую программу. \
                      Баллы без терминала: alash stats --student ИМЯ",
    cli_dumb_terminal: "В терминале TERM=dumb нельзя рисовать экран. Откройте другой терминал",
    cli_legacy_console: "Это окно в режиме старой консоли, экран в нём не нарисовать. Щёлкните по заголовку окна правой кнопкой: «Свойства» → первая вкладка → снимите флажок «Использовать прежнюю версию консоли», нажмите «ОК» и откройте программу снова. Подойдёт и Windows Terminal. Нужна Windows 10 или новее",
    cli_cannot_read: |file, why| format!("Не удалось прочитать {file}: {why}"),
    cli_not_utf8: |file| format!("{file} не в кодировке UTF-8. Сохраните его в редакторе как UTF-8"),
    cli_no_folder: "Не найдена папка для ответов. Укажите её: --data-dir ПАПКА",
    cli_terminal_failed: |why| format!("Терминал не открылся: {why}"),
    welcome_linux_font: "Если казахские буквы не видны: setfont FullCyrAsia-Terminus16",
    note_passing: "Здесь ничего не сохраняется",
    failed_replaced: "На место файла с ответами положили другой. Выйдите из программы и откройте её снова: сохранённое раньше не пропадёт.",
    failed_damaged: "Файл с ответами повреждён, ответ не сохранён. Нажмите Enter: программа предложит вернуться к резервной копии.",
    pin_wait: |seconds| format!("До следующей попытки: {seconds} с."),
    pin_not_typed: "ПИН-код не введён. Ничего не изменилось",
    pin_needs_name: "Чей? Напишите alash pin --clear ИМЯ",
    pin_gone: |name| format!("ПИН-код ученика «{name}» убран. При следующем входе ученик об этом узнает"),
    pin_none: |name| format!("У ученика «{name}» нет ПИН-кода"),
    pin_cleared: |date| format!("Ваш ПИН-код был убран ({date}). Новый можно поставить через «Настройки → Ученик»."),
    account_pin_first: "Сначала введите нынешний ПИН-код.",
    account_part: "Передать последние принесённые результаты отдельному ученику",
    parted: |parted| format!("Теперь это отдельный ученик: «{}», записей – {}.", parted.name, parted.entries),
    parted_nothing: "Передавать нечего: результаты с другого компьютера не добавлялись",
    damaged_file: |file| format!("Файл {file} повреждён, ответы в нём читаются не полностью."),
    damaged_missing: |file| format!("Файла {file} нет или он пуст, но раньше здесь хранились ответы."),
    import_claimed: |name| {
        format!(
            "в файле сказано, что он принадлежит и ученику «{name}», но имя в нём другое. Если это тот же ученик, добавьте --student «{name}»"
        )
    },
    carry_exists: "Файл с таким именем уже есть, и это не ваши результаты. Чтобы записать поверх него, нажмите Enter ещё раз.",
    key_restore: "восстановить",
    damaged_title: "Файл с ответами",
    restore_done: "Файл с ответами восстановлен",
    restore_none: "Резервной копии, к которой можно вернуться, нет, и в самом файле ничего не читается. Не трогайте файл: покажите его учителю.",
    restore_what_happens: "Повреждённый файл не удаляется: он откладывается в отдельную папку. Стёртые ученики не возвращаются.",
    newer: |count| {
        format!("Записей более новой версии программы: {count}. Они сохранены, но здесь показаны не полностью.")
    },
    home_odd: |count, latest, today| {
        format!(
            "Записей с неверной датой: {count} (последняя – {latest}). Считаем по часам компьютера: сегодня {today}."
        )
    },
    home_hours: "Время последних записей на несколько часов позже, чем на часах компьютера; порядок записей сохраняется.",
    exam_given_up: "От этого экзамена отказались в другом окне",
    exam_clock_set: "Часы компьютера перевели: на время экзамена это не влияет",
    mock_keep: "Нет, продолжить",
    mock_give_up_now: "Да, отказаться",
    result_other_window: "Эта работа сдана в другом окне: вот её результат.",
    renamed_ask: |count, date| {
        format!(
            "Похоже, на вопросы этого банка вы уже отвечали, когда он назывался иначе: ответов – {count}, последний – {date}. Это тот же банк?"
        )
    },
    renamed_what: "Если да, прежние ответы засчитаются этому банку. Спрашиваем один раз.",
    renamed_same: "Да, тот же",
    renamed_other: "Нет, другой",
    doctor_title: |version, folder| format!("alash {version}: {folder}"),
    doctor_well: "Всё в порядке.",
    doctor_not_well: "Обратите внимание на строки с «!». Если файл повреждён: alash restore",
    doctor_nothing: "Здесь ещё никто не учился",
    doctor_file: |held, newest, size| {
        format!(
            "учеников – {}, записей – {}, последняя – {newest}; размер – {size} КБ",
            held.students.len(),
            held.entries
        )
    },
    doctor_sound: "структура файла цела",
    doctor_unsound: |count| {
        format!(
            "файл повреждён, найдено повреждений: {count}. Откройте программу или напишите alash restore: можно вернуться к резервной копии"
        )
    },
    doctor_rows: "все записи читаются",
    doctor_damaged: |count| {
        format!("нечитаемых записей: {count}. В резервной копии они могут быть целы: alash restore")
    },
    doctor_row: |row, why| format!("  запись {row}: {why}"),
    doctor_backup: |file, held, newest| {
        format!(
            "резервная копия {file}: учеников – {}, записей – {}, последняя – {newest}",
            held.students.len(),
            held.entries
        )
    },
    doctor_bad_backup: |file, why| format!("резервная копия {file} не годится: {why}. Если она не нужна, удалите её"),
    doctor_no_backup: "годной резервной копии пока нет: она появится, когда программу откроют в следующий раз",
    doctor_aside: |file| format!("отложенный ранее файл: {file}"),
    doctor_cut_log: "часть журнала (alash.db-wal) не читается: нескольких последних ответов может не быть",
    doctor_log: "программа открыта или была прервана: копируйте всю папку, одного alash.db мало",
    doctor_held: "папка занята другой программой (alash.lock). Если это зависший alash, закройте его",
    doctor_free: "папка не занята другой программой",
    doctor_read_only: "в папку нельзя писать: можно только смотреть, ничего не сохранится",
    doctor_writable: "в папку можно писать",
    doctor_open: |folder| {
        format!("папку могут читать и другие пользователи этого компьютера. Закрыть доступ: chmod 700 {folder}")
    },
    doctor_space: |megabytes| format!("свободно на диске: {megabytes} МБ"),
    doctor_clock: |today| format!("часы: сегодня {today}"),
    doctor_clock_wrong: |today| format!("часы компьютера неверны: {today}. Поставьте их правильно"),
    doctor_clock_behind: |today, newest| {
        format!(
            "часы: сегодня {today}, а последняя запись от {newest}. Если часы верны, делать ничего не нужно: даты из будущего не учитываются"
        )
    },
    damage_column: "вместо текста или числа стоят другие данные",
    damage_sum: "контрольная сумма не сходится",
    damage_record: "содержимое не похоже на запись",
    damage_orphan: "её ученика в файле нет",
    cause: files::cause,
    trouble: files::trouble,
    notice: files::notice,
    offer: files::offer,
    restored: files::restored,
    outside: files::outside,
    stats_renamed: "Похоже, раньше этот банк назывался иначе: откройте его в программе, и прежние ответы можно будет засчитать",
    stats_title: |name| format!("Ученик: {name}"),
    stats_remembered: |share| format!("помнится сегодня {share}"),
    stats_target: |points| format!("Цель: {points}"),
    stats_line: |right, answers, percent| format!("верно {right} / {answers}, средний балл {percent}"),

    check_error: "ошибка",
    check_advice: "совет",
    check_summary: |file, errors, advice| match (errors, advice) {
        (0, 0) => format!("{file}: ни ошибок, ни советов"),
        _ => format!("{file}: ошибок {errors}, советов {advice}"),
    },
    check_questions: "Вопросы",
    check_practice: "для упражнений",
    check_exam: "оставлено для экзамена",
    check_passages: |questions, passages, kept| {
        format!("к текстам для чтения: {questions} (текстов {passages}, из них для экзамена {kept})")
    },
    check_facts: |facts, asked, both_ways| {
        format!("Факты: {facts}; спрашивается {asked}; в упражнениях и узнаётся, и вспоминается {both_ways}")
    },
    check_section: |facts, questions| format!("фактов {facts}, вопросов {questions}"),
    table_fact: "факт",
    table_exam: "экзамен",
    table_elsewhere: "Вне разделов",
    table_reading: "чтение",

    flaws: |file, count| {
        format!("{file}: {}. Пока не исправлено, банк не открывается.", counted(count, "ошибка", "ошибки", "ошибок"))
    },
    flaw_at: |line, column, owner, language| {
        let at = format!("строка {line}, столбец {column}");
        let at = owner.map_or_else(|| at.clone(), |owner| format!("{at}, «{owner}»"));
        language.map_or_else(|| at.clone(), |language| format!("{at}, {language}"))
    },
    fault: findings::fault,
    advice: findings::advice,
};
