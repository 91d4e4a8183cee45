/**
 * One similar territory: its distance, and what it is made of.
 *
 * @import {Context} from "../types.js"
 * @import {Near, On, Part, Similar} from "./types.js"
 */
import { number } from "../../format.js";
import { fictive } from "../../panel/parts.js";
import { el } from "../../ui/html.js";
import { deviations, sayCell, sayMarks, withUnit } from "../written.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 160;
const HEIGHT = 12;
/** What fills half of a bar, in standard deviations. */
const WIDEST = 2;

/**
 * @param {Similar} answer @param {Near} near @param {number} rank @param {boolean} chosen
 * @param {(near: Near, wanted: boolean) => void} onTick @param {Context} context
 */
export function nearCard(answer, near, rank, chosen, onTick, context) {
  const box = el("input", { type: "checkbox", checked: chosen });
  box.addEventListener("change", () => onTick(near, box.checked));
  const measures = new Map(answer.measures.map((one) => [one.id, one]));
  const path = [near.level, near.code];
  return el(
    "li",
    { class: "near", "data-testid": "near", "data-code": near.code },
    el(
      "div",
      { class: "near-head" },
      el("span", { class: "near-rank", "aria-hidden": "true" }, number(rank)),
      el(
        "div",
        {},
        el("h3", {}, el("a", { href: context.link({ section: "portrait", path }) }, near.name)),
        el("p", { class: "note" }, `${near.kindLabel}${near.departement ? ` · ${near.departement}` : ""}`),
      ),
      el(
        "p",
        { class: "near-distance" },
        "Distance ",
        el("strong", { "data-testid": "distance" }, number(near.distance, 2, 2)),
        el("span", { class: "note" }, " écart type en moyenne"),
      ),
      el("label", { class: "near-tick" }, box, "Comparer"),
    ),
    el(
      "div",
      { class: "grid-scroll", tabindex: "0", role: "region", "aria-label": `Explication pour ${near.name}` },
      el(
        "table",
        { class: "near-parts" },
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            ...["Indicateur", answer.name, near.name, "Écart", "Part de la distance"].map((head) =>
              el("th", { scope: "col" }, head),
            ),
          ),
        ),
        el("tbody", {}, ...near.parts.map((part) => line(part, measures))),
      ),
    ),
    near.missing.length > 0
      ? el(
          "p",
          { class: "note" },
          `Laissé de côté, car ${near.name} n’a pas de valeur : ${near.missing.map((id) => measures.get(id)?.label ?? id).join(", ")}.`,
        )
      : null,
    el(
      "p",
      { class: "near-more" },
      el("a", { href: context.link({ path }) }, "Ses propres territoires proches"),
    ),
  );
}

/** @param {Part} part @param {Map<string, On>} measures */
function line(part, measures) {
  const measure = measures.get(part.measure);
  if (!measure) return el("tr", {});
  const own =
    measure.own.value === null ? sayCell(measure.own, measure) : withUnit(measure.own.value, measure);
  const other =
    part.other.value === null ? sayCell(part.other, measure) : withUnit(part.other.value, measure);
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, measure.label, " ", fictive(measure.demo)),
    el("td", { class: "numeric" }, own, marked(sayMarks(measure.own))),
    el("td", { class: "numeric" }, other, marked(sayMarks(part.other))),
    el("td", { class: "near-gap" }, bar(part.deviations), el("span", {}, deviations(part.deviations))),
    el("td", { class: "numeric" }, `${number(part.share)}\u00a0%`),
  );
}

/** @param {string} words */
const marked = (words) => (words ? el("p", { class: "note" }, words) : null);

/** To the right of the middle when the other has more. @param {number} away in standard deviations */
function bar(away) {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
  drawing.setAttribute("class", "gap-bar");
  drawing.setAttribute("aria-hidden", "true");
  const middle = WIDTH / 2;
  const length = Math.max(1, (Math.min(WIDEST, Math.abs(away)) / WIDEST) * middle);
  rect(
    drawing,
    away < 0 ? middle - length : middle,
    2,
    length,
    HEIGHT - 4,
    away < 0 ? "gap-below" : "gap-above",
  );
  rect(drawing, middle - 0.5, 0, 1, HEIGHT, "gap-zero");
  return drawing;
}

/** @param {SVGElement} drawing @param {number} x @param {number} y @param {number} width @param {number} height @param {string} kind */
function rect(drawing, x, y, width, height, kind) {
  const one = document.createElementNS(SVG, "rect");
  for (const [name, value] of Object.entries({ x, y, width, height })) one.setAttribute(name, String(value));
  one.setAttribute("class", kind);
  drawing.append(one);
}
