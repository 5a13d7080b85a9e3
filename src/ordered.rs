//! Maps and sets built one entry at a time.
//!
//! `collect` sorts the entries first, and so brings a whole sort into the page for every kind
//! of map; ours are small.

use std::collections::{BTreeMap, BTreeSet};

/// Returns a map of the entries; the last one of a key wins.
pub(crate) fn map_of<K: Ord, V>(
    entries: impl IntoIterator<Item = (K, V)>,
) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    for (key, value) in entries {
        map.insert(key, value);
    }
    map
}

/// Returns a set of the items.
pub(crate) fn set_of<T: Ord>(items: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    for item in items {
        set.insert(item);
    }
    set
}
