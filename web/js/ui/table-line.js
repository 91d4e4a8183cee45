/**
 * @import {Figures} from "../figures.js"
 * @import {LevelId} from "../types.js"
 * @import {TableRow} from "./table-model.js"
 */
import { REST, SECRET, UNAVAILABLE } from "../figures.js";
import { figure, number } from "../format.js";
import { el } from "./html.js";

/** One line of the table. @param {TableRow} row @param {Figures} figures @param {(level: LevelId, code: string) => void} onOpen */
export function tableLine(row, figures, onOpen) {
  const { level, kind, legend } = figures.answer;
  const open = el("button", { type: "button", class: "link" }, row.name);
  const entry = figures.entry(row.index);
  const chip = el("span", {
    class: `swatch ${swatchOf(row.index, entry?.pattern)}`,
    "aria-hidden": "true",
  });
  const colour = entry?.colour ?? (row.index === REST ? legend.zero?.colour : null);
  if (colour && !entry?.pattern) chip.style.backgroundColor = colour;
  const said =
    kind === "category"
      ? ""
      : row.value === null
        ? figures.sayOf(row.code)
        : figure(row.value, figures.answer.format);
  const line = el(
    "tr",
    { "data-testid": "table-row", "data-code": row.code },
    el("th", { scope: "row" }, open, " ", el("span", { class: "code" }, row.code)),
    el("td", { class: "departement-cell" }, row.departement || "—"),
    el("td", { class: "numeric population-cell" }, row.population === null ? "—" : number(row.population)),
    el(
      "td",
      { class: "numeric value-cell" },
      row.incomplete ? el("span", { class: "tag" }, "incomplet") : null,
      figures.estimated.has(row.code) ? el("span", { class: "tag" }, "estimé") : null,
      figures.notConverted.has(row.code) ? el("span", { class: "tag" }, "non converti") : null,
      said,
    ),
    el("td", { class: "class-cell" }, chip, " ", figures.labelOf(row.index)),
  );
  line.addEventListener("click", () => onOpen(level, row.code));
  return line;
}

/** @param {number} index @param {string | null} [pattern] */
function swatchOf(index, pattern) {
  if (index === UNAVAILABLE) return "swatch-unavailable";
  if (index === SECRET) return "swatch-secret";
  return pattern ? `swatch-${pattern}` : "";
}
