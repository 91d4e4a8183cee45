/**
 * Actions as a table; on a narrow screen, as cards.
 *
 * @import {Child} from "../../ui/html.js"
 * @import {ActionRow} from "./types.js"
 */

import { shortDay } from "../../format.js";
import { fictive } from "../../panel/parts.js";
import { el } from "../../ui/html.js";
import { stepRows } from "../generic/rows-table.js";
import { progressCell } from "./progress.js";
import { contractWords, delay, placeWords, stateTag } from "./words.js";

/**
 * @typedef {object} Column
 * @property {string} id
 * @property {string} label
 * @property {(row: ActionRow) => Child} cell
 * @property {(row: ActionRow) => string | number | null} by what it is sorted by; null comes last
 * @property {boolean} [numeric]
 */

/** @type {Record<string, Column>} */
export const COLUMNS = {
  contract: {
    id: "contract",
    label: "Contrat",
    cell: (row) => contractWords(row.head.contractTitle),
    by: (row) => row.head.contractTitle && contractWords(row.head.contractTitle),
  },
  field: {
    id: "field",
    label: "Domaine",
    cell: (row) => row.head.fieldLabel,
    by: (row) => row.head.fieldLabel,
  },
  places: { id: "places", label: "Lieux", cell: placeWords, by: placeWords },
  carrier: {
    id: "carrier",
    label: "Porteur",
    cell: (row) => row.head.carrier,
    by: (row) => row.head.carrier,
  },
  state: {
    id: "state",
    label: "État",
    cell: (row) =>
      el(
        "span",
        {},
        stateTag(row.state),
        row.state.daysLate > 0 ? el("span", { class: "late-days" }, ` ${delay(row.state.daysLate)}`) : null,
      ),
    by: (row) => row.state.label,
  },
  late: {
    id: "late",
    label: "Retard",
    cell: (row) => (row.state.daysLate > 0 ? `${row.state.daysLate} j` : "—"),
    by: (row) => row.state.daysLate,
    numeric: true,
  },
  tag: { id: "tag", label: "État", cell: (row) => stateTag(row.state), by: (row) => row.state.label },
  reason: {
    id: "reason",
    label: "Raison",
    cell: (row) => row.state.reason ?? el("span", { class: "muted" }, "non renseignée"),
    by: (row) => row.state.reason,
  },
  change: {
    id: "change",
    label: "Dernier changement",
    cell: (row) => (row.state.lastChange ? shortDay(row.state.lastChange) : "—"),
    by: (row) => row.state.lastChange,
  },
  next: {
    id: "next",
    label: "Prochain jalon",
    cell: (row) => nextMilestone(row),
    by: (row) => row.nextMilestone?.dueOn ?? null,
  },
  end: {
    id: "end",
    label: "Fin prévue",
    cell: (row) => (row.calendar.plannedEnd ? shortDay(row.calendar.plannedEnd) : "—"),
    by: (row) => row.calendar.plannedEnd,
  },
  progress: {
    id: "progress",
    label: "Avancement",
    cell: (row) => progressCell(row.progress),
    by: (row) => row.progress.value,
  },
};

/** @param {ActionRow} row */
function nextMilestone({ nextMilestone: next }) {
  if (!next) return "—";
  const due = next.dueOn ? ` (${shortDay(next.dueOn)})` : "";
  return el(
    "span",
    { class: next.late ? "missed" : "" },
    `${next.title}${due}`,
    next.late ? " – manqué" : "",
  );
}

/** @param {ActionRow[]} rows @param {string} sort a column, with - before for the greatest first */
export function sorted(rows, sort) {
  const column = COLUMNS[sort.replace(/^-/, "")];
  if (!column) return rows;
  const turn = sort.startsWith("-") ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [column.by(a), column.by(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    if (typeof x === "number" && typeof y === "number") return turn * (x - y);
    return turn * String(x).localeCompare(String(y), "fr");
  });
}

/**
 * @param {string} caption @param {Column[]} columns @param {ActionRow[]} rows
 * @param {{link: (row: ActionRow) => string, sort: string, onSort: (id: string) => void, pick?: {chosen: Set<string>, onPick: () => void}}} how
 */
export function actionTable(caption, columns, rows, { link, sort, onSort, pick }) {
  const head = (/** @type {Column} */ column) => {
    const asked = sort.replace(/^-/, "") === column.id;
    const button = el("button", { type: "button", "data-sort": column.id }, column.label);
    button.addEventListener("click", () => onSort(column.id));
    return el(
      "th",
      {
        scope: "col",
        class: column.numeric ? "numeric" : "",
        "aria-sort": asked ? (sort.startsWith("-") ? "descending" : "ascending") : null,
      },
      button,
    );
  };
  const body = el("tbody", {}, ...rows.map((row) => line(row, columns, link(row), pick)));
  body.addEventListener("keydown", (event) => stepRows(event, body));
  return el(
    "table",
    { class: "rows actions-table", "data-testid": "rows" },
    el("caption", { class: "hidden" }, caption),
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        pick ? el("th", { scope: "col", class: "pick" }, allBox(rows, pick)) : null,
        el("th", { scope: "col" }, "Action"),
        ...columns.map(head),
      ),
    ),
    body,
  );
}

/**
 * @param {ActionRow} row @param {Column[]} columns @param {string} href
 * @param {{chosen: Set<string>, onPick: () => void}} [pick]
 */
function line(row, columns, href, pick) {
  return el(
    "tr",
    { "data-key": row.key, "data-testid": "row" },
    pick
      ? el(
          "td",
          { class: "pick" },
          box(`Choisir ${row.head.title}`, pick.chosen.has(row.key), (on) => {
            if (on) pick.chosen.add(row.key);
            else pick.chosen.delete(row.key);
            pick.onPick();
          }),
        )
      : null,
    el("th", { scope: "row" }, el("a", { href }, row.head.title), " ", fictive(row.demo)),
    ...columns.map((column) =>
      el("td", { class: column.numeric ? "numeric" : "", "data-label": column.label }, column.cell(row)),
    ),
  );
}

/** @param {ActionRow[]} rows @param {{chosen: Set<string>, onPick: () => void}} pick */
function allBox(rows, pick) {
  const all = rows.length > 0 && rows.every((row) => pick.chosen.has(row.key));
  return box("Choisir toutes les actions affichées", all, (on) => {
    for (const row of rows) {
      if (on) pick.chosen.add(row.key);
      else pick.chosen.delete(row.key);
    }
    pick.onPick();
  });
}

/** @param {string} label @param {boolean} checked @param {(on: boolean) => void} onChange */
function box(label, checked, onChange) {
  const input = el("input", { type: "checkbox", "aria-label": label });
  input.checked = checked;
  input.addEventListener("change", () => onChange(input.checked));
  return input;
}
