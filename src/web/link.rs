//! A request in a link: the file's bytes in the fragment, which no server ever sees.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// What stands before the bytes.
const START: &str = "#/request/";
/// The longest link that mail programs pass on whole, in characters.
const LONGEST: usize = 12_000;

/// Returns the fragment that holds these bytes, or `None` if it would be too long.
pub(crate) fn write(bytes: &[u8]) -> Option<String> {
    let fragment = format!("{START}{}", URL_SAFE_NO_PAD.encode(bytes));
    (fragment.len() <= LONGEST).then_some(fragment)
}

/// Returns what a fragment holds behind its start, if it is a request's.
pub(crate) fn in_fragment(fragment: &str) -> Option<&str> {
    fragment.strip_prefix(START)
}

/// Returns the bytes.
pub(crate) fn read(data: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(data.trim()).ok()
}

#[cfg(test)]
mod tests {
    use super::{in_fragment, read, write};

    #[test]
    fn a_link_gives_its_bytes_back() {
        let fragment = write("{\"título\":\"Ä\"}".as_bytes()).unwrap();
        let bytes = read(in_fragment(&fragment).unwrap()).unwrap();
        assert_eq!(bytes, "{\"título\":\"Ä\"}".as_bytes());
    }

    #[test]
    fn what_is_too_long_for_a_link_is_not_put_into_one() {
        assert_eq!(write(&[7; 10_000]), None);
    }
}
