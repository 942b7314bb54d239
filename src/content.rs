//! The words a bank is written in: what has an id, what stands in a pool, where and when something was.

pub(crate) mod item;
pub(crate) mod pool;
pub mod site;
pub(crate) mod when;

pub use item::{Id, Item};
pub use site::{At, Site, Toward};
pub(crate) use when::When;
