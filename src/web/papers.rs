//! The documents that are being made and were made since the program started.

use std::rc::Rc;

use yew::{AttrValue, Callback};

use crate::browser::worker::{Failure, Made, Progress, Worker};
use crate::browser::{clock, files};
use crate::open;
use crate::state::{Action, Tone};
use crate::words::{self, say};
use anteroom::assessment::{Assessment, saved};

/// A document that can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Paper {
    /// The contract language.
    Addendum,
    /// The verdict with its arithmetic.
    Report,
}

impl Paper {
    /// Returns what people call it.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Addendum => say::documents_addendum(),
            Self::Report => say::documents_report(),
        }
    }

    /// Returns what the worker calls it.
    const fn slug(self) -> &'static str {
        match self {
            Self::Addendum => "addendum",
            Self::Report => "report",
        }
    }
}

/// The kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// Pages.
    Pdf,
    /// One page for a browser.
    Html,
    /// Plain text.
    Text,
}

impl Form {
    /// All forms, the one most people want first.
    pub(crate) const ALL: [Self; 3] = [Self::Pdf, Self::Html, Self::Text];

    /// Returns what people call it.
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Html => "HTML",
            Self::Text => say::documents_plain_text(),
        }
    }

    /// Returns the ending of its files.
    const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Text => "txt",
        }
    }

    /// Returns the kind of content, for the browser.
    const fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Html => "text/html;charset=utf-8",
            Self::Text => "text/plain;charset=utf-8",
        }
    }
}

/// A document of an assessment as it stood when it was asked for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Order {
    /// Which document.
    pub(crate) paper: Paper,
    /// As what.
    pub(crate) form: Form,
    /// The assessment as it stood.
    pub(crate) assessment: Rc<Assessment>,
}

impl Order {
    /// Returns the name of its file.
    pub(crate) fn file_name(&self) -> String {
        let title = words::file_name(&self.assessment.title);
        let paper = self.paper.title().to_lowercase();
        format!("{title} - {paper}.{}", self.form.ending())
    }

    /// Gives the file to the person.
    pub(crate) fn download(&self, bytes: &[u8]) {
        files::download(&self.file_name(), self.form.mime(), bytes);
    }
}

/// A document that was made.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Ready {
    /// What was asked for.
    pub(crate) order: Order,
    /// What is worth knowing about it.
    pub(crate) made: Made,
    /// The file.
    pub(crate) bytes: Rc<[u8]>,
    /// The time of day, such as `10:42`.
    pub(crate) at: AttrValue,
}

/// The documents that are being made and were made.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Papers {
    /// The one being made, and how far it is.
    pub(crate) running: Option<(Order, Option<Progress>)>,
    /// Why the last one was not made.
    pub(crate) failed: Option<(Order, AttrValue)>,
    /// Those that were made, the last one first.
    pub(crate) ready: Vec<Ready>,
}

/// What happened to a document.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum News {
    /// It is being made.
    Began(Order),
    /// It is on its way.
    Went(Progress),
    /// It was made.
    Made(Box<Ready>),
    /// It was not made, and why; without words where somebody cancelled it.
    Failed(Order, Option<AttrValue>),
}

/// How many documents are kept at hand.
const KEPT: usize = 12;

impl Papers {
    /// Notes what happened.
    pub(crate) fn hear(&mut self, news: News) {
        match news {
            News::Began(order) => {
                self.failed = None;
                self.running = Some((order, None));
            }
            News::Went(progress) => {
                if let Some((_, so_far)) = &mut self.running {
                    *so_far = Some(progress);
                }
            }
            News::Made(ready) => {
                self.running = None;
                self.ready.insert(0, *ready);
                self.ready.truncate(KEPT);
            }
            News::Failed(order, why) => {
                self.running = None;
                self.failed = why.map(|why| (order, why));
            }
        }
    }

    /// Returns the documents made of an assessment, the last one first.
    pub(crate) fn of(&self, assessment: &Assessment) -> impl Iterator<Item = &Ready> {
        let key = open::key(assessment);
        self.ready.iter().filter(move |ready| open::key(&ready.order.assessment) == key)
    }
}

/// Has a document made and gives it to the person when it is there, wherever they are
/// by then.
pub(crate) fn make(worker: &Worker, order: Order, on: &Callback<Action>) {
    let kind = format!("{}.{}", order.paper.slug(), order.form.ending());
    let save_file = saved::write(&order.assessment);
    on.emit(Action::Paper(News::Began(order.clone())));
    let progress = on.reform(|progress| Action::Paper(News::Went(progress)));
    let done = {
        let on = on.clone();
        Callback::from(move |result: Result<(Made, Vec<u8>), Failure>| match result {
            Ok((made, bytes)) => {
                order.download(&bytes);
                let said = match order.paper {
                    Paper::Addendum => say::documents_made_addendum(),
                    Paper::Report => say::documents_made_report(),
                };
                let (bytes, at) = (Rc::from(bytes), clock::time().into());
                let ready = Ready { order: order.clone(), made, bytes, at };
                on.emit(Action::Paper(News::Made(Box::new(ready))));
                on.emit(Action::Said(said.into(), Tone::Good));
            }
            Err(Failure::Cancelled) => {
                on.emit(Action::Paper(News::Failed(order.clone(), None)));
                on.emit(Action::Said(say::documents_cancelled().into(), Tone::Plain));
            }
            Err(failure) => {
                let why = AttrValue::from(failure.to_string());
                on.emit(Action::Paper(News::Failed(order.clone(), Some(why.clone()))));
                on.emit(Action::Said(why, Tone::Stop));
            }
        })
    };
    worker.ask(&kind, save_file.as_bytes(), progress, done);
}
