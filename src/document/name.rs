//! What parts of a page are called from outside: `answer`, `row:2`, `to:13`. The names are those of a screen's actions in
//! small letters, so that no list of them has to be kept, and they stay what they are in every language and window.

use std::fmt::{self, Debug, Display, Formatter};
use std::sync::Arc;

/// The name of an action.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Name(Arc<str>);

impl Name {
    /// The name of an action: `Row(2)` is `row:2`, `HandIn` is `hand-in`, `Menu(Item(3))` is `menu:item:3`.
    #[must_use]
    pub(crate) fn of(action: &impl Debug) -> Self {
        let mut name = String::new();
        for c in format!("{action:?}").chars() {
            match c {
                '(' | ',' => name.push(':'),
                ')' | ' ' => {}
                c if c.is_uppercase() => {
                    if name.ends_with(|before: char| before.is_alphanumeric()) {
                        name.push('-');
                    }
                    name.extend(c.to_lowercase());
                }
                c => name.push(c),
            }
        }
        Self(name.into())
    }
}

impl Display for Name {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl PartialEq<str> for Name {
    fn eq(&self, other: &str) -> bool {
        *self.0 == *other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_action_in_small_letters() {
        #[derive(Debug)]
        #[expect(dead_code, reason = "read by their names only")]
        enum Action {
            HandIn,
            Row(usize),
            Menu(Option<usize>),
        }
        let names = [Action::HandIn, Action::Row(2), Action::Menu(Some(3))].map(|action| Name::of(&action).to_string());
        assert_eq!(names, ["hand-in", "row:2", "menu:some:3"]);
    }
}
