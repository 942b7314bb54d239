//! Who learns: another student, the name, the PIN, results taken along and brought.

use std::time::Duration;

use tui_input::Input;

use super::menu::{self, Chosen, Menu};
use super::pin::wait;
use crate::clean;
use crate::document::binding::Binding;
use crate::document::group::Group;
use crate::document::{Block, Document, Field, TextRole};
use crate::effect::{Effect, Refusal, StoreReply};
use crate::key::{Code, InputMode, Key};
use crate::lang::Messages;
use crate::log::{LONGEST_NAME, PIN_DIGITS, Student};
use crate::view::{Context, Reply, Route, View};

/// A path has no more characters than this.
const LONGEST_PATH: usize = 500;

/// The account of who learns.
#[derive(Clone, Debug, Default)]
pub(crate) struct AccountScreen {
    menu: Menu,
    /// What is being typed, and for what.
    typing: Option<(MenuItem, Input)>,
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
enum MenuItem {
    Switch,
    Rename,
    SetPin,
    DropPin,
    TakeAlong,
    Bring,
    Part,
}

impl MenuItem {
    /// Whether it is for the student alone: the PIN is asked for again.
    fn is_guarded(self) -> bool {
        matches!(self, Self::Rename | Self::SetPin | Self::DropPin)
    }
}

/// What can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Choose what to do.
    Menu(menu::Action),
    /// Do what was typed.
    Take,
    /// Leave the field.
    Cancel,
}

impl AccountScreen {
    /// The account of who learns.
    #[must_use]
    pub(crate) fn new() -> Self {
        Self::default()
    }

    fn items(cx: &Context) -> Vec<MenuItem> {
        // Of a guest nothing is kept.
        let own = cx.student.filter(|student| !student.guest);
        let has_pin = own.is_some_and(|student| student.locked);
        let items = [
            (MenuItem::Switch, !cx.is_fixed),
            (MenuItem::Rename, own.is_some() && !cx.is_fixed),
            (MenuItem::SetPin, own.is_some()),
            (MenuItem::DropPin, has_pin),
            (MenuItem::TakeAlong, own.is_some() && cx.folder.is_some()),
            (MenuItem::Bring, own.is_some() && cx.folder.is_some()),
            (MenuItem::Part, own.is_some() && cx.folder.is_some()),
        ];
        items.into_iter().filter_map(|(item, is_there)| is_there.then_some(item)).collect()
    }

    fn open(&mut self, cx: &Context) -> Reply {
        (self.said, self.sure, self.pin) = (None, false, None);
        let Some(item) = Self::items(cx).get(self.menu.cursor).copied() else { return Reply::Stay };
        self.proving = item.is_guarded() && cx.student.is_some_and(|student| student.locked);
        if self.proving {
            self.typing = Some((item, Input::default()));
            return Reply::Stay;
        }
        self.begin(item, cx)
    }

    /// Begins what an item is for, the PIN having been typed.
    fn begin(&mut self, item: MenuItem, cx: &Context) -> Reply {
        let text = match item {
            MenuItem::Switch => return Reply::Go(Route::Welcome),
            MenuItem::DropPin => return Reply::Ask(Effect::SetPin(None, self.pin.clone())),
            MenuItem::Part => return Reply::Ask(Effect::Part),
            MenuItem::Rename => cx.student.map_or_else(String::new, |student| student.name.clone()),
            MenuItem::SetPin => String::new(),
            MenuItem::TakeAlong | MenuItem::Bring => {
                let name = cx.student.map_or_else(String::new, Student::file_name);
                format!("{}{}{name}.jsonl", cx.folder.unwrap_or_default(), std::path::MAIN_SEPARATOR)
            }
        };
        self.suggested = matches!(item, MenuItem::TakeAlong | MenuItem::Bring);
        self.typing = Some((item, Input::from(text)));
        Reply::Stay
    }

    /// Does what was typed.
    fn take(&mut self, cx: &Context) -> Reply {
        let Some((item, input)) = &self.typing else { return Reply::Stay };
        let (item, text) = (*item, clean::line(input.value()));
        // The name of a file is what it is, two blanks and all.
        let path = || input.value().to_owned();
        match item {
            _ if text.is_empty() => Reply::Stay,
            _ if self.proving && self.until > cx.now.monotonic => {
                let wait = self.until.saturating_sub(cx.now.monotonic).as_secs() + 1;
                self.said = Some((cx.m().pin.wait)(wait));
                Reply::Stay
            }
            _ if self.proving => {
                (self.proving, self.pin) = (false, Some(text));
                self.begin(item, cx)
            }
            MenuItem::Rename => Reply::Ask(Effect::Rename(text.chars().take(LONGEST_NAME).collect(), self.pin.clone())),
            MenuItem::SetPin if !PIN_DIGITS.contains(&text.chars().count()) => {
                self.said = Some((cx.m().account.pin_length)(*PIN_DIGITS.start(), *PIN_DIGITS.end()));
                Reply::Stay
            }
            MenuItem::SetPin => Reply::Ask(Effect::SetPin(Some(text), self.pin.clone())),
            MenuItem::TakeAlong => Reply::Ask(Effect::TakeAlong(path(), self.sure)),
            MenuItem::Bring => Reply::Ask(Effect::Bring(path(), self.sure)),
            MenuItem::Switch | MenuItem::DropPin | MenuItem::Part => Reply::Stay,
        }
    }

    fn label(item: MenuItem, cx: &Context) -> &'static str {
        let m = cx.m();
        match item {
            MenuItem::Switch => m.account.switch,
            MenuItem::Rename => m.account.rename,
            MenuItem::SetPin => m.account.pin,
            MenuItem::DropPin => m.account.no_pin,
            MenuItem::TakeAlong => m.account.take_along,
            MenuItem::Bring => m.account.bring,
            MenuItem::Part => m.account.part,
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

impl View for AccountScreen {
    type Action = Action;

    fn mode(&self) -> InputMode {
        match self.typing {
            None => InputMode::Command,
            Some(_) if self.proving => InputMode::Number,
            Some((MenuItem::SetPin, _)) => InputMode::Number,
            Some(_) => InputMode::Text,
        }
    }

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        if self.typing.is_some() {
            let one = |code, action, label| Binding::one(&[Key::of(code)], action, label);
            return vec![
                one(Code::Enter, Action::Take, m.keys.do_it).primary(),
                one(Code::Esc, Action::Cancel, m.keys.cancel),
            ];
        }
        let table = Menu::bindings(Self::items(cx).len(), m.keys.open, (&[Key::of(Code::Esc)], m.keys.home), m);
        table.into_iter().map(|binding| binding.map(Action::Menu)).collect()
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        match action {
            Action::Menu(action) => match self.menu.act(action, Self::items(cx).len()) {
                Chosen::Moved => Reply::Stay,
                Chosen::Open(place) => {
                    self.menu.cursor = place;
                    self.open(cx)
                }
                Chosen::Leave => Reply::Go(Route::Home),
            },
            Action::Take => self.take(cx),
            Action::Cancel => {
                (self.typing, self.sure, self.said, self.proving) = (None, false, None, false);
                Reply::Stay
            }
        }
    }

    fn replied(&mut self, reply: &StoreReply, cx: &mut Context) -> Reply {
        let m = cx.m();
        // What was refused can be typed anew.
        if !matches!(reply, StoreReply::NameTaken | StoreReply::Refused(_)) {
            self.typing = None;
        }
        if *reply == StoreReply::WrongPin {
            self.wrong += 1;
            self.until = cx.now.monotonic + wait(self.wrong);
        }
        self.sure = matches!(reply, StoreReply::Refused(Refusal::Other(_) | Refusal::Exists | Refusal::Fuller));
        self.said = Some(match reply {
            StoreReply::Renamed(_) => m.account.renamed.to_owned(),
            StoreReply::NameTaken => m.account.name_taken.to_owned(),
            StoreReply::PinSet(student) if student.locked => m.account.pin_set.to_owned(),
            StoreReply::PinSet(_) => m.account.pin_gone.to_owned(),
            StoreReply::TakenAlong(file, records) => (m.carry.taken)(&clean::printed(file), *records),
            StoreReply::Brought(_, brought) => (m.carry.brought)(brought),
            StoreReply::Parted(_, Some(parted)) => (m.carry.parted)(parted),
            StoreReply::Parted(_, None) => m.carry.nothing_to_part.to_owned(),
            StoreReply::WrongPin => m.pin.wrong.to_owned(),
            StoreReply::Restored(_) => String::new(),
            StoreReply::Refused(why) => refusal(why, m),
        });
        Reply::Stay
    }

    fn field(&mut self) -> Option<&mut Input> {
        self.typing.as_mut().map(|(_, input)| input)
    }

    fn longest(&self, _cx: &Context) -> usize {
        match self.typing {
            Some(_) if self.proving => *PIN_DIGITS.end(),
            Some((MenuItem::SetPin, _)) => *PIN_DIGITS.end(),
            Some((MenuItem::Rename, _)) => LONGEST_NAME,
            _ => LONGEST_PATH,
        }
    }

    fn is_verbatim(&self) -> bool {
        !self.proving && matches!(self.typing, Some((MenuItem::TakeAlong | MenuItem::Bring, _)))
    }

    fn is_suggested(&self) -> bool {
        self.suggested
    }

    fn edited(&mut self) {
        (self.said, self.sure, self.suggested) = (None, false, false);
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let m = cx.m();
        let mut document =
            Document::new(m.account.title, cx.student.map_or_else(String::new, |student| student.name.clone()));
        let items = Self::items(cx);
        let row = |place| Action::Menu(menu::Action::Row(place));
        let labels = items.iter().map(|item| Self::label(*item, cx).to_owned());
        document.push(Block::Group(Group::menu(labels, self.menu.cursor, row)));
        if let Some((item, input)) = &self.typing {
            let (hint, label) = match item {
                _ if self.proving => (m.account.pin_first, m.pin.field),
                MenuItem::SetPin => (m.account.pin_what, m.pin.field),
                MenuItem::Rename => ("", m.welcome.name),
                MenuItem::TakeAlong => (m.account.take_what, m.account.file),
                _ => (m.account.bring_what, m.account.file),
            };
            document.pause();
            if !hint.is_empty() {
                document.quiet(hint);
            }
            let field = Field::of(label, input, self.longest(cx));
            let secret = *item == MenuItem::SetPin || self.proving;
            document.push(Block::Field(if secret { field.hidden() } else { field }));
        }
        if let Some(said) = &self.said {
            document.pause();
            document.say(TextRole::Alert, said);
        }
        document.pause();
        let guest = cx.student.is_some_and(|student| student.guest);
        document.quiet(if guest { m.account.guest } else { m.account.forget });
        document
    }
}
