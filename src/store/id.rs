//! Ids of entries and students.

use rand::TryRng as _;
use rand::rngs::SysRng;
use uuid::Builder;

use crate::clock::Moment;
use crate::content::Id;
use crate::trouble::{Cause, Trouble};

/// A `UUIDv7`: sorts by time, and no two machines make the same.
pub(super) fn new_id(time: Moment) -> Result<Id, Trouble> {
    let mut random = [0; 10];
    SysRng.try_fill_bytes(&mut random).map_err(|_| Cause::Exhausted)?;
    let millis = u64::try_from(time.0).unwrap_or(0);
    Ok(Builder::from_unix_timestamp_millis(millis, &random).into_uuid().to_string())
}
