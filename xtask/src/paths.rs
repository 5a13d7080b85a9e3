//! Where things are in the project.

use std::path::{Path, PathBuf};

/// The folder with the project's own `Cargo.toml`.
pub(crate) fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// Where the built page goes.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Where cargo builds, wherever a person moved it.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The browser tests, an npm package of their own.
pub(crate) fn browser_tests() -> PathBuf {
    root().join("tests/browser")
}

/// The optimizer of WebAssembly, an npm package of its own.
pub(crate) fn optimizer() -> PathBuf {
    root().join("xtask/optimizer")
}
