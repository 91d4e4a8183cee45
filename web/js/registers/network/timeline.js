/**
 * Draws the engagement of a commune or an official over time.
 *
 * @import {Dossier} from "./types.js"
 */
import { shortDay } from "../../format.js";
import { el } from "../../ui/html.js";
import { timelineOf } from "./timeline-model.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 800;
const LEFT = 8;
const RIGHT = 8;
const ROW = 30;
const HEAD = 22;
const FOOT = 26;

/** @type {Record<string, string>} */
const KINDS = { election: "Élections", contact: "Contact", event: "Événement", need: "Besoin" };

/** @param {Dossier} dossier */
export function timeline(dossier) {
  const { years, bars, marks } = timelineOf(dossier, shortDay);
  const height = HEAD + bars.length * ROW + FOOT;
  const x = (/** @type {number} */ share) => LEFT + share * (WIDTH - LEFT - RIGHT);
  const drawing = node("svg", {
    viewBox: `0 0 ${WIDTH} ${height}`,
    role: "img",
    "aria-label": [...bars.map(({ words }) => words), ...marks.map(({ label }) => label)].join(" ; "),
    class: "timeline",
    "data-testid": "timeline",
  });
  drawing.append(defs());
  for (const year of years) {
    drawing.append(
      node("line", { x1: x(year.at), x2: x(year.at), y1: HEAD - 6, y2: height - FOOT, class: "tl-year" }),
      text(x(year.at) + 3, HEAD - 8, year.label, "tl-label"),
    );
  }
  for (const mark of marks.filter(({ kind }) => kind === "election"))
    drawing.append(
      titled(
        node("line", {
          x1: x(mark.at),
          x2: x(mark.at),
          y1: HEAD - 4,
          y2: height - FOOT,
          class: "tl-election",
        }),
        mark.label,
      ),
    );
  bars.forEach((bar, i) => {
    const y = HEAD + i * ROW + 4;
    const sure = bar.doubt ?? bar.end;
    const shape = (/** @type {number} */ from, /** @type {number} */ to, /** @type {string} */ kind) =>
      titled(
        node("rect", { x: x(from), y, width: Math.max(3, x(to) - x(from)), height: 20, rx: 3, class: kind }),
        bar.words,
      );
    drawing.append(
      shape(
        bar.start,
        sure,
        `tl-bar ${bar.former ? "tl-former" : "tl-sure"} ${bar.unknown ? "tl-unknown" : ""}`,
      ),
    );
    if (bar.doubt !== null) drawing.append(shape(bar.doubt, bar.end, "tl-bar tl-doubt"));
    drawing.append(text(x(bar.start) + 7, y + 14, bar.label, "tl-name"));
  });
  for (const mark of marks.filter(({ kind }) => kind !== "election"))
    drawing.append(
      titled(
        node("circle", { cx: x(mark.at), cy: height - FOOT + 12, r: 5, class: `tl-mark tl-${mark.kind}` }),
        mark.label,
      ),
    );
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  return el(
    "figure",
    { class: "timeline-figure" },
    el("div", { class: "timeline-scroll", tabindex: "0", role: "group", "aria-label": "Frise" }, drawing),
    el(
      "figcaption",
      { class: "note" },
      ...kinds.map((kind) => el("span", { class: `tl-key tl-key-${kind}` }, KINDS[kind])),
      bars.some(({ doubt }) => doubt !== null)
        ? el("span", { class: "tl-key tl-key-doubt" }, "À confirmer")
        : null,
      bars.some(({ unknown }) => unknown) ? "Début inconnu : la barre part du bord." : null,
    ),
  );
}

function defs() {
  const pattern = node("pattern", { id: "tl-stripes", width: 6, height: 6, patternUnits: "userSpaceOnUse" });
  pattern.append(
    node("rect", { width: 6, height: 6, fill: "#fff" }),
    node("rect", { width: 3, height: 6, fill: "#8f3f71" }),
  );
  const defs = node("defs", {});
  defs.append(pattern);
  return defs;
}

/** @param {string} name @param {Record<string, string | number>} attributes */
function node(name, attributes) {
  const one = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) one.setAttribute(key, String(value));
  return one;
}

/** @param {number} x @param {number} y @param {string} words @param {string} kind */
function text(x, y, words, kind) {
  const one = node("text", { x, y, class: kind });
  one.textContent = words;
  return one;
}

/** @param {SVGElement | Element} shape @param {string} words */
function titled(shape, words) {
  const title = node("title", {});
  title.textContent = words;
  shape.append(title);
  return shape;
}
