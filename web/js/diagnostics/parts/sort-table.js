/**
 * A table that is sorted by the heads of its columns.
 *
 * @import {Child} from "../../ui/html.js"
 */
import { el } from "../../ui/html.js";

const collator = new Intl.Collator("fr", { sensitivity: "base", numeric: true });

/**
 * @template T
 * @typedef {object} Column
 * @property {string} label
 * @property {(row: T) => string | number | null | undefined} value what it is sorted by; null comes last
 * @property {(row: T) => Child | Child[]} [cell] what is shown; the value when not given
 * @property {boolean} [numeric]
 */

/**
 * A sorted copy; equals stay in their order.
 *
 * @template T @param {T[]} rows @param {Column<T>} column @param {boolean} down @returns {T[]}
 */
export function sortedBy(rows, column, down) {
  const sign = down ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [column.value(a), column.value(b)];
    if (x === null || x === undefined) return y === null || y === undefined ? 0 : 1;
    if (y === null || y === undefined) return -1;
    return sign * (typeof x === "number" && typeof y === "number" ? x - y : collator.compare(`${x}`, `${y}`));
  });
}

/**
 * @template T
 * @param {string} caption @param {Column<T>[]} columns the first heads its row @param {T[]} rows
 * @param {string} testId
 */
export function sortTable(caption, columns, rows, testId) {
  const body = el("tbody", {});
  const heads = columns.map((column, i) => {
    const button = el("button", { type: "button", class: "sort" }, column.label);
    button.addEventListener("click", () => order(i));
    return el("th", { scope: "col", class: column.numeric ? "numeric" : null }, button);
  });
  let sortedAt = -1;
  let down = false;

  /** @param {number} at */
  function order(at) {
    const column = columns[at];
    if (!column) return;
    down = sortedAt === at ? !down : Boolean(column.numeric);
    sortedAt = at;
    heads.forEach((head, i) => {
      if (i === at) head.setAttribute("aria-sort", down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    fill(sortedBy(rows, column, down));
  }

  /** @param {T[]} some */
  function fill(some) {
    body.replaceChildren(
      ...some.map((row) => el("tr", {}, ...columns.map((column, i) => cell(column, row, i)))),
    );
  }

  fill(rows);
  return el(
    "div",
    { class: "grid-scroll", tabindex: "0", role: "region", "aria-label": caption, "data-testid": testId },
    el(
      "table",
      {},
      el("caption", { class: "hidden" }, caption),
      el("thead", {}, el("tr", {}, ...heads)),
      body,
    ),
  );
}

/** @template T @param {Column<T>} column @param {T} row @param {number} at */
function cell(column, row, at) {
  const shown = column.cell ? column.cell(row) : (column.value(row) ?? "–");
  const children = Array.isArray(shown) ? shown : [shown];
  return at === 0
    ? el("th", { scope: "row" }, ...children)
    : el("td", { class: column.numeric ? "numeric" : null }, ...children);
}
