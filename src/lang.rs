//! Languages of the screen. Every sentence a person reads is a field of [`Messages`]; each language is one value of it,
//! so a missing sentence does not compile.

mod en;
mod kk;
mod ru;

use serde::{Deserialize, Serialize};

use crate::bank::flaw::Fault;
use crate::check::Advice;
use crate::exam::{ClockRule, Partial, Relaxed};
use crate::log::range::Outside;
use crate::log::{Brought, Parted};
use crate::question::KindName;
use crate::trouble::{Cause, Held, Notice, Offer, Restored, Trouble};

/// A language of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Kazakh.
    Kk,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Lang {
    /// Every language.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// The code of ISO 639-1.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The language of a code.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language that the switching key leads to.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Kk => Self::Ru,
            Self::Ru => Self::En,
            Self::En => Self::Kk,
        }
    }

    /// The language's sentences.
    #[must_use]
    pub fn messages(self) -> &'static Messages {
        match self {
            Self::Kk => &kk::KK,
            Self::Ru => &ru::RU,
            Self::En => &en::EN,
        }
    }
}

/// Year, month and day.
pub type Date = (i16, i8, i8);

/// A range of points; one number where both its ends are the same.
fn range<N: PartialEq + std::fmt::Display>(low: &N, high: &N) -> String {
    if low == high { low.to_string() } else { format!("{low}–{high}") }
}

/// Every sentence of the program in one language. Fields are grouped by the screen they stand on; `key_…` are the
/// labels of keys. Arguments are never given a suffix.
#[expect(missing_docs, reason = "the sentences document themselves, in three languages")]
#[derive(Debug)]
pub struct Messages {
    pub language_name: &'static str,
    pub date: fn(Date) -> String,
    pub day: fn(Date) -> String,

    // keys
    pub key_change: &'static str,
    pub key_decline: &'static str,
    pub key_point: &'static str,
    pub key_nearer: &'static str,
    pub key_farther: &'static str,
    pub key_event: &'static str,
    pub key_reference: &'static str,
    pub key_skip: &'static str,
    pub key_to_questions: &'static str,
    pub key_why: &'static str,
    pub key_another: &'static str,
    pub key_another_text: &'static str,
    pub key_answer: &'static str,
    pub key_arrange: &'static str,
    pub key_ask: &'static str,
    pub key_back: &'static str,
    pub key_cancel: &'static str,
    pub key_choose: &'static str,
    pub key_claim: &'static str,
    pub key_continue: &'static str,
    pub key_guessed: &'static str,
    pub key_help: &'static str,
    pub key_home: &'static str,
    pub key_language: &'static str,
    pub key_later: &'static str,
    pub key_lesson: &'static str,
    pub key_lift: &'static str,
    pub key_mark: &'static str,
    pub key_mark_row: &'static str,
    pub key_more: &'static str,
    pub key_next: &'static str,
    pub key_open: &'static str,
    pub key_paragraph: &'static str,
    pub key_quit: &'static str,
    pub key_quit_any: &'static str,
    pub key_redraw: &'static str,
    pub key_report: &'static str,
    pub key_retry: &'static str,
    pub key_scroll: &'static str,
    pub key_section: &'static str,
    pub key_send: &'static str,
    pub key_suspend: &'static str,
    pub key_take_back: &'static str,
    pub key_unknown: &'static str,
    pub key_walk: &'static str,

    // welcome
    pub welcome: &'static str,
    pub welcome_who: &'static str,
    pub welcome_windows_font: &'static str,
    pub welcome_name: &'static str,
    pub welcome_new: &'static str,
    pub welcome_empty: &'static str,
    pub welcome_kept: &'static str,
    pub welcome_letters: &'static str,
    pub welcome_linux_font: &'static str,

    // home
    pub guest_name: &'static str,
    pub welcome_guest: &'static str,
    pub pin_ask: &'static str,
    pub pin_field: &'static str,
    pub pin_wrong: &'static str,
    pub pin_lost: &'static str,
    pub account_title: &'static str,
    pub account_switch: &'static str,
    pub account_rename: &'static str,
    pub account_pin: &'static str,
    pub account_no_pin: &'static str,
    pub account_take_along: &'static str,
    pub account_bring: &'static str,
    pub account_file: &'static str,
    pub account_pin_what: &'static str,
    pub account_take_what: &'static str,
    pub account_bring_what: &'static str,
    pub account_pin_length: fn(usize, usize) -> String,
    pub account_renamed: &'static str,
    pub account_name_taken: &'static str,
    pub account_pin_set: &'static str,
    pub account_pin_gone: &'static str,
    pub account_guest: &'static str,
    pub account_forget: &'static str,
    pub carry_taken: fn(&str, usize) -> String,
    pub carry_brought: fn(&Brought) -> String,
    pub carry_not_results: &'static str,
    pub carry_newer: &'static str,
    pub carry_forgotten: &'static str,
    pub carry_fuller: &'static str,
    pub carry_other: fn(&str) -> String,
    pub carry_several: &'static str,
    pub carry_unreadable: fn(&str) -> String,
    pub carry_which: fn(files: &str) -> String,
    pub carry_unwritable: fn(&str) -> String,
    pub home_away: fn(days: i64, remembered: usize, met: usize) -> String,
    pub home_clock: fn(shown: &str, counted: &str) -> String,
    pub home_enough: &'static str,
    pub home_evening: &'static str,
    pub home_exam: fn(days: i64) -> String,
    pub home_forecast: fn(low: usize, high: usize, of: usize) -> String,
    pub home_go_on: &'static str,
    pub home_left: fn(u32) -> String,
    pub home_more: &'static str,
    pub home_no_exam: &'static str,
    pub home_outcome: &'static str,
    pub home_rest: fn(date: &str, minutes: u32) -> String,
    pub home_settings: &'static str,
    pub home_target: fn(u32) -> String,
    pub home_unknown: fn(usize) -> String,
    pub home_start: &'static str,
    pub home_practice: &'static str,
    pub home_resume: fn(next: usize, all: usize) -> String,
    pub home_resume_extra: &'static str,
    pub home_reading: &'static str,
    pub home_lesson: &'static str,
    pub home_progress: &'static str,
    pub home_sections: &'static str,
    pub home_standing: fn(remembered: &str, fading: &str, not_yet: &str) -> String,

    // a question
    pub do_pick: &'static str,
    pub do_mark: &'static str,
    pub do_order: &'static str,
    pub do_match: &'static str,
    pub do_type: &'static str,
    pub do_number: &'static str,
    pub your_answer: &'static str,
    pub do_point: &'static str,
    pub do_point_list: &'static str,
    pub do_name: &'static str,
    pub marked_place: fn(&str) -> String,
    pub map_walk: &'static str,
    pub map_about: &'static str,
    pub marks_say: fn(&str, &str, &str) -> String,
    pub timeline_right: &'static str,
    pub timeline_yours: &'static str,
    pub timeline_about: &'static str,
    pub nothing_picked: &'static str,
    pub nothing_marked: &'static str,
    pub nothing_arranged: &'static str,
    pub nothing_typed: &'static str,
    pub ask_incomplete: &'static str,
    pub ask_ambiguous: &'static str,
    pub extra_round: &'static str,
    pub extra_begins: &'static str,
    pub vanished_skipped: fn(usize) -> String,

    // an evening
    pub evening_left: fn(u32) -> String,
    pub introduce_then: &'static str,
    pub introduce_title: &'static str,
    pub said_first: &'static str,
    pub tonight_confused: &'static str,
    pub tonight_done: fn(answers: usize, minutes: i64) -> String,
    pub tonight_mended: fn(right: usize, all: usize) -> String,
    pub tonight_not_confused: &'static str,
    pub tonight_nothing_to_mend: &'static str,
    pub tonight_score: fn(right: usize, all: usize, first: usize) -> String,
    pub tonight_title: &'static str,
    pub tonight_tomorrow: fn(minutes: u32, section: &str) -> String,

    // why now
    pub why_confused: &'static str,
    pub why_exam: fn(u32) -> String,
    pub why_how: &'static str,
    pub why_last: fn(i64) -> String,
    pub why_missed: &'static str,
    pub why_month: fn(u32) -> String,
    pub why_new: &'static str,
    pub why_title: &'static str,
    pub why_today: fn(u32) -> String,

    // settings

    // the exam
    pub key_do: &'static str,
    pub key_start: &'static str,
    pub key_tasks: &'static str,
    pub key_last_task: &'static str,
    pub key_first_task: &'static str,
    pub key_flag: &'static str,
    pub key_unflag: &'static str,
    pub key_open_task: &'static str,
    pub key_to_hand_in: &'static str,
    pub home_mock: &'static str,
    pub mock_go_on: fn(usize, u32) -> String,
    pub mock_give_up: &'static str,
    pub mock_give_up_sure: &'static str,
    pub mock_form: fn(u32, u32, u32, Option<u64>) -> String,
    pub mock_part: fn(u32, &str, Option<u32>, u32) -> String,
    pub mock_partial: fn(Partial) -> &'static str,
    pub mock_clock: fn(ClockRule) -> &'static str,
    pub mock_unsure: &'static str,
    pub mock_earlier: &'static str,
    pub kind_name: fn(KindName, bool) -> &'static str,
    pub relaxed: fn(Relaxed) -> &'static str,
    pub exam_hand_in: &'static str,
    pub exam_five: &'static str,
    pub exam_one: &'static str,
    pub exam_answered: fn(usize, usize) -> String,
    pub exam_open: fn(&str) -> String,
    pub exam_flagged: fn(&str) -> String,
    pub exam_no_way_back: &'static str,
    pub exam_go_back: &'static str,
    pub exam_hand_in_now: &'static str,
    pub exam_signs: fn(&str, &str, &str) -> String,
    pub result_title: &'static str,
    pub result_points: fn(u32, u32) -> String,
    pub result_line: fn(u32, bool) -> String,
    pub result_fresh: fn(u32, u32) -> String,
    pub result_all_fresh: &'static str,
    pub result_none_fresh: &'static str,
    pub result_forecast: fn(u32, u32) -> String,
    pub result_time: fn(u32, u32, usize) -> String,
    pub result_review: &'static str,
    pub result_practise: fn(usize) -> String,
    pub result_home: &'static str,
    pub result_kinds: &'static str,
    pub result_others: &'static str,
    pub review_open: &'static str,
    pub review_passage: &'static str,

    pub minutes: fn(u32) -> String,
    pub month: fn((i16, i8)) -> String,
    pub settings_ask: &'static str,
    pub settings_day: &'static str,
    pub settings_lead: fn(minutes: u32, low: usize, high: usize, of: usize) -> String,
    pub settings_leads: &'static str,
    pub settings_leads_month: &'static str,
    pub settings_minutes: &'static str,
    pub settings_month: &'static str,
    pub settings_no_exam: &'static str,
    pub settings_no_target: &'static str,
    pub settings_signs: &'static str,
    pub settings_signs_are: fn(ascii: bool) -> String,
    pub settings_student: &'static str,
    pub settings_target: &'static str,
    pub settings_usual: &'static str,

    // the eve of the exam
    pub brief_confused: &'static str,
    pub brief_title: &'static str,
    pub brief_weak: &'static str,

    // after the exam
    pub outcome_ask: &'static str,
    pub outcome_forecast: fn(low: u32, high: u32) -> String,
    pub outcome_no_forecast: &'static str,
    pub outcome_points: fn(points: u32, of: usize) -> String,
    pub outcome_title: &'static str,
    pub outcome_why: &'static str,

    // feedback
    pub verdict_right: &'static str,
    pub verdict_accepted: &'static str,
    pub verdict_typo: &'static str,
    pub verdict_partial: &'static str,
    pub verdict_incomplete: &'static str,
    pub verdict_wrong: &'static str,
    pub verdict_unknown: &'static str,
    pub mark_right: &'static str,
    pub mark_answer: &'static str,
    pub mark_yours: &'static str,
    pub mark_extra: &'static str,
    pub mark_in_place: &'static str,
    pub mark_missed: &'static str,
    pub mark_misplaced: fn(given: &str) -> String,
    pub said_guessed: &'static str,
    pub said_claimed: &'static str,
    pub said_fault: &'static str,
    pub report_title: &'static str,
    pub report_what: &'static str,
    pub report_hint: &'static str,
    pub report_field: &'static str,

    // the end of a session
    pub summary_title: &'static str,
    pub summary_score: fn(right: usize, answers: usize) -> String,
    pub summary_minutes: fn(u64) -> String,
    pub summary_missed: &'static str,

    // lesson, progress, help
    pub lesson: &'static str,
    pub progress_answers: &'static str,
    pub progress_accuracy: &'static str,
    pub progress_hardest: &'static str,
    pub progress_mocks: fn(Option<(&str, u32)>) -> String,
    pub progress_row: fn(&str, &str) -> String,
    pub progress_today: &'static str,
    pub progress_confused: &'static str,
    pub progress_if_kept: &'static str,
    pub progress_if_stopped: &'static str,
    pub progress_first: fn(first: usize, right: usize) -> String,
    pub progress_met: fn(met: usize, all: usize) -> String,
    pub progress_outcome: fn(points: u32, forecast: Option<(u32, u32)>) -> String,
    pub progress_empty: &'static str,
    pub progress_columns: &'static str,
    pub progress_sections: &'static str,
    pub progress_all: fn(usize, usize, usize, usize) -> String,
    pub progress_unknown: fn(usize) -> String,
    pub progress_vanished: fn(usize) -> String,
    pub help_title: &'static str,
    pub help_layouts: &'static str,
    pub help_tab: &'static str,

    // notes and failures
    pub note_keeping: &'static str,
    pub note_no_key: &'static str,
    pub note_digits: &'static str,
    pub note_full: &'static str,
    pub note_no_paste: &'static str,
    pub note_no_questions: &'static str,
    pub too_small: &'static str,
    pub failed: &'static str,
    pub failed_what_to_do: &'static str,
    pub failed_reading: &'static str,
    pub failed_reading_what_to_do: &'static str,
    pub damaged: fn(usize) -> String,

    // the command line
    pub cli_help: &'static str,
    pub cli_unknown_option: fn(&str) -> String,
    pub cli_missing_value: fn(&str) -> String,
    pub cli_bad_value: fn(option: &str, value: &str, allowed: &str) -> String,
    pub cli_unexpected: fn(&str) -> String,
    pub cli_needs_command: fn(option: &str, command: &str) -> String,
    pub cli_see_help: &'static str,
    pub cli_number: &'static str,
    pub cli_needs_student: &'static str,
    pub cli_pin: fn(&str) -> String,
    pub export_locked: fn(&str) -> String,
    pub import_needs_file: &'static str,
    pub import_taken: fn(&str) -> String,
    pub import_several: &'static str,
    pub forget_needs_name: &'static str,
    pub forget_ask: fn(&str) -> String,
    pub forget_not_done: &'static str,
    pub forget_hidden: fn(&str, usize) -> String,
    pub forget_gone: fn(&str, usize, usize) -> String,
    pub forget_undone: fn(&str) -> String,
    pub forget_nothing: fn(&str) -> String,
    pub cli_no_student: fn(name: &str, known: &str) -> String,
    pub cli_no_students: fn(name: &str) -> String,
    pub cli_no_profile: fn(&str, &str) -> String,
    pub cli_no_section: fn(id: &str, known: &str) -> String,
    pub brief_written: fn(&str) -> String,
    pub print_written: fn(&str, usize, u64) -> String,
    pub print_long: &'static str,
    pub print_variant: fn(usize) -> String,
    pub print_name: &'static str,
    pub print_class: &'static str,
    pub print_date: &'static str,
    pub print_how: &'static str,
    pub print_mark: &'static str,
    pub print_order: &'static str,
    pub print_match: &'static str,
    pub print_type: &'static str,
    pub print_keys: &'static str,
    pub print_again: fn(u64) -> String,
    pub cli_cannot_write: fn(file: &str, why: &str) -> String,
    pub cli_no_terminal: &'static str,
    pub cli_dumb_terminal: &'static str,
    pub cli_legacy_console: &'static str,
    pub cli_cannot_read: fn(file: &str, why: &str) -> String,
    pub cli_not_utf8: fn(file: &str) -> String,
    pub cli_no_folder: &'static str,
    pub cli_terminal_failed: fn(why: &str) -> String,
    pub stats_renamed: &'static str,
    pub stats_title: fn(name: &str) -> String,
    pub stats_remembered: fn(&str) -> String,
    pub stats_target: fn(u32) -> String,
    pub stats_line: fn(right: usize, answers: usize, percent: &str) -> String,

    // files, and what students have
    pub note_passing: &'static str,
    pub failed_replaced: &'static str,
    pub failed_damaged: &'static str,
    pub pin_wait: fn(u64) -> String,
    pub pin_not_typed: &'static str,
    pub pin_needs_name: &'static str,
    pub pin_gone: fn(&str) -> String,
    pub pin_none: fn(&str) -> String,
    pub pin_cleared: fn(&str) -> String,
    pub account_pin_first: &'static str,
    pub account_part: &'static str,
    pub parted: fn(&Parted) -> String,
    pub parted_nothing: &'static str,
    pub damaged_file: fn(&str) -> String,
    pub damaged_missing: fn(&str) -> String,
    pub import_claimed: fn(&str) -> String,
    pub carry_exists: &'static str,
    pub key_restore: &'static str,
    pub damaged_title: &'static str,
    pub restore_done: &'static str,
    pub restore_none: &'static str,
    pub restore_what_happens: &'static str,
    pub newer: fn(usize) -> String,
    pub home_odd: fn(count: usize, latest: &str, today: &str) -> String,
    pub home_hours: &'static str,
    pub exam_given_up: &'static str,
    pub exam_clock_set: &'static str,
    pub mock_keep: &'static str,
    pub mock_give_up_now: &'static str,
    pub result_other_window: &'static str,
    pub renamed_ask: fn(count: usize, date: &str) -> String,
    pub renamed_what: &'static str,
    pub renamed_same: &'static str,
    pub renamed_other: &'static str,
    pub doctor_title: fn(version: &str, folder: &str) -> String,
    pub doctor_well: &'static str,
    pub doctor_not_well: &'static str,
    pub doctor_nothing: &'static str,
    pub doctor_file: fn(&Held, newest: &str, kilobytes: u64) -> String,
    pub doctor_sound: &'static str,
    pub doctor_unsound: fn(usize) -> String,
    pub doctor_rows: &'static str,
    pub doctor_damaged: fn(usize) -> String,
    pub doctor_row: fn(i64, &str) -> String,
    pub doctor_backup: fn(&str, &Held, &str) -> String,
    pub doctor_bad_backup: fn(&str, &str) -> String,
    pub doctor_no_backup: &'static str,
    pub doctor_aside: fn(&str) -> String,
    pub doctor_cut_log: &'static str,
    pub doctor_log: &'static str,
    pub doctor_held: &'static str,
    pub doctor_free: &'static str,
    pub doctor_read_only: &'static str,
    pub doctor_writable: &'static str,
    pub doctor_open: fn(&str) -> String,
    pub doctor_space: fn(u64) -> String,
    pub doctor_clock: fn(&str) -> String,
    pub doctor_clock_wrong: fn(&str) -> String,
    pub doctor_clock_behind: fn(today: &str, newest: &str) -> String,
    pub damage_column: &'static str,
    pub damage_sum: &'static str,
    pub damage_record: &'static str,
    pub damage_orphan: &'static str,
    pub cause: fn(Cause) -> String,
    pub trouble: fn(&Trouble) -> String,
    pub notice: fn(&Notice) -> String,
    pub offer: fn(&Offer) -> Vec<String>,
    pub restored: fn(&Restored) -> Vec<String>,
    pub outside: fn(&Outside) -> String,

    // a bank looked over
    pub check_error: &'static str,
    pub check_advice: &'static str,
    pub check_summary: fn(file: &str, errors: usize, advice: usize) -> String,
    pub check_questions: &'static str,
    pub check_practice: &'static str,
    pub check_exam: &'static str,
    pub check_passages: fn(questions: usize, passages: usize, kept: usize) -> String,
    pub check_facts: fn(facts: usize, asked: usize, both_ways: usize) -> String,
    pub check_section: fn(facts: usize, questions: usize) -> String,
    pub table_fact: &'static str,
    pub table_exam: &'static str,
    pub table_elsewhere: &'static str,
    pub table_reading: &'static str,

    // a broken bank
    pub flaws: fn(file: &str, count: usize) -> String,
    pub flaw_at: fn(line: usize, column: usize, owner: Option<&str>, language: Option<&str>) -> String,
    pub fault: fn(&Fault) -> String,
    pub advice: fn(&Advice) -> String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn russian_counts() {
        let minutes = Lang::Ru.messages().summary_minutes;
        for (count, word) in [(1, "минута"), (2, "минуты"), (5, "минут"), (11, "минут"), (21, "минута"), (112, "минут")]
        {
            assert!(minutes(count).contains(&format!("{count} {word}")), "{}", minutes(count));
        }
    }

    #[test]
    fn dates_are_written_as_each_language_does() {
        let date = (2026, 3, 21);
        assert_eq!((Lang::Kk.messages().date)(date), "2026\u{a0}ж. 21\u{a0}наурыз");
        assert_eq!((Lang::Ru.messages().date)(date), "21\u{a0}марта 2026");
        assert_eq!((Lang::En.messages().date)(date), "21\u{a0}March 2026");
    }
}
