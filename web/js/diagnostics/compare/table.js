/**
 * The comparison as a table: measures in rows, territories in columns, differences with their size.
 *
 * @import {Context} from "../types.js"
 * @import {Compared, Comparison, Gap} from "./types.js"
 */
import { fictive } from "../../panel/parts.js";
import { el } from "../../ui/html.js";
import { deviations, difference, sayCell, sayMarks, share, withoutUnit } from "../written.js";

/** @param {Comparison} answer @param {Context} context */
export function comparisonTable(answer, context) {
  return el(
    "div",
    { class: "grid-scroll compared", tabindex: "0", role: "region", "aria-label": "Comparaison" },
    el(
      "table",
      { "data-testid": "comparison" },
      el("caption", { class: "hidden" }, "Comparaison des territoires, indicateur par indicateur"),
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          el("th", { scope: "col" }, "Indicateur"),
          ...answer.territories.map(({ level, code, name }) =>
            el(
              "th",
              { scope: "col" },
              el("a", { href: context.link({ section: "portrait", path: [level, code] }) }, name),
            ),
          ),
          el("th", { scope: "col" }, "Médiane"),
        ),
      ),
      ...bodies(answer),
    ),
  );
}

/** @param {Comparison} answer */
function bodies(answer) {
  /** @type {Map<string, Compared[]>} */
  const families = new Map();
  for (const one of answer.measures)
    families.set(one.familyLabel, [...(families.get(one.familyLabel) ?? []), one]);
  return [...families].map(([label, measures]) =>
    el(
      "tbody",
      {},
      el(
        "tr",
        { class: "family-row" },
        el("th", { scope: "rowgroup", colspan: answer.territories.length + 2 }, label),
      ),
      ...measures.map(row),
    ),
  );
}

/** @param {Compared} measure */
function row(measure) {
  return el(
    "tr",
    { "data-testid": "compared", "data-measure": measure.id },
    el(
      "th",
      { scope: "row", title: measure.definition },
      measure.label,
      " ",
      fictive(measure.demo),
      el("span", { class: "note measure-unit" }, [measure.unit, measure.period].filter(Boolean).join(" – ")),
    ),
    ...measure.cells.map((cell, i) => {
      const gap = measure.gaps[i] ?? null;
      const marks = sayMarks(cell);
      return el(
        "td",
        { class: gap?.notable ? "numeric notable" : "numeric" },
        el(
          "span",
          { class: cell.value === null ? "muted" : "value" },
          sayCell(cell, measure, measure.atLevel[i]),
        ),
        gap ? gapSaid(gap, measure) : null,
        marks ? el("span", { class: "note" }, marks) : null,
      );
    }),
    el("td", { class: "numeric" }, measure.spread ? withoutUnit(measure.spread.median, measure) : ""),
  );
}

/** @param {Gap} gap @param {Compared} measure */
function gapSaid(gap, measure) {
  if (gap.difference === 0) return el("span", { class: "gap" }, "= médiane", place(gap));
  const arrow = gap.difference > 0 ? "▲" : "▼";
  const relative = gap.share === null || measure.format === "percent" ? "" : ` (${share(gap.share)})`;
  return el(
    "span",
    { class: "gap", title: gap.deviations === null ? null : `${deviations(gap.deviations)} du niveau` },
    gap.notable ? el("span", { "aria-hidden": "true" }, `${arrow} `) : null,
    gap.notable
      ? el("strong", {}, `${difference(gap.difference, measure)}${relative}`)
      : `${difference(gap.difference, measure)}${relative}`,
    gap.notable ? el("span", { class: "hidden" }, ", écart notable") : null,
    place(gap),
  );
}

/** @param {Gap} gap */
function place(gap) {
  if (!gap.highest && !gap.lowest) return null;
  return el("span", { class: "place" }, gap.highest ? "le plus haut" : "le plus bas");
}
