//! Where effects are done that ask something of the store: for the student who learns, or for a guest.

use std::fs::{self, File};
use std::io::BufReader;
use std::path::{Path, PathBuf};

use crate::app::Event;
use crate::clean;
use crate::content::Id;
use crate::effect::{Effect, Refusal, StoreReply};
use crate::log::Student;
use crate::output;
use crate::paths;
use crate::store::{self, CarryError, For, Found, Results, Store};
use crate::system::Clock;
use crate::trouble::{Cause, Trouble};

/// The store, and who learns.
pub(super) struct Desk {
    /// Where the store is.
    pub(super) folder: PathBuf,
    /// The store; why it could not be opened, until a backup was gone back to.
    pub(super) store: Result<Store, Trouble>,
    /// A store in memory, as long as a guest learns.
    pub(super) guests: Option<Store>,
    pub(super) student: Option<Student>,
    pub(super) clock: Clock,
}

impl Desk {
    /// A desk whose store is in a folder.
    pub(super) fn new(folder: PathBuf, store: Result<Store, Trouble>, clock: Clock) -> Self {
        Self { folder, store, guests: None, student: None, clock }
    }

    /// Does an effect; what is answered.
    pub(super) fn serve(&mut self, effect: Effect) -> Result<Vec<Event>, Trouble> {
        let now = self.clock.now();
        let event = match effect {
            Effect::Students => {
                (self.student, self.guests) = (None, None);
                Event::Students(self.store()?.students()?)
            }
            Effect::Enter(name, pin) => return self.enter(&name, pin.as_deref()),
            Effect::Guest(name) => {
                let mut guests = Store::in_memory()?;
                let guest = Student { guest: true, ..guests.enter(&name, now)? };
                let history = guests.history(&guest.id, now)?;
                (self.student, self.guests) = (Some(guest.clone()), Some(guests));
                Event::Entered(guest, history)
            }
            Effect::Refresh => {
                let Some(id) = self.id() else { return Ok(Vec::new()) };
                let own = self.own()?;
                // At Home nothing presses: the file itself gets what the log holds.
                own.settle();
                // A reading that failed changes nothing: what is on the screen was read before.
                return Ok(own.history(&id, now).map(Event::Refreshed).into_iter().collect());
            }
            Effect::Keep(records) => {
                let Some(id) = self.id() else { return Ok(Vec::new()) };
                let own = self.own()?;
                let kept = Event::Kept(own.keep(&id, &records, now)?);
                // Another window of the same student has added something: it is seen at once.
                let others = own.has_others().then(|| own.history(&id, now).ok()).flatten().map(Event::Refreshed);
                return Ok([kept].into_iter().chain(others).collect());
            }
            Effect::ToldOfPin => {
                if let Some(id) = self.id() {
                    self.store()?.told_of_pin(&id, now)?;
                }
                return Ok(Vec::new());
            }
            Effect::Offer => {
                let damaged = || Trouble::Damaged { file: self.folder.join(store::FILE) };
                let trouble = self.store.as_ref().err().cloned().unwrap_or_else(damaged);
                Event::Damaged(trouble, store::offer(&self.folder))
            }
            Effect::Restore => Event::StoreReply(StoreReply::Restored(self.restore()?)),
            Effect::Rename(..) | Effect::SetPin(..) | Effect::TakeAlong(..) | Effect::Bring(..) | Effect::Part => {
                let Some(student) = self.student.clone() else { return Ok(Vec::new()) };
                Event::StoreReply(self.account(effect, student)?)
            }
            Effect::Suspend | Effect::Redraw | Effect::Quit => return Ok(Vec::new()),
        };
        Ok(vec![event])
    }

    /// Closes the store, so that its file is whole.
    pub(super) fn close(self) {
        if let Ok(store) = self.store {
            store.close();
        }
    }

    fn id(&self) -> Option<Id> {
        self.student.as_ref().map(|student| student.id.clone())
    }

    fn store(&mut self) -> Result<&mut Store, Trouble> {
        self.store.as_mut().map_err(|trouble| trouble.clone())
    }

    /// The store of who learns.
    fn own(&mut self) -> Result<&mut Store, Trouble> {
        match &mut self.guests {
            Some(guests) => Ok(guests),
            None => self.store.as_mut().map_err(|trouble| trouble.clone()),
        }
    }

    /// Goes back to the newest sound backup. The damaged file is let go of first.
    fn restore(&mut self) -> Result<crate::trouble::Restored, Trouble> {
        let now = self.clock.now();
        let damaged = Trouble::Damaged { file: self.folder.join(store::FILE) };
        if let Ok(store) = std::mem::replace(&mut self.store, Err(damaged)) {
            store.abandon();
        }
        let restored = store::restore(&self.folder, None, now)?;
        self.store = Store::open(&self.folder, now);
        Ok(restored)
    }

    fn enter(&mut self, name: &str, pin: Option<&str>) -> Result<Vec<Event>, Trouble> {
        let now = self.clock.now();
        let store = self.store()?;
        let student = store.enter(name, now)?;
        if student.locked && !store.opens(&student.id, pin.unwrap_or_default())? {
            return Ok(vec![Event::Locked(student.name, pin.is_some())]);
        }
        let history = store.history(&student.id, now)?;
        let cleared = store.pin_cleared(&student.id)?.map(Event::PinCleared);
        (self.student, self.guests) = (Some(student.clone()), None);
        Ok([Event::Entered(student, history)].into_iter().chain(cleared).collect())
    }

    fn account(&mut self, effect: Effect, student: Student) -> Result<StoreReply, Trouble> {
        let now = self.clock.now();
        let folder = self.folder.clone();
        let store = self.store()?;
        let told = match effect {
            Effect::Rename(_, pin) | Effect::SetPin(_, pin)
                if student.locked && !store.opens(&student.id, &pin.clone().unwrap_or_default())? =>
            {
                StoreReply::WrongPin
            }
            Effect::Rename(name, _) if !store.rename(&student.id, &name)? => StoreReply::NameTaken,
            Effect::Rename(name, _) => StoreReply::Renamed(Student { name: clean::line(&name), ..student }),
            Effect::SetPin(pin, _) => {
                store.set_pin(&student.id, pin.as_deref())?;
                StoreReply::PinSet(Student { locked: pin.is_some(), ..student })
            }
            Effect::TakeAlong(path, sure) => take_along(store, &student, (path, sure), &folder)?,
            Effect::Bring(path, sure) => bring(store, &student, (&path, sure), now)?,
            Effect::Part => {
                let parted = store.part(&student.id, now)?;
                StoreReply::Parted(store.history(&student.id, now)?, parted)
            }
            _ => StoreReply::NameTaken,
        };
        if let StoreReply::Renamed(student) | StoreReply::PinSet(student) = &told {
            self.student = Some(student.clone());
        }
        Ok(told)
    }
}

fn take_along(
    store: &Store,
    student: &Student,
    (path, sure): (String, bool),
    folder: &Path,
) -> Result<StoreReply, Trouble> {
    let mut bytes = Vec::new();
    let records = store.take_along(student, &mut bytes)?;
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
            Some(results) if !store.has_all(&results)? => return Ok(StoreReply::Refused(Refusal::Fuller)),
            Some(_) => {}
        }
    }
    Ok(match output::write(&file, &bytes, Some(folder)) {
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
    store: &mut Store,
    student: &Student,
    (path, sure): (&str, bool),
    now: crate::clock::Now,
) -> Result<StoreReply, Trouble> {
    let unreadable = |cause| StoreReply::Refused(Refusal::Unreadable(cause));
    let named = paths::to_read(Path::new(path));
    let found = if named.is_dir() {
        store::results_in(&named, Some(&student.id), Some(&student.name))
    } else {
        Found::One(named)
    };
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
    match results.and_then(|results| store.bring(&results, For::Student(student, sure), now)) {
        Ok(brought) => Ok(StoreReply::Brought(store.history(&student.id, now)?, brought)),
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
