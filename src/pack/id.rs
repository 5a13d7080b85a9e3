//! Names of the parts of a pack, each a type of its own.

use serde::{Deserialize, Serialize};

/// Declares ids: thin wrappers around text, ordered and printable.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Returns the id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(&self.0)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    )*};
}

ids! {
    /// A domain, such as `IAM`.
    DomainId;
    /// A question, such as `IAM-06`.
    QuestionId;
    /// A choice of a question, such as `yes` or `machine-readable`; unique within its question.
    ChoiceId;
    /// A text field of an answer, such as `deputy`; unique within its question.
    FieldId;
    /// A fact about the purchase that answers switch on or off, such as `remote`.
    FlagId;
    /// A clause, such as `CL-14`.
    ClauseId;
    /// A part of the addendum, such as `B`.
    PartId;
    /// A variable of the contract, such as `fix_uncontrolled_days`.
    VariableId;
    /// A published text that questions refer to, such as `hicp-2018`.
    SourceId;
}
