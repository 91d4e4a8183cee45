/**
 * Rows of a register as a table; on a narrow screen, as cards.
 *
 * @import {Field, Register, Row} from "../types.js"
 */

import { fictive } from "../../panel/parts.js";
import { el } from "../../ui/html.js";
import { isNumeric, NOTHING, shownOf } from "../values.js";
import { sortOf } from "./list-model.js";

/**
 * @param {Register} register @param {Field[]} columns @param {Row[]} rows
 * @param {{link: (row: Row) => string, sort?: string, onSort?: (name: string) => void}} how link: the hash of a row
 */
export function rowsTable(register, columns, rows, { link, sort, onSort }) {
  const title = register.fields.find((field) => field.name === register.title);
  const head = (/** @type {string} */ label, /** @type {string | undefined} */ name, numeric = false) => {
    const button = el("button", { type: "button", "data-sort": name }, label);
    button.addEventListener("click", () => name && onSort?.(name));
    return el(
      "th",
      { scope: "col", class: numeric ? "numeric" : "", "aria-sort": name ? sortOf(sort, name) : null },
      name && onSort ? button : label,
    );
  };
  const body = el("tbody", {}, ...rows.map((row) => rowLine(row, columns, link(row))));
  body.addEventListener("keydown", (event) => stepRows(event, body));
  return el(
    "table",
    { class: "rows", "data-testid": "rows" },
    el("caption", { class: "hidden" }, register.label),
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        head(title?.label ?? register.label, title?.name),
        ...columns.map((one) => head(one.label, one.name, isNumeric(one))),
      ),
    ),
    body,
  );
}

/** @param {Row} row @param {Field[]} columns @param {string} href */
function rowLine(row, columns, href) {
  return el(
    "tr",
    { "data-key": row.key, "data-testid": "row" },
    el("th", { scope: "row" }, el("a", { href }, row.title || row.key), " ", fictive(row.demo)),
    ...columns.map((field) => {
      const text = shownOf(field, row);
      const none = text === NOTHING;
      const value = field.kind === "choice" && !none ? el("span", { class: "tag" }, text) : text;
      return el(
        "td",
        {
          class: `${isNumeric(field) ? "numeric" : ""} ${none ? "nothing" : ""}`.trim(),
          "data-label": field.label,
        },
        value,
      );
    }),
  );
}

/** The arrows go from one row to the next. @param {KeyboardEvent} event @param {HTMLElement} body */
export function stepRows(event, body) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  const links = [...body.querySelectorAll("th a")];
  const here = links.indexOf(/** @type {Element} */ (document.activeElement));
  const next = here < 0 ? null : links[here + by];
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
