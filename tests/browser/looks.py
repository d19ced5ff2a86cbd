"""Questions to an open page about what a reader sees, each answered with lines that name trouble.

The scripts run from outside of the page: its policy does not bind them, and they change nothing.
"""

from typing import Any

from playwright.sync_api import Page

# What all of them share: the texts that show, with their lines' boxes, and names for messages.
_SHARED = r"""
const name = element => {
  const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
  return `<${element.tagName.toLowerCase()} class="${element.className}"> ${words}`;
};
const ways = element => {
  const all = [];
  for (let at = element; at; at = at.parentElement) all.push(at);
  return all;
};
// Words for screen readers alone are cut to nothing: there is nothing to see.
const forEars = element => ways(element).some(at => getComputedStyle(at).clipPath !== "none");
const texts = () => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode()); ) {
    if (!node.data.trim() || forEars(node.parentElement)) continue;
    if (!node.parentElement.checkVisibility()) continue;  // in <details> that are closed
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(box => box.width > 1 && box.height > 1);
    if (boxes.length) found.push({ node, element: node.parentElement, boxes });
  }
  return found;
};
"""

_SIDEWAYS = r"""
const width = document.documentElement.clientWidth;
const found = [];
if (document.scrollingElement.scrollWidth > width) {
  found.push(`the page is ${document.scrollingElement.scrollWidth} wide`);
  for (const element of document.body.querySelectorAll("*"))
    if (element.getBoundingClientRect().right > width + 1 || element.scrollWidth > width)
      found.push(`reaches out: ${name(element)}`);
}
for (const { element, boxes } of texts())
  for (const box of boxes)
    if (box.left < -1 || box.right > width + 1) {
      found.push(`${box.left} to ${box.right}: ${name(element)}`);
      break;
    }
return found;
"""

_COLLISIONS = r"""
// Boxes of lines may touch by the font's own leading, never by a quarter of their height.
const all = texts().flatMap(({ element, boxes }) => boxes.map(box => ({ element, box })));
all.sort((one, other) => one.box.top - other.box.top);
const found = [];
all.forEach((one, index) => {
  for (const other of all.slice(index + 1)) {
    if (other.box.top >= one.box.bottom) break;
    const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
    const across = Math.min(one.box.right, other.box.right) -
      Math.max(one.box.left, other.box.left);
    if (across > 2 && down > Math.min(one.box.height, other.box.height) / 4)
      found.push(`${name(one.element)} and ${name(other.element)}`);
  }
});
return found;
"""

_CUT = r"""
const found = [];
for (const { element, boxes } of texts())
  for (const around of ways(element)) {
    const style = getComputedStyle(around);
    if (style.overflowX === "visible" && style.overflowY === "visible") continue;
    if (around === document.documentElement || around === document.body) continue;
    const frame = around.getBoundingClientRect();
    if (boxes.some(box => box.bottom > frame.bottom + 2 || box.right > frame.right + 2 ||
                          box.top < frame.top - 2 || box.left < frame.left - 2))
      found.push(`${name(element)} in ${name(around)}`);
  }
return found;
"""

_TARGETS = r"""
// A target is what answers a finger: 24 by 24 pixels around its middle, whatever draws them.
const found = [];
const folded = [...document.querySelectorAll("details:not([open])")];
for (const details of folded) details.open = true;
const half = 11.5;
for (const link of document.querySelectorAll("a[href], button, input, select, summary")) {
  if (forEars(link) || !link.getClientRects().length) continue;
  let block = link;
  while (getComputedStyle(block).display === "inline") block = block.parentElement;
  const said = element => element.textContent.replace(/\s+/g, " ").trim();
  const inSentence = block !== link && said(block) !== said(link) &&
    [...block.childNodes].some(node => node.nodeType === 3 && node.data.trim());
  if (inSentence) continue;
  link.scrollIntoView({ block: "center", behavior: "instant" });
  const box = link.getClientRects()[0];
  const x = box.left + box.width / 2, y = box.top + box.height / 2;
  const hit = [[-half, 0], [half, 0], [0, -half], [0, half]].every(([right, down]) => {
    const at = document.elementFromPoint(x + right, y + down);
    return at && at.closest("a, button, input, select, summary") === link;
  });
  if (!hit) found.push(`${box.width.toFixed(1)} by ${box.height.toFixed(1)}: ${name(link)}`);
}
for (const details of folded) details.open = false;
scrollTo({ top: 0, behavior: "instant" });
return found;
"""

_CONTRAST = r"""
// axe leaves text beneath a pseudo-element undecided, as that of cards: here it is computed.
const channels = colour => colour.match(/[\d.]+/g).map(Number);
const opaque = colour => { const [, , , alpha = 1] = channels(colour); return alpha === 1; };
const light = colour => {
  const [red, green, blue] = channels(colour).map(value => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const found = new Set();
for (const { element } of texts()) {
  const ink = getComputedStyle(element).color;
  const ground = ways(element).map(at => getComputedStyle(at).backgroundColor).find(opaque);
  if (!ground || !opaque(ink)) { found.add(`see-through: ${name(element)}`); continue; }
  if (ways(element).some(at => getComputedStyle(at).opacity !== "1"))
    found.add(`faded: ${name(element)}`);
  const [dark, bright] = [light(ink), light(ground)].sort((one, other) => one - other);
  const ratio = (bright + 0.05) / (dark + 0.05);
  if (ratio < 4.5) found.add(`${ratio.toFixed(2)} ${ink} on ${ground}: ${name(element)}`);
}
return [...found];
"""

_MARKS = r"""
// Every style of text gets the tallest and deepest letters; their ink is measured with its font.
const pen = document.createElement("canvas").getContext("2d");
const found = new Set();
for (const { node, element } of texts()) {
  if (!/\p{L}/u.test(node.data)) continue;  // numbers bear no marks
  const style = getComputedStyle(element);
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const high = pen.measureText("ỨỪỬỮỰ Ẳ Ậ"), deep = pen.measureText("ựậỵợệ gy");
  const up = high.actualBoundingBoxAscent, down = deep.actualBoundingBoxDescent;
  const leading = parseFloat(style.lineHeight);
  if (!(up > 0 && down > 0)) found.add(`no ink: ${name(element)}`);
  // A hair: an Ẳ that stands right below a ợ, in DejaVu, the tallest font there is.
  if (up + down > leading + 0.06 * parseFloat(style.fontSize))
    found.add(`lines of ${leading} for ink of ${(up + down).toFixed(1)}: ${name(element)}`);
  const before = node.data;
  node.data = "ỨỪỬỮỰ Ẳ Ậ gy";
  const range = document.createRange();
  range.selectNodeContents(node);
  const box = range.getClientRects()[0];
  node.data = before;
  if (!box) continue;
  // The box holds the font's own ascent and descent around the baseline.
  const baseline = box.top + high.fontBoundingBoxAscent;
  for (const around of ways(element)) {
    const { overflowX, overflowY } = getComputedStyle(around);
    if (overflowX === "visible" && overflowY === "visible") continue;
    if (around === document.documentElement || around === document.body) continue;
    const frame = around.getBoundingClientRect();
    if (baseline - up < frame.top - 0.5 || baseline + down > frame.bottom + 0.5)
      found.add(`cut by ${name(around)}: ${name(element)}`);
  }
}
return [...found];
"""


def _ask(page: Page, question: str) -> list[str]:
    answer: Any = page.evaluate(f"() => {{ {_SHARED} {question} }}")
    return [str(line) for line in answer]


def sideways(page: Page) -> list[str]:
    """What makes the page scroll sideways, or stands outside of it."""
    return _ask(page, _SIDEWAYS)


def collisions(page: Page) -> list[str]:
    """Texts that lie upon each other."""
    return _ask(page, _COLLISIONS)


def cut_texts(page: Page) -> list[str]:
    """Texts that a box hides a part of."""
    return _ask(page, _CUT)


def small_targets(page: Page) -> list[str]:
    """Links and controls below 24 by 24 pixels, save links within a sentence."""
    return _ask(page, _TARGETS)


def weak_texts(page: Page) -> list[str]:
    """Texts with less contrast than 4.5 to the ground they stand on."""
    return _ask(page, _CONTRAST)


def cut_marks(page: Page) -> list[str]:
    """Texts whose tone marks would be cut, or run into the line above."""
    return _ask(page, _MARKS)
