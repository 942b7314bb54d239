//! Команда alash doctor.

use crate::lang::doctor::DoctorSentences;

pub(super) const DOCTOR: DoctorSentences = DoctorSentences {
    title: |version, folder| format!("alash {version}: {folder}"),
    well: "Всё в порядке.",
    not_well: "Обратите внимание на строки с «!». Если файл повреждён: alash restore",
    nothing: "Здесь ещё никто не учился",
    file: |held, newest, kilobytes| {
        format!(
            "учеников – {}, записей – {}, последняя – {newest}; размер – {kilobytes} КБ",
            held.students.len(),
            held.entries
        )
    },
    sound: "структура файла цела",
    unsound: |count| {
        format!(
            "файл повреждён, найдено повреждений: {count}. Откройте программу или напишите alash restore: можно вернуться к резервной копии"
        )
    },
    rows: "все записи читаются",
    damaged: |count| format!("нечитаемых записей: {count}. В резервной копии они могут быть целы: alash restore"),
    row: |row, why| format!("  запись {row}: {why}"),
    backup: |file, held, newest| {
        format!(
            "резервная копия {file}: учеников – {}, записей – {}, последняя – {newest}",
            held.students.len(),
            held.entries
        )
    },
    bad_backup: |file, why| format!("резервная копия {file} не годится: {why}. Если она не нужна, удалите её"),
    no_backup: "годной резервной копии пока нет: она появится, когда программу откроют в следующий раз",
    aside: |file| format!("отложенный ранее файл: {file}"),
    cut_log: "часть журнала (alash.db-wal) не читается: нескольких последних ответов может не быть",
    log: "программа открыта или была прервана: копируйте всю папку, одного alash.db мало",
    held: "папка занята другой программой (alash.lock). Если это зависший alash, закройте его",
    free: "папка не занята другой программой",
    read_only: "в папку нельзя писать: можно только смотреть, ничего не сохранится",
    writable: "в папку можно писать",
    open: |folder| {
        format!("папку могут читать и другие пользователи этого компьютера. Закрыть доступ: chmod 700 {folder}")
    },
    space: |megabytes| format!("свободно на диске: {megabytes} МБ"),
    clock: |today| format!("часы: сегодня {today}"),
    clock_wrong: |today| format!("часы компьютера неверны: {today}. Поставьте их правильно"),
    clock_behind: |today, newest| {
        format!(
            "часы: сегодня {today}, а последняя запись от {newest}. Если часы верны, делать ничего не нужно: даты из будущего не учитываются"
        )
    },
    damage_column: "вместо текста или числа стоят другие данные",
    damage_sum: "контрольная сумма не сходится",
    damage_record: "содержимое не похоже на запись",
    damage_orphan: "её ученика в файле нет",
};
