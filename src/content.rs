//! The words a bank is written in: what has an id, what stands in a pool, where and when something was.

pub mod item;
pub mod pool;
pub mod site;
pub mod when;

pub use item::{Id, Item};
pub use site::{At, Site, Toward};
pub use when::When;
