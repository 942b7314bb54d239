//! Результаты, взятые с собой и принесённые.

use super::files::outside;
use crate::lang::carry::CarrySentences;
use crate::log::Brought;
use crate::log::range::Outside;

pub(super) const CARRY: CarrySentences = CarrySentences {
    taken: |file, records| format!("Записей сохранено в файл {file}: {records}."),
    brought,
    not_results: "Это не файл результатов. Нужен файл, записанный через «Взять результаты с собой».",
    newer: "Файл записан более новой программой. Обновите alash на этом компьютере.",
    forgotten: "Данные этого ученика на этом компьютере стёрты по его просьбе: обратно они не принимаются.",
    fuller: "В этом файле есть ваши результаты, которых нет на этом компьютере: сначала добавьте их через «Принести свои результаты». Чтобы всё равно записать поверх, ещё раз выберите «выполнить».",
    other: |name| {
        format!("Это результаты ученика «{name}». Чтобы всё равно добавить их, ещё раз выберите «выполнить».")
    },
    several: "В файле результаты нескольких учеников. Его принимает учитель командой alash import.",
    unreadable: |why| format!("Файл не прочитан: {why}"),
    which: |files| format!("В этой папке несколько файлов с результатами: {files}. Укажите нужный файл."),
    unwritable: |why| format!("Файл не записан: {why}. Укажите другое место."),
    parted: |parted| format!("Теперь это отдельный ученик: «{}», записей – {}.", parted.name, parted.entries),
    nothing_to_part: "Передавать нечего: результаты с другого компьютера не добавлялись",
    exists: "Файл с таким именем уже есть, и это не ваши результаты. Чтобы записать поверх него, ещё раз выберите «выполнить».",
};

fn brought(brought: &Brought) -> String {
    let Brought { added, known, damaged, newer, clashing, ahead, told } = brought;
    let mut said = format!("Новых записей: {added}, уже были: {known}");
    for (count, part) in [
        (damaged, format!("повреждённых: {damaged}")),
        (newer, format!("от более новой программы: {newer}")),
        (clashing, format!("не взято, так как здесь под тем же номером другая запись: {clashing}")),
    ] {
        if *count > 0 {
            said.extend([", ", &part]);
        }
    }
    said.push('.');
    if *ahead > 0 {
        said.extend([" ", &format!("Записей с датой позже, чем на часах этого компьютера: {ahead}. Они считаются по часам, а не по этой дате.")]);
    }
    let line = |(number, why): &(usize, Option<Outside>)| {
        let number = format!("{number}-я");
        why.as_ref().map_or(number.clone(), |why| format!("{number} ({})", outside(why)))
    };
    if !told.is_empty() {
        let lines = told.iter().map(line).collect::<Vec<_>>().join("; ");
        let all = format!("Повреждённые строки: {lines}.");
        let first = format!("Первые повреждённые строки: {lines}.");
        said.extend([" ", if told.len() < *damaged { &first } else { &all }]);
    }
    said
}
