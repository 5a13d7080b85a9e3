//! The texts of the interface, a function each, made from `src/web/words/en` by the build
//! script. `say::home_title()` is the message `home-title`.

include!(concat!(env!("OUT_DIR"), "/say.rs"));
