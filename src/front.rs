//! The one loop that every front end runs: what comes in becomes events of the app, what the app asks for goes to its service,
//! and what is to be seen goes out. A front end brings where events come from and how a page is shown.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::app::{App, Event, Options};
use crate::bank::Bank;
use crate::effect::Effect;
use crate::service::Service;
use crate::system::Clock;

/// A write that takes longer than this is shown as one that is under way.
const PROMPT: Duration = Duration::from_millis(150);

/// How often a clock that is shown moves on.
const SECOND: Duration = Duration::from_secs(1);

/// A front end.
pub(crate) trait Front {
    /// What comes in from outside.
    type Input: Send + 'static;

    /// What came in, as the app takes it.
    ///
    /// # Errors
    /// There is nothing more to be read.
    fn take(&mut self, input: Self::Input, app: &App) -> io::Result<Taken>;

    /// Shows what is to be seen now; what is seen already is not shown again.
    ///
    /// # Errors
    /// It cannot be shown.
    fn show(&mut self, app: &App) -> io::Result<()>;

    /// Whether somebody watches the page, so that a clock on it goes on by itself; else it is looked at when something comes in.
    fn is_watched(&self) -> bool {
        true
    }

    /// Is out of the way for a while; what there is to say of it afterwards.
    ///
    /// # Errors
    /// It cannot come back.
    fn suspend(&mut self) -> io::Result<Vec<Event>> {
        Ok(Vec::new())
    }

    /// Shows all of it anew the next time.
    ///
    /// # Errors
    /// It cannot be asked what there is room for.
    fn redraw(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// Nothing more is shown: what is left to be kept is kept after this.
    fn leave(&mut self) {}
}

/// What came in.
#[derive(Debug)]
pub(crate) enum Taken {
    Events(Vec<Event>),
    /// The front end is to be out of the way for a while.
    Suspend,
    /// The program is to end, as by the signal of this number.
    End(i32),
}

/// What comes to the loop from its threads.
#[derive(Debug)]
pub(crate) enum Message<I> {
    Input(I),
    Store(Event),
    /// The service is gone: nothing can be kept any more.
    Gone,
}

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    Quit,
    /// By the signal of this number.
    Signal(i32),
}

/// The two ends through which a loop hears.
#[derive(Debug)]
pub(crate) struct Ears<I> {
    sender: Sender<Message<I>>,
    receiver: Receiver<Message<I>>,
}

/// Where a thread puts what comes in.
#[derive(Debug)]
pub(crate) struct Inlet<I>(Sender<Message<I>>);

impl<I> Clone for Inlet<I> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<I> Inlet<I> {
    /// Puts something in; `false` where nobody listens any more.
    pub(crate) fn put(&self, input: I) -> bool {
        self.0.send(Message::Input(input)).is_ok()
    }
}

impl<I> Ears<I> {
    #[must_use]
    pub(crate) fn new() -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver }
    }

    #[must_use]
    pub(crate) fn inlet(&self) -> Inlet<I> {
        Inlet(self.sender.clone())
    }
}

/// The service on a thread of its own, so that a slow disk never keeps a page from being shown. It ends with this: what was
/// asked for before is done, also where the session panicked.
struct Serving {
    requests: Option<Sender<Effect>>,
    thread: Option<JoinHandle<()>>,
}

impl Serving {
    fn begin<I: Send + 'static>(mut service: Service, clock: Clock, sender: Sender<Message<I>>) -> Self {
        let (requests, inbox) = channel();
        let thread = thread::spawn(move || {
            let gone = Gone(sender);
            while let Ok(effect) = inbox.recv() {
                let events = service.serve(effect, clock.now()).unwrap_or_else(|trouble| vec![Event::Failed(trouble)]);
                // Whoever left does not listen any more; what was asked before is done all the same.
                for event in events {
                    let _ = gone.0.send(Message::Store(event));
                }
            }
            service.close();
        });
        Self { requests: Some(requests), thread: Some(thread) }
    }

    fn ask(&self, effect: Effect) {
        // That the service is gone is heard by a message of its own.
        let _ = self.requests.as_ref().map(|requests| requests.send(effect));
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.requests = None;
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

/// Says so when the service's thread ends.
struct Gone<I>(Sender<Message<I>>);

impl<I> Drop for Gone<I> {
    fn drop(&mut self) {
        let _ = self.0.send(Message::Gone);
    }
}

/// Runs an app until it is left; what it kept is whole then, also where this panics.
///
/// # Errors
/// The front end cannot read or show any more, or the service is gone.
pub(crate) fn run<F: Front>(
    front: &mut F,
    (bank, options): (Arc<Bank>, Options),
    (service, clock): (Service, Clock),
    ears: Ears<F::Input>,
) -> io::Result<Ending> {
    let Ears { sender, receiver } = ears;
    let (app, effects) = App::new(bank, options, clock.now());
    let serving = Serving::begin(service, clock, sender);
    let ended = Loop { front: &mut *front, app, serving: &serving, clock }.run(effects, &receiver);
    front.leave();
    ended
}

struct Loop<'l, F: Front> {
    front: &'l mut F,
    app: App,
    serving: &'l Serving,
    clock: Clock,
}

impl<F: Front> Loop<'_, F> {
    fn run(&mut self, effects: Vec<Effect>, receiver: &Receiver<Message<F::Input>>) -> io::Result<Ending> {
        if let Some(ending) = self.perform(effects)? {
            return Ok(ending);
        }
        loop {
            // An answer is durable within a millisecond as a rule: its feedback is the next page then, and the words
            // that say it is being kept are seen on a slow disk only.
            let prompt = self.app.is_waiting().then(|| receiver.recv_timeout(PROMPT));
            let message = match prompt {
                Some(Ok(message)) => message,
                Some(Err(RecvTimeoutError::Disconnected)) => return Ok(Ending::Quit),
                Some(Err(RecvTimeoutError::Timeout)) | None => {
                    self.front.show(&self.app)?;
                    match self.next(receiver) {
                        Some(message) => message,
                        None => return Ok(Ending::Quit),
                    }
                }
            };
            if let Some(ending) = self.take(message, receiver)? {
                return Ok(ending);
            }
            // A paste or a drag comes as many events: to show once is enough for all that have arrived.
            while let Ok(message) = receiver.try_recv() {
                if let Some(ending) = self.take(message, receiver)? {
                    return Ok(ending);
                }
            }
        }
    }

    /// What comes in next: a tick, where a clock is shown and nothing else happens for a second.
    fn next(&self, receiver: &Receiver<Message<F::Input>>) -> Option<Message<F::Input>> {
        if !self.app.is_ticking() || !self.front.is_watched() {
            return receiver.recv().ok();
        }
        match receiver.recv_timeout(SECOND / self.clock.speed()) {
            Err(RecvTimeoutError::Timeout) => Some(Message::Store(Event::Tick)),
            message => message.ok(),
        }
    }

    fn take(
        &mut self,
        message: Message<F::Input>,
        receiver: &Receiver<Message<F::Input>>,
    ) -> io::Result<Option<Ending>> {
        let events = match message {
            Message::Input(input) => {
                if !self.front.is_watched()
                    && let Some(ending) = self.catch_up(receiver)?
                {
                    return Ok(Some(ending));
                }
                match self.front.take(input, &self.app)? {
                    Taken::Events(events) => events,
                    Taken::Suspend => self.front.suspend()?,
                    Taken::End(signal) => return Ok(Some(Ending::Signal(signal))),
                }
            }
            Message::Store(event) => vec![event],
            Message::Gone => return Err(io::Error::other("the service is gone")),
        };
        self.update(events)
    }

    /// Brings a clock that nobody watched up to now, and all that comes of it: what comes in is about the page as it is then.
    fn catch_up(&mut self, receiver: &Receiver<Message<F::Input>>) -> io::Result<Option<Ending>> {
        if !self.app.is_ticking() {
            return Ok(None);
        }
        let mut ending = self.update(vec![Event::Tick])?;
        while ending.is_none() && self.app.is_waiting() {
            let Ok(message) = receiver.recv() else { return Ok(Some(Ending::Quit)) };
            ending = self.take(message, receiver)?;
        }
        Ok(ending)
    }

    fn update(&mut self, events: Vec<Event>) -> io::Result<Option<Ending>> {
        for event in events {
            let effects = self.app.update(event, self.clock.now());
            if let Some(ending) = self.perform(effects)? {
                return Ok(Some(ending));
            }
        }
        Ok(None)
    }

    fn perform(&mut self, effects: Vec<Effect>) -> io::Result<Option<Ending>> {
        for effect in effects {
            match effect {
                Effect::Quit => return Ok(Some(Ending::Quit)),
                Effect::Redraw => self.front.redraw()?,
                Effect::Suspend => {
                    let events = self.front.suspend()?;
                    if let Some(ending) = self.update(events)? {
                        return Ok(Some(ending));
                    }
                }
                effect => self.serving.ask(effect),
            }
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::path::Path;

    use rand::SeedableRng as _;
    use ratatui::layout::Size;

    use super::*;
    use crate::app::{Learner, Start};
    use crate::clock::{EARLIEST, Now};
    use crate::dice::Dice;
    use crate::ids::Ids;
    use crate::journal::Journal as _;
    use crate::language::Lang;
    use crate::log::{AnswerMode, Record};
    use crate::plan::Scope;
    use crate::service::LocalHolder;
    use crate::store::Store;
    use crate::theme::Theme;
    use crate::view::Begin;

    /// Presses what there is to press, one page after another, and panics at a page.
    struct Script {
        inlet: Inlet<&'static str>,
        pages: usize,
        panics: Option<usize>,
    }

    impl Front for Script {
        type Input = &'static str;

        fn take(&mut self, name: &'static str, _app: &App) -> io::Result<Taken> {
            Ok(Taken::Events(vec![Event::Press(name.to_owned())]))
        }

        fn show(&mut self, app: &App) -> io::Result<()> {
            self.pages += 1;
            assert!(self.panics != Some(self.pages), "asked for");
            let names = app.names();
            let next = ["unknown", "next"].into_iter().find(|name| names.iter().any(|other| other == name));
            if self.pages > 40 || !self.inlet.put(next.unwrap_or("quit")) {
                return Err(io::ErrorKind::TimedOut.into());
            }
            Ok(())
        }
    }

    /// Plays a session of a student over a folder; whether it ended by itself.
    fn session(folder: &Path, name: &str, panics: Option<usize>) -> bool {
        let bank = Bank::read(include_str!("../tests/banks/each.json")).unwrap();
        let begin = Begin { scope: Scope::All, count: 4, mode: AnswerMode::Practice };
        let seed = u64::try_from(name.len()).unwrap();
        let ids = |seed| Ids::new(Dice::seed_from_u64(seed));
        let options = Options {
            learner: Learner::Only(name.to_owned()),
            lang: Some(Lang::Kk),
            usual_lang: Lang::Kk,
            start: Start::Session(begin),
            profiles: Vec::new(),
            paper_seed: None,
            folder: None,
            notice: None,
            passing: false,
            seed,
            ids: ids(seed),
            theme: Theme::default(),
            size: Size::new(80, 24),
            draws: false,
        };
        let now = Now { clock: EARLIEST, offset: 300, ..Now::default() };
        let holder = LocalHolder { folder: folder.to_owned(), store: Store::open(folder, now) };
        let service = Service::new(Box::new(holder), ids(seed + 1), options.learner.clone(), false);
        let ears = Ears::new();
        let mut script = Script { inlet: ears.inlet(), pages: 0, panics };
        let run = || run(&mut script, (Arc::new(bank), options), (service, Clock::start()), ears);
        catch_unwind(AssertUnwindSafe(run)).is_ok_and(|ended| ended.is_ok())
    }

    #[test]
    fn a_session_that_panics_ends_alone_and_what_it_kept_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let (falls, stands) = std::thread::scope(|scope| {
            let one = scope.spawn(|| session(folder.path(), "Ерлан", Some(5)));
            let other = scope.spawn(|| session(folder.path(), "Дана Сәрсен", None));
            (one.join().unwrap(), other.join().unwrap())
        });
        assert!(!falls && stands);
        let now = Now { clock: EARLIEST, ..Now::default() };
        // Both have closed the file: it is whole by itself.
        assert!(!folder.path().join("alash.db-wal").exists());
        let mut store = Store::open(folder.path(), now).unwrap();
        let mut answers = |name: &str| {
            let student = store.student(name).unwrap().unwrap();
            let history = store.history(&student.id, now).unwrap();
            assert_eq!(history.damaged, 0);
            history.entries.iter().filter(|entry| matches!(entry.record, Record::Answer(_))).count()
        };
        let (fell, stood) = (answers("Ерлан"), answers("Дана Сәрсен"));
        // What was on the page before is kept.
        assert!((1..4).contains(&fell) && stood >= 4, "{fell} {stood}");
    }
}
