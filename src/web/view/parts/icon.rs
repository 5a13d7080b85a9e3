//! The few signs beside words.

use yew::{Html, html};

/// The signs, drawn on a field of 24 by 24.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// The house mark: a doorway behind a doorway.
    Mark,
    /// Put away.
    Close,
    /// Take back.
    Undo,
    /// Do again.
    Redo,
    /// One more.
    Plus,
    /// Take out.
    Remove,
    /// Save to a file.
    Download,
    /// Open from a file.
    Upload,
    /// Two of it.
    Copy,
    /// On to the next.
    Next,
    /// Look here.
    Attention,
    /// A document.
    Page,
    /// Look for something.
    Search,
    /// More that can be done.
    More,
}

impl Sign {
    /// All of them.
    pub(crate) const ALL: [Self; 14] = [
        Self::Mark,
        Self::Close,
        Self::Undo,
        Self::Redo,
        Self::Plus,
        Self::Remove,
        Self::Download,
        Self::Upload,
        Self::Copy,
        Self::Next,
        Self::Attention,
        Self::Search,
        Self::More,
        Self::Page,
    ];

    /// Returns whether it points along the line of reading, and turns with it.
    const fn turns(self) -> bool {
        matches!(self, Self::Undo | Self::Redo | Self::Next)
    }

    /// Returns the line that draws it.
    const fn path(self) -> &'static str {
        match self {
            Self::Mark => "M4.5 20.5V11a7.5 7.5 0 0115 0v9.5M12 20.5V11.5",
            Self::Close => "M6 6l12 12M18 6L6 18",
            Self::Undo => "M4 9h10a6 6 0 010 12h-3M4 9l4-4M4 9l4 4",
            Self::Redo => "M20 9H10a6 6 0 000 12h3M20 9l-4-4M20 9l-4 4",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Remove => "M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13",
            Self::Download => "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14",
            Self::Upload => "M12 16V5M7.5 9L12 4.5 16.5 9M5 20h14",
            Self::Copy => "M9 9h11v11H9zM15 9V4H4v11h5",
            Self::Next => "M9 5l7 7-7 7",
            Self::Attention => "M12 4l9 16H3zM12 10v4.5M12 17.3v.01",
            Self::Search => {
                "M10.5 4a6.5 6.5 0 100 13 6.5 6.5 0 000-13M15.5 15.5L20.5 20.5"
            }
            Self::More => "M5 12v.01M12 12v.01M19 12v.01",
            Self::Page => "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
        }
    }
}

/// Draws a sign. It says nothing to a screen reader: the words beside it do.
pub(crate) fn icon(sign: Sign) -> Html {
    html! {
        <svg class={if sign.turns() { "icon turns" } else { "icon" }} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8"
            stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
            <path d={sign.path()} />
        </svg>
    }
}
