//! Экрансыз, жол-жолмен жұмыс істегенде айтылатын сөздер.

use crate::lang::lines::LinesSentences;

pub(super) const LINES: LinesSentences = LinesSentences {
    repeat: "қайтала",
    time: "уақыт",
    text: "мәтін",
    previous: "алдыңғы",
    next: "келесі",
    can_type: "Теріңіз",
    several: "бір не бірнеше нөмір",
    order: |count| format!("{count} нөмір ретімен"),
    pairs: |count| format!("{count} нөмір, әр жолға біреуден"),
    steps: "мәнін өзгерту үшін нөмірден кейін + не -",
    enter: |label| format!("Enter – {label}"),
    not_understood: |typed| format!("«{typed}» түсініксіз. Не теруге болатынын білу үшін «көмек» деп теріңіз."),
    no_number: |number, last| format!("{number} деген нөмір жоқ. Мұндағы нөмірлер: 1–{last}."),
    one_number: "Мұнда бір ғана нөмір теріледі.",
    twice: |number| format!("{number} екі рет терілді. Әр нөмір бір рет теріледі."),
    missing: |count| format!("Барлығы {count} нөмір керек."),
    number_first: "Алдымен нөмірді теріңіз.",
    no_time: "Мұнда уақыт есептелмейді.",
    no_text: "Мұнда бөлек мәтін жоқ.",
    moved_on: "Бұл арада бет өзгерді, терілгені қолданылмады.",
    help_title: "Теруге болатын сөздер:",
    help_repeat: "осы бетті басынан қайта айту",
    help_time: "қалған уақыт және тапсырмалардың күйі",
    help_text: "сұрақ мәтінін қайта айту",
    help_sides: "алдыңғысына немесе келесісіне өту",
    help_task: "№7 – жетінші тапсырмаға өту",
    help_letters: "Сөздің басын не жақшадағы әріпті терсеңіз де болады. Сөздерді қазақша, орысша және ағылшынша теруге болады.",
    help_verbatim: "Осындай сөздің өзі жауап болса, алдына = белгісін қойыңыз.",
};
