//! What a plan is made from: what is taught, what a student did and remembers, and what is learnt for.

use crate::bank::Bank;
use crate::clock::{Day, Now};
use crate::form::Profile;
use crate::form::blueprint::Blueprint;
use crate::log::{Aim, AimedForm, Log};
use crate::memory::Memory;
use crate::memory::aim::Ahead;

/// The form of exam that is learnt for where none was chosen.
const USUAL: &str = "ubt";

/// A student at a moment.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    /// What is taught.
    pub bank: &'a Bank,
    /// What the student did so far.
    pub log: &'a Log,
    /// What is remembered of it.
    pub memory: &'a Memory,
    /// The forms of exam there are.
    pub forms: &'a [Profile],
    /// The moment.
    pub now: Now,
}

impl<'a> Situation<'a> {
    /// What the evenings lead to; the usual aim where nothing was set.
    #[must_use]
    pub fn aim(&self) -> Aim {
        self.log.aim(&self.bank.id).unwrap_or_default()
    }

    /// The day on which that was set, numbered from 1970-01-01; today where nothing was.
    #[must_use]
    pub(crate) fn aimed_on(&self) -> Day {
        self.log.aimed_on(&self.bank.id).unwrap_or(self.now.day())
    }

    /// The way to the aim.
    #[must_use]
    pub fn ahead(&self) -> Ahead {
        Ahead::to(&self.aim(), self.now)
    }

    /// The form that an aim names; nothing where it is gone.
    #[must_use]
    pub(crate) fn form(&self, aim: &Aim) -> Option<&'a Profile> {
        let id = aim.form.as_ref().map_or(USUAL, |form| form.id.as_str());
        self.forms.iter().find(|profile| profile.id == id)
    }

    /// What the form of an aim asks of the bank. A form that is gone asks what it asked when it was chosen.
    #[must_use]
    pub fn blueprint(&self, aim: &Aim) -> Blueprint {
        match (self.form(aim), &aim.form) {
            (Some(form), _) => Blueprint::of(self.bank, &form.parts),
            (None, Some(AimedForm { parts, .. })) => Blueprint::of(self.bank, parts),
            (None, None) => Blueprint::even(self.bank.facts.len(), TASKS),
        }
    }
}

/// Tasks of a paper whose form nobody knows.
const TASKS: usize = 20;
