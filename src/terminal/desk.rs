//! Where effects are done that ask something of the store: for the student who learns, or for a guest.

use std::fs::File;
use std::io::{self, BufReader};
use std::path::Path;

use crate::app::{Effect, Event, Refusal, Told};
use crate::bank::Id;
use crate::clean;
use crate::log::Student;
use crate::store::{Brought, CarryError, For, Store, StoreError, write_whole};
use crate::system::Clock;

/// The store, and who learns.
pub(super) struct Desk {
    pub(super) store: Store,
    /// A store in memory, as long as a guest learns.
    pub(super) guests: Option<Store>,
    pub(super) student: Option<Student>,
    pub(super) clock: Clock,
}

impl Desk {
    /// Does an effect; what is answered.
    pub(super) fn serve(&mut self, effect: Effect) -> Result<Option<Event>, StoreError> {
        let now = self.clock.now();
        match effect {
            Effect::Students => {
                (self.student, self.guests) = (None, None);
                Ok(Some(Event::Students(self.store.students()?)))
            }
            Effect::Enter(name, pin) => self.enter(&name, pin.as_deref()).map(Some),
            Effect::Guest(name) => {
                let mut guests = Store::in_memory()?;
                let guest = Student { guest: true, ..guests.enter(&name, now)? };
                let history = guests.history(&guest.id)?;
                (self.student, self.guests) = (Some(guest.clone()), Some(guests));
                Ok(Some(Event::Entered(guest, history)))
            }
            // A reading that failed changes nothing: what is on the screen was read before.
            Effect::Refresh => Ok(self.id().and_then(|id| self.own().history(&id).ok()).map(Event::Refreshed)),
            Effect::Keep(records) => match self.id() {
                Some(id) => Ok(Some(Event::Kept(self.own().keep(&id, &records, now)?))),
                None => Ok(None),
            },
            Effect::Rename(_) | Effect::SetPin(_) | Effect::TakeAlong(_) | Effect::Bring(..) => {
                let Some(student) = self.student.clone() else { return Ok(None) };
                Ok(Some(Event::Told(self.account(effect, student)?)))
            }
            Effect::Suspend | Effect::Redraw | Effect::Quit => Ok(None),
        }
    }

    fn id(&self) -> Option<Id> {
        self.student.as_ref().map(|student| student.id.clone())
    }

    /// The store of who learns.
    fn own(&mut self) -> &mut Store {
        self.guests.as_mut().unwrap_or(&mut self.store)
    }

    fn enter(&mut self, name: &str, pin: Option<&str>) -> Result<Event, StoreError> {
        let student = self.store.enter(name, self.clock.now())?;
        if student.locked && !self.store.opens(&student.id, pin.unwrap_or_default())? {
            return Ok(Event::Locked(student.name, pin.is_some()));
        }
        let history = self.store.history(&student.id)?;
        (self.student, self.guests) = (Some(student.clone()), None);
        Ok(Event::Entered(student, history))
    }

    fn account(&mut self, effect: Effect, student: Student) -> Result<Told, StoreError> {
        let why = |error: &io::Error| clean::line(&error.to_string());
        let told = match effect {
            Effect::Rename(name) if !self.store.rename(&student.id, &name)? => Told::NameTaken,
            Effect::Rename(name) => Told::Renamed(Student { name: clean::line(&name), ..student }),
            Effect::SetPin(pin) => {
                self.store.set_pin(&student.id, pin.as_deref())?;
                Told::PinSet(Student { locked: pin.is_some(), ..student })
            }
            Effect::TakeAlong(path) => {
                let mut bytes = Vec::new();
                let records = self.store.take_along(&student, &mut bytes)?;
                match write_whole(Path::new(&path), &bytes) {
                    Ok(()) => Told::TakenAlong(path, records),
                    Err(error) => Told::Refused(Refusal::Unwritable(why(&error))),
                }
            }
            Effect::Bring(path, sure) => match File::open(&path) {
                Err(error) => Told::Refused(Refusal::Unreadable(why(&error))),
                Ok(file) => match self.store.bring(&mut BufReader::new(file), For::Student(&student, sure)) {
                    Ok(Brought { added, known, damaged }) => {
                        Told::Brought(self.store.history(&student.id)?, added, known, damaged)
                    }
                    Err(CarryError::Store(error)) => return Err(error),
                    Err(error) => Told::Refused(refusal(error)),
                },
            },
            _ => Told::NameTaken,
        };
        if let Told::Renamed(student) | Told::PinSet(student) = &told {
            self.student = Some(student.clone());
        }
        Ok(told)
    }
}

fn refusal(error: CarryError) -> Refusal {
    match error {
        CarryError::Newer => Refusal::Newer,
        CarryError::Forgotten => Refusal::Forgotten,
        CarryError::Other(name) | CarryError::Taken(name) => Refusal::Other(name),
        CarryError::Several => Refusal::Several,
        CarryError::NotResults => Refusal::NotResults,
        CarryError::Store(error) => Refusal::Unreadable(error.to_string()),
    }
}
