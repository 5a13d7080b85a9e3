//! The command line `anteroom`: the same engine as the page, for scripts and authors.

fn main() {}
