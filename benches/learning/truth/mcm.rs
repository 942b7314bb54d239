//! Leaky traces of many time scales, each gated by what the faster ones already hold: after the multiscale context model
//! of Mozer, Pashler, Cepeda, Lindsey and Vul 2009, simplified to its pool of traces.

use rand::Rng;

use super::normal;

/// Traces, from hours to years.
const TRACES: usize = 8;
/// Days that the fastest trace lasts, and how many times longer each next one.
const FASTEST: f64 = 0.4;
const STEP: f64 = 3.0;
/// How much less each slower trace weighs, and learns.
const WEIGHT: f64 = 0.75;

#[derive(Clone, Debug)]
pub struct Mcm {
    /// How much an answer fills a trace, when it was remembered and when it was not.
    rates: (f64, f64),
    items: Vec<f64>,
    pools: Vec<Option<([f64; TRACES], f64)>>,
    speed: f64,
}

impl Mcm {
    pub fn new(items: usize, dice: &mut impl Rng) -> Self {
        let rate = normal(0.75, 0.12, dice).clamp(0.3, 0.98);
        Self {
            rates: (rate * 0.8, rate),
            items: (0..items).map(|_| normal(1.0, 0.15, dice).clamp(0.5, 1.5)).collect(),
            pools: vec![None; items],
            speed: normal(0.0, 0.4, dice).exp(),
        }
    }

    fn leaked(&self, item: usize, at: f64) -> Option<[f64; TRACES]> {
        let (mut pool, last) = self.pools[item]?;
        let mut lasts = FASTEST * self.speed;
        for trace in &mut pool {
            *trace *= (-(at - last).max(0.0) / lasts).exp();
            lasts *= STEP;
        }
        Some(pool)
    }

    pub fn of_item(&self, item: usize) -> Self {
        Self { rates: self.rates, speed: self.speed, items: vec![self.items[item]], pools: vec![self.pools[item]] }
    }

    pub fn recall(&self, item: usize, at: f64) -> f64 {
        self.leaked(item, at).map_or(0.0, |pool| strength(&pool, TRACES).clamp(0.0, 1.0))
    }

    pub fn study(&mut self, item: usize, at: f64, recalled: bool) {
        let mut pool = self.leaked(item, at).unwrap_or([0.0; TRACES]);
        let rate = if recalled { self.rates.0 } else { self.rates.1 } * self.items[item];
        let before = pool;
        for place in 0..TRACES {
            // The error left by this trace and all faster ones.
            let error = 1.0 - strength(&before, place + 1);
            pool[place] = (pool[place] + rate.min(1.0) * error).min(1.0);
        }
        self.pools[item] = Some((pool, at));
    }
}

/// The weighted mean of the fastest traces.
fn strength(pool: &[f64; TRACES], count: usize) -> f64 {
    let weights = (0..count).scan(1.0, |weight, _| {
        let own = *weight;
        *weight *= WEIGHT;
        Some(own)
    });
    let (sum, all) = weights.zip(pool).fold((0.0, 0.0), |(sum, all), (weight, trace)| (sum + weight * trace, all + weight));
    sum / all
}
