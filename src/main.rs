//! The program: everything is in the library.

use std::process::ExitCode;

/// musl's own is slow.
#[cfg(target_env = "musl")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    alash::cli::run()
}
