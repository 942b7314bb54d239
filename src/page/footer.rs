//! The keys that matter now, as the bottom lines name them: one key for one action.

use unicode_width::UnicodeWidthStr as _;

use crate::document::binding::{Binding, BindingRank};
use crate::document::name::Name;
use crate::language::Lang;

/// A key with what it does, as the footer shows it.
#[derive(Clone, Debug)]
pub(super) struct Hint {
    pub(super) key: String,
    pub(super) label: &'static str,
    /// What Tab and Enter, or a click, do; arrows and digits have no one action.
    pub(super) target: Option<Name>,
    pub(super) row: u16,
    pub(super) column: u16,
    pub(super) width: u16,
}

/// The hints of a table's footer, in the order shown. Where not all can be seen, what one does here comes first, and help
/// right after it: it names the rest.
pub(super) fn hints(table: &[Binding<Name>], lang: Lang, few: bool) -> Vec<Hint> {
    let is_help = |binding: &Binding<Name>| binding.single().is_some_and(|name| name == *"help");
    let rank = |binding: &Binding<Name>| match (few, binding.rank) {
        (true, BindingRank::Primary) => 0,
        (true, _) if is_help(binding) => 1,
        _ => 2,
    };
    let mut shown: Vec<&Binding<Name>> = table.iter().filter(|binding| binding.rank != BindingRank::Rare).collect();
    shown.sort_by_key(|binding| rank(binding));
    let hint = |binding: &Binding<Name>| {
        let (key, target) = (binding.shown(lang), binding.single());
        Hint { key, label: binding.label, target, row: 0, column: 0, width: 0 }
    };
    shown.into_iter().map(hint).collect()
}

/// Places the hints in as many rows as they need; how many those are.
pub(super) fn flow(hints: &mut [Hint], measure: u16) -> u16 {
    const BETWEEN: u16 = 3;
    let (mut row, mut column) = (0, 0);
    for hint in hints {
        let width = u16::try_from(hint.key.width() + 1 + hint.label.width()).unwrap_or(u16::MAX);
        hint.width = width.min(measure);
        if column > 0 && column + hint.width > measure {
            (row, column) = (row + 1, 0);
        }
        (hint.row, hint.column) = (row, column);
        column += hint.width + BETWEEN;
    }
    row + 1
}
