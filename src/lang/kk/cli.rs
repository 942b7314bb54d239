//! Команда жолы.

use crate::lang::cli::CliSentences;

pub(super) const CLI: CliSentences = CliSentences {
    nearest: |name| format!("Мүмкін, «{name}» шығар?"),
    unknown_option: |option| format!("«{option}» деген опция жоқ"),
    missing_value: |option| format!("«{option}» опциясының мәні жазылмаған"),
    bad_value: |option, value, allowed| format!("«{option}» опциясына «{value}» жарамайды. Керегі: {allowed}"),
    unexpected: |argument| format!("«{argument}» түсініксіз"),
    needs_command: |option, command| format!("«{option}» опциясы қайда жазылады: {command}"),
    see_help: "Толығырақ: alash --help",
    number: "оң бүтін сан",
    needs_student: "Қай оқушы? --student АТЫ деп жазыңыз",
    locked: |name| format!("«{name}» PIN-кодпен қорғалған: нәтижесін алу үшін --student АТЫ деп жазыңыз"),
    no_student: |name, known| format!("«{name}» деген оқушы жоқ. Бар оқушылар: {known}"),
    no_students: |name| format!("«{name}» деген оқушы жоқ: бұл жерде әлі ешкім оқымаған"),
    no_profile: |id, known| format!("«{id}» деген сынақ үлгісі де, файл да жоқ. Бар үлгілер: {known}"),
    no_section: |id, known| format!("«{id}» деген бөлім жоқ. Бар бөлімдер: {known}"),
    cannot_write: |file, why| format!("{file} жазылмады: {why}"),
    no_terminal: "alash-тың экраны терминалда ғана ашылады: енгізу мен шығару файлға немесе басқа бағдарламаға бағытталмасын. \
                      Экрансыз, жол-жолмен: alash --plain. Ұпайларды терминалсыз алу үшін: alash stats --student АТЫ",
    legacy_console: "Бұл терезе ескі консоль күйінде, мұнда экранды шығару мүмкін емес. Терезенің тақырыбын оң жақ батырмамен басып: «Свойства» → бірінші қойынды → «Использовать прежнюю версию консоли» белгісін алып тастап, «ОК» басыңыз да, бағдарламаны қайта ашыңыз. Windows Terminal де жарайды. Windows 10 немесе одан жаңасы керек. Экрансыз, жол-жолмен: alash --plain",
    cannot_read: |file, why| format!("{file} файлын оқу мүмкін болмады: {why}"),
    not_utf8: |file| format!("{file} UTF-8 кодтауында емес. Редакторда «UTF-8» етіп сақтаңыз"),
    no_folder: "Жауаптар сақталатын бума табылмады. --data-dir БУМА деп көрсетіңіз",
    lines_failed: |why| format!("Жолды оқу не жазу мүмкін болмады: {why}"),
    terminal_failed: |why| format!("Терминал ашылмады: {why}"),
};
