//! What the embedding page asked for: the attributes of the element.

use serde::Deserialize;

/// The element's attributes, read. Unknown ones are the page's own business.
#[derive(Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct Config {
    /// Address of the folder with the build's own files, with a slash at its end.
    pub(crate) base: String,
}

impl Config {
    /// Reads the attributes; text that cannot be read gives the defaults.
    pub(crate) fn read(json: &str) -> Self {
        serde_json::from_str(json).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Config;

    #[test]
    fn attributes_of_the_page_itself_are_passed_over() {
        let config = Config::read(r#"{"id":"tool","base":"https://example.org/a/"}"#);
        assert_eq!(config.base, "https://example.org/a/");
    }
}
