/**
 * Lists that are read page by page: below what is shown stands how much that is of all, and the button for what follows.
 */
import { number } from "../format.js";
import { el } from "../ui/html.js";
import { buttonOf, faultBox } from "../ui/parts.js";
import { PAGE_ROWS } from "./generic/list-model.js";

/**
 * @param {{page: number, shown: number, total: number}} read the last page that was read, of PAGE_ROWS rows
 * @param {() => Promise<void>} onMore reads and draws the page that follows
 * @returns {HTMLElement | null} null when there is none
 */
export function moreRows({ page, shown, total }, onMore) {
  if (page * PAGE_ROWS >= total) return null;
  const fault = el("div", {});
  const ask = () => {
    button.disabled = true;
    fault.replaceChildren();
    onMore().catch((why) => {
      button.disabled = false;
      fault.replaceChildren(faultBox(why, ask));
    });
  };
  const button = buttonOf("Afficher la suite", ask, { class: "quiet", "data-testid": "more" });
  return el(
    "div",
    { class: "pager" },
    fault,
    el("span", {}, `${number(shown)} sur ${number(total)}`),
    button,
  );
}

/**
 * Those of a later page that are not shown yet: a row that was added meanwhile moves others to the page after.
 *
 * @template {{key: string}} T
 * @param {T[]} shown @param {T[]} rows
 */
export function fresh(shown, rows) {
  const keys = new Set(shown.map(({ key }) => key));
  return rows.filter(({ key }) => !keys.has(key));
}

/** The first row that came takes the focus, which the button had. @param {HTMLElement} place @param {{key: string} | undefined} row */
export function reachRow(place, row) {
  const link = row && place.querySelector(`tr[data-key="${CSS.escape(row.key)}"] th a`);
  if (link instanceof HTMLElement) link.focus({ preventScroll: true });
}
