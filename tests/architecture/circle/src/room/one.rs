use super::other::Other;

pub struct One(Other);
