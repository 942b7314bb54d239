//! Why a file is no JSON, in the terms of someone who typed it: the quote of a word processor, a comma too few. Run only
//! on files that could not be read; `serde_json` says where it stopped, and seldom what was done wrong.

/// The slip that broke a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// A quote of a word processor (`“`, `”`, `„`, `«`, `’` …) or an apostrophe where `"` belongs.
    Quote(char),
    /// A text holds a `"` of its own.
    InnerQuote,
    /// A text is not closed on its line.
    OpenText,
    /// A comma is missing after what ends here.
    Comma,
    /// A comma with nothing after it.
    SpareComma,
    /// A colon is missing between a key and its value.
    Colon,
    /// A key or a text that stands without quotes.
    Bare,
    /// A number as JSON does not write it (`01`, `1,5`, `NaN`).
    Number,
    /// A remark (`//`, `/*`, `#`), which JSON does not know.
    Remark,
    /// A space that is none, between two values, or a character inside a text that cannot be seen.
    Unseen(char),
    /// A backslash with a letter that means nothing.
    Escape,
    /// A bracket opened on this line is never closed.
    Open(usize),
    /// A bracket that closes another sort than was opened on this line.
    Mismatch(usize),
    /// Something stands after the end.
    After,
    /// None of the common ones.
    Unclear,
}

/// What may stand next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Want {
    Value,
    ValueOrEnd,
    Key,
    KeyOrEnd,
    Colon,
    CommaOrEnd,
}

/// The first slip of a text that is no JSON, and its place in bytes; `stopped` is where the reader gave up.
#[must_use]
pub(crate) fn find(text: &str, stopped: usize) -> (usize, Slip) {
    Scan { text, at: 0, open: Vec::new(), want: Want::Value, ended: 0, string: None }
        .run()
        .unwrap_or((stopped, Slip::Unclear))
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
    /// The brackets that are open, each with its place.
    open: Vec<(char, usize)>,
    want: Want,
    /// Where the last token ended.
    ended: usize,
    /// The last token, if it was a string: its beginning.
    string: Option<usize>,
}

impl Scan<'_> {
    fn run(mut self) -> Option<(usize, Slip)> {
        while let Some(c) = self.rest().chars().next() {
            if c.is_ascii_whitespace() {
                self.at += 1;
                continue;
            }
            if let Some(slip) = self.token(c) {
                return Some(slip);
            }
            self.ended = self.at;
        }
        let (_, place) = self.open.last()?;
        Some((self.text.len(), Slip::Open(self.line(*place))))
    }

    /// Reads one token, or says what is wrong with it.
    fn token(&mut self, c: char) -> Option<(usize, Slip)> {
        if self.open.is_empty() && self.want == Want::CommaOrEnd {
            return Some((self.at, Slip::After));
        }
        if !c.is_ascii() && (c.is_whitespace() || crate::clean::is_harmful(c)) || c.is_ascii_control() {
            return Some((self.at, Slip::Unseen(c)));
        }
        if c == '#' || self.rest().starts_with("//") || self.rest().starts_with("/*") {
            return Some((self.at, Slip::Remark));
        }
        match (self.want, c) {
            (Want::Value | Want::ValueOrEnd | Want::Key | Want::KeyOrEnd, '"') => return self.read_string(),
            (Want::Value | Want::ValueOrEnd, '{' | '[') => {
                self.open.push((c, self.at));
                self.step(1, if c == '{' { Want::KeyOrEnd } else { Want::ValueOrEnd });
            }
            (Want::KeyOrEnd | Want::ValueOrEnd | Want::CommaOrEnd, '}' | ']') => {
                let (opened, place) = self.open.pop()?;
                if (opened == '{') != (c == '}') {
                    return Some((self.at, Slip::Mismatch(self.line(place))));
                }
                self.step(1, Want::CommaOrEnd);
            }
            (Want::Value | Want::Key, '}' | ']') if self.text.get(..self.ended)?.ends_with(',') => {
                return Some((self.ended - 1, Slip::SpareComma));
            }
            (Want::Value | Want::ValueOrEnd | Want::Key | Want::KeyOrEnd, ',') => {
                return Some((self.at, Slip::SpareComma));
            }
            // Where a key is wanted a bracket opens: the one before was not closed.
            (Want::Key, '{' | '[') => {
                let (_, place) = self.open.last()?;
                return Some((self.at, Slip::Open(self.line(*place))));
            }
            (Want::CommaOrEnd, ',') => {
                let object = self.open.last().is_some_and(|(opened, _)| *opened == '{');
                self.step(1, if object { Want::Key } else { Want::Value });
            }
            (Want::Colon, ':') => self.step(1, Want::Value),
            (Want::Value | Want::ValueOrEnd, _) => return self.literal(c),
            (Want::Key | Want::KeyOrEnd, _) => return Some((self.at, unquoted(c))),
            (Want::CommaOrEnd | Want::Colon, _) => return Some(self.after_value(c)),
        }
        None
    }

    fn step(&mut self, bytes: usize, want: Want) {
        self.at += bytes;
        self.want = want;
        self.string = None;
    }

    fn read_string(&mut self) -> Option<(usize, Slip)> {
        let (start, mut escaped) = (self.at, false);
        for (offset, c) in self.rest().char_indices().skip(1) {
            match c {
                '\n' | '\r' => return Some(self.unclosed(start, start + offset)),
                _ if c.is_ascii_control() => return Some((start + offset, Slip::Unseen(c))),
                'u' if escaped && !self.is_code(start + offset + 1) => return Some((start + offset - 1, Slip::Escape)),
                _ if escaped && !"\"\\/bfnrtu".contains(c) => return Some((start + offset - 1, Slip::Escape)),
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => {
                    self.at = start + offset + 1;
                    self.string = Some(start);
                    self.want =
                        if matches!(self.want, Want::Key | Want::KeyOrEnd) { Want::Colon } else { Want::CommaOrEnd };
                    return None;
                }
                _ => {}
            }
        }
        Some(self.unclosed(start, self.text.len()))
    }

    /// Whether four digits of a character's code stand at a place.
    fn is_code(&self, at: usize) -> bool {
        self.text.get(at..at + 4).is_some_and(|code| code.chars().all(|c| c.is_ascii_hexdigit()))
    }

    /// A text that does not end on its line; a word processor's quote in it may have been meant to end it.
    fn unclosed(&self, start: usize, end: usize) -> (usize, Slip) {
        match self.meant_to_end(start, end) {
            Some((at, quote)) => (at, Slip::Quote(quote)),
            None => (start, Slip::OpenText),
        }
    }

    /// A word processor's quote in a text that something follows which only follows a text, or that has no partner.
    fn meant_to_end(&self, start: usize, end: usize) -> Option<(usize, char)> {
        let text = self.text.get(start..end)?;
        let quotes = || text.char_indices().filter(|(_, c)| matches!(c, '“' | '”' | '„'));
        let ends = |(at, c): &(usize, char)| {
            text.get(at + c.len_utf8()..).is_some_and(|rest| rest.trim_start().starts_with([':', ']', '}', ',']))
        };
        let found = quotes().find(ends).filter(|_| quotes().count() % 2 == 1);
        let lonely = || quotes().next_back().filter(|_| quotes().count() % 2 == 1);
        found.or_else(lonely).map(|(at, c)| (start + at, c))
    }

    fn literal(&mut self, c: char) -> Option<(usize, Slip)> {
        let word = self.rest().find(|c: char| !(c.is_ascii_alphanumeric() || "+-.".contains(c)));
        let word = self.rest().get(..word.unwrap_or(self.rest().len()))?;
        if matches!(word, "true" | "false" | "null") || serde_json::from_str::<serde_json::Number>(word).is_ok() {
            self.step(word.len(), Want::CommaOrEnd);
            return None;
        }
        let slip = if c.is_ascii_digit() || "+-.".contains(c) || word == "NaN" { Slip::Number } else { unquoted(c) };
        Some((self.at, slip))
    }

    /// Something else than a comma, a colon or a bracket after a text or a value.
    fn after_value(&self, c: char) -> (usize, Slip) {
        let between = self.text.get(self.ended..self.at).unwrap_or_default();
        if let (Some(start), false) = (self.string, between.contains('\n')) {
            // `"stem”: "…`: the text went on to the next straight quote.
            if let Some((at, quote)) = self.meant_to_end(start, self.ended) {
                return (at, Slip::Quote(quote));
            }
            match c {
                ';' | '،' => return (self.at, Slip::Comma),
                '=' if self.want == Want::Colon => return (self.at, Slip::Colon),
                // A key in a list: the list was not closed.
                ':' => {
                    let opened = self.open.last().map_or(1, |(_, place)| self.line(*place));
                    return (start, Slip::Open(opened));
                }
                '"' | '{' | '[' | ',' | '}' | ']' => {}
                // `"Семей, "Орал"`: the text holds what comes between two texts.
                _ if self.holds_a_break(start) => return (start, Slip::OpenText),
                _ => return (self.ended.saturating_sub(1), Slip::InnerQuote),
            }
        }
        if self.want == Want::Colon { (self.ended, Slip::Colon) } else { (self.ended, Slip::Comma) }
    }

    /// Whether the last text ends in what stands between two values.
    fn holds_a_break(&self, start: usize) -> bool {
        let text = self.text.get(start + 1..self.ended.saturating_sub(1)).unwrap_or_default();
        text.trim_end().ends_with([',', ':', '['])
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn line(&self, place: usize) -> usize {
        self.text.get(..place).map_or(1, |before| before.matches('\n').count() + 1)
    }
}

/// What a character is taken for where a quote should stand.
fn unquoted(c: char) -> Slip {
    match c {
        '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '‚' | '\'' | '`' => Slip::Quote(c),
        _ if c.is_alphanumeric() => Slip::Bare,
        _ => Slip::Unclear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn slip(text: &str, expected: Slip, at: &str) {
        assert!(serde_json::from_str::<serde_json::Value>(text).is_err(), "{text}");
        let (place, found) = find(text, 0);
        assert_eq!((found, &text[place..]), (expected, at), "{text}");
    }

    #[test]
    fn the_slips_of_people_who_type_json() {
        slip("{“a”: 1}", Slip::Quote('“'), "“a”: 1}");
        slip("{\"a\": 'b'}", Slip::Quote('\''), "'b'}");
        slip("{\"a”: \"b\"}", Slip::Quote('”'), "”: \"b\"}");
        slip("{\"a\": \"b”\n}", Slip::Quote('”'), "”\n}");
        slip("{\"a\": \"б \"в\" г\"}", Slip::InnerQuote, "\"в\" г\"}");
        slip("{\"a\": \"b\n}", Slip::OpenText, "\"b\n}");
        slip("{\"a\": \"b\"\n \"c\": 1}", Slip::Comma, "\n \"c\": 1}");
        slip("[{}\n {}]", Slip::Comma, "\n {}]");
        slip("[1, 2,\n]", Slip::SpareComma, ",\n]");
        slip("{\"a\": 1, }", Slip::SpareComma, ", }");
        slip("{\"a\" \"b\"}", Slip::Colon, " \"b\"}");
        slip("{a: 1}", Slip::Bare, "a: 1}");
        slip("{\"a\": иә}", Slip::Bare, "иә}");
        slip("[\"C:\\docs\"]", Slip::Escape, "\\docs\"]");
        slip("{\n\"a\": [1}", Slip::Mismatch(2), "}");
        slip("{\n\"a\": [1,\n2", Slip::Open(2), "");
        slip("{} {}", Slip::After, "{}");
        slip("{\"a\": 01}", Slip::Number, "01}");
        slip("{\"a\": [1,,2]}", Slip::SpareComma, ",2]}");
        slip("[\"а, \"б\"]", Slip::OpenText, "\"а, \"б\"]");
        slip("{\"a\": [\"б\", \"в\": 1}", Slip::Open(1), "\"в\": 1}");
        slip("[{\"a\": 1,\n{\"b\": 2}]", Slip::Open(1), "{\"b\": 2}]");
        slip("[\"а\"; \"б\"]", Slip::Comma, "; \"б\"]");
        slip("{\"a\" = 1}", Slip::Colon, "= 1}");
        slip("{\"a\": 1, // о\n\"b\": 2}", Slip::Remark, "// о\n\"b\": 2}");
        slip("{\"a\":\u{a0}1}", Slip::Unseen('\u{a0}'), "\u{a0}1}");
        slip("[\"а\tб\"]", Slip::Unseen('\t'), "\tб\"]");
        slip("[\"\\u04\"]", Slip::Escape, "\\u04\"]");
        // Quotes of a word processor that stand where they belong are not to blame.
        slip("{\"a\": \"“Алаш”\" \"b\": 1}", Slip::Comma, " \"b\": 1}");
        slip("{\"a\": \"“Алаш” және \"Қазақ\"\"}", Slip::InnerQuote, "\"Қазақ\"\"}");
        slip("{\"a\": \"“Алаш” кім,\n}", Slip::OpenText, "\"“Алаш” кім,\n}");
    }

    #[test]
    fn what_is_not_known_is_said_where_the_reader_stopped() {
        assert_eq!(find("{\"a\": \"\\ud800\"}", 7), (7, Slip::Unclear));
        assert_eq!(find("", 0), (0, Slip::Unclear));
    }
}
