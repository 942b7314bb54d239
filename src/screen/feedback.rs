//! What came of an answer: right or not, the right answer, why.

use std::time::Duration;

use super::answered::{self, AnswerBeside};
use crate::bank::Bank;
use crate::clock::Now;
use crate::document::binding::Binding;
use crate::document::{Block, Document, TextRole};
use crate::key::{Code, Key};
use crate::lang::Messages;
use crate::log::{Record, Remark, Says};
use crate::question::{Given, Question, Verdict};
use crate::view::{Context, Graded, Reply, Route, View};

/// Enter goes on only when the feedback has stood this long: a second press of the Enter that answered must not skip it.
const STANDS: Duration = Duration::from_millis(400);

/// Feedback on one answer.
#[derive(Clone, Debug)]
pub(crate) struct FeedbackScreen {
    of: Graded,
    since: Duration,
    /// Whether the whole of why is shown after a right answer.
    more: bool,
}

/// What can be done with feedback.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Go on.
    Next,
    /// «I guessed».
    Guessed,
    /// «Mine is right too».
    Claim,
    /// There is a fault in the question.
    Report,
    /// The paragraph it rests on.
    Lesson,
    /// Say all there is to say.
    More,
    /// Go on later.
    Leave,
}

impl FeedbackScreen {
    /// Feedback on an answer that was kept.
    #[must_use]
    pub(crate) fn new(of: Graded, now: Now) -> Self {
        Self { of, since: now.monotonic, more: false }
    }

    fn question<'b>(&self, bank: &'b Bank) -> Option<&'b Question> {
        bank.question(&self.of.seat.question)
    }

    fn is_right(&self) -> bool {
        self.of.grade.credit >= 1.0 || self.is_second()
    }

    /// Whether it is right, but was asked on for its spelling.
    fn is_second(&self) -> bool {
        let is_right = matches!(self.of.grade.verdict, Verdict::Right | Verdict::Accepted | Verdict::Typo);
        is_right && self.of.grade.credit < 1.0
    }

    fn can_claim(&self, cx: &Context) -> bool {
        matches!(self.of.given, Given::Typed(_)) && !self.is_right() && !cx.log.is_claimed(&self.of.answer)
    }

    fn can_say_guessed(&self, cx: &Context) -> bool {
        self.is_right() && !cx.log.said(&self.of.answer).contains(&Says::Guessed)
    }

    /// Whether there is more to say than what is said after a right answer.
    fn has_more(&self, cx: &Context) -> bool {
        let Some(question) = self.question(cx.bank) else { return false };
        let why = question.why.as_ref().map_or("", |why| why.get(cx.tongue()));
        let rows = question.review(&self.of.seat.showing, &self.of.given, self.of.grade.verdict, cx.tongue());
        first_sentence(why) != why || rows.iter().any(|row| row.note.is_some())
    }

    fn mark(&self, says: Says) -> Reply {
        Reply::keep(Record::Mark(Remark { answer: self.of.answer.clone(), says }))
    }

    fn headline(&self, cx: &Context) -> String {
        let m = cx.m();
        let words = match self.of.grade.verdict {
            _ if self.is_second() => m.feedback.second,
            Verdict::Right => m.feedback.right,
            Verdict::Accepted => m.feedback.accepted,
            Verdict::Typo => m.feedback.typo,
            Verdict::Partial => m.feedback.partial,
            Verdict::Incomplete => m.feedback.incomplete,
            Verdict::Wrong => m.feedback.wrong,
            Verdict::Unknown => m.feedback.unknown,
        };
        match self.of.grade.verdict {
            Verdict::Partial => format!("{words} · {:.0}%", self.of.grade.credit * 100.0),
            _ => words.to_owned(),
        }
    }
}

impl View for FeedbackScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let m = cx.m();
        let mut table = vec![Binding::one(&[Key::of(Code::Enter)], Action::Next, m.keys.next).primary()];
        if self.can_say_guessed(cx) {
            table.push(Binding::one(&[Key::char('0')], Action::Guessed, m.keys.guessed));
        }
        if self.can_claim(cx) {
            table.push(Binding::one(&[Key::char('l')], Action::Claim, m.keys.claim));
        }
        if self.is_right() && !self.more && self.has_more(cx) {
            table.push(Binding::one(&[Key::char('u')], Action::More, m.keys.more));
        }
        if self.question(cx.bank).is_some_and(|question| cx.bank.paragraph_of(question).is_some()) {
            table.push(Binding::one(&[Key::char('g'), Key::of(Code::F(3))], Action::Lesson, m.keys.lesson));
        }
        table.push(Binding::one(&[Key::char('i'), Key::of(Code::F(4))], Action::Report, m.keys.report));
        table.push(Binding::one(&[Key::of(Code::Esc)], Action::Leave, m.keys.later));
        table
    }

    fn is_meant(&self, action: Action, now: Now) -> bool {
        action != Action::Next || now.monotonic.saturating_sub(self.since) >= STANDS
    }

    fn act(&mut self, action: Action, cx: &mut Context) -> Reply {
        match action {
            Action::Next => Reply::Go(Route::Next(Box::new(self.of.session.clone()))),
            Action::Guessed => self.mark(Says::Guessed),
            Action::Claim => self.mark(Says::Claimed),
            Action::Report => Reply::Go(Route::Report(self.of.answer.clone())),
            Action::More => {
                self.more = true;
                Reply::Stay
            }
            Action::Lesson => match self.question(cx.bank).and_then(|question| cx.bank.paragraph_of(question)) {
                Some(place) => Reply::Go(Route::Paragraph(place)),
                None => Reply::Stay,
            },
            Action::Leave => Reply::Go(super::asking::leave(&self.of.session, cx)),
        }
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let (m, tongue) = (cx.m(), cx.tongue());
        let (left, right) = super::asking::heading(&self.of.session, &self.of.seat, cx);
        let mut document = Document::new(left, right);
        let Some(question) = self.question(cx.bank) else { return document };
        let role = if self.is_right() { TextRole::Right } else { TextRole::Wrong };
        document.push(Block::Heading(role, self.headline(cx)));
        document.pause();
        let all = self.more || !self.is_right();
        let why = question.why.as_ref().map_or("", |why| why.get(tongue));
        let answered = AnswerBeside {
            question,
            showing: &self.of.seat.showing,
            given: &self.of.given,
            verdict: self.of.grade.verdict,
            notes: all,
            why: if all { why } else { first_sentence(why) },
        };
        answered::write(&mut document, &answered, cx);
        document.pause();
        document.quiet(question.stem.get(tongue));
        document.pause();
        if is_first_of_the_day(&self.of.answer, cx) {
            document.quiet(m.feedback.said_first);
        }
        document.blocks.extend(said(cx.log.said(&self.of.answer), m));
        document
    }
}

/// Whether an answer is the first of the day that is the first on its facts: what that means is said once.
fn is_first_of_the_day(answer: &str, cx: &Context) -> bool {
    let today = cx.log.of_bank(&cx.bank.id).rev().take_while(|given| given.time.day(given.offset) == cx.now.day());
    today.filter(|given| given.first).last().is_some_and(|given| given.id == answer)
}

/// What a student said of an answer, as it is told back.
pub(super) fn said<A>(all: &[Says], m: &Messages) -> impl Iterator<Item = Block<A>> {
    all.iter().map(|said| {
        let text = match said {
            Says::Guessed => m.feedback.said_guessed,
            Says::Claimed => m.feedback.said_claimed,
            Says::Fault { .. } => m.feedback.said_fault,
        };
        Block::Text(TextRole::Quiet, text.to_owned())
    })
}

/// The beginning of a text up to the end of its first sentence; initials and abbreviations do not end one.
fn first_sentence(text: &str) -> &str {
    let ends = text.match_indices(['.', '?', '!', '…']).find(|(at, mark)| {
        let (before, after) = text.split_at(at + mark.len());
        let word = before.trim_end_matches(*mark).rsplit([' ', '\u{a0}', '«', '(']).next().unwrap_or_default();
        let next = after.trim_start().chars().next();
        after.starts_with([' ', '\u{a0}']) && word.chars().count() > 3 && next.is_some_and(char::is_uppercase)
    });
    ends.map_or(text, |(at, mark)| text.get(..at + mark.len()).unwrap_or(text))
}

#[cfg(test)]
mod tests {
    use super::first_sentence;

    #[test]
    fn initials_do_not_end_a_sentence() {
        assert_eq!(
            first_sentence("Оларды В. И. Ленин қабылдады. Бұл наурызда болды."),
            "Оларды В. И. Ленин қабылдады."
        );
        assert_eq!(first_sentence("1918 ж. наурызда"), "1918 ж. наурызда");
        assert_eq!(first_sentence(""), "");
    }
}
