/**
 * The bars of the timeline as SVG. Every length along the time is a percentage, so that paper and screen differ in width only.
 *
 * @import {Bar, Bars, Span} from "./timeline-model.js"
 */
const SVG = "http://www.w3.org/2000/svg";
const AXIS = 26;
const ROW = 30;

/** @param {string} name @param {Record<string, string | number>} attributes @param {...Node} children */
function draw(name, attributes, ...children) {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  node.append(...children);
  return node;
}

/** @param {number} share */
const at = (share) => `${Math.round(share * 100_000) / 1000}%`;

/** @param {number} height @param {string} kind @param {...Node} children */
const board = (height, kind, ...children) =>
  draw(
    "svg",
    { class: `gantt-svg ${kind}`, height, width: "100%", "aria-hidden": "true", focusable: "false" },
    ...children,
  );

/** The hatching of what is late: once in the document. */
export const hatches = () =>
  draw(
    "svg",
    { class: "gantt-hatches", width: 0, height: 0, "aria-hidden": "true" },
    draw(
      "defs",
      {},
      draw(
        "pattern",
        {
          id: "gantt-late",
          width: 6,
          height: 6,
          patternUnits: "userSpaceOnUse",
          patternTransform: "rotate(45)",
        },
        draw("rect", { class: "late-ground", width: 6, height: 6 }),
        draw("rect", { class: "late-stripe", width: 2.5, height: 6 }),
      ),
    ),
  );

/** @param {Span} span @param {number} today share of the day on show @param {string} label of that day */
export function axis(span, today, label) {
  return board(
    AXIS,
    "gantt-axis",
    ...span.ticks.flatMap((tick) => [
      draw("line", { class: "tick", x1: at(tick.at), x2: at(tick.at), y1: 6, y2: AXIS }),
      text(tick.label, tick.at, tick.strong ? "tick-strong" : "tick-label"),
    ]),
    draw("line", { class: "today", x1: at(today), x2: at(today), y1: 0, y2: AXIS }),
    draw("title", {}, document.createTextNode(label)),
  );
}

/** @param {string} words @param {number} share @param {string} kind */
const text = (words, share, kind) =>
  draw("text", { class: kind, x: at(share), dx: 4, y: 18 }, document.createTextNode(words));

/** @param {Span} span @param {Bars} bars @param {number} today */
export function rowBars(span, bars, today) {
  return board(
    ROW,
    "gantt-bars",
    ...span.ticks.map((tick) =>
      draw("line", { class: "tick", x1: at(tick.at), x2: at(tick.at), y1: 0, y2: ROW }),
    ),
    ...bar(bars.planned, "bar-planned", 5, 20),
    ...bar(bars.real, "bar-real", 10, 10),
    ...bar(bars.late, "bar-late", 10, 10),
    draw("line", { class: "today", x1: at(today), x2: at(today), y1: 0, y2: ROW }),
    ...bars.marks.map(({ at: share, kind }) => diamond(share, kind)),
  );
}

/** @param {Bar | null} one @param {string} kind @param {number} y @param {number} height */
const bar = (one, kind, y, height) =>
  one ? [draw("rect", { class: kind, x: at(one.from), width: at(one.to - one.from), y, height, rx: 2 })] : [];

/** @param {number} share @param {string} kind */
const diamond = (share, kind) =>
  draw(
    "svg",
    { x: at(share), y: ROW / 2, overflow: "visible" },
    draw("path", { class: `mark mark-${kind}`, d: "M0 -6.5 L6.5 0 L0 6.5 L-6.5 0 Z" }),
  );
