//! The end of an evening: what was met and repeated, what is firm, what comes back, and tomorrow.

use crate::bank::{FactAt, SectionAt};
use crate::content::Id;
use crate::document::binding::Binding;
use crate::document::{Block, Document};
use crate::key::{Code, Key};
use crate::log::Answered;
use crate::plan::sections;
use crate::plan::today::{Today, Tomorrow};
use crate::progress::{self, Hold, Mended, Score};
use crate::session::{self, Session};
use crate::view::{Context, Reply, Route, View};

/// An evening that has come to its end.
#[derive(Clone, Debug)]
pub(crate) struct TonightScreen {
    /// The session.
    session: Id,
    answers: usize,
    score: Score,
    /// Facts asked tonight that will be remembered on exam day.
    firm: usize,
    mended: Option<Mended>,
    /// Questions missed tonight that may be asked once more now.
    missed: usize,
    /// Two facts that are taken for each other.
    confused: Option<(FactAt, FactAt)>,
    today: Today,
    tomorrow: Tomorrow,
    /// Sections that were to be met by now.
    unmet: Vec<SectionAt>,
}

/// What can be done at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    Home,
    /// What was missed, once more.
    Again,
}

impl TonightScreen {
    /// The end of the evening of a session.
    #[must_use]
    pub(crate) fn new(cx: &Context, session: &Session) -> Self {
        let answers: Vec<&Answered> = session.counted(cx.log).collect();
        let score = Score::of(cx.log, answers.iter().copied());
        let today = Today::of(cx.situation());
        let evidence = answers.iter().flat_map(|given| &given.answer.evidence);
        let mut asked: Vec<FactAt> = evidence.filter_map(|one| cx.bank.fact_place(&one.fact)).collect();
        asked.sort_unstable();
        asked.dedup();
        let is_firm = |fact: &&FactAt| progress::hold(cx.memory, **fact, today.ahead.until) == Hold::Firm;
        Self {
            session: session.id.clone(),
            answers: answers.len(),
            score,
            firm: asked.iter().filter(is_firm).count(),
            mended: progress::mended(cx.bank, cx.log, cx.now),
            missed: session::missed(cx.situation(), &session.id).len(),
            confused: cx.memory.confusions().open().first().copied(),
            tomorrow: Tomorrow::of(cx.situation(), &today.paper),
            unmet: sections::late(cx.situation(), &today.paper),
            today,
        }
    }

    /// What was done.
    fn done(&self, cx: &Context, document: &mut Document<Action>) {
        let m = cx.m();
        let minutes = (self.today.spent.0 + 30_000) / 60_000;
        document.heading((m.tonight.done)(self.answers, minutes));
        let score = &self.score;
        if score.first > 0 {
            document.text((m.tonight.first)(score.first, score.first_right, score.first_just_read));
        }
        if score.settled() > 0 {
            document.text((m.tonight.repeated)(score.right, score.settled()));
        }
        if self.firm > 0 {
            document.text((m.tonight.firm)(self.firm, self.today.ahead.exam.is_some()));
        }
        // After a pause old misses have no claim of their own.
        if let Some(Mended { asked, right }) = self.mended.filter(|mended| mended.asked > 0) {
            document.text((m.tonight.mended)(asked, right));
        }
    }

    /// What tomorrow begins with, or the next evening.
    fn next(&self, cx: &Context) -> String {
        let (m, tongue) = (cx.m(), cx.tongue());
        let tomorrow = cx.now.day() + 1;
        let next = self.today.rest.map_or(Some((tomorrow, self.today.ahead.minutes)), |rest| rest.next);
        let Some((day, minutes)) = next else {
            return self.today.ahead.exam.map_or_else(String::new, m.words.days_to_exam);
        };
        if day > tomorrow {
            return (m.home.rest)(&(m.words.day)(day.date()), minutes);
        }
        let title = |section: SectionAt| cx.bank.section_at(section).map_or("", |section| section.title.get(tongue));
        let misses = Some(self.tomorrow.misses).filter(|count| *count > 0).map(m.tonight.misses);
        let begins = self.tomorrow.begins.map(|section| (m.tonight.begins)(title(section)));
        let goes_on = self.tomorrow.goes_on.map(|section| (m.tonight.goes_on)(title(section)));
        let parts: Vec<String> = misses.into_iter().chain(begins).chain(goes_on).collect();
        (m.tonight.tomorrow)(&parts.join(", "), minutes)
    }
}

impl View for TonightScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        let mut table =
            vec![Binding::one(&[Key::of(Code::Enter), Key::of(Code::Esc)], Action::Home, m.keys.home).primary()];
        if self.missed > 0 {
            table.push(Binding::one(&[Key::char('z')], Action::Again, m.keys.missed_again));
        }
        table
    }

    fn act(&mut self, action: Action, _cx: &mut Context) -> Reply {
        match action {
            Action::Home => Reply::Go(Route::Home),
            Action::Again => Reply::Go(Route::Again(self.session.clone())),
        }
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let (m, tongue) = (cx.m(), cx.tongue());
        let mut document = Document::new(m.tonight.title, "");
        self.done(cx, &mut document);
        if let Some((one, other)) = self.confused {
            let text = |fact: FactAt| cx.bank.fact_at(fact).map_or("", |fact| fact.text.get(tongue)).to_owned();
            document.pause();
            document.text(m.tonight.confused);
            document.push(Block::Pair(text(one), text(other)));
        }
        document.pause();
        if self.missed > 0 {
            document.text((m.tonight.again)(self.missed));
        }
        document.text(self.next(cx));
        if !self.unmet.is_empty() {
            let titles = self.unmet.iter().filter_map(|section| cx.bank.section_at(*section));
            document.quiet((m.words.unmet)(&titles.map(|section| section.title.get(tongue)).collect::<Vec<_>>()));
        }
        if self.score.first > 0 {
            document.quiet(m.tonight.first_note);
        }
        document
    }
}
