/**
 * What the best set is worth as the envelope grows: a staircase, drawn.
 *
 * @import {Portfolio} from "./types.js"
 */
import { money, number } from "../../format.js";
import { el } from "../../ui/html.js";
import { scrolled } from "../../ui/parts.js";

const SVG = "http://www.w3.org/2000/svg";
const BOX = { width: 640, height: 260, left: 88, right: 16, top: 14, bottom: 40 };

/** @param {string} name @param {Record<string, string | number>} attributes @param {string} [text] */
function shape(name, attributes, text) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (text) element.textContent = text;
  return element;
}

/**
 * Every known point of the staircase, once, from the least envelope to the greatest.
 *
 * @param {Portfolio} portfolio @returns {{cents: number, value: number, count: number, proved: boolean}[]}
 */
export function stairs({ curve, lastEuro, chosen }) {
  /** @type {Map<number, {cents: number, value: number, count: number, proved: boolean}>} */
  const all = new Map();
  for (const { envelopeCents, value, count, proved } of curve)
    all.set(envelopeCents, { cents: envelopeCents, value, count, proved });
  for (const { envelopeCents, set, proved } of [...(lastEuro?.more ?? []), ...(lastEuro?.less ?? [])])
    all.set(envelopeCents, { cents: envelopeCents, value: set.value, count: set.count, proved });
  if (lastEuro && chosen)
    all.set(lastEuro.sameFromCents, {
      cents: lastEuro.sameFromCents,
      value: chosen.value,
      count: chosen.count,
      proved: true,
    });
  return [...all.values()].sort((a, b) => a.cents - b.cents);
}

/** @param {Portfolio} portfolio @returns {HTMLElement | null} null where there is nothing to draw */
export function curvePart(portfolio) {
  const points = stairs(portfolio);
  if (points.length < 2 || portfolio.envelopeCents === null) return null;
  const { unit, decimals } = portfolio.objective;
  const rows = points.map(({ cents, value, count, proved }) =>
    el(
      "tr",
      { class: cents === portfolio.envelopeCents ? "now" : null },
      el("th", { scope: "row" }, money(cents)),
      el("td", { class: "numeric" }, number(value, decimals)),
      el("td", { class: "numeric" }, number(count)),
      el("td", {}, proved ? "prouvé" : "non prouvé"),
    ),
  );
  return el(
    "section",
    { class: "step", "data-testid": "curve" },
    el("h3", {}, "Selon l’enveloppe"),
    drawing(points, portfolio),
    el(
      "details",
      {},
      el("summary", {}, "Les valeurs de la courbe"),
      scrolled("Ce que chaque enveloppe achète", ["Enveloppe", unit, "Contrats", "Preuve"], rows),
    ),
  );
}

/** @param {ReturnType<typeof stairs>} points @param {Portfolio} portfolio */
function drawing(points, portfolio) {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return el("p", {});
  const { unit, decimals, label } = portfolio.objective;
  const most = Math.max(...points.map((one) => one.value));
  const least = Math.min(0, ...points.map((one) => one.value));
  const x = (/** @type {number} */ cents) =>
    BOX.left + ((cents - first.cents) / (last.cents - first.cents)) * (BOX.width - BOX.left - BOX.right);
  const y = (/** @type {number} */ value) =>
    BOX.height - BOX.bottom - ((value - least) / (most - least || 1)) * (BOX.height - BOX.top - BOX.bottom);
  const svg = shape("svg", { viewBox: `0 0 ${BOX.width} ${BOX.height}`, class: "curve", role: "img" });
  svg.setAttribute(
    "aria-label",
    `${label} selon l’enveloppe : de ${number(first.value, decimals)} pour ${money(first.cents)} à ${number(last.value, decimals)} ${unit} pour ${money(last.cents)}.`,
  );
  for (const part of [0, 0.5, 1]) {
    const value = least + part * (most - least);
    svg.append(
      shape("line", {
        x1: BOX.left,
        x2: BOX.width - BOX.right,
        y1: y(value),
        y2: y(value),
        class: "curve-grid",
      }),
      shape("text", { x: BOX.left - 8, y: y(value) + 4, class: "curve-value" }, number(value, decimals)),
    );
  }
  let way = `M${x(first.cents)} ${y(first.value)}`;
  for (const { cents, value } of points.slice(1)) way += `H${x(cents)}V${y(value)}`;
  svg.append(shape("path", { d: way, class: "curve-line" }));
  for (const { cents, value } of points)
    svg.append(shape("circle", { cx: x(cents), cy: y(value), r: 2.5, class: "curve-point" }));
  const now = portfolio.envelopeCents ?? 0;
  svg.append(
    shape("line", { x1: x(now), x2: x(now), y1: BOX.top, y2: BOX.height - BOX.bottom, class: "curve-now" }),
  );
  if (portfolio.chosen)
    svg.append(shape("circle", { cx: x(now), cy: y(portfolio.chosen.value), r: 5, class: "curve-here" }));
  const foot = BOX.height - BOX.bottom + 20;
  svg.append(
    shape("text", { x: BOX.left, y: foot, class: "curve-first" }, money(first.cents)),
    shape("text", { x: BOX.width - BOX.right, y: foot, class: "curve-last" }, money(last.cents)),
    shape("text", { x: x(now), y: foot + 15, class: "curve-middle" }, `${money(now)} (votre enveloppe)`),
  );
  return svg;
}
