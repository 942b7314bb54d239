//! Первый экран: кто учится.

use crate::lang::welcome::WelcomeSentences;

pub(super) const WELCOME: WelcomeSentences = WelcomeSentences {
    about: "Переговоры Алаш-Орды с Москвой: для самопроверки и подготовки к экзамену",
    who: "Кто учится?",
    windows_font: "Если вместо букв квадраты: заголовок окна, правая кнопка → «Свойства» → «Шрифт» → Consolas или Courier New",
    name: "Имя:",
    new: "Новый ученик",
    empty: "Сначала напишите имя, подойдёт любое.",
    kept: "Ответы хранятся только на этом компьютере.",
    letters: "Ә Ғ Қ Ң Ө Ұ Ү Һ І – если эти буквы видны неверно, смените шрифт терминала.",
    linux_font: "Если казахские буквы не видны: setfont FullCyrAsia-Terminus16",
    guest_name: "Гость",
    guest: "Войти гостем: ничего не сохраняется",
};
