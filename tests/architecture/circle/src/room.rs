pub mod one;
pub mod other;
pub use one::One;
