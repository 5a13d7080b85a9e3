//! What a newer program wrote and this one does not know.

/// Members of a save file of a newer minor version that mean nothing here, kept as they
/// came and written back, so that an older program loses nothing of a newer one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The minor version of the file they came from; 0 if nothing newer was read.
    pub minor: u32,
    /// The members, in the order of the file.
    pub members: Vec<KeptMember>,
}

/// One member that means nothing here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptMember {
    /// Where it stands, from the top of the file.
    pub path: Vec<Step>,
    /// What it says.
    pub value: serde_json::Value,
}

/// One step of the way to a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Into the member of this name.
    Member(String),
    /// Into an item of a list.
    Item {
        /// Its position, from 0.
        at: usize,
        /// How many items the list had. If it has another number when it is written, the
        /// member is let go: it might land on the wrong item.
        of: usize,
    },
}
