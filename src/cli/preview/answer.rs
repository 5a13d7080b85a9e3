//! What the preview answers to which address.

use std::path::Path;

use super::app::{App, media_type, name_of};
use super::work::Work;

/// What shows findings in the open page and loads it again.
const SCRIPT: &str = include_str!("preview.js");

/// What stands in the page before there is a pack that could be shown.
const WAITING: &str = "<p>The pack has errors, so there is nothing to show yet.</p>";

/// An answer to a request.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Answer {
    /// The HTTP status.
    pub(super) status: u16,
    /// What the bytes are.
    pub(super) media_type: &'static str,
    pub(super) bytes: Vec<u8>,
}

/// Returns the answer to a request for an address.
pub(super) fn answer(app: &App, work: &Work, path: &str) -> Answer {
    let Some(name) = name_of(path) else {
        return plain(400, "This is no address of a file.");
    };
    let bytes = match name.to_str() {
        Some("index.html") => app.file(&name).map(|page| index(&page, work.shown())),
        Some("preview.js") => Some(SCRIPT.into()),
        Some("preview.json") => Some(work.state()),
        _ => match inner(&name) {
            Some("pack.bin") => work.pack().map(<[u8]>::to_vec),
            Some("texts.bin") => work.texts().map(<[u8]>::to_vec),
            _ => app.file(&name),
        },
    };
    match bytes {
        Some(bytes) => Answer { status: 200, media_type: media_type(&name), bytes },
        None => plain(404, "There is no such file."),
    }
}

/// Returns a sentence as an answer.
pub(super) fn plain(status: u16, text: &str) -> Answer {
    Answer { status, media_type: "text/plain; charset=utf-8", bytes: text.into() }
}

/// Returns the name of a file in the build's folder.
fn inner(name: &Path) -> Option<&str> {
    let folder = name.parent()?;
    (folder.components().count() == 1).then(|| name.file_name()?.to_str())?
}

/// Returns the page with the preview's script in it, which learns from its address which
/// pack the page was made for. Without a pack, the app is left out.
fn index(page: &[u8], shown: &str) -> Vec<u8> {
    // A page that is kept for times without network would show the pack as it was.
    let page =
        String::from_utf8_lossy(page).replace(" manage-title offline>", " manage-title>");
    let script =
        format!("<script type=\"module\" src=\"preview.js?{shown}\"></script>\n");
    let (head, body) = page.split_once("</head>").unwrap_or(("", &page));
    if shown.is_empty() {
        let app = "<script type=\"module\" src=\"anteroom.js\"></script>";
        let head = head.replace(app, "");
        return format!("{head}{script}</head>\n<body>{WAITING}</body>\n</html>\n")
            .into();
    }
    format!("{head}{script}</head>{body}").into()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{index, inner};

    const PAGE: &str = include_str!("../../../index.html");

    #[test]
    fn the_page_gets_one_script_more() {
        let page = String::from_utf8(index(PAGE.as_bytes(), "0123")).unwrap();
        let script = "<script type=\"module\" src=\"preview.js?0123\"></script>\n";
        // And is not kept for times without network.
        assert_eq!(page.replace(script, ""), PAGE.replace(" offline>", ">"));
        assert!(PAGE.contains(" offline>"), "the page alone is kept");
        assert_ne!(page, PAGE);
    }

    #[test]
    fn without_a_pack_the_app_does_not_start() {
        let page = String::from_utf8(index(PAGE.as_bytes(), "")).unwrap();
        assert!(page.contains("src=\"preview.js?\""));
        assert!(page.contains("Content-Security-Policy"));
        assert!(!page.contains("anteroom.js"));
        assert!(!page.contains("<anteroom-questionnaire"));
    }

    #[test]
    fn the_pack_is_replaced_where_the_build_has_it() {
        assert_eq!(inner(Path::new("0123/pack.bin")), Some("pack.bin"));
        assert_eq!(inner(Path::new("pack.bin")), None);
        assert_eq!(inner(Path::new("0123/practice/pack.bin")), None);
    }
}
