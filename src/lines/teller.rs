//! The program line by line, without its input and output: what is told of the app now, and what a line that was typed does.

use std::collections::{HashMap, HashSet};

use super::page::TextPage;
use super::typed::{self, Meant};
use crate::app::{App, Event};
use crate::clock::{MINUTE, Millis};

/// What is secondary is not said again within so many pages.
const PAGES: usize = 12;
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
    /// The heading that was said last.
    heading: (String, String),
    /// How many pages were told, and at which of them what is secondary was said.
    pages: usize,
    quiet: HashMap<String, usize>,
    /// Words that were named in a prompt.
    named: HashSet<&'static str>,
    /// What was left on the clock when it was last looked at.
    left: Option<Millis>,
    note: Option<&'static str>,
    /// What a line is answered by.
    reply: Vec<String>,
    /// The page is told from its beginning.
    anew: bool,
}

impl Teller {
    /// What is to be told now.
    pub fn tell(&mut self, app: &App) -> Told {
        let page = TextPage::of(app.document(), app.lang());
        let before = self.page.take();
        let mut lines = std::mem::take(&mut self.reply);
        lines.extend(self.clock(&page));
        let anew = std::mem::take(&mut self.anew);
        match before.filter(|before| before.is_same(&page) && !anew) {
            Some(before) => lines.extend(changed(&before, &page)),
            None => {
                self.pages += 1;
                if self.pages > 1 {
                    // For the eye.
                    lines.push(String::new());
                }
                lines.extend(self.whole(&page, anew));
            }
        }
        lines.extend(app.note().map(str::to_owned));
        // One that stands for a while is said once.
        let note = page.document.note.filter(|_| page.document.left.is_none());
        if note != self.note {
            lines.extend(note.map(str::to_owned));
        }
        self.note = note;
        let words = page.words();
        let in_full = anew || words.iter().any(|word| !self.named.contains(word));
        self.named.extend(words);
        let hidden = page.field.as_ref().is_some_and(|field| field.hidden);
        let prompt = page.prompt(in_full);
        self.page = Some(page);
        let text = if lines.is_empty() { String::new() } else { lines.join("\n") + "\n" };
        Told { text, prompt, hidden }
    }

    /// Whether what is typed now is shown to nobody.
    #[must_use]
    pub(crate) fn hides(app: &App) -> bool {
        TextPage::of(app.document(), app.lang()).field.is_some_and(|field| field.hidden)
    }

    /// Takes a line that was typed at the last prompt.
    pub fn take(&mut self, line: &str, app: &App) -> Vec<Event> {
        let Some(page) = &self.page else { return Vec::new() };
        let now = TextPage::of(app.document(), app.lang());
        if !page.is_same(&now) {
            // It was meant for what is there no more.
            self.reply.push(page.m().lines.moved_on.to_owned());
            return Vec::new();
        }
        let meant = typed::take(line, &now, app);
        match meant {
            Meant::Events(events) => return events,
            Meant::Said(said) => self.reply.push(said),
            Meant::Help => self.reply.extend(help(&now)),
            Meant::Repeat => self.anew = true,
            Meant::Time => self.reply.extend(time(&now)),
            Meant::Text => {
                let text = now.document.aside.as_ref().map(|aside| aside.text.clone());
                self.reply.push(text.unwrap_or_else(|| now.m().lines.no_text.to_owned()));
            }
        }
        Vec::new()
    }

    /// A page from its beginning; without what was just said, unless it was asked for anew.
    fn whole(&mut self, page: &TextPage, anew: bool) -> Vec<String> {
        let m = page.m();
        let document = &page.document;
        let mut lines = Vec::new();
        let heading = (document.heading.left.clone(), document.heading.right.clone());
        let right = if document.left.is_some() { "" } else { heading.1.as_str() };
        // A verdict comes first.
        if anew || !page.is_verdict() {
            let is_left = anew || (heading.0 != self.heading.0 && !page.is_asking());
            let is_right = anew || is_left || heading.1 != self.heading.1;
            let parts = [(heading.0.as_str(), is_left), (right, is_right)];
            let parts = parts.into_iter().filter(|(part, is_said)| *is_said && !part.is_empty());
            let said = parts.map(|(part, _)| part).collect::<Vec<_>>().join(" · ");
            let is_paper_begun = page.is_paper() && is_left;
            if !page.is_asking() {
                self.heading.0 = heading.0;
            }
            self.heading.1 = heading.1;
            lines.extend(Some(said).filter(|said| !said.is_empty()));
            if anew || is_paper_begun {
                lines.extend(document.left_in_words(m));
            }
            if anew || (is_left && !document.strip.is_empty()) {
                lines.extend(document.tasks_in_words(m));
            }
        }
        lines.extend(document.aside.as_ref().filter(|aside| anew || !aside.known).map(|aside| aside.text.clone()));
        let quiet: HashSet<String> = page.asides().into_iter().map(str::to_owned).collect();
        let since = |said: Option<&usize>| said.is_some_and(|at| self.pages - at <= PAGES);
        let said_before: HashSet<String> = match anew {
            true => HashSet::new(),
            false => quiet.iter().filter(|text| page.is_work() && since(self.quiet.get(*text))).cloned().collect(),
        };
        lines.extend(
            page.lines(false).into_iter().filter(|line| !said_before.contains(line) && (anew || !self.was_asked(line))),
        );
        for text in quiet {
            if !said_before.contains(&text) {
                self.quiet.insert(text, self.pages);
            }
        }
        self.quiet.retain(|_, at| self.pages - *at <= PAGES);
        for text in page.headings() {
            self.quiet.insert(asked_key(text), self.pages);
        }
        lines
    }

    /// Whether a line is what the page before asked.
    fn was_asked(&self, line: &str) -> bool {
        self.quiet.get(&asked_key(line)).is_some_and(|at| at + 1 == self.pages)
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

/// Where it is noted that something was asked.
fn asked_key(text: &str) -> String {
    format!("?{text}")
}

/// What has changed on a page.
fn changed(before: &TextPage, page: &TextPage) -> Vec<String> {
    let known: Vec<String> = [before.lines(false), before.lines(true)].concat();
    let mut lines: Vec<String> = page.lines(true).into_iter().filter(|line| !known.contains(line)).collect();
    let place = |page: &TextPage| page.document.heading.right.clone();
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
    if said.is_empty() { vec![m.lines.no_time.to_owned()] } else { said }
}

/// What can be typed on a page.
fn help(page: &TextPage) -> Vec<String> {
    let m = page.m();
    let mut lines = vec![m.lines.help_title.to_owned()];
    let labels = page.words();
    for binding in page.document.bindings.iter().filter(|binding| labels.contains(&binding.label)) {
        let letter = binding.shown(page.lang);
        lines.push(format!("{} ({letter})", binding.label));
    }
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
    lines.push([m.keys.language, m.keys.back, m.keys.quit].join(", "));
    lines.push(m.lines.help_letters.to_owned());
    if page.field.is_some() {
        lines.push(m.lines.help_verbatim.to_owned());
    }
    lines
}
