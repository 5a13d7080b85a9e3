//! What is asked of the world outside the program: storage, files, links, clipboard.

use web_sys::File;
use yew::{AttrValue, Callback};

use crate::browser::host::Parcel;
use crate::state::Action;
use crate::world::World;
use crate::world::chores::Chore;

/// Something that takes time or can fail. It is run by the browser's side, which answers
/// with an action.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Errand {
    /// Begin an assessment with this title.
    Start(String),
    /// Open an assessment kept on this device.
    OpenStored(String),
    /// Open a file somebody chose or dropped.
    OpenFile(File),
    /// Open a practice vendor, by the name of its file.
    OpenPractice(&'static str),
    /// Make a buyer's assessment of the open response.
    Adopt,
    /// Open a request that came in a link.
    OpenLink(String),
    /// Do something to what is stored.
    Chore(Chore),
    /// Download an assessment in the list as a file.
    Download(String),
    /// Download the open assessment as it is, saved or not.
    DownloadOpen,
    /// Download the request for the vendor.
    DownloadRequest,
    /// Copy the link that holds the request.
    CopyRequestLink,
    /// Download the vendor's response.
    DownloadResponse,
    /// Give a file to the person, or to the page around if it takes it.
    Give(Parcel),
    /// Copy a text.
    Copy {
        /// The text.
        text: AttrValue,
        /// What is said when it worked, such as "Copied the e-mail text".
        said: AttrValue,
    },
    /// Load the long texts, if they are not here yet.
    LoadTexts,
    /// Load the part that helps along the way, and then do what needs it.
    LoadAids(Box<Action>),
    /// Save now.
    Save,
    /// Save now; the page goes out of sight and may not come back.
    Leave,
    /// After another tab saved the same assessment: take what it saved.
    TakeTheirs,
    /// After another tab saved the same assessment: keep this one as a copy.
    KeepBoth,
    /// Hand the world to a part of the program that has errands of its own.
    Later(Callback<World>),
    /// Read the list of assessments again.
    List,
    /// Tell what came of a pack or an overlay that somebody brought.
    Tell(AttrValue),
}
