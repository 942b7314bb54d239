//! What text stands on. A colour that reads on black does not read on white, so that there are two sets of them.

/// The ground that text stands on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// Black, or nearly so: also where nothing is known of it.
    #[default]
    Black,
    /// White, or nearly so.
    White,
}

impl Ground {
    /// The ground that is light, or is not.
    #[must_use]
    pub(crate) fn of(light: bool) -> Self {
        if light { Self::White } else { Self::Black }
    }

    /// The ground by what a terminal says of its colours in `COLORFGBG`: `fg;bg` or `fg;default;bg`, as urxvt(7) has it
    /// («fg;xpm;bg»), each one of the sixteen colours by its number. Which of them are dark is Vim's rule
    /// (`term_bg_default` in its `term.c`): 0 to 6, and 8. Nothing where the ground is not told, or told otherwise.
    #[must_use]
    pub(crate) fn told(value: &str) -> Option<Self> {
        let fields: Vec<&str> = value.split(';').collect();
        let ([_, back] | [_, _, back]) = fields.as_slice() else { return None };
        match back.parse::<u8>().ok()? {
            0..=6 | 8 => Some(Self::Black),
            7 | 9..=15 => Some(Self::White),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ground_is_read_off_what_the_terminal_says() {
        for (value, ground) in [
            ("15;0", Some(Ground::Black)),
            ("0;15", Some(Ground::White)),
            // rxvt with a picture behind its text.
            ("0;default;15", Some(Ground::White)),
            ("15;default;0", Some(Ground::Black)),
            ("default;0", Some(Ground::Black)),
            (";7", Some(Ground::White)),
            ("", None),
            ("15", None),
            ("15;", None),
            ("15;default", None),
            ("0;default;default", None),
            ("0;1;2;15", None),
            ("0;16", None),
            ("0;256", None),
            ("0;-1", None),
            ("0; 15", None),
            ("0;white", None),
            ("0:15", None),
        ] {
            assert_eq!(Ground::told(value), ground, "{value:?}");
        }
        for back in 0..=15 {
            let dark = back < 7 || back == 8;
            assert_eq!(Ground::told(&format!("3;{back}")), Some(Ground::of(!dark)), "{back}");
        }
    }

    #[test]
    fn nobody_said_anything_is_black() {
        assert_eq!(Ground::default(), Ground::of(false));
    }
}
