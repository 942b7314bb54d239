//! How blocks are written, and how texts of a role look.

use ratatui::style::Style;

use crate::document::Role;
use crate::lang::Messages;
use crate::language::Lang;
use crate::theme::Theme;

/// How blocks are written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner {
    pub(super) lang: Lang,
    /// Whether the window is small: what matters most goes first, and air goes.
    pub(super) is_tight: bool,
}

impl Manner {
    pub(super) fn m(self) -> &'static Messages {
        self.lang.messages()
    }
}

/// How a text of a role looks.
pub(super) fn style(role: Role, theme: Theme) -> Style {
    match role {
        Role::Plain => Style::new(),
        Role::Quiet => theme.dim(),
        Role::Notice | Role::Alert => theme.accent(),
        Role::Right => theme.right(),
        Role::Wrong => theme.wrong(),
    }
}
