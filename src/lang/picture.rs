//! Beside the map and the timeline: how to read them.

/// What a picture cannot say by itself.
#[derive(Debug)]
pub(crate) struct PictureSentences {
    pub(crate) map_walk: &'static str,
    pub(crate) map_about: &'static str,
    pub(crate) marks_say: fn(firm: &str, met: &str, unmet: &str) -> String,
    pub(crate) days_say: fn(worked: &str, exam: &str) -> String,
    pub(crate) timeline_right: &'static str,
    pub(crate) timeline_yours: &'static str,
    pub(crate) timeline_about: &'static str,
}
