//! What is compared, read from this device and from files; nothing of it is kept.

use std::rc::Rc;

use web_sys::File;
use yew::{AttrValue, Callback};

use crate::browser::task;
use crate::errand::Errand;
use crate::opening;
use crate::place::BEFORE;
use crate::state::{Action, Tone};
use crate::view::compare::Props;
use crate::words::say;
use crate::world::World;
use anteroom::assessment::{Assessment, Stage};
use anteroom::pack::Pack;
use anteroom::scoring::Scorecard;
use anteroom::scoring::compare::Entrant;

/// One response.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Response {
    /// Its name in links; `None` where it is not on this device.
    pub(super) key: Option<String>,
    /// What it is called.
    pub(super) name: AttrValue,
    /// What was answered.
    pub(super) assessment: Rc<Assessment>,
    /// What it is worth.
    pub(super) scorecard: Rc<Scorecard>,
}

impl Response {
    fn of(
        pack: &Pack,
        key: Option<String>,
        name: String,
        assessment: Assessment,
    ) -> Self {
        let scorecard = Rc::new(Scorecard::of(pack, &assessment));
        let name = if name.trim().is_empty() {
            say::compare_untitled().into()
        } else {
            name.into()
        };
        Self { key, name, assessment: Rc::new(assessment), scorecard }
    }
}

impl Response {
    /// Returns whether it is what an assessment was before the last response.
    pub(super) fn was_before(&self) -> bool {
        self.key.as_ref().is_some_and(|key| key.ends_with(BEFORE))
    }
}

/// Returns responses as the engine compares them.
pub(super) fn entrants(all: &[Response]) -> Vec<Entrant<'_>> {
    all.iter()
        .map(|each| Entrant { assessment: &each.assessment, scorecard: &each.scorecard })
        .collect()
}

/// Reads assessments kept on this device; one that is not there is left out.
pub(super) fn stored(props: &Props, keys: Vec<String>, tell: Callback<Rc<[Response]>>) {
    let pack = Rc::clone(&props.pack);
    let read = move |world: World| {
        let (pack, keys, tell) = (Rc::clone(&pack), keys.clone(), tell.clone());
        task::run(async move {
            let mut found = Vec::new();
            for key in keys {
                let (id, then) = match key.strip_suffix(BEFORE) {
                    Some(id) => (id, true),
                    None => (key.as_str(), false),
                };
                let Some(assessment) = world.stored(id).await else { continue };
                let title = assessment.title.clone();
                let response = if then {
                    let name = say::compare_before_response(&title);
                    let was = assessment.before_response();
                    was.map(|was| Response::of(&pack, Some(key), name, was))
                } else {
                    Some(Response::of(&pack, Some(key), title, assessment))
                };
                found.extend(response);
            }
            tell.emit(found.into());
        });
    };
    props.on.emit(Action::Asked(Errand::Later(Callback::from(read))));
}

/// Reads files that somebody chose or dropped; says what is wrong with one.
pub(super) fn files(props: &Props, files: Vec<File>, tell: Callback<Vec<Response>>) {
    let (pack, on) = (Rc::clone(&props.pack), props.on.clone());
    let read = move |world: World| {
        let (pack, on) = (Rc::clone(&pack), on.clone());
        let (files, tell) = (files.clone(), tell.clone());
        task::run(async move {
            let mut found = Vec::new();
            for file in files {
                let name = file.name();
                match one(&world, &pack, file).await {
                    Ok(response) => found.push(response),
                    Err(why) => {
                        let said = say::compare_not_opened(&name, &why);
                        on.emit(Action::Said(said.into(), Tone::Stop));
                    }
                }
            }
            tell.emit(found);
        });
    };
    props.on.emit(Action::Asked(Errand::Later(Callback::from(read))));
}

/// Reads one file. A vendor's response to a purchase that is on this device is looked at
/// as it would be once it is taken in: with the buyer's own answers.
async fn one(world: &World, pack: &Pack, file: File) -> Result<Response, String> {
    let name = file.name();
    let bytes = world.read(file).await?;
    let mut assessment = opening::opened(pack, &bytes).await?.assessment;
    if assessment.stage == Stage::Response {
        assessment = match world.stored(&assessment.id).await {
            Some(ours) => opening::received(ours, pack, &assessment).await?.0,
            None => opening::adopted(assessment, pack).await?,
        };
    }
    let name = say::compare_from_file(&assessment.title, &name);
    Ok(Response::of(pack, None, name, assessment))
}
