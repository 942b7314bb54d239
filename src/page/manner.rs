//! How blocks are written, and how texts of a role look.

use ratatui::style::Style;

use crate::document::TextRole;
use crate::lang::Messages;
use crate::language::Lang;
use crate::theme::Theme;

/// How blocks are written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner {
    pub(super) lang: Lang,
    /// Whether the window is small: what matters most goes first, and air goes.
    pub(super) is_tight: bool,
    /// Columns of each of two texts beside each other, where the window has room for them.
    pub(super) columns: Option<usize>,
}

/// Columns of a window from which on there is room for two texts.
const WIDE: u16 = 120;
/// Columns between them.
pub(super) const GAP: usize = 8;
/// One of two texts is no wider than this.
const COLUMN: usize = 64;

/// Columns of each of two texts beside each other in a window of this width.
#[must_use]
pub(super) fn columns(width: u16) -> Option<usize> {
    (width >= WIDE).then(|| ((usize::from(width) - GAP) / 2).min(COLUMN))
}

impl Manner {
    pub(super) fn m(self) -> &'static Messages {
        self.lang.messages()
    }
}

/// How a text of a role looks.
pub(super) fn style(role: TextRole, theme: Theme) -> Style {
    match role {
        TextRole::Plain => Style::new(),
        TextRole::Quiet => theme.dim(),
        TextRole::Notice | TextRole::Alert => theme.accent(),
        TextRole::Right => theme.right(),
        TextRole::Wrong => theme.wrong(),
    }
}
