//! `alash exam --print`: a paper in several variants, with a last page of keys.

use std::process::ExitCode;

use rand::SeedableRng as _;

use super::arguments::Arguments;
use super::failure::Failure;
use super::files::{bank, out_file, write};
use super::forms;
use super::html::{Block, document, escaped, size};
use super::options::{OUT, PROFILE, SEED, VARIANTS};
use super::said::say;
use crate::bank::Bank;
use crate::clean;
use crate::content::Id;
use crate::dice::Dice;
use crate::exam::{Drawn, draw, variant};
use crate::form::Profile;
use crate::lang::Messages;
use crate::language::Lang;
use crate::log::Seat;
use crate::question::{Given, InputKind, Land, Question};
use crate::source::LanguageIndex;
use crate::system;

/// How the name begins of the file in the current folder, if none is named.
const FILE: &str = "alash-exam";
/// Variants where no number was named.
const USUAL: usize = 4;
/// Columns of half a page that a variant may take, with the sizes (points) there: one page where it reads well, else two.
const ROOMS: [(u32, (f64, f64)); 2] = [(2, (9.0, 11.0)), (4, (7.5, 11.0))];
/// What options are called on paper.
const LETTERS: &str = "ABCDEFGHI";

/// A paper to be printed.
struct PrintedPaper<'a> {
    bank: &'a Bank,
    tongue: LanguageIndex,
    m: &'a Messages,
    title: String,
}

pub(super) fn run(arguments: &Arguments, lang: Lang) -> Result<ExitCode, Failure> {
    let m = lang.messages();
    let bank = bank(arguments, m)?;
    let mut profiles = forms::profiles(arguments, m)?;
    let place = forms::named(arguments.get(&PROFILE).as_deref(), &mut profiles, m)?.unwrap_or(0);
    let profile = profiles.get(place).ok_or_else(|| Failure::of(m.notes.no_questions.to_owned()))?;
    let seed = arguments.get(&SEED).unwrap_or_else(system::seed);
    // The same paper as the one that is sat at the screen with this seed.
    let drawn = draw(&bank, profile, None, &mut Dice::seed_from_u64(seed));
    if drawn.seats.is_empty() {
        return Err(Failure::of(m.notes.no_questions.to_owned()));
    }
    let title = profile.name.get(lang.code()).to_owned();
    let paper = PrintedPaper { bank: &bank, tongue: bank.tongue(lang.code()), m, title };
    let count = arguments.get(&VARIANTS).unwrap_or(USUAL);
    let (page, fits) = paper.page(&drawn, profile, (seed, count), lang);
    // By form and seed: the keys of one paper are not written over by another's.
    let form: String = profile.id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(40).collect();
    let name = format!("{FILE}-{form}-{seed}");
    let file = out_file(arguments.get(&OUT).as_deref(), (&name, "html"), page.as_bytes(), m)?;
    write(arguments, &file, page.as_bytes(), m)?;
    let mut lines = vec![(m.print.written)(&clean::path(&file), count, seed)];
    lines.extend(drawn.relaxed.iter().map(|relaxed| (m.exam.relaxed)(*relaxed).to_owned()));
    if !fits {
        lines.push(m.print.long.to_owned());
    }
    say(&lines.join("\n"))
}

impl PrintedPaper<'_> {
    /// The whole file, and whether a variant stands on two pages.
    fn page(&self, drawn: &Drawn, profile: &Profile, (seed, count): (u64, usize), lang: Lang) -> (String, bool) {
        let mut dice = Dice::seed_from_u64(seed);
        // The first variant is the paper as drawn.
        let others = (1..count).map(|_| variant(self.bank, drawn, &mut dice));
        let variants: Vec<Vec<Seat>> = [drawn.seats.clone()].into_iter().chain(others).collect();
        let mut blocks: Vec<Block> = vec![(0, 8.0)];
        let mut body = String::new();
        for (number, seats) in variants.iter().enumerate() {
            let blocks = if number == 0 { &mut blocks } else { &mut Vec::new() };
            body += &self.variant(number + 1, seats, profile, blocks);
        }
        body += &self.keys(&variants, seed);
        let fitting = ROOMS.into_iter().find_map(|(columns, sizes)| size(&blocks, columns, sizes));
        let smallest = ROOMS.iter().map(|(_, (least, _))| *least).fold(f64::MAX, f64::min);
        (document(lang, &self.title, fitting.unwrap_or(smallest), STYLE, &body), fitting.is_some())
    }

    fn question(&self, seat: &Seat) -> Option<&Question> {
        self.bank.question(&seat.question)
    }

    /// One variant: the lines for name, class and date, then the tasks.
    fn variant(&self, number: usize, seats: &[Seat], profile: &Profile, blocks: &mut Vec<Block>) -> String {
        let m = self.m;
        let mut body =
            format!("<section>\n<h1>{}. {}</h1>\n<p class=\"who\">", escaped(&self.title), (m.print.variant)(number));
        for label in [m.print.name, m.print.class, m.print.date] {
            body.extend(["<span>", label, "<i></i></span> "]);
        }
        let form = (m.mock.form)(profile.tasks(), profile.points(), profile.minutes, None);
        body.extend(["</p>\n<p>", &escaped(&form), ". ", m.print.how, "</p>\n<div class=\"columns\">\n"]);
        let mut read: Option<&Id> = None;
        for seat in seats {
            let Some(question) = self.question(seat) else { continue };
            let passage = question.passage.as_ref().filter(|passage| read != Some(*passage));
            if let Some(passage) = passage.and_then(|id| self.bank.passage(id)) {
                read = Some(&passage.id);
                let text = passage.told(self.tongue, m.words.retold);
                blocks.push((text.chars().count(), 1.5));
                body.extend(["<p class=\"passage\">", &escaped(&text).replace('\n', "<br>"), "</p>\n"]);
            }
            body += &self.task(question, seat, blocks);
        }
        body + "</div>\n</section>\n"
    }

    fn task(&self, question: &Question, seat: &Seat, blocks: &mut Vec<Block>) -> String {
        let m = self.m;
        let face = question.face(&seat.showing, self.tongue);
        let stem = question.stem.get(self.tongue);
        let how = match face.hand {
            InputKind::Pick => "",
            InputKind::Mark => m.print.mark,
            InputKind::Arrange if face.fixed.is_empty() => m.print.order,
            InputKind::Arrange => m.print.pair,
            InputKind::Words | InputKind::Number => m.print.write,
        };
        // The box, the stem with what is to be done, the options.
        blocks.push((stem.chars().count() + how.chars().count() + 10, 0.8));
        let boxes = match face.hand {
            InputKind::Pick => "<b class=\"box\"></b>".to_owned(),
            InputKind::Mark => "<b class=\"box wide\"></b>".to_owned(),
            InputKind::Arrange => "<b class=\"box\"></b>".repeat(face.rows.len()),
            InputKind::Words | InputKind::Number => String::new(),
        };
        let mut body = format!("<div class=\"task\"><p><b>{}.</b> {}", seat.number + 1, escaped(stem));
        if !how.is_empty() {
            body.extend([" <i>", how, "</i>"]);
        }
        body += "</p>\n";
        // There is no map on paper: a marked place is told of by how it lies, as the places to be pointed at are.
        if let Some(Land::Marked(_, situation)) = &face.land {
            let marked = (m.face.marked_place)(situation);
            blocks.push((marked.chars().count(), 0.2));
            body.extend(["<p>", &escaped(&marked), "</p>\n"]);
        }
        if matches!(face.hand, InputKind::Words | InputKind::Number) {
            blocks.push((1, 0.8));
            return body + "<p class=\"line\"></p></div>\n";
        }
        body += "<div class=\"answer\"><div class=\"boxes\">";
        body += &boxes;
        body += "</div><ol>\n";
        for (number, left) in face.fixed.iter().enumerate() {
            blocks.push((left.chars().count() + 12, 0.0));
            body.extend(["<li>", &(number + 1).to_string(), ". ", &escaped(left), "</li>\n"]);
        }
        for (letter, row) in LETTERS.chars().zip(&face.rows) {
            blocks.push((row.chars().count() + 12, 0.0));
            body.extend(["<li>", &letter.to_string(), ") ", &escaped(row), "</li>\n"]);
        }
        body + "</ol></div></div>\n"
    }

    /// The keys of all variants side by side, on a page of their own.
    fn keys(&self, variants: &[Vec<Seat>], seed: u64) -> String {
        let m = self.m;
        let mut body =
            format!("<section>\n<h1>{}. {}</h1>\n<table>\n<tr><th></th>", escaped(&self.title), m.print.keys);
        for number in 1..=variants.len() {
            body.extend(["<th>", &(m.print.variant)(number), "</th>"]);
        }
        body += "</tr>\n";
        let longest = variants.iter().map(Vec::len).max().unwrap_or(0);
        for number in 0..longest {
            body.extend(["<tr><th>", &(number + 1).to_string(), "</th>"]);
            for seats in variants {
                let key = seats.get(number).and_then(|seat| Some(self.key(self.question(seat)?, seat)));
                body.extend(["<td>", &escaped(&key.unwrap_or_default()), "</td>"]);
            }
            body += "</tr>\n";
        }
        body.extend(["</table>\n<p>", &(m.print.again)(seed), "</p>\n</section>\n"]);
        body
    }

    /// What stands in the boxes of a right answer.
    fn key(&self, question: &Question, seat: &Seat) -> String {
        let letter = |id: &Id| {
            let row = seat.showing.rows.iter().position(|other| other == id);
            row.and_then(|row| LETTERS.chars().nth(row)).map_or_else(String::new, String::from)
        };
        match question.solution(&seat.showing) {
            Given::Picked(ids) => {
                let mut letters: Vec<String> = ids.iter().map(letter).collect();
                if question.kind.hand() == InputKind::Mark {
                    letters.sort();
                }
                letters.concat()
            }
            _ => question.kind.asked().first().map_or("", |item| item.text.get(self.tongue)).to_owned(),
        }
    }
}

const STYLE: &str = "section { break-after: page }\nsection:last-child { break-after: auto }\n\
    h1 { font-size: 1.3em; margin: 0 0 .3em }\np { margin: 0 0 .3em }\n\
    .who { display: flex; gap: 4mm; margin: .6em 0 }\n.who span { flex: 1; display: flex; gap: 2mm; white-space: nowrap }\n\
    .who span:first-child { flex: 3 }\n.who i { flex: 1; border-bottom: .3mm solid #000 }\n\
    .task { break-inside: avoid; margin-bottom: .7em }\n.task p { margin: 0 0 .2em }\n\
    .passage { border: .3mm solid #000; padding: 1.5mm; margin-bottom: .7em }\n\
    .answer { display: flex; gap: 2mm }\n.boxes { display: flex; flex-direction: column; gap: 1mm; flex: none }\n\
    .box { display: block; width: 6mm; height: 6mm; border: .4mm solid #000 }\n.wide { width: 14mm }\n\
    ol { list-style: none; margin: 0; padding: 0 }\n.line { height: 1.6em; border-bottom: .3mm solid #000; margin: 0 }\n\
    table { border-collapse: collapse }\nth, td { border: .3mm solid #000; padding: 1mm 3mm; text-align: center }\n";
