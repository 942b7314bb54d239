//! Chance: one generator, the same on every machine for a seed, which can be kept and copied with what it belongs to.

use std::convert::Infallible;

use rand::rngs::ChaCha8Rng;
use rand::{SeedableRng, TryRng};

/// The random generator that everything is drawn with. A seed gives the same draws for ever: papers are printed again by it.
#[derive(Debug)]
pub struct Dice(ChaCha8Rng);

impl Clone for Dice {
    fn clone(&self) -> Self {
        Self(ChaCha8Rng::deserialize_state(&self.0.serialize_state()))
    }
}

impl SeedableRng for Dice {
    type Seed = <ChaCha8Rng as SeedableRng>::Seed;

    fn from_seed(seed: Self::Seed) -> Self {
        Self(ChaCha8Rng::from_seed(seed))
    }

    fn seed_from_u64(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }
}

impl TryRng for Dice {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        self.0.try_next_u32()
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        self.0.try_next_u64()
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.0.try_fill_bytes(bytes)
    }
}

#[cfg(test)]
mod tests {
    use rand::RngExt as _;

    use super::*;

    #[test]
    fn a_copy_goes_on_as_the_first_does() {
        let mut dice = Dice::seed_from_u64(1918);
        let _: [u32; 7] = dice.random();
        let mut copy = dice.clone();
        assert_eq!(copy.random::<[u64; 20]>(), dice.random::<[u64; 20]>());
    }

    #[test]
    fn a_seed_gives_what_it_always_gave() {
        assert_eq!(Dice::seed_from_u64(1918).random::<u64>(), ChaCha8Rng::seed_from_u64(1918).random::<u64>());
    }
}
