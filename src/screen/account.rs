//! Who learns: another student, the name, the PIN, results taken along and brought.

use std::time::Duration;

use tui_input::Input;

use super::menu::{self, Chosen, Menu};
use super::pin::{DIGITS, hidden, wait};
use crate::clean;
use crate::effect::{Effect, Refusal, Told};
use crate::key::{Code, Key, Mode};
use crate::lang::Messages;
use crate::log::{LONGEST_NAME, Student};
use crate::view::{Binding, Heading, Reply, Route, Scene, View};
use crate::widget::Sheet;

/// A path has no more characters than this.
const LONGEST_PATH: usize = 500;

/// The account of who learns.
#[derive(Clone, Debug, Default)]
pub struct Account {
    menu: Menu,
    /// What is being typed, and for what.
    typing: Option<(Item, Input)>,
    /// What stands in the field was suggested, and nothing was done to it yet.
    suggested: bool,
    /// The PIN that is set is typed first, and not what follows.
    proving: bool,
    /// The PIN that was typed.
    pin: Option<String>,
    /// When the next PIN may be tried (time since the program began).
    until: Duration,
    wrong: u32,
    /// At the next Enter a file of somebody of another name is taken in, or one is written over.
    sure: bool,
    said: Option<String>,
}

/// What can be done for a student.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Switch,
    Rename,
    SetPin,
    DropPin,
    TakeAlong,
    Bring,
    Part,
}

impl Item {
    /// Whether it is for the student alone: the PIN is asked for again.
    fn is_guarded(self) -> bool {
        matches!(self, Self::Rename | Self::SetPin | Self::DropPin)
    }
}

/// What can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Choose what to do.
    Menu(menu::Action),
    /// Do what was typed.
    Take,
    /// Leave the field.
    Cancel,
}

impl Account {
    /// The account of who learns.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn items(at: &Scene) -> Vec<Item> {
        // Of a guest nothing is kept.
        let Some(student) = at.student.filter(|student| !student.guest) else { return vec![Item::Switch] };
        let drop = student.locked.then_some(Item::DropPin);
        let first = [Item::Switch, Item::Rename, Item::SetPin];
        first.into_iter().chain(drop).chain([Item::TakeAlong, Item::Bring, Item::Part]).collect()
    }

    fn open(&mut self, at: &Scene) -> Reply {
        (self.said, self.sure, self.pin) = (None, false, None);
        let Some(item) = Self::items(at).get(self.menu.cursor).copied() else { return Reply::Stay };
        self.proving = item.is_guarded() && at.student.is_some_and(|student| student.locked);
        if self.proving {
            self.typing = Some((item, Input::default()));
            return Reply::Stay;
        }
        self.begin(item, at)
    }

    /// Begins what an item is for, the PIN having been typed.
    fn begin(&mut self, item: Item, at: &Scene) -> Reply {
        let text = match item {
            Item::Switch => return Reply::Go(Route::Welcome),
            Item::DropPin => return Reply::Ask(Effect::SetPin(None, self.pin.clone())),
            Item::Part => return Reply::Ask(Effect::Part),
            Item::Rename => at.student.map_or_else(String::new, |student| student.name.clone()),
            Item::SetPin => String::new(),
            Item::TakeAlong | Item::Bring => {
                let name = at.student.map_or_else(String::new, Student::file_name);
                format!("{}{}{name}.jsonl", at.folder, std::path::MAIN_SEPARATOR)
            }
        };
        self.suggested = matches!(item, Item::TakeAlong | Item::Bring);
        self.typing = Some((item, Input::from(text)));
        Reply::Stay
    }

    /// Does what was typed.
    fn take(&mut self, at: &Scene) -> Reply {
        let Some((item, input)) = &self.typing else { return Reply::Stay };
        let (item, text) = (*item, clean::line(input.value()));
        // The name of a file is what it is, two blanks and all.
        let path = || input.value().to_owned();
        match item {
            _ if text.is_empty() => Reply::Stay,
            _ if self.proving && self.until > at.now.monotonic => {
                let wait = self.until.saturating_sub(at.now.monotonic).as_secs() + 1;
                self.said = Some((at.m().pin.wait)(wait));
                Reply::Stay
            }
            _ if self.proving => {
                (self.proving, self.pin) = (false, Some(text));
                self.begin(item, at)
            }
            Item::Rename => Reply::Ask(Effect::Rename(text.chars().take(LONGEST_NAME).collect(), self.pin.clone())),
            Item::SetPin if !DIGITS.contains(&text.chars().count()) => {
                self.said = Some((at.m().account.pin_length)(*DIGITS.start(), *DIGITS.end()));
                Reply::Stay
            }
            Item::SetPin => Reply::Ask(Effect::SetPin(Some(text), self.pin.clone())),
            Item::TakeAlong => Reply::Ask(Effect::TakeAlong(path(), self.sure)),
            Item::Bring => Reply::Ask(Effect::Bring(path(), self.sure)),
            Item::Switch | Item::DropPin | Item::Part => Reply::Stay,
        }
    }

    fn label(item: Item, at: &Scene) -> &'static str {
        let m = at.m();
        match item {
            Item::Switch => m.account.switch,
            Item::Rename => m.account.rename,
            Item::SetPin => m.account.pin,
            Item::DropPin => m.account.no_pin,
            Item::TakeAlong => m.account.take_along,
            Item::Bring => m.account.bring,
            Item::Part => m.account.part,
        }
    }
}

fn refusal(refusal: &Refusal, m: &Messages) -> String {
    match refusal {
        Refusal::NotResults => m.carry.not_results.to_owned(),
        Refusal::Newer => m.carry.newer.to_owned(),
        Refusal::Forgotten => m.carry.forgotten.to_owned(),
        Refusal::Other(name) => (m.carry.other)(name),
        Refusal::Several => m.carry.several.to_owned(),
        Refusal::Unreadable(cause) => (m.carry.unreadable)(&(m.files.cause)(*cause)),
        Refusal::Unwritable(cause) => (m.carry.unwritable)(&(m.files.cause)(*cause)),
        Refusal::Which(files) => (m.carry.which)(&clean::printed(&files.join(", "))),
        Refusal::Fuller => m.carry.fuller.to_owned(),
        Refusal::Exists => m.carry.exists.to_owned(),
    }
}

impl View for Account {
    type Action = Action;

    fn mode(&self) -> Mode {
        match self.typing {
            None => Mode::Command,
            Some(_) if self.proving => Mode::Number,
            Some((Item::SetPin, _)) => Mode::Number,
            Some(_) => Mode::Text,
        }
    }

    fn table(&self, at: &Scene) -> Vec<Binding<Action>> {
        let m = at.m();
        if self.typing.is_some() {
            let one = |code, action, label| Binding::one(&[Key::of(code)], action, label);
            return vec![one(Code::Enter, Action::Take, m.keys.do_it), one(Code::Esc, Action::Cancel, m.keys.cancel)];
        }
        let table = Menu::table(Self::items(at).len(), m.keys.open, (&[Key::of(Code::Esc)], m.keys.home), m);
        table.into_iter().map(|binding| binding.map(Action::Menu)).collect()
    }

    fn act(&mut self, action: Action, at: &mut Scene) -> Reply {
        match action {
            Action::Menu(action) => match self.menu.act(action, Self::items(at).len()) {
                Chosen::Moved => Reply::Stay,
                Chosen::Open(place) => {
                    self.menu.cursor = place;
                    self.open(at)
                }
                Chosen::Leave => Reply::Go(Route::Home),
            },
            Action::Take => self.take(at),
            Action::Cancel => {
                (self.typing, self.sure, self.said, self.proving) = (None, false, None, false);
                Reply::Stay
            }
        }
    }

    fn answered(&mut self, told: &Told, at: &mut Scene) -> Reply {
        let m = at.m();
        // What was refused can be typed anew.
        if !matches!(told, Told::NameTaken | Told::Refused(_)) {
            self.typing = None;
        }
        if *told == Told::WrongPin {
            self.wrong += 1;
            self.until = at.now.monotonic + wait(self.wrong);
        }
        self.sure = matches!(told, Told::Refused(Refusal::Other(_) | Refusal::Exists | Refusal::Fuller));
        self.said = Some(match told {
            Told::Renamed(_) => m.account.renamed.to_owned(),
            Told::NameTaken => m.account.name_taken.to_owned(),
            Told::PinSet(student) if student.locked => m.account.pin_set.to_owned(),
            Told::PinSet(_) => m.account.pin_gone.to_owned(),
            Told::TakenAlong(file, records) => (m.carry.taken)(&clean::printed(file), *records),
            Told::Brought(_, brought) => (m.carry.brought)(brought),
            Told::Parted(_, Some(parted)) => (m.carry.parted)(parted),
            Told::Parted(_, None) => m.carry.nothing_to_part.to_owned(),
            Told::WrongPin => m.pin.wrong.to_owned(),
            Told::Restored(_) => String::new(),
            Told::Refused(why) => refusal(why, m),
        });
        Reply::Stay
    }

    fn field(&mut self) -> Option<&mut Input> {
        self.typing.as_mut().map(|(_, input)| input)
    }

    fn longest(&self, _at: &Scene) -> usize {
        match self.typing {
            Some(_) if self.proving => *DIGITS.end(),
            Some((Item::SetPin, _)) => *DIGITS.end(),
            Some((Item::Rename, _)) => LONGEST_NAME,
            _ => LONGEST_PATH,
        }
    }

    fn is_verbatim(&self) -> bool {
        !self.proving && matches!(self.typing, Some((Item::TakeAlong | Item::Bring, _)))
    }

    fn is_suggested(&self) -> bool {
        self.suggested
    }

    fn edited(&mut self) {
        (self.said, self.sure, self.suggested) = (None, false, false);
    }

    fn heading(&self, at: &Scene) -> Heading {
        Heading {
            left: at.m().account.title.to_owned(),
            right: at.student.map_or_else(String::new, |student| student.name.clone()),
        }
    }

    fn page(&self, at: &Scene, sheet: &mut Sheet<Action>) {
        let m = at.m();
        for (place, item) in Self::items(at).into_iter().enumerate() {
            sheet.entry(Self::label(item, at), place == self.menu.cursor, Action::Menu(menu::Action::Item(place)));
            let Some((_, input)) = self.typing.as_ref().filter(|(typed, _)| *typed == item) else { continue };
            let dot = sheet.theme.dots().0;
            let (hint, label) = match item {
                _ if self.proving => (m.account.pin_first, m.pin.field),
                Item::SetPin => (m.account.pin_what, m.pin.field),
                Item::Rename => ("", m.welcome.name),
                Item::TakeAlong => (m.account.take_what, m.account.file),
                _ => (m.account.bring_what, m.account.file),
            };
            if !hint.is_empty() {
                sheet.dim(hint);
            }
            let shown = if item == Item::SetPin || self.proving { hidden(input, dot) } else { input.clone() };
            sheet.field(label, &shown);
        }
        if let Some(said) = &self.said {
            sheet.gap();
            let accent = sheet.theme.accent();
            sheet.seen(|sheet| sheet.text(said, accent));
        }
        sheet.gap();
        let guest = at.student.is_some_and(|student| student.guest);
        sheet.dim(if guest { m.account.guest } else { m.account.forget });
    }
}
