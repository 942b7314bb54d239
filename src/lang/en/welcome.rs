//! The first screen: who is learning.

use crate::lang::welcome::WelcomeSentences;

pub(super) const WELCOME: WelcomeSentences = WelcomeSentences {
    about: "The talks of Alash Orda with Moscow: for self-testing and exam revision",
    who: "Who is learning?",
    windows_font: "If boxes stand where letters should: title bar, right click → Properties → Font → Consolas or Courier New",
    name: "Name:",
    new: "New student",
    empty: "Type a name first, any will do.",
    kept: "Answers are kept on this computer only.",
    letters: "Ә Ғ Қ Ң Ө Ұ Ү Һ І – if these letters look wrong, change the terminal's font.",
    linux_font: "If Kazakh letters do not show: setfont FullCyrAsia-Terminus16",
    guest_name: "Guest",
    guest: "As a guest: nothing is kept",
};
