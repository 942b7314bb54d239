//! `alash brief`: show the revision sheet for the eve of the exam, as text or as a file that prints on one A4 page.

use std::process::ExitCode;

use super::arguments::{Arguments, Operands, Subcommand};
use super::described::texts;
use super::failure::Failure;
use super::files::{bank, out_file, write};
use super::forms::profiles_or_flaws;
use super::html::{self, document, escaped, size};
use super::learner::learner;
use super::options::{OUT, PRINT};
use super::said::{say, say_drawn};
use crate::brief::Brief;
use crate::clean;
use crate::document::Block;
use crate::language::Lang;
use crate::log::FILES;
use crate::memory::Memory;
use crate::plan::situation::Situation;
use crate::screen::brief::blocks;
use crate::system::Clock;

/// How the name begins of the file that `--print` writes into the current folder, if none is named.
const FILE: &str = "alash-brief-";

/// Sizes (points) that can be read, and that are not too large.
const SIZES: (f64, f64) = (5.5, 9.5);

/// A heading with its lines.
type SheetPart = (String, Vec<(Option<String>, String)>);

pub(super) const COMMAND: Subcommand = Subcommand {
    name: "brief",
    words: Operands::None,
    said: texts(
        "емтихан алдында қайталау парағын шығару",
        "показать лист для повторения перед экзаменом",
        "show the revision sheet for the eve of the exam",
    ),
    run,
};

fn run(arguments: &Arguments, lang: Lang) -> Result<ExitCode, Failure> {
    let m = lang.messages();
    let bank = bank(arguments, m)?;
    let clock = Clock::start();
    let (student, log) = learner(arguments, clock, m)?;
    let memory = Memory::of(&bank, &log);
    let (forms, _) = profiles_or_flaws(arguments, m);
    let now = clock.now();
    let brief = Brief::of(Situation { bank: &bank, log: &log, memory: &memory, forms: &forms, now });
    let tongue = bank.tongue(lang.code());
    let parts = parts(blocks(&brief, &bank, lang));
    if !arguments.has(&PRINT) {
        let lines = parts.iter().flat_map(|(heading, lines)| {
            let lines = lines.iter().map(|(term, text)| match term {
                Some(term) => format!("– {term}: {text}"),
                None => format!("– {text}"),
            });
            [heading.clone()].into_iter().chain(lines).chain([String::new()])
        });
        return say_drawn(lines.collect::<Vec<_>>().join("\n").trim_end(), arguments);
    }
    let page = page(&format!("{} – {}", m.brief.title, student.name), bank.title.get(tongue), lang, &parts);
    let name = student.file_name().replacen(FILES, FILE, 1);
    let file = out_file(arguments.get(&OUT).as_deref(), (&name, "html"), page.as_bytes(), m)?;
    write(arguments, &file, page.as_bytes(), m)?;
    say(&(m.brief.written)(&clean::path(&file)))
}

/// What the sheet says, heading by heading.
fn parts(blocks: Vec<Block<()>>) -> Vec<SheetPart> {
    let mut parts: Vec<SheetPart> = Vec::new();
    for block in blocks {
        match block {
            Block::Heading(_, text) => parts.push((text, Vec::new())),
            block => {
                let Some((_, lines)) = parts.last_mut() else { continue };
                match block {
                    Block::Item(_, text) => lines.push((None, text)),
                    Block::Pair(one, other) => lines.push((None, format!("{one} ↔ {other}"))),
                    Block::Table(rows) => lines.extend(rows.into_iter().map(|(term, text)| (Some(term), text))),
                    _ => {}
                }
            }
        }
    }
    parts
}

/// One self-contained page: the font is as large as lets all of it stand on A4.
fn page(title: &str, topic: &str, lang: Lang, parts: &[SheetPart]) -> String {
    let letters = |text: &str| text.chars().count();
    let mut blocks: Vec<html::Block> = vec![(0, 3.0)];
    let mut body = format!("<h1>{}. {}</h1>\n", escaped(title), escaped(topic));
    for (heading, lines) in parts {
        blocks.push((letters(heading), 1.0));
        body.extend(["<h2>", &escaped(heading), "</h2>\n<ul>\n"]);
        for (term, text) in lines {
            blocks.push((term.as_deref().map_or(0, letters) + letters(text) + 6, 0.0));
            let term = term.as_deref().map_or_else(String::new, |term| format!("<b>{}</b> – ", escaped(term)));
            body.extend(["<li>", &term, &escaped(text), "</li>\n"]);
        }
        body += "</ul>\n";
    }
    let style = "h1 { column-span: all; font-size: 1.5em; margin: 0 0 .4em }\n\
                 h2 { font-size: 1.1em; margin: .5em 0 .2em; border-bottom: .3mm solid #000; break-after: avoid }\n\
                 ul { margin: 0; padding-left: 1em }\nli { break-inside: avoid }\n";
    let body = format!("<div class=\"columns\">\n{body}</div>\n");
    document(lang, title, size(&blocks, 2, SIZES).unwrap_or(SIZES.0), style, &body)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_name_is_no_markup() {
        let parts = [("А & Б".to_owned(), vec![(None, "<i>".to_owned())])];
        let page = super::page("<script>", "т", crate::language::Lang::Kk, &parts);
        assert!(page.contains("&lt;script&gt;") && page.contains("А &amp; Б") && !page.contains("<i>"));
    }
}
