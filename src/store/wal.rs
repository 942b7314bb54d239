//! A write-ahead log read without the database: which of its pages were committed, and whether something in it is damaged
//! that the database would pass over in silence. The form is that of SQLite's file format, "WAL-Index and WAL file".

/// Bytes of the log's head, and of the head of a frame.
const HEAD: usize = 32;
const FRAME: usize = 24;
/// What the head begins with; the last bit says in which order of bytes sums are formed.
const MAGIC: u32 = 0x377f_0682;

/// A log as far as it can be believed.
#[derive(Debug, Default)]
pub(super) struct Wal<'a> {
    /// Bytes of a page.
    pub(crate) page: usize,
    /// Pages the database has after the last commit.
    pub(crate) pages: usize,
    /// Committed pages in their order, each with its number from 1.
    pub(crate) frames: Vec<(usize, &'a [u8])>,
    /// Whether there is more of this log behind what can be believed: a write that was cut off, or damage.
    pub(crate) is_cut: bool,
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    Some(u32::from_be_bytes(four))
}

/// The sum that heads and frames carry.
fn add(sum: (u32, u32), bytes: &[u8], big: bool) -> (u32, u32) {
    let word = |four: &[u8]| {
        let four: [u8; 4] = four.try_into().unwrap_or_default();
        if big { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) }
    };
    bytes.chunks_exact(8).fold(sum, |(first, second), pair| {
        let (one, other) = pair.split_at(4);
        let first = first.wrapping_add(word(one)).wrapping_add(second);
        (first, second.wrapping_add(word(other)).wrapping_add(first))
    })
}

impl<'a> Wal<'a> {
    /// Reads a log.
    pub(super) fn read(bytes: &'a [u8]) -> Self {
        // Of a log with a rubbish head the database believes nothing.
        let cut = Self { is_cut: bytes.len() >= HEAD, ..Self::default() };
        let head = || {
            let magic = number(bytes, 0).filter(|magic| magic & !1 == MAGIC)?;
            let page = usize::try_from(number(bytes, 8)?).ok().filter(|page| page.is_power_of_two() && *page >= 512)?;
            let sum = add((0, 0), bytes.get(..FRAME)?, magic & 1 == 1);
            (sum == (number(bytes, 24)?, number(bytes, 28)?)).then_some((magic & 1 == 1, page, sum))
        };
        let Some((big, page, mut sum)) = head() else { return cut };
        let salts = bytes.get(16..24);
        let mut wal = Self { page, ..Self::default() };
        let mut pending = Vec::new();
        let mut rest = bytes.get(HEAD..).unwrap_or_default();
        while let (Some(frame), Some(content)) = (rest.get(..FRAME), rest.get(FRAME..FRAME + page)) {
            sum = add(add(sum, frame.get(..8).unwrap_or_default(), big), content, big);
            let is_sound = frame.get(8..16) == salts && number(frame, 16).zip(number(frame, 20)) == Some(sum);
            let (Some(at), Some(pages)) = (number(frame, 0).filter(|at| is_sound && *at > 0), number(frame, 4)) else {
                break;
            };
            pending.push((usize::try_from(at).unwrap_or(0), content));
            if pages > 0 {
                wal.pages = usize::try_from(pages).unwrap_or(0);
                wal.frames.append(&mut pending);
            }
            rest = rest.get(FRAME + page..).unwrap_or_default();
        }
        // A transaction that was not committed was acknowledged to nobody, and neither was a frame of which a killed program
        // had written the head only; frames of an earlier round bear other salts. What is left is a frame of this log that
        // cannot be believed.
        wal.is_cut = rest.chunks(FRAME + page).any(|frame| frame.len() > FRAME && frame.get(8..16) == salts);
        wal
    }

    /// The database with what the log adds to it.
    pub(super) fn fold(&self, mut file: Vec<u8>) -> Vec<u8> {
        if self.frames.is_empty() {
            return file;
        }
        file.resize(self.pages * self.page, 0);
        for (at, content) in &self.frames {
            let start = (at - 1) * self.page;
            if let Some(place) = file.get_mut(start..start + self.page) {
                place.copy_from_slice(content);
            }
        }
        file
    }
}
