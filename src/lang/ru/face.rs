//! Вопрос на экране.

use crate::lang::face::FaceSentences;

pub(super) const FACE: FaceSentences = FaceSentences {
    pick: "Выберите один ответ.",
    mark: "Отметьте все верные ответы.",
    order: "Расположите от раннего к позднему.",
    pair: "Выберите для каждой строки номер её пары.",
    write: "Напишите ответ.",
    number: "Напишите число.",
    your_answer: "Ответ:",
    point: "Выберите, где это находится.",
    name: "Выберите название отмеченного места.",
    marked_place: |situation| format!("Отмеченное место: {situation}"),
};
