//! How things look: roles, not colours. Colour never carries meaning alone.

#[cfg(test)]
mod contrast;
mod ground;
mod signs;

use ratatui::style::{Color, Modifier, Style};

pub use ground::Ground;
pub(crate) use signs::Signs;

/// What the terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Which colours it has.
    pub palette: Palette,
    /// What they stand on.
    pub ground: Ground,
    /// What kind of console it is.
    pub console: Console,
    /// Whether the plainest signs were asked for.
    pub ascii: bool,
}

/// The kinds of console, by the fonts they have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Console {
    /// A terminal that takes from other fonts what its own lacks.
    #[default]
    Able,
    /// Windows' old console.
    Windows,
    /// The Linux console, with a font of 256 or 512 signs.
    Linux,
}

/// How many colours there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Palette {
    /// None (`NO_COLOR`).
    None,
    /// The sixteen of the oldest terminals. They are whatever the terminal, or its owner, made of them: nobody can promise
    /// that one reads on the ground, or differs from another.
    Sixteen,
    /// 256: those from 16 on are the same everywhere, and chosen for the ground. `theme/contrast.rs` measures them.
    Many,
}

impl Default for Theme {
    fn default() -> Self {
        Self { palette: Palette::Many, ground: Ground::default(), console: Console::Able, ascii: false }
    }
}

impl Theme {
    /// The signs that are shown for those that are drawn.
    #[must_use]
    pub(crate) fn signs(self) -> Signs {
        match self.console {
            Console::Linux => Signs::Ascii,
            _ if self.ascii => Signs::Ascii,
            Console::Windows => Signs::Wgl4,
            Console::Able => Signs::Full,
        }
    }

    fn colour(self, sixteen: Color, black: u8, white: u8) -> Style {
        match self.palette {
            Palette::None => Style::new(),
            Palette::Sixteen => Style::new().fg(sixteen),
            Palette::Many => self.of_many(black, white),
        }
    }

    /// One of the 256: the one for a black ground, or the one for a white.
    /// Of the colours that read on one ground these are not far from the middle: where the ground was mistaken, they are made
    /// out on the other.
    fn of_many(self, black: u8, white: u8) -> Style {
        let index = match self.ground {
            Ground::Black => black,
            Ground::White => white,
        };
        Style::new().fg(Color::Indexed(index))
    }

    /// The one colour that leads the eye.
    #[must_use]
    pub(crate) fn accent(self) -> Style {
        self.colour(Color::Cyan, 69, 26)
    }

    /// What is right: a green with so much blue in it that who does not tell red from green tells it from what is not.
    #[must_use]
    pub(crate) fn right(self) -> Style {
        self.colour(Color::Green, 36, 23)
    }

    /// What is not right: warm, not alarming.
    #[must_use]
    pub(crate) fn wrong(self) -> Style {
        self.colour(Color::Yellow, 172, 130)
    }

    /// Water on a map.
    #[must_use]
    pub(crate) fn water(self) -> Style {
        // Lines need less contrast than letters: one blue has it on both grounds.
        self.colour(Color::Blue, 67, 67)
    }

    /// What is secondary.
    #[must_use]
    pub(crate) fn dim(self) -> Style {
        match self.palette {
            // The dim attribute vanishes on some light grounds.
            Palette::Many => self.of_many(245, 242),
            _ => Style::new().add_modifier(Modifier::DIM),
        }
    }

    /// What is asked.
    #[must_use]
    pub(crate) fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// What is chosen now.
    #[must_use]
    pub(crate) fn chosen(self) -> Style {
        self.accent().add_modifier(Modifier::BOLD)
    }

    /// What Enter would do after Tab.
    #[must_use]
    pub(crate) fn lit(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// Points at the chosen row.
    #[must_use]
    pub(crate) fn pointer(self) -> &'static str {
        "▸"
    }

    /// A row put in its place, and one that is not.
    #[must_use]
    pub(crate) fn dots(self) -> (&'static str, &'static str) {
        ("●", "○")
    }

    /// A mark that is filled, half filled and empty: firm, met, not met yet.
    #[must_use]
    pub(crate) fn fills(self) -> (&'static str, &'static str, &'static str) {
        ("●", "•", "○")
    }

    /// The filled and the empty part of a bar: told apart by their weight where there is no colour.
    #[must_use]
    pub(crate) fn bar(self) -> (&'static str, &'static str) {
        ("━", "─")
    }

    /// What is full, lighter and empty in a bar of three: told apart by their shapes.
    #[must_use]
    pub(crate) fn three(self) -> (&'static str, &'static str, &'static str) {
        // ASCII has one thin dash only.
        if self.signs() == Signs::Ascii { ("━", "─", ".") } else { ("━", "─", "·") }
    }

    /// A full and a half cell of a chart.
    #[must_use]
    pub(crate) fn blocks(self) -> (&'static str, &'static str) {
        ("█", "▄")
    }

    /// A mark within a bar.
    #[must_use]
    pub(crate) fn stroke(self) -> &'static str {
        "│"
    }

    /// A rule across the page.
    #[must_use]
    pub(crate) fn rule(self) -> &'static str {
        "─"
    }

    /// Says that there is more below, above.
    #[must_use]
    pub(crate) fn more(self) -> (&'static str, &'static str) {
        ("↓", "↑")
    }
}
