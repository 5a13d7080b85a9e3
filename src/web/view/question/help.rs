//! The long texts around a question.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, component, html};

use crate::errand::Errand;
use crate::state::{Action, Mode, Texts};
use crate::view::parts::{Button, Icon, Sign};
use anteroom::assessment::{Answer, Given};
use anteroom::pack::{Guidance, Pack, Question, QuestionId, Who};

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

/// What [`Help`] shows.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct HelpProps {
    /// Which text.
    pub(super) panel: Panel,
    /// All of them; empty while they are not here.
    pub(super) guidance: Guidance,
    /// How far the long texts have come.
    pub(super) texts: Texts,
    /// Where actions go.
    pub(super) on: Callback<Action>,
}

/// One long text.
#[component]
pub(super) fn Help(props: &HelpProps) -> Html {
    let text = super::text(&props.guidance, props.panel);
    if text.is_empty() {
        let words = match props.texts {
            Texts::Failed => {
                "This text could not be loaded. Check the connection and open it again."
            }
            Texts::Here => "There is nothing more to say about this question.",
            Texts::Absent | Texts::Coming => "Loading…",
        };
        return html! { <div class="panel"><p role="status">{ words }</p></div> };
    }
    let copy = (props.panel == Panel::Copy).then(|| {
        let text = AttrValue::from(text.to_owned());
        props.on.reform(move |_: MouseEvent| {
            let said = "Copied. Paste it into your e-mail to the vendor.".into();
            Action::Asked(Errand::Copy { text: text.clone(), said })
        })
    });
    html! {
        <div class="panel">
            { for text.split("\n\n").map(|paragraph| html! { <p>{ paragraph.to_owned() }</p> }) }
            if let Some(onclick) = copy {
                <Button {onclick}><Icon sign={Sign::Copy} />{ "Copy" }</Button>
            }
        </div>
    }
}

/// What the [`Guide`] is given.
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct GuideProps {
    /// The questions.
    pub(super) pack: Rc<Pack>,
    /// Which one.
    pub(super) id: QuestionId,
    /// What was answered.
    pub(super) answer: Answer,
}

/// What the chosen answer means and what to do next.
#[component]
pub(super) fn Guide(props: &GuideProps) -> Html {
    let texts = props.pack.question(&props.id).map(|question| &question.guidance.answers);
    let key = match &props.answer.given {
        Given::Chosen(chosen) if chosen.len() == 1 => {
            chosen.first().map(ToString::to_string)
        }
        Given::NotApplicable { .. } => Some("na".to_owned()),
        _ => None,
    };
    let text = texts.zip(key).and_then(|(texts, key)| texts.get(&key));
    match text {
        Some(text) => html! { <p class="guide">{ text.clone() }</p> },
        None => Html::default(),
    }
}
