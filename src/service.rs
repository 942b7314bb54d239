//! Where effects are done that ask something of a journal: for the student who learns, or for a guest. One service is one
//! student's: whoever serves several has one for each.

mod holder;
mod local;

use std::fs::{self, File};
use std::io::BufReader;
use std::path::Path;

pub use holder::Holder;
pub(crate) use local::LocalHolder;

use crate::app::{Event, Learner};
use crate::clean;
use crate::clock::Now;
use crate::content::Id;
use crate::effect::{Effect, Refusal, StoreReply};
use crate::ids::Ids;
use crate::journal::students::folded;
use crate::journal::{CarryError, For, Journal, MemoryJournal, Results, Seen};
use crate::log::{Entry, History, Student};
use crate::output;
use crate::paths;
use crate::store::{Found, results_in};
use crate::trouble::{Cause, Trouble};

/// What serves one app.
pub struct Service {
    holder: Box<dyn Holder>,
    /// A journal in memory, as long as a guest learns.
    guests: Option<MemoryJournal>,
    student: Option<Student>,
    /// How far the student's entries were read.
    seen: Seen,
    /// Of those who come: the ids of records are the app's to make.
    ids: Ids,
    learner: Learner,
    /// Whether files may be named.
    has_files: bool,
}

impl Service {
    /// A service on the journal of `holder`, for those who may learn; with `has_files` they may name files of this machine.
    #[must_use]
    pub fn new(holder: Box<dyn Holder>, ids: Ids, learner: Learner, has_files: bool) -> Self {
        Self { holder, guests: None, student: None, seen: Seen::default(), ids, learner, has_files }
    }

    /// Does an effect; what is answered. What the app may not do is not done, and is answered by nothing.
    ///
    /// # Errors
    /// [`Trouble`].
    pub fn serve(&mut self, effect: Effect, now: Now) -> Result<Vec<Event>, Trouble> {
        if !self.may(&effect) {
            return Ok(Vec::new());
        }
        let event = match effect {
            Effect::Students => {
                (self.student, self.guests) = (None, None);
                Event::Students(self.holder.journal()?.students()?)
            }
            Effect::Enter(name, pin) => return self.enter(&name, pin.as_deref(), now),
            Effect::Guest(name) => {
                let mut guests = MemoryJournal::default();
                let guest = Student { guest: true, ..guests.enter(&name, &self.ids.make(now.clock), now)? };
                let history = guests.history(&guest.id, now)?;
                (self.student, self.guests, self.seen) = (Some(guest.clone()), Some(guests), Seen::default());
                Event::Entered(guest, history)
            }
            Effect::Refresh => {
                let Some(id) = self.id() else { return Ok(Vec::new()) };
                if self.guests.is_none() {
                    // At Home nothing presses.
                    self.holder.settle();
                }
                // A reading that failed changes nothing: what is on the screen was read before.
                return Ok(self.read(&id, now).map(Event::Refreshed).into_iter().collect());
            }
            Effect::Keep(records) => {
                let Some(id) = self.id() else { return Ok(Vec::new()) };
                let kept = self.own()?.keep(&id, &records, now)?;
                // Another window of the same student has added something: it is seen at once.
                let others = self.has_others(&id, &kept, now).then(|| self.read(&id, now).ok()).flatten();
                return Ok([Event::Kept(kept)].into_iter().chain(others.map(Event::Refreshed)).collect());
            }
            Effect::ToldOfPin => {
                if let Some(id) = self.id() {
                    self.holder.journal()?.told_of_pin(&id, now)?;
                }
                return Ok(Vec::new());
            }
            Effect::Offer => {
                let (trouble, offer) = self.holder.offer();
                Event::Damaged(trouble, offer)
            }
            Effect::Restore => Event::StoreReply(StoreReply::Restored(self.holder.go_back(now)?)),
            Effect::Rename(..) | Effect::SetPin(..) | Effect::TakeAlong(..) | Effect::Bring(..) | Effect::Part => {
                let Some(student) = self.student.clone() else { return Ok(Vec::new()) };
                Event::StoreReply(self.account(effect, student, now)?)
            }
            Effect::Suspend | Effect::Redraw | Effect::Quit => return Ok(Vec::new()),
        };
        Ok(vec![event])
    }

    /// Leaves what is kept whole.
    pub fn close(self) {
        self.holder.close();
    }

    /// Whether an effect is one that this app may have.
    fn may(&self, effect: &Effect) -> bool {
        let own = match &self.learner {
            Learner::Only(name) => Some(folded(name)),
            Learner::Anyone | Learner::First(_) => None,
        };
        match effect {
            Effect::Students | Effect::Guest(_) | Effect::Rename(..) => own.is_none(),
            Effect::Enter(name, _) => own.is_none_or(|own| own == folded(name)),
            Effect::TakeAlong(..) | Effect::Bring(..) => self.has_files,
            _ => true,
        }
    }

    fn id(&self) -> Option<Id> {
        self.student.as_ref().map(|student| student.id.clone())
    }

    /// The journal of who learns.
    fn own(&mut self) -> Result<&mut dyn Journal, Trouble> {
        match &mut self.guests {
            Some(guests) => Ok(guests),
            None => self.holder.journal(),
        }
    }

    /// Every entry of who learns.
    fn read(&mut self, id: &str, now: Now) -> Result<History, Trouble> {
        let mut seen = Seen::default();
        let history = self.own()?.history_since(id, &mut seen, now)?;
        self.seen = seen;
        Ok(history)
    }

    /// Whether something came to the student's entries, since they were last looked at, that was not kept here.
    fn has_others(&mut self, id: &str, kept: &[Entry], now: Now) -> bool {
        let mut seen = self.seen;
        let Ok(since) = self.own().and_then(|own| own.history_since(id, &mut seen, now)) else { return false };
        self.seen = seen;
        since.entries.iter().any(|entry| !kept.iter().any(|own| own.id == entry.id))
    }

    fn enter(&mut self, name: &str, pin: Option<&str>, now: Now) -> Result<Vec<Event>, Trouble> {
        let id = self.ids.make(now.clock);
        let journal = self.holder.journal()?;
        let student = journal.enter(name, &id, now)?;
        if student.locked && !journal.opens(&student.id, pin.unwrap_or_default())? {
            return Ok(vec![Event::Locked(student.name, pin.is_some())]);
        }
        let cleared = journal.pin_cleared(&student.id)?.map(Event::PinCleared);
        (self.student, self.guests) = (Some(student.clone()), None);
        let history = self.read(&student.id, now)?;
        Ok([Event::Entered(student, history)].into_iter().chain(cleared).collect())
    }

    fn account(&mut self, effect: Effect, student: Student, now: Now) -> Result<StoreReply, Trouble> {
        let folder = self.holder.folder().map(Path::to_owned);
        let mut seen = Seen::default();
        let journal = self.holder.journal()?;
        let told = match effect {
            Effect::Rename(_, pin) | Effect::SetPin(_, pin)
                if student.locked && !journal.opens(&student.id, &pin.clone().unwrap_or_default())? =>
            {
                StoreReply::WrongPin
            }
            Effect::Rename(name, _) if !journal.rename(&student.id, &name)? => StoreReply::NameTaken,
            Effect::Rename(name, _) => StoreReply::Renamed(Student { name: clean::line(&name), ..student }),
            Effect::SetPin(pin, _) => {
                journal.set_pin(&student.id, pin.as_deref())?;
                StoreReply::PinSet(Student { locked: pin.is_some(), ..student })
            }
            Effect::TakeAlong(path, sure) => take_along(journal, &student, (path, sure), folder.as_deref())?,
            Effect::Bring(path, sure) => bring(journal, &student, (&path, sure), (&mut seen, now))?,
            Effect::Part => {
                let parted = journal.part(&student.id, now)?;
                StoreReply::Parted(journal.history_since(&student.id, &mut seen, now)?, parted)
            }
            _ => StoreReply::NameTaken,
        };
        match &told {
            StoreReply::Renamed(student) | StoreReply::PinSet(student) => self.student = Some(student.clone()),
            // All of it was read.
            StoreReply::Brought(..) | StoreReply::Parted(..) => self.seen = seen,
            _ => {}
        }
        Ok(told)
    }
}

fn take_along(
    journal: &mut dyn Journal,
    student: &Student,
    (path, sure): (String, bool),
    folder: Option<&Path>,
) -> Result<StoreReply, Trouble> {
    let mut bytes = Vec::new();
    let records = journal.take_along(student, &mut bytes)?;
    let named = match paths::to_write(Path::new(&path)) {
        Ok(named) if named.is_dir() => named.join(student.file_name()),
        Ok(named) => named,
        Err(cause) => return Ok(StoreReply::Refused(Refusal::Unwritable(cause))),
    };
    // By its ending a folder's file of results is found again.
    let file = if named.extension().is_none() { named.with_extension("jsonl") } else { named };
    // What was not asked for is not written over: another file of that name is somebody's.
    let is_file = fs::metadata(&file).is_ok_and(|there| there.is_file());
    if is_file && !sure {
        match theirs(&file, student) {
            None => return Ok(StoreReply::Refused(Refusal::Exists)),
            Some(results) if !journal.has_all(&student.id, &results)? => {
                return Ok(StoreReply::Refused(Refusal::Fuller));
            }
            Some(_) => {}
        }
    }
    Ok(match output::write(&file, &bytes, folder) {
        Ok(()) => StoreReply::TakenAlong(file.display().to_string(), records),
        Err(cause) => StoreReply::Refused(Refusal::Unwritable(cause)),
    })
}

/// What a file holds, if it is this student's results.
fn theirs(file: &Path, student: &Student) -> Option<Results> {
    let read = File::open(file).ok().and_then(|file| Results::read(&mut BufReader::new(file)).ok());
    read.filter(|results| results.is_of(&student.id))
}

fn bring(
    journal: &mut dyn Journal,
    student: &Student,
    (path, sure): (&str, bool),
    (seen, now): (&mut Seen, Now),
) -> Result<StoreReply, Trouble> {
    let unreadable = |cause| StoreReply::Refused(Refusal::Unreadable(cause));
    let named = paths::to_read(Path::new(path));
    let found =
        if named.is_dir() { results_in(&named, Some(&student.id), Some(&student.name)) } else { Found::One(named) };
    let named = match found {
        Found::One(file) => file,
        Found::Several(files) => return Ok(StoreReply::Refused(Refusal::Which(files))),
        Found::None => return Ok(unreadable(Cause::Folder)),
    };
    // What has no end is no file: nobody would wait for it.
    if fs::metadata(&named).is_ok_and(|there| !there.is_file()) {
        return Ok(StoreReply::Refused(Refusal::NotResults));
    }
    let file = match File::open(named) {
        Ok(file) => file,
        Err(error) => return Ok(unreadable(error.into())),
    };
    let results = Results::read(&mut BufReader::new(file));
    match results.and_then(|results| journal.bring(&results, For::Student(student, sure), now)) {
        Ok(brought) => Ok(StoreReply::Brought(journal.history_since(&student.id, seen, now)?, brought)),
        Err(CarryError::Store(trouble)) => Err(trouble),
        Err(error) => Ok(StoreReply::Refused(refusal(error))),
    }
}

fn refusal(error: CarryError) -> Refusal {
    match error {
        CarryError::Newer => Refusal::Newer,
        CarryError::Forgotten => Refusal::Forgotten,
        CarryError::Other(name) | CarryError::Taken(name) | CarryError::Claimed(name) => Refusal::Other(name),
        CarryError::Several => Refusal::Several,
        CarryError::NotResults => Refusal::NotResults,
        CarryError::Unreadable(cause) => Refusal::Unreadable(cause),
        CarryError::Store(_) => Refusal::Unreadable(Cause::Device),
    }
}
