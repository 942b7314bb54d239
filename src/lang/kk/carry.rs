//! Алып кеткен және әкелінген нәтижелер.

use super::files::outside;
use crate::lang::carry::CarrySentences;
use crate::log::Brought;
use crate::log::range::Outside;

pub(super) const CARRY: CarrySentences = CarrySentences {
    taken: |file, records| format!("{file} файлына {records} жазба сақталды."),
    brought,
    not_results: "Бұл – нәтижелер файлы емес. «Нәтижелерімді алып кету» арқылы жазылған файлды көрсетіңіз.",
    newer: "Файлды бағдарламаның жаңарақ нұсқасы жазған. Осы компьютердегі alash бағдарламасын жаңартыңыз.",
    forgotten: "Бұл оқушының деректері өзінің қалауы бойынша осы компьютерден өшірілген: олар қайта қабылданбайды.",
    fuller: "Бұл файлда осы компьютерде жоқ нәтижелеріңіз бар: алдымен оны «Нәтижелерімді әкелу» арқылы қабылдаңыз. Бәрібір үстінен жазу керек болса, «орындау» әрекетін тағы бір рет таңдаңыз.",
    other: |name| {
        format!(
            "Бұл файлда – «{name}» деген оқушының нәтижелері. Сонда да қосу керек болса, «орындау» әрекетін тағы бір рет таңдаңыз."
        )
    },
    several: "Файлда бірнеше оқушының нәтижесі бар. Оны мұғалім alash import командасымен қабылдайды.",
    unreadable: |why| format!("Файл оқылмады: {why}"),
    which: |files| format!("Бұл бумада бірнеше нәтиже файлы бар: {files}. Керек файлдың атын жазыңыз."),
    unwritable: |why| format!("Файл жазылмады: {why}. Басқа жер көрсетіңіз."),
    parted: |parted| format!("Жаңа оқушы бөлініп шықты: «{}», жазба – {}.", parted.name, parted.entries),
    nothing_to_part: "Бөліп беретін ештеңе жоқ: басқа компьютерден нәтиже әкелінбеген",
    exists: "Мұндай атпен файл бар, бірақ ол – сіздің нәтижелеріңіз емес. Оны жаңа файлмен ауыстыру керек болса, «орындау» әрекетін тағы бір рет таңдаңыз.",
};

fn brought(brought: &Brought) -> String {
    let Brought { added, known, damaged, newer, clashing, ahead, told } = brought;
    let mut said = format!("Жаңа жазба: {added}, бұрыннан бары: {known}");
    for (count, part) in [
        (damaged, format!("бүлінгені: {damaged}")),
        (newer, format!("жаңарақ нұсқанікі: {newer}")),
        (clashing, format!("нөмірі бірдей басқа жазба мұнда бұрыннан болғандықтан, қабылданбағаны: {clashing}")),
    ] {
        if *count > 0 {
            said.extend([", ", &part]);
        }
    }
    said.push('.');
    if *ahead > 0 {
        said.extend([" ", &format!("Күні осы компьютердің сағатындағы күннен кейінгі жазба: {ahead}. Олар өз күнімен емес, компьютердің сағаты бойынша есептеледі.")]);
    }
    let line = |(number, why): &(usize, Option<Outside>)| {
        let number = format!("{number}-жол");
        why.as_ref().map_or(number.clone(), |why| format!("{number} ({})", outside(why)))
    };
    if !told.is_empty() {
        let lines = told.iter().map(line).collect::<Vec<_>>().join("; ");
        let all = format!("Бүлінген жолдар: {lines}.");
        let first = format!("Алғашқы бүлінген жолдар: {lines}.");
        said.extend([" ", if told.len() < *damaged { &first } else { &all }]);
    }
    said
}
