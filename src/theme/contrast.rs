//! Whether the colours read on their grounds, and stay apart for those who do not tell red from green.

use ratatui::style::{Color, Style};

use super::{Ground, Palette, Theme};

type Rgb = [u8; 3];
/// Red, green and blue as amounts of light, 0 to 1.
type Light = [f64; 3];
type Matrix = [[f64; 3]; 3];

/// The darkest and the lightest ground, each with one that is common among dark and among light looks.
const GROUNDS: [(Ground, [Rgb; 2]); 2] =
    [(Ground::Black, [[0, 0, 0], [0x1c, 0x1f, 0x24]]), (Ground::White, [[0xff, 0xff, 0xff], [0xfa, 0xfa, 0xfa]])];

/// What text needs: WCAG 2.2, success criterion 1.4.3 (level AA).
const TEXT: f64 = 4.5;
/// What a mark needs that is no text: WCAG 2.2, success criterion 1.4.11 (level AA).
const MARK: f64 = 3.0;
/// What is still made out where the ground is not what it was taken for.
const MISTAKEN: f64 = 2.5;
/// So far two colours have to be apart. Where two patches touch, about 2.3 is just noticed (Mahy, Van Eycken & Oosterlinck,
/// Color Research & Application 19, 1994); thin letters far from each other need many times that.
const APART: f64 = 20.0;

/// Deuteranopia and protanopia: the matrices of severity 1.0 of G. M. Machado, M. M. Oliveira & L. A. F. Fernandes,
/// «A Physiologically-based Model for Simulation of Color Vision Deficiency», IEEE Transactions on Visualization and Computer
/// Graphics 15 (6), 2009, <https://doi.org/10.1109/TVCG.2009.113>. They are for amounts of light.
const BLINDNESSES: [(&str, Matrix); 2] = [
    (
        "deuteranopia",
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
    ),
    (
        "protanopia",
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    ),
];

/// A colour of xterm's 256 (its `256colres.pl`): from 16 on a cube of six steps each way, from 232 on greys. Those before
/// are the terminal's own.
fn of_xterm(index: u8) -> Option<Rgb> {
    let step = |place: u8| if place == 0 { 0 } else { 55 + 40 * place };
    match index {
        0..16 => None,
        16..232 => {
            let place = index - 16;
            Some([step(place / 36), step(place / 6 % 6), step(place % 6)])
        }
        232.. => Some([8 + 10 * (index - 232); 3]),
    }
}

/// The amounts of light of a colour: sRGB, IEC 61966-2-1, as in WCAG 2.2, «relative luminance».
fn light(colour: Rgb) -> Light {
    colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    })
}

fn sum(weights: Light, light: Light) -> f64 {
    weights.into_iter().zip(light).map(|(weight, part)| weight * part).sum()
}

/// WCAG 2.2, «relative luminance»: 0 of black, 1 of white.
fn luminance(colour: Rgb) -> f64 {
    sum([0.2126, 0.7152, 0.0722], light(colour))
}

/// WCAG 2.2, «contrast ratio»: 1 of a colour on itself, 21 of black on white.
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Light as who has this blindness sees it; what no screen shows is brought to the nearest that one does.
fn seen(light: Light, blindness: &Matrix) -> Light {
    blindness.map(|row| sum(row, light).clamp(0.0, 1.0))
}

/// L*, a* and b*: CIE 15, «Colorimetry», CIE 1976; from sRGB by the matrix of IEC 61966-2-1, under its white, D65.
fn lab(light: Light) -> [f64; 3] {
    const XYZ: Matrix = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]];
    let [x, y, z] = XYZ.map(|row| {
        // White is what the weights come to.
        let part = sum(row, light) / row.iter().sum::<f64>();
        if part > 216.0 / 24389.0 { part.cbrt() } else { (part * 24389.0 / 27.0 + 16.0) / 116.0 }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// The difference of two colours, ΔE*ab of CIE 1976 (CIE 15): how far they are apart in L*a*b*.
fn difference(one: Light, other: Light) -> f64 {
    lab(one).into_iter().zip(lab(other)).map(|(one, other)| (one - other).powi(2)).sum::<f64>().sqrt()
}

/// How far two colours are apart for who sees all, and for who has each of the blindnesses.
fn differences(one: Rgb, other: Rgb) -> [(&'static str, f64); 3] {
    let (one, other) = (light(one), light(other));
    let [first, second] =
        BLINDNESSES.map(|(name, blindness)| (name, difference(seen(one, &blindness), seen(other, &blindness))));
    [("all colours", difference(one, other)), first, second]
}

fn themes() -> [(Theme, [Rgb; 2]); 2] {
    GROUNDS.map(|(ground, grounds)| (Theme { ground, ..Theme::default() }, grounds))
}

fn shown(style: Style) -> Rgb {
    match style.fg {
        Some(Color::Indexed(index)) => of_xterm(index).expect("a colour that is not the terminal's own"),
        other => panic!("no colour of the 256: {other:?}"),
    }
}

/// The roles that have a colour, with what each needs.
fn roles(theme: Theme) -> [(&'static str, Rgb, f64); 5] {
    [
        ("accent", theme.accent(), TEXT),
        ("right", theme.right(), TEXT),
        ("wrong", theme.wrong(), TEXT),
        ("dim", theme.dim(), TEXT),
        ("water", theme.water(), MARK),
    ]
    .map(|(name, style, least)| (name, shown(style), least))
}

fn near(one: f64, other: f64, by: f64) {
    assert!((one - other).abs() <= by, "{one} is not {other}");
}

#[test]
fn every_role_reads_on_its_ground() {
    for (theme, grounds) in themes() {
        for (role, colour, least) in roles(theme) {
            for ground in grounds {
                let contrast = contrast(colour, ground);
                assert!(contrast >= least, "{role} {colour:02x?} on {ground:02x?}: {contrast:.2}, not {least}");
            }
        }
    }
}

#[test]
fn what_is_built_on_a_role_has_its_colour() {
    for (theme, _) in themes() {
        assert_eq!(theme.chosen().fg, theme.accent().fg);
        // The terminal's own colours, and those turned round: a contrast is the same both ways.
        assert_eq!((theme.strong().fg, theme.strong().bg), (None, None));
        assert_eq!((theme.lit().fg, theme.lit().bg), (None, None));
    }
}

#[test]
fn a_ground_that_was_mistaken_is_a_pity_and_no_more() {
    let [(black, [darkest, _]), (white, [lightest, _])] = themes();
    for (theme, ground) in [(black, lightest), (white, darkest)] {
        for (role, colour, _) in roles(theme) {
            let contrast = contrast(colour, ground);
            assert!(contrast >= MISTAKEN, "{role} {colour:02x?} on {ground:02x?}: {contrast:.2}, not {MISTAKEN}");
        }
    }
}

#[test]
fn right_wrong_and_accent_stay_apart_for_everyone() {
    for (theme, _) in themes() {
        let [accent, right, wrong] = [theme.accent(), theme.right(), theme.wrong()].map(shown);
        for (pair, one, other) in
            [("right, wrong", right, wrong), ("accent, right", accent, right), ("accent, wrong", accent, wrong)]
        {
            for (who, difference) in differences(one, other) {
                let ground = theme.ground;
                assert!(difference >= APART, "{pair} on {ground:?}, {who}: {difference:.1}, not {APART}");
            }
        }
    }
}

/// What is not right is warm and does not alarm: of the hue (the angle of a* and b*) of orange and amber, not of red.
#[test]
fn what_is_not_right_is_no_red() {
    let hue = |colour: Rgb| {
        let [_, a, b] = lab(light(colour));
        b.atan2(a).to_degrees()
    };
    for (theme, _) in themes() {
        let hue = hue(shown(theme.wrong()));
        assert!((55.0..90.0).contains(&hue), "{:?}: {hue:.0}", theme.ground);
    }
    assert!(hue([0xff, 0, 0]) < 45.0);
}

#[test]
fn sixteen_colours_and_none_know_no_ground() {
    for palette in [Palette::Sixteen, Palette::None] {
        let styles = GROUNDS.map(|(ground, _)| {
            let theme = Theme { palette, ground, ..Theme::default() };
            [theme.accent(), theme.right(), theme.wrong(), theme.water(), theme.dim(), theme.chosen()]
        });
        assert_eq!(styles[0], styles[1], "{palette:?}");
        if palette == Palette::None {
            assert!(styles[0].iter().all(|style| style.fg.is_none()), "{styles:?}");
        }
    }
}

/// What was measured elsewhere by the same formulas.
#[test]
fn the_measures_are_those_that_were_published() {
    assert_eq!(
        [16, 21, 75, 231, 232, 255].map(of_xterm),
        [
            Some([0, 0, 0]),
            Some([0, 0, 0xff]),
            Some([0x5f, 0xaf, 0xff]),
            Some([0xff, 0xff, 0xff]),
            Some([8, 8, 8]),
            Some([0xee, 0xee, 0xee]),
        ]
    );
    assert_eq!(of_xterm(15), None);
    near(contrast([0, 0, 0], [0xff, 0xff, 0xff]), 21.0, 1e-9);
    // #767676 is the lightest grey that reads on white; the next is too light.
    assert!(contrast([0x76; 3], [0xff; 3]) >= TEXT && contrast([0x77; 3], [0xff; 3]) < TEXT);
    // sRGB's own red under D65.
    for (part, known) in lab(light([0xff, 0, 0])).into_iter().zip([53.24, 80.09, 67.20]) {
        near(part, known, 0.05);
    }
    // What has no colour keeps its look: the rows of the matrices come to 1.
    for (name, blindness) in BLINDNESSES {
        for row in blindness {
            near(row.iter().sum(), 1.0, 1e-5);
        }
        assert!(difference(light([0x80; 3]), seen(light([0x80; 3]), &blindness)) < 0.01, "{name}");
    }
}

/// The tests above can fail.
#[test]
fn colours_that_would_not_do_are_found_out() {
    // Pure red and the pure green of its lightness: far apart for most, and one colour for many a boy in a class.
    let red = [0xff, 0, 0];
    let lightness = |colour: Rgb| lab(light(colour))[0];
    let off = |green: &u8| (lightness([0, *green, 0]) - lightness(red)).abs();
    let green = (0..=u8::MAX).min_by(|one, other| off(one).total_cmp(&off(other))).unwrap();
    let [(_, all), blind @ ..] = differences(red, [0, green, 0]);
    assert!(all > 100.0, "{all}");
    // So are the two of the 256 that come to mind first on white, though both read there.
    let [(_, told), unlucky @ ..] = differences(of_xterm(28).unwrap(), of_xterm(130).unwrap());
    assert!(told > 50.0, "{told}");
    for (name, difference) in blind.into_iter().chain(unlucky) {
        assert!(difference < APART, "{name}: {difference}");
    }
    // Middle tones read on neither ground.
    for middle in [31, 244].map(|index| of_xterm(index).unwrap()) {
        assert!(GROUNDS.iter().all(|(_, [_, common])| contrast(middle, *common) < TEXT), "{middle:02x?}");
    }
}
