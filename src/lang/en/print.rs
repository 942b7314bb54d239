//! A mock exam on paper.

use crate::lang::print::PrintSentences;

pub(super) const PRINT: PrintSentences = PrintSentences {
    written: |file, variants, seed| {
        format!(
            "{file} is written: variants {variants}, the keys on the last page. Open it in a browser and print it. The same tasks again: --seed {seed}"
        )
    },
    long: "The tasks may not fit on two pages: the form has too many.",
    variant: |number| format!("Variant {number}"),
    name: "Name",
    class: "Class",
    date: "Date",
    how: "Write the letter of the right answer into the box.",
    mark: "(all right answers)",
    order: "(in order, the earliest first)",
    pair: "(the letters for 1, 2, 3 … from the top)",
    write: "(write the answer)",
    keys: "Keys",
    again: |seed| format!("The same tasks: --seed {seed}"),
};
