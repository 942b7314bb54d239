//! The page of help.

use crate::lang::help::HelpSentences;

pub(super) const HELP: HelpSentences = HelpSentences {
    title: "Keys",
    layouts: "The keys are the same on the Kazakh, Russian and English layouts. \
                   On the Kazakh one, \" ә і ң ғ , . ү ұ қ stand for the digits 1 to 0.",
    tab: "Tab steps through the actions of the bottom line, Enter does the highlighted one. A click does it too.",
};
