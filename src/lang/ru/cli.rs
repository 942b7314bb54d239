//! Командная строка.

use crate::lang::cli::CliSentences;

pub(super) const CLI: CliSentences = CliSentences {
    nearest: |name| format!("Может быть, «{name}»?"),
    unknown_option: |option| format!("Опции «{option}» нет"),
    missing_value: |option| format!("У опции «{option}» нет значения"),
    bad_value: |option, value, allowed| {
        format!("Значение «{value}» не подходит для опции «{option}». Нужно: {allowed}")
    },
    unexpected: |argument| format!("Непонятно: «{argument}»"),
    needs_command: |option, command| format!("Опция «{option}» пишется только с: {command}"),
    see_help: "Подробнее: alash --help",
    number: "целое положительное число",
    needs_student: "Какой ученик? Напишите --student ИМЯ",
    locked: |name| format!("Ученик «{name}» защищён ПИН-кодом: укажите --student ИМЯ"),
    no_student: |name, known| format!("Ученика «{name}» нет. Есть: {known}"),
    no_students: |name| format!("Ученика «{name}» нет: здесь ещё никто не учился"),
    no_profile: |id, known| format!("Нет ни образца экзамена, ни файла «{id}». Есть образцы: {known}"),
    no_section: |id, known| format!("Раздела «{id}» нет. Есть: {known}"),
    cannot_write: |file, why| format!("Не удалось записать {file}: {why}"),
    no_terminal: "Экран alash открывается только в терминале: ввод и вывод не должны идти в файл или другую программу. \
                      Без экрана, строка за строкой: alash --plain. Баллы без терминала: alash stats --student ИМЯ",
    legacy_console: "Это окно в режиме старой консоли, экран в нём не нарисовать. Щёлкните по заголовку окна правой кнопкой: «Свойства» → первая вкладка → снимите флажок «Использовать прежнюю версию консоли», нажмите «ОК» и откройте программу снова. Подойдёт и Windows Terminal. Нужна Windows 10 или новее. Без экрана, строка за строкой: alash --plain",
    cannot_read: |file, why| format!("Не удалось прочитать {file}: {why}"),
    not_utf8: |file| format!("{file} не в кодировке UTF-8. Сохраните его в редакторе как UTF-8"),
    no_folder: "Не найдена папка для ответов. Укажите её: --data-dir ПАПКА",
    lines_failed: |why| format!("Не удалось прочитать или вывести строку: {why}"),
    terminal_failed: |why| format!("Терминал не открылся: {why}"),
};
