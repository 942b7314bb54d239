//! Сұрақтың экрандағы түрі.

use crate::lang::face::FaceSentences;

pub(super) const FACE: FaceSentences = FaceSentences {
    pick: "Бір жауапты таңдаңыз.",
    mark: "Дұрыс жауаптың барлығын белгілеңіз.",
    order: "Ең ертесінен бастап ретімен қойыңыз.",
    pair: "Әр жолға сәйкес нөмірді таңдаңыз.",
    write: "Жауабын жазыңыз.",
    number: "Цифрмен жазыңыз.",
    your_answer: "Жауап:",
    point: "Оның қай жерде екенін таңдаңыз.",
    name: "Картада белгіленген жердің атын таңдаңыз.",
    marked_place: |situation| format!("Белгіленген жер: {situation}"),
};
