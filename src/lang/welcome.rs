//! The first screen: who is learning.

/// The list of students, a name for a new one, and whether letters look right.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct WelcomeSentences {
    pub about: &'static str,
    pub who: &'static str,
    pub windows_font: &'static str,
    pub name: &'static str,
    pub new: &'static str,
    pub empty: &'static str,
    pub kept: &'static str,
    pub letters: &'static str,
    pub linux_font: &'static str,
    pub guest_name: &'static str,
    pub guest: &'static str,
}
