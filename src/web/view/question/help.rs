//! The long texts around a question.

use yew::{AttrValue, Callback, Html, MouseEvent, html};

use crate::errand::Errand;
use crate::state::{Action, Mode, Texts};
use crate::view::parts::{Sign, button};
use anteroom::assessment::{Answer, Given};
use anteroom::pack::{Guidance, Question, Who};

/// What can be opened under a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Panel {
    /// What goes wrong without it.
    Why,
    /// What a good answer looks like.
    Good,
    /// The same question for security staff.
    Technical,
    /// What to ask when the answer is weak.
    FollowUp,
    /// Sentences for an e-mail.
    Copy,
    /// The documents behind the answer.
    Evidence,
    /// Anything else.
    Note,
}

impl Panel {
    /// Returns the panels of a question.
    pub(super) fn of(question: &Question, mode: Mode) -> Vec<Self> {
        let vendors = question.answered_by == Who::Vendor;
        let mut panels = vec![Self::Why, Self::Good];
        if vendors {
            panels.push(Self::Technical);
        }
        if vendors && mode == Mode::Buyer {
            panels.extend([Self::FollowUp, Self::Copy]);
        }
        if question
            .evidence_class
            .is_some_and(|class| class != anteroom::pack::EvidenceClass::None)
        {
            panels.push(Self::Evidence);
        }
        panels.push(Self::Note);
        panels
    }

    /// Returns the words on its button.
    pub(super) fn title(self, answer: &Answer) -> String {
        match self {
            Self::Why => "Why we ask".to_owned(),
            Self::Good => "What good looks like".to_owned(),
            Self::Technical => "In technical words".to_owned(),
            Self::FollowUp => "Follow-up questions".to_owned(),
            Self::Copy => "Copy for the vendor".to_owned(),
            Self::Evidence => match answer.evidence.len() {
                0 => "Add evidence".to_owned(),
                number => format!("Evidence ({number})"),
            },
            Self::Note if answer.note.trim().is_empty() => "Add a note".to_owned(),
            Self::Note => "Note".to_owned(),
        }
    }
}

/// One long text.
pub(super) fn help(
    panel: Panel,
    guidance: &Guidance,
    texts: Texts,
    on: &Callback<Action>,
) -> Html {
    let text = super::text(guidance, panel);
    if text.is_empty() {
        let words = match texts {
            Texts::Failed => {
                "This text could not be loaded. Check the connection and open it again."
            }
            Texts::Here => "There is nothing more to say about this question.",
            Texts::Absent | Texts::Coming => "Loading…",
        };
        return html! {
            <div key={panel as u8} class="panel"><p role="status">{ words }</p></div>
        };
    }
    let copy = (panel == Panel::Copy).then(|| {
        let text = AttrValue::from(text.to_owned());
        on.reform(move |_: MouseEvent| {
            let said = "Copied. Paste it into your e-mail to the vendor.".into();
            Action::Asked(Errand::Copy { text: text.clone(), said })
        })
    });
    html! {
        <div key={panel as u8} class="panel">
            { for text.split("\n\n").map(|paragraph| html! { <p>{ paragraph.to_owned() }</p> }) }
            if let Some(onclick) = copy {
                { button(onclick).sign(Sign::Copy).html("Copy") }
            }
        </div>
    }
}

/// What the chosen answer means and what to do next.
pub(super) fn guide(question: &Question, answer: &Answer) -> Html {
    let key = match &answer.given {
        Given::Chosen(chosen) if chosen.len() == 1 => {
            chosen.first().map(ToString::to_string)
        }
        Given::NotApplicable { .. } => Some("na".to_owned()),
        _ => None,
    };
    match key.and_then(|key| question.guidance.answers.get(&key)) {
        Some(text) => html! { <p class="guide">{ text.clone() }</p> },
        None => Html::default(),
    }
}
