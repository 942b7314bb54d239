//! Pages that print on A4: one self-contained file, black on white, the font as large as lets all of it fit.

use crate::language::Lang;

/// Millimetres of an A4 page that are written on.
pub(super) const PAGE: (f64, f64) = (190.0, 275.0);
/// Millimetres of a point.
const POINT: f64 = 0.3528;
/// Millimetres between two columns.
pub(super) const GAP: f64 = 6.0;
/// A character's mean width and a line's height, in sizes of the font.
const CHARACTER: f64 = 0.57;
pub(super) const LINE: f64 = 1.22;
/// The share of a column that is left bare at its end, because what belongs together is not parted.
const BARE: f64 = 0.1;
/// Points between two sizes that are tried.
const STEP: f64 = 0.1;

/// A paragraph as far as its size goes: its characters, and the lines of air around it.
pub(super) type Block = (usize, f64);

/// The largest size (points) within a range at which paragraphs fit into so many columns of half a page; nothing where
/// not even the smallest does.
#[expect(clippy::cast_precision_loss, reason = "characters of a page")]
pub(super) fn size(blocks: &[Block], columns: u32, (least, most): (f64, f64)) -> Option<f64> {
    let width = (PAGE.0 - GAP) / 2.0;
    let room = f64::from(columns) * PAGE.1 * (1.0 - BARE);
    let fits = |size: f64| {
        let across = width / (CHARACTER * size * POINT);
        let lines: f64 = blocks.iter().map(|(letters, air)| (*letters as f64 / across).ceil() + air).sum();
        lines * LINE * size * POINT <= room
    };
    let mut size = most;
    while size >= least {
        if fits(size) {
            return Some(size);
        }
        size -= STEP;
    }
    None
}

/// A whole file.
pub(super) fn document(lang: Lang, title: &str, size: f64, style: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n<title>{}</title>\n<style>\n\
         @page {{ size: A4; margin: 10mm }}\n\
         body {{ margin: 0; color: #000; background: #fff; font: {size:.2}pt/{LINE} \"Liberation Sans\", Arial, sans-serif }}\n\
         .columns {{ columns: 2; column-gap: {GAP}mm }}\n\
         {style}</style>\n{body}</html>\n",
        lang.code(),
        escaped(title),
    )
}

/// A text in which nothing is taken for markup.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_text_is_printed_smaller_and_too_much_not_at_all() {
        let of = |paragraphs: usize| size(&vec![(200, 1.0); paragraphs], 2, (6.0, 11.0));
        assert_eq!(of(3), Some(11.0));
        let (few, many) = (of(20).unwrap(), of(26).unwrap());
        assert!(few > many, "{few} {many}");
        assert_eq!(of(500), None);
    }

    #[test]
    fn nothing_is_markup() {
        assert_eq!(escaped("<b> & \"а\""), "&lt;b&gt; &amp; &quot;а&quot;");
    }
}
