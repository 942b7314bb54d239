//! Beside the map and the timeline: how to read them.

/// What a picture cannot say by itself.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct PictureSentences {
    pub map_walk: &'static str,
    pub map_about: &'static str,
    pub marks_say: fn(full: &str, fading: &str, empty: &str) -> String,
    pub timeline_right: &'static str,
    pub timeline_yours: &'static str,
    pub timeline_about: &'static str,
}
