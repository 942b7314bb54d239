//! The first screen: who is learning.

/// The list of students, a name for a new one, and whether letters look right.
#[derive(Debug)]
pub struct WelcomeSentences {
    pub(crate) about: &'static str,
    pub who: &'static str,
    pub(crate) windows_font: &'static str,
    pub(crate) name: &'static str,
    pub(crate) new: &'static str,
    pub(crate) empty: &'static str,
    pub(crate) kept: &'static str,
    pub(crate) letters: &'static str,
    pub(crate) linux_font: &'static str,
    pub(crate) guest_name: &'static str,
    pub(crate) guest: &'static str,
}
