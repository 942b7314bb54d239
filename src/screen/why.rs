//! Why this question now: when it was last asked, and what is thought to be remembered of it.

use crate::bank::FactAt;

use crate::document::Document;
use crate::document::binding::Binding;
use crate::key::{Code, Key};
use crate::view::{Context, Reply, Route, View};

/// The fact asked, by its place in the bank.
#[derive(Clone, Debug)]
pub(crate) struct WhyScreen {
    fact: FactAt,
}

/// What can be done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// Back to the question.
    Back,
}

impl WhyScreen {
    /// The reason for asking a fact.
    #[must_use]
    pub(crate) fn new(fact: FactAt) -> Self {
        Self { fact }
    }
}

impl View for WhyScreen {
    type Action = Action;

    fn bindings(&self, cx: &Context) -> Vec<Binding<Action>> {
        let keys = [Key::of(Code::Enter), Key::of(Code::Esc), Key::char('w'), Key::of(Code::F(5))];
        vec![Binding::one(&keys, Action::Back, cx.m().keys.back).primary()]
    }

    fn act(&mut self, _action: Action, _cx: &mut Context) -> Reply {
        Reply::Go(Route::Back)
    }

    fn document(&self, cx: &Context) -> Document<Action> {
        let (m, ahead) = (cx.m(), cx.situation().ahead());
        let mut document = Document::new(m.why.title, "");
        match (cx.memory.last_seen(self.fact, cx.now), cx.memory.trace(self.fact)) {
            (Some(days), Some(trace)) => {
                document.text((m.why.last)(days));
                if trace.missed {
                    document.text(m.why.missed);
                }
            }
            _ => document.text(m.why.new),
        }
        if cx.memory.trace(self.fact).is_some() {
            document.pause();
            let at = |time| percent(cx.memory.retrievability(self.fact, time));
            document.text((m.why.today)(at(cx.now.clock)));
            document.text((if ahead.exam.is_some() { m.why.exam } else { m.why.month })(at(ahead.until)));
        }
        if !cx.memory.confusions().of(self.fact).is_empty() {
            document.pause();
            document.text(m.why.confused);
        }
        document.pause();
        document.quiet(m.why.how);
        document
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
fn percent(share: f64) -> u32 {
    (share * 100.0).round() as u32
}
