//! По-русски.

mod findings;

use super::{Date, Messages};

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

fn date((year, month, day): Date) -> String {
    let month = usize::try_from(month).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?)).unwrap_or(&"");
    format!("{day} {month} {year}")
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
    welcome_name: "Имя:",
    welcome_new: "Новый ученик",
    welcome_empty: "Сначала напишите имя, подойдёт любое.",
    welcome_kept: "Ответы хранятся только на этом компьютере.",
    welcome_letters: "Ә Ғ Қ Ң Ө Ұ Ү Һ І – если эти буквы видны неверно, смените шрифт терминала.",

    home_start: "Начать: 10 вопросов",
    home_practice: "Практика: 10 вопросов",
    home_resume: |next, all| format!("Продолжить: вопрос {next} из {all}"),
    home_resume_extra: "Продолжить: работа над ошибками",
    home_reading: "Работа с текстом: 5 вопросов",
    home_lesson: "Читать тему",
    home_reference: "Кто есть кто, термины, даты",
    home_progress: "Успехи",
    home_switch: "Сменить ученика",
    home_sections: "Разделы",
    home_standing: "Разделы: что усвоено",
    home_today: |right, answers| format!("Сегодня: {}, верных {right}", counted(answers, "ответ", "ответа", "ответов")),

    do_pick: "Выберите один ответ.",
    do_mark: "Отметьте все верные ответы.",
    do_order: "Расположите от раннего к позднему: например, 3 1 4 2.",
    do_match: "Подберите пару к каждой строке слева: например, 3 1 4 2.",
    do_type: "Напишите ответ.",
    do_number: "Напишите число.",
    your_answer: "Ответ:",
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
    progress_empty: "Ответов ещё нет. После первых вопросов здесь появятся баллы.",
    progress_columns: "верно / всего, средний балл",
    progress_sections: "Ответ считается в каждом разделе, к которому относится.",
    progress_all: "Всего",
    progress_days: "Дни",
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
  stats             показать баллы ученика
    --json            в виде для других программ
  check [ФАЙЛ…]     проверить банк вопросов: ошибки, советы, состав
    --strict          код выхода 1 и при советах
    --table           таблица: какие вопросы спрашивают каждый факт
    --json            в виде для других программ

Опции (до команды или после неё):
  --student ИМЯ     ученик (если нет, будет создан)
  --lang kk|ru|en   язык
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
    cli_no_student: |name, known| format!("Ученика «{name}» нет. Есть: {known}"),
    cli_no_students: |name| format!("Ученика «{name}» нет: здесь ещё никто не учился"),
    cli_no_section: |id, known| format!("Раздела «{id}» нет. Есть: {known}"),
    cli_no_terminal: "alash открывается только в терминале: ввод и вывод не должны идти в файл или другую программу. \
                      Баллы без терминала: alash stats --student ИМЯ",
    cli_dumb_terminal: "В терминале TERM=dumb нельзя рисовать экран. Откройте другой терминал",
    cli_cannot_read: |file, why| format!("Не удалось прочитать {file}: {why}"),
    io_not_found: "такого файла нет",
    io_is_folder: "это папка, а не файл",
    io_denied: "нет прав на чтение",
    cli_not_utf8: |file| format!("{file} не в кодировке UTF-8. Сохраните его в редакторе как UTF-8"),
    cli_cannot_store: |folder, why| {
        format!("Не удалось хранить ответы в {folder}: {why}. Укажите другую папку: --data-dir")
    },
    cli_newer_store: |file| format!("{file} записан более новой версией alash. Обновите программу; файл не изменён"),
    cli_empty_store: |file, backups| {
        format!(
            "{file} пуст, но есть резервные копии: {backups}. Поставьте последнюю копию на место этого файла \
                 или удалите пустой файл"
        )
    },
    cli_damaged_store: |file, backups| {
        format!("{file} повреждён. Резервные копии в папке: {backups}. Поставьте последнюю на место этого файла")
    },
    cli_no_folder: "Не найдена папка для ответов. Укажите её: --data-dir ПАПКА",
    cli_terminal_failed: |why| format!("Терминал не открылся: {why}"),
    welcome_linux_font: "Если казахские буквы не видны: setfont FullCyrAsia-Terminus16",
    stats_title: |name| format!("Ученик: {name}"),
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
