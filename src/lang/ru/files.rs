//! Что говорится о файлах, сохранённых ответах и их резервных копиях.

use super::grammar::date;
use crate::clean;

use crate::lang::files::FilesSentences;
use crate::log::range::Outside;
use crate::trouble::{Cause, Notice, Offer, Restored, Trouble};

pub(super) const FILES: FilesSentences = FilesSentences {
    damaged_records: |count| {
        format!("Повреждённых записей: {count}. Они не учтены; целые могут быть в резервной копии в папке «backups».")
    },
    newer_records: |count| {
        format!("Записей более новой версии программы: {count}. Они сохранены, но здесь показаны не полностью.")
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
        Cause::NotFound => "такого файла или папки нет",
        Cause::Denied => "нет прав",
        Cause::Folder => "это папка, а не файл",
        Cause::NotFolder => "на месте папки стоит файл",
        Cause::Full => "на диске нет места",
        Cause::TooLarge => "файл стал бы больше, чем разрешено",
        Cause::ReadOnly => "сюда нельзя писать, можно только читать",
        Cause::Busy => "занято другой программой",
        Cause::Damaged => "содержимое повреждено",
        Cause::Device => "диск, флешка или сеть не отвечает",
        Cause::Name => "у файла не может быть такого имени",
        Cause::Exhausted => "не хватает памяти или открыто слишком много файлов",
        Cause::Replaced => "на месте открытого файла теперь другой",
        Cause::Kept => "в этом файле хранятся ответы учеников: его нельзя перезаписать",
        Cause::Other(number) => return format!("системная ошибка № {number}"),
    };
    said.to_owned()
}

fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Unusable { folder, cause: why } => {
            let (folder, why) = (clean::path(folder), cause(*why));
            format!("Не удалось сохранить ответы в папке {folder}: {why}. Укажите другую папку: --data-dir")
        }
        Trouble::Newer { file } => {
            format!("{} записан более новой версией alash. Обновите программу; файл не изменён", clean::path(file))
        }
        Trouble::Foreign { file } => {
            format!(
                "{} – база данных другой программы. Она не изменена. Укажите другую папку: --data-dir",
                clean::path(file)
            )
        }
        Trouble::Empty { file } => format!(
            "Файла {} нет или он пуст, но раньше здесь хранились ответы. Новый файл не создан: откройте программу и вернитесь к резервной копии или напишите alash restore",
            clean::path(file)
        ),
        Trouble::Damaged { file } => format!(
            "{} повреждён. Не трогайте его: откройте программу и вернитесь к резервной копии или напишите alash restore. Что случилось, покажет команда alash doctor",
            clean::path(file)
        ),
        Trouble::Held { folder } => format!(
            "Папка {} занята другой программой, а файл нужно изменить, прежде чем его открыть. Закройте зависшее окно alash и откройте программу снова",
            clean::path(folder)
        ),
        Trouble::NoBackup { folder } => {
            format!("В папке {} нет резервной копии, к которой можно вернуться", clean::path(folder))
        }
        Trouble::Failed(why) => cause(*why),
    }
}

fn notice(notice: &Notice) -> String {
    match notice {
        Notice::ReadOnly { folder } => {
            format!(
                "В папку {} нельзя писать: прежние ответы можно смотреть, новые не сохранятся.",
                clean::path(folder)
            )
        }
        Notice::Held { folder } => format!(
            "Папка {} занята другой программой: сегодняшняя резервная копия не сделана, скрытые ученики не стёрты.",
            clean::path(folder)
        ),
        Notice::Damaged { file } => format!(
            "{} повреждён частично: копия с него не сделана, прежние целы. Что делать, подскажет команда alash doctor.",
            clean::path(file)
        ),
        Notice::NoBackup(why) => format!("Сегодняшняя резервная копия не сделана: {}.", cause(*why)),
        Notice::CutLog { log } => format!(
            "Часть журнала прошлого сеанса не читается: нескольких последних ответов может не быть. Копия журнала сохранена: {}.",
            clean::path(log)
        ),
        Notice::NotYet { name } => format!("Ученик «{name}» ещё не стёрт. Программа попробует при следующем запуске."),
        Notice::NotErased { name, file } => {
            let file = clean::path(file);
            format!(
                "Ученик «{name}» ещё не стёрт из файла {file}. Попробуем при следующем запуске; если это ненужная резервная копия, удалите файл сами."
            )
        }
    }
}

fn offer(offer: &Offer) -> Vec<String> {
    let Offer { backup, readable, unreadable } = offer;
    let held = backup.as_ref().and_then(|backup| Some((clean::path(&backup.file), backup.held.as_ref().ok()?)));
    let mut lines = vec![held.map_or_else(
        || "Годной резервной копии нет; останется только то, что читается в самом файле.".to_owned(),
        |(file, held)| {
            let (students, entries) = (held.students.len(), held.entries);
            let newest = held.newest.map_or_else(|| "–".to_owned(), |(time, offset)| date(time.day(offset).date()));
            format!("Последняя годная резервная копия: {file}. Учеников – {students}, записей – {entries}, последняя – {newest}.")
        },
    )];
    if *readable > 0 {
        lines.push(format!("Из повреждённого файла будет добавлено записей: {readable}."));
    } else if *unreadable == 0 {
        lines.push(
            "В повреждённом файле нет записей, которые можно добавить: если после копии были ответы, они не вернутся."
                .to_owned(),
        );
    }
    if *unreadable > 0 {
        lines.push(format!("Не читается записей: {unreadable}."));
    }
    lines
}

fn restored(restored: &Restored) -> Vec<String> {
    let backup = restored.backup.as_deref().map(|file| format!("Резервная копия: {}", clean::path(file)));
    let taken = format!("Добавлено записей из повреждённого файла: {}.", restored.taken);
    let unreadable = (restored.unreadable > 0)
        .then(|| format!("Не прочитано записей: {}. Они остались в отложенном файле.", restored.unreadable));
    let (students, entries) = (restored.students, restored.entries);
    let now = format!("Теперь учеников – {students}, записей – {entries}.");
    let aside = restored
        .aside
        .as_deref()
        .map(|aside| format!("Повреждённый файл не удалён, он в папке {}", clean::path(aside)));
    let taken = aside.is_some().then_some(taken);
    backup.into_iter().chain(taken).chain(unreadable).chain([now]).chain(aside).collect()
}

pub(super) fn outside(outside: &Outside) -> String {
    let Outside { field, value, range } = outside;
    if range.is_empty() {
        return format!("в поле «{field}» неверное значение: {value}");
    }
    format!("в поле «{field}» стоит {value}, допустимо: {range}")
}
