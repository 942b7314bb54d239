//! The program line by line, without its input and output: what is told of the app now, and what a line that was typed does.

use std::collections::HashSet;

use super::meant::Meant;
use super::page::TextPage;
use super::recent::Recent;
use super::typed;
use crate::app::{App, Event};
use crate::clock::{MINUTE, Millis};
use crate::document::Aside;
use crate::document::plain::numbers;

/// A page of more lines than this is not told again each time one comes back to it.
const LONG: usize = 8;
/// When the clock of a paper speaks up by itself (milliseconds left).
const SPEAKS_UP: [Millis; 2] = [Millis(5 * MINUTE.0), Millis(MINUTE.0)];

/// What is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// Whole lines.
    pub text: String,
    /// What can be typed.
    pub prompt: String,
    /// Whether what is typed is shown to nobody.
    pub hidden: bool,
}

/// What was told so far, so that nothing is told twice.
#[derive(Clone, Debug, Default)]
pub struct Teller {
    page: Option<TextPage>,
    /// The page before that one, and the one that one comes back to again and again.
    below: Option<TextPage>,
    home: Option<TextPage>,
    /// What stood above the page that was told last: the left part, and those at the right.
    heading: (String, Vec<String>),
    /// What was asked on the last pages, and what was to be done with it.
    asked: Recent,
    how: Recent,
    /// Words that were named in a prompt.
    named: HashSet<&'static str>,
    /// What was left on the clock when it was last looked at.
    left: Option<Millis>,
    note: Option<&'static str>,
    /// What a line is answered by.
    reply: Vec<String>,
    /// The page is told from its beginning.
    anew: bool,
    /// Something was to be done by the line that was typed.
    did: bool,
}

impl Teller {
    /// What is to be told now.
    pub fn tell(&mut self, app: &App) -> Told {
        let page = TextPage::of(app.document(), app.lang());
        let mut lines = std::mem::take(&mut self.reply);
        lines.extend(self.clock(&page));
        let (anew, did) = (std::mem::take(&mut self.anew), std::mem::take(&mut self.did));
        let is_first = self.asked.pages() == 0;
        let same = self.page.take_if(|before| before.is_same(&page));
        match same.filter(|_| !anew) {
            Some(before) => lines.extend(changed(&before, &page)),
            None => lines.extend(self.whole(&page, anew)),
        }
        lines.extend(app.note().map(str::to_owned));
        if did && lines.is_empty() {
            // What was typed was understood, and there was nothing to be done.
            let pointed = page.pointed();
            lines.extend(if pointed.is_empty() { vec![page.m().lines.unchanged.to_owned()] } else { pointed });
        }
        // One that stands for a while is said once; the clock speaks for itself.
        let note = page.document.note.filter(|_| page.document.left.is_none());
        lines.extend(note.filter(|_| note != self.note).map(str::to_owned));
        self.note = note;
        let words = page.words();
        let in_full = anew || is_first || words.iter().any(|word| !self.named.contains(word));
        self.named.extend(words);
        let hidden = page.field.as_ref().is_some_and(|field| field.hidden);
        let prompt = page.prompt(in_full);
        self.page = Some(page);
        let text = if lines.is_empty() { String::new() } else { lines.join("\n") + "\n" };
        Told { text, prompt, hidden }
    }

    /// Takes a line that was typed at the last prompt.
    pub fn take(&mut self, line: &str, app: &App) -> Vec<Event> {
        let Some(page) = &self.page else { return Vec::new() };
        let now = TextPage::of(app.document(), app.lang());
        if !page.is_same(&now) || page.numbers() != now.numbers() {
            // It was meant for what is there no more, or bears another number by now.
            self.reply.push(page.m().lines.moved_on.to_owned());
            return Vec::new();
        }
        let meant = typed::take(line, &now, app);
        match meant {
            Meant::Events(events) => {
                self.did = true;
                return events;
            }
            Meant::Said(said) => self.reply.push(said),
            Meant::Help => self.reply.extend(help(&now)),
            Meant::Repeat => self.anew = true,
            Meant::Time => self.reply.extend(time(&now)),
            Meant::Text => match &now.document.aside {
                Some(aside) => self.reply.extend(aside.lines()),
                None => self.reply.push(now.m().lines.no_text.to_owned()),
            },
        }
        Vec::new()
    }

    /// A page from its beginning; without what is known, unless it was asked for `anew`.
    fn whole(&mut self, page: &TextPage, anew: bool) -> Vec<String> {
        // For the eye.
        let mut lines = vec![String::new(); usize::from(self.asked.pages() > 0)];
        let known = self.known(page).filter(|_| !anew);
        self.below = self.page.take();
        self.asked.turn();
        self.how.turn();
        if anew {
            self.heading = <(String, Vec<String>)>::default();
        }
        lines.extend(self.heading(page, anew));
        if page.document.is_loose {
            self.home = Some(page.clone());
        }
        if let Some(known) = known {
            // One was there just now, and goes on.
            lines.extend(changed(&known, page));
            return lines;
        }
        let document = &page.document;
        lines.extend(document.aside.iter().filter(|aside| anew || !aside.known).flat_map(Aside::lines));
        let how = page.how().filter(|_| page.is_question() && !anew).filter(|how| self.how.has(how));
        let is_known = |line: &str| !anew && (how == Some(line) || self.asked.was_just_said(line));
        lines.extend(page.lines(false).into_iter().filter(|line| !is_known(line)));
        lines.extend(page.is_flagged().then(|| page.m().lines.flagged_here.to_owned()));
        if how.is_none() {
            page.how().into_iter().for_each(|how| self.how.note(how));
        }
        page.headings().into_iter().for_each(|text| self.asked.note(text));
        lines
    }

    /// The page as it was told before, where one comes back to it: from a page over it, or to where one always comes back.
    fn known(&self, page: &TextPage) -> Option<TextPage> {
        let below = self.below.as_ref().filter(|_| page.is_reading() || page.is_verdict());
        let is_long = || page.lines(false).len() > LONG;
        let home = self.home.as_ref().filter(|_| page.document.is_loose && is_long());
        below.or(home).filter(|known| known.is_same(page)).cloned()
    }

    /// What stands above a page, as far as it is not known. A verdict comes first.
    fn heading(&mut self, page: &TextPage, anew: bool) -> Vec<String> {
        if page.is_verdict() && !anew {
            return Vec::new();
        }
        let (m, document) = (page.m(), &page.document);
        let left = &document.heading.left;
        let is_left = anew || (*left != self.heading.0 && !page.is_asking());
        // A clock is told when it is asked for; what belongs to a task is told with each.
        let right = if document.left.is_some() { Vec::new() } else { page.right() };
        let is_all = is_left || !document.strip.is_empty();
        let new = right.iter().filter(|part| is_all || !self.heading.1.contains(part)).cloned();
        let said: Vec<String> = is_left.then(|| left.clone()).into_iter().chain(new).collect();
        let mut lines: Vec<String> = Some(said.join(" · ")).filter(|said| !said.is_empty()).into_iter().collect();
        if is_left {
            lines.extend(document.left_in_words(m));
            lines.extend(document.tasks_in_words(m));
        }
        if !page.is_asking() {
            self.heading.0.clone_from(left);
        }
        self.heading.1 = right;
        lines
    }

    /// The clock speaks up when little is left.
    fn clock(&mut self, page: &TextPage) -> Option<String> {
        let before = self.left;
        self.left = page.document.left;
        let (before, left) = (before?, self.left?);
        let passed = SPEAKS_UP.iter().any(|least| before > *least && left <= *least);
        passed.then(|| page.document.left_in_words(page.m())).flatten()
    }
}

/// What has changed on a page.
fn changed(before: &TextPage, page: &TextPage) -> Vec<String> {
    let known: Vec<String> = [before.lines(false), before.lines(true)].concat();
    let mut lines: Vec<String> =
        page.lines(!page.document.is_loose).into_iter().filter(|line| !known.contains(line)).collect();
    let place = |page: &TextPage| page.document.heading.right.clone();
    let flagged = |page: &TextPage| {
        let tasks = page.document.strip.iter().enumerate().filter(|(_, task)| task.flagged);
        numbers(tasks.map(|(place, _)| place))
    };
    if flagged(before) != flagged(page) {
        let m = page.m();
        let tasks = flagged(page);
        lines.push(if tasks.is_empty() { m.lines.no_flags.to_owned() } else { (m.plain.flagged)(&tasks) + "." });
    }
    if page.document.left.is_none() && place(before) != place(page) {
        lines.insert(0, place(page));
    }
    lines
}

/// How much time is left, and how the tasks stand.
fn time(page: &TextPage) -> Vec<String> {
    let m = page.m();
    let said = [page.document.left_in_words(m), page.document.tasks_in_words(m)];
    let said: Vec<String> = said.into_iter().flatten().collect();
    // In a session the minutes that are left stand above.
    let above = || page.right().pop().filter(|_| page.is_asking()).unwrap_or_else(|| m.lines.no_time.to_owned());
    if said.is_empty() { vec![above()] } else { said }
}

/// What can be typed on a page.
fn help(page: &TextPage) -> Vec<String> {
    let m = page.m();
    let mut lines = vec![m.lines.help_title.to_owned()];
    lines.extend(page.main());
    lines.extend(page.enter().map(|label| (m.lines.enter)(&label)));
    if page.has_steppers() {
        lines.push(m.lines.help_steps.to_owned());
    }
    let labels = [page.words(), vec![m.keys.to_hand_in, m.keys.first_task]].concat();
    let named = page.document.bindings.iter().filter(|binding| labels.contains(&binding.label));
    lines.extend(named.map(|binding| format!("{} ({})", binding.label, binding.shown(page.lang))));
    if page.sides().is_some() {
        lines.push(format!("{}, {} – {}", m.lines.previous, m.lines.next, m.lines.help_sides));
    }
    if page.is_paper() {
        lines.push(format!("{} – {}", m.lines.time, m.lines.help_time));
        lines.push(m.lines.help_task.to_owned());
    }
    if page.document.aside.is_some() {
        lines.push(format!("{} – {}", m.lines.text, m.lines.help_text));
    }
    lines.push(format!("{} – {}", m.lines.repeat, m.lines.help_repeat));
    lines.push([m.keys.language, m.keys.back].join(", "));
    if page.field.is_some() {
        lines.extend([m.lines.help_whole, m.lines.help_verbatim].map(str::to_owned));
    } else {
        lines.push(m.lines.help_letters.to_owned());
    }
    lines
}
