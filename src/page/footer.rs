//! The keys that matter now, as the bottom lines name them.

use unicode_width::UnicodeWidthStr as _;

use crate::key::{Code, InputMode};
use crate::language::Lang;
use crate::view::{Binding, Command};

/// The key that leads to what has no other.
const TAB: &str = "Tab";

/// A key with what it does, as the footer shows it.
#[derive(Clone, Debug)]
pub(super) struct Hint {
    pub(super) key: String,
    pub(super) label: &'static str,
    /// Whether Tab is the only sure way to it.
    pub(super) by_tab: bool,
    /// What Tab and Enter, or a click, do, as a target's number; arrows and digits have no one action.
    pub(super) target: Option<usize>,
    pub(super) row: u16,
    pub(super) column: u16,
    pub(super) width: u16,
}

/// The hints of a table's footer, in the order shown, and what each does among `targets`.
pub(super) fn hints<A: Copy + PartialEq>(
    table: &[Binding<Command<A>>],
    mode: InputMode,
    lang: Lang,
    few: bool,
    targets: &mut Vec<Command<A>>,
) -> Vec<Hint> {
    // Some terminals keep the F-keys for themselves: bindings that have no other key (in a text field) come last, after Tab.
    let by_tab = |binding: &&Binding<Command<A>>| {
        mode != InputMode::Command && matches!(binding.keys.first(), Some((key, _)) if matches!(key.code, Code::F(_)))
    };
    let is_help = |binding: &&Binding<Command<A>>| few && binding.single() == Some(Command::Help);
    let shown = table.iter().filter(|binding| binding.footer);
    // Where not all can be seen, help comes right after the first: it names the rest.
    let rank = |place: usize, binding: &&Binding<Command<A>>| match (place, is_help(binding), by_tab(binding)) {
        (0, ..) => 0,
        (_, true, _) => 1,
        (_, _, true) if few => 2,
        (_, _, false) => 3,
        (_, _, true) => 4,
    };
    let mut ranked: Vec<(usize, &Binding<Command<A>>)> =
        shown.enumerate().map(|(place, binding)| (rank(place, &binding), binding)).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    let mut tab = false;
    let hints = ranked.into_iter().map(|(_, binding)| {
        let key = match (by_tab(&binding), tab) {
            (true, false) => {
                tab = true;
                TAB.to_owned()
            }
            (true, true) => String::new(),
            (false, _) => binding.shown(lang),
        };
        let target = binding.single().map(|action| {
            targets.push(action);
            targets.len() - 1
        });
        Hint { key, label: binding.label, by_tab: by_tab(&binding), target, row: 0, column: 0, width: 0 }
    });
    hints.collect()
}

/// Places the hints in as many rows as they need; how many those are.
pub(super) fn flow(hints: &mut [Hint], measure: u16) -> u16 {
    const BETWEEN: u16 = 3;
    let width = |hint: &Hint| {
        let gap = usize::from(!hint.key.is_empty());
        u16::try_from(hint.key.width() + gap + hint.label.width()).unwrap_or(u16::MAX).min(measure)
    };
    let (mut row, mut column) = (0, 0);
    for hint in hints {
        hint.width = width(hint);
        if column > 0 && column + hint.width > measure {
            (row, column) = (row + 1, 0);
            if hint.by_tab && hint.key.is_empty() {
                // Said again where a row begins: a name without a key would be a riddle.
                TAB.clone_into(&mut hint.key);
                hint.width = width(hint);
            }
        }
        (hint.row, hint.column) = (row, column);
        column += hint.width + BETWEEN;
    }
    row + 1
}
