//! What the embedding page asked for: the attributes of the element.

use serde::Deserialize;

use crate::browser::local::Lasts;

/// The element's attributes, read. Unknown ones are the page's own business.
#[derive(Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct Config {
    /// Address of the folder with the build's own files, with a slash at its end.
    pub(crate) base: String,
    /// `hash`: the place is shown in the fragment of the page's address, and every screen
    /// has a link. Else the element keeps its place to itself.
    pub(crate) routing: String,
    /// Present: the element sets the title of the page.
    pub(crate) manage_title: Option<String>,
    /// `persistent` (or nothing): what is entered stays on this device. `session`: until the
    /// tab is closed. `none`: nothing is kept.
    pub(crate) storage: String,
    /// A name of its own for what is kept; elements with another one do not see it.
    pub(crate) storage_key: String,
    /// Present: nothing can be changed.
    pub(crate) readonly: Option<String>,
    /// `buyer` (or nothing), `vendor` or `review`.
    pub(crate) mode: String,
    /// The place to begin at, as a link: where the element was when it was last taken out.
    pub(crate) place: String,
}

impl Config {
    /// Reads the attributes; text that cannot be read gives the defaults.
    pub(crate) fn read(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }

    /// Returns how long the page lets anything be kept.
    pub(crate) fn lasts(&self) -> Lasts {
        match self.storage.as_str() {
            "session" => Lasts::Tab,
            "none" => Lasts::Page,
            _ => Lasts::Device,
        }
    }

    /// Returns whether the place is shown in the page's address.
    pub(crate) fn routes(&self) -> bool {
        self.routing == "hash"
    }
}

#[cfg(test)]
mod tests {
    use super::Config;

    #[test]
    fn attributes_of_the_page_itself_are_passed_over() {
        let config = Config::read(r#"{"id":"tool","base":"https://example.org/a/"}"#);
        assert_eq!(config.base, "https://example.org/a/");
        assert!(!config.routes());
    }

    #[test]
    fn a_page_may_ask_for_links_and_for_a_title() {
        let config = Config::read(r#"{"routing":"hash","manage-title":""}"#);
        assert!(config.routes());
        assert!(config.manage_title.is_some());
    }
}
