//! Ids of entries and students. An id is made once, before what bears it is kept: whoever tries again tries with the same one,
//! and nothing is kept twice.

use rand::TryRng as _;
use uuid::Builder;

use crate::clock::Moment;
use crate::content::Id;
use crate::dice::Dice;

/// Makes ids. It draws from dice of its own: those of a session may be seeded by hand, and the ids of two sessions that are
/// seeded alike must not be the same.
#[derive(Clone, Debug)]
pub struct Ids(Dice);

impl Ids {
    /// Ids drawn by dice that nobody else throws.
    #[must_use]
    pub const fn new(dice: Dice) -> Self {
        Self(dice)
    }

    /// A `UUIDv7`: sorts by time, and no two machines make the same.
    pub fn make(&mut self, time: Moment) -> Id {
        let mut random = [0; 10];
        let Ok(()) = self.0.try_fill_bytes(&mut random);
        let millis = u64::try_from(time.0).unwrap_or(0);
        Builder::from_unix_timestamp_millis(millis, &random).into_uuid().to_string()
    }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng as _;

    use super::*;
    use crate::clock::EARLIEST;
    use crate::log::range::is_made;

    #[test]
    fn no_two_are_alike_and_later_ones_stand_behind() {
        let mut ids = Ids::new(Dice::seed_from_u64(1918));
        let (one, other) = (ids.make(EARLIEST), ids.make(EARLIEST));
        assert_ne!(one, other);
        assert!(is_made(&one) && ids.make(EARLIEST + crate::clock::DAY) > other);
    }
}
