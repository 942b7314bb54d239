//! Random draws that the simulation needs beyond uniform ones, all from `ChaCha8Rng`.

use rand::{RngExt, SeedableRng, rngs::ChaCha8Rng};

/// A generator for one purpose (`stream`) of one seed; different streams of a seed do not overlap.
#[must_use]
pub fn generator(seed: u64, stream: u64) -> ChaCha8Rng {
    let mut generator = ChaCha8Rng::seed_from_u64(seed);
    generator.set_stream(stream);
    generator
}

/// A standard normal draw (Box–Muller).
pub fn normal(random: &mut ChaCha8Rng) -> f64 {
    // 1 - u lies in (0, 1], so that the logarithm is finite.
    let radius = (-2.0 * (1.0 - random.random::<f64>()).ln()).sqrt();
    radius * (std::f64::consts::TAU * random.random::<f64>()).cos()
}

/// A log-normal factor with median 1 and the given standard deviation of its logarithm.
pub fn factor(random: &mut ChaCha8Rng, spread: f64) -> f64 {
    (spread * normal(random)).exp()
}

/// True with probability `chance`.
pub fn happens(random: &mut ChaCha8Rng, chance: f64) -> bool {
    random.random::<f64>() < chance
}
