//! Means with confidence intervals.

/// A mean and the half-width of its 95 % confidence interval, in the unit of the values.
#[derive(Clone, Copy, Debug)]
pub struct Estimate {
    /// Arithmetic mean.
    pub mean: f64,
    /// 1.96 standard errors.
    pub half_width: f64,
}

/// Mean of the values; both fields NaN for fewer than two values.
#[must_use]
#[allow(clippy::cast_precision_loss)]
pub fn estimate(values: &[f64]) -> Estimate {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    let variance = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (count - 1.0);
    Estimate { mean, half_width: 1.96 * (variance / count).sqrt() }
}

/// Mean difference `left - right` of values that belong together pairwise.
#[must_use]
pub fn paired_difference(left: &[f64], right: &[f64]) -> Estimate {
    let differences: Vec<f64> = left.iter().zip(right).map(|(left, right)| left - right).collect();
    estimate(&differences)
}
