//! A student's name, PIN and results.

use crate::lang::account::AccountSentences;

pub(super) const ACCOUNT: AccountSentences = AccountSentences {
    title: "Student",
    switch: "Another student",
    rename: "Change the name",
    pin: "Set a PIN",
    no_pin: "Take the PIN away",
    take_along: "Take my results along",
    bring: "Bring my results",
    file: "File:",
    pin_what: "4–8 digits. The PIN keeps classmates out; it does not lock the file itself.",
    take_what: "Every answer goes into one file: name a path on a memory stick, say.",
    bring_what: "Type the path of the file, or drag the file into the window. It can be brought any number of times: nothing is doubled.",
    pin_length: |least, most| format!("A PIN has {least} to {most} digits."),
    renamed: "The name was changed.",
    name_taken: "Another student has that name. Write it differently.",
    pin_set: "The PIN is set.",
    pin_gone: "The PIN was taken away.",
    guest: "A guest's answers are gone when the program is left.",
    forget: "To erase all there is of you: alash forget NAME",
    pin_first: "First type the PIN that is set.",
    part: "Give the results brought last to a student of their own",
};
