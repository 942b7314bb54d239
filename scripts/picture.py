"""A terminal's screen, with its colours, as an SVG: docs/screens/NAME-SIZE-GROUND.svg"""
import html, re

from play import ROOT

OUT = ROOT / "docs/screens"
GROUNDS = {"dark": ("#1c1f24", "#d4d7dc"), "light": ("#ffffff", "#24292f")}
CELL, LINE, SIZE = 8.428, 18, 14
# What the program draws on a white ground instead, role by role (src/theme.rs).
ON_WHITE = {"#5f87ff": "#005fd7", "#00af87": "#005f5f", "#d78700": "#af5f00", "#8a8a8a": "#6c6c6c"}


def picture(text, size, name):
    """Keeps a screen as it is, on each ground."""
    for ground in GROUNDS:
        path = OUT / f"{name}-{size[0]}x{size[1]}-{ground}.svg"
        path.write_text(svg(text, size, ground), encoding="utf-8")


def colour(number):
    """One of the 256 colours."""
    if number < 16:
        return ["#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa",
                "#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff"][number]
    if number >= 232:
        return "#" + f"{8 + 10 * (number - 232):02x}" * 3
    level = lambda n: 0 if n == 0 else 55 + 40 * n
    number -= 16
    return "#{:02x}{:02x}{:02x}".format(level(number // 36), level(number // 6 % 6), level(number % 6))


def runs(line):
    """Pieces of a line with their style."""
    style = {}
    for escape, text in re.findall(r"\x1b\[([0-9;]*)m|([^\x1b]+)", line):
        if text:
            yield text, dict(style)
            continue
        codes = [int(code or 0) for code in escape.split(";")]
        while codes:
            code = codes.pop(0)
            if code == 0:
                style = {}
            elif code in (1, 2, 4, 7):
                style[{1: "bold", 2: "dim", 4: "underline", 7: "reverse"}[code]] = True
            elif code == 38 and codes[:1] == [5]:
                style["fg"] = colour(codes[1])
                codes = codes[2:]
            elif 30 <= code <= 37:
                style["fg"] = colour(code - 30)
            elif code == 39:
                style.pop("fg", None)


def drawn(text, size, ground):
    """The letters of a screen, and what lies under them, as elements of an SVG."""
    paper, ink = GROUNDS[ground]
    out = []
    for row, line in enumerate(text.split("\n")[:size[1]]):
        column = 0
        for piece, style in runs(line):
            x, y, length = 8 + column * CELL, 8 + row * LINE, len(piece) * CELL
            column += len(piece)
            front, back = style.get("fg", ink), None
            if style.get("reverse"):
                front, back = paper, front
            if back:
                out.append(f'<rect x="{x:.1f}" y="{y}" width="{length:.1f}" height="{LINE}" fill="{back}"/>')
            if style.get("underline"):
                out.append(f'<rect x="{x:.1f}" y="{y + LINE - 2}" width="{length:.1f}" height="1" fill="{front}"/>')
            if piece.strip():
                more = ' font-weight="bold"' if style.get("bold") else ""
                more += ' opacity="0.6"' if style.get("dim") else ""
                out.append(f'<text x="{x:.1f}" y="{y + LINE - 5}" textLength="{length:.1f}" fill="{front}"{more}>{html.escape(piece)}</text>')
    return out


def framed(elements, size, ground):
    """An SVG of what is drawn on a ground."""
    width, height = size[0] * CELL + 16, size[1] * LINE + 16
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}">',
           f'<rect width="100%" height="100%" rx="6" fill="{GROUNDS[ground][0]}"/>',
           f'<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="{SIZE}" xml:space="preserve">']
    return "\n".join([*out, *elements, "</g>", "</svg>", ""])


def svg(text, size, ground):
    drawing = drawn(text, size, ground)
    for black, white in ON_WHITE.items() if ground == "light" else ():
        drawing = [element.replace(black, white) for element in drawing]
    return framed(drawing, size, ground)


def film(frames, size, name):
    """Keeps screens that follow one another, each shown for its seconds, as one moving picture on each ground."""
    whole = sum(seconds for _, seconds in frames)
    for ground in GROUNDS:
        elements, begin = [], 0
        for text, seconds in frames:
            # Shown from its time on, hidden at the next one's; and so again.
            times = [0, begin / whole, min((begin + seconds) / whole, 1)]
            values = ["hidden", "visible", "hidden"]
            if begin == 0:
                times, values = times[1:], values[1:]
            elements.append(f'<g visibility="{"visible" if begin == 0 else "hidden"}"><animate attributeName="visibility" calcMode="discrete" '
                            f'dur="{whole:g}s" repeatCount="indefinite" keyTimes="{";".join(f"{time:.4f}" for time in times)}" '
                            f'values="{";".join(values)}"/>')
            elements += [*drawn(text, size, ground), "</g>"]
            begin += seconds
        path = OUT / f"{name}-{size[0]}x{size[1]}-{ground}.svg"
        path.write_text(framed(elements, size, ground), encoding="utf-8")
