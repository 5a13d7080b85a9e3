//! What is loaded after the first screen: texts of the interface and of the pack, and the
//! parts of the program that need them.

use std::rc::Rc;

use crate::browser::fetch;
use crate::state::{Action, Texts};
use crate::words::{catalogue, say};
use crate::world::World;
use crate::{aids, judging};

impl World {
    /// Loads the interface texts that come after the first screen; returns whether they
    /// are here.
    pub(crate) async fn words(&self) -> bool {
        if !catalogue::has_later() {
            let name = format!("{}words-later-{}.txt", self.config.base, say::language());
            let data = fetch::bytes(&name).await;
            if let Some(data) = data.and_then(|data| String::from_utf8(data).ok()) {
                catalogue::later(data);
            }
        }
        catalogue::has_later()
    }

    /// Loads the part that helps along the way; returns whether it is here.
    pub(super) async fn load_aids(&self) -> bool {
        if self.state().aids.is_none()
            && self.words().await
            && let Ok(aids) = aids::load().await
        {
            self.tell.emit(Action::AidsCame(aids));
        }
        self.state().aids.is_some()
    }

    /// Loads the long texts, and the part that judges; says what came.
    pub(super) async fn load_texts(&self) {
        let state = self.state();
        if matches!(state.texts, Texts::Coming | Texts::Here) {
            return;
        }
        self.tell.emit(Action::TextsComing);
        let bytes = match &self.texts {
            Some(texts) => Some(texts.to_vec()),
            None => fetch::bytes(&format!("{}texts.bin", self.config.base)).await,
        };
        let words = self.words().await;
        let judging = judging::load().await;
        let came =
            bytes.filter(|_| words).zip(judging.ok()).and_then(|(bytes, judging)| {
                Some((Rc::new((judging.with_texts)(&state.pack, &bytes)?), judging))
            });
        self.tell.emit(match came {
            Some((pack, judging)) => Action::TextsCame(pack, judging),
            None => Action::TextsFailed,
        });
    }
}
