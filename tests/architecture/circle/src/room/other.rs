//! The way back leads through the room's own name.

/// As [`crate::low`] says.
pub struct Other(Option<Box<crate::room::One>>);

#[cfg(test)]
mod tests {
    use crate::high::Nothing;
}
