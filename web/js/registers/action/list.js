/**
 * The list of actions as of a day, page by page in the order that the server gives them, and a change of state for several of them.
 *
 * @import {Context} from "../types.js"
 * @import {ActionRow} from "./types.js"
 */
import { plural, shortDay } from "../../format.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { PAGE_ROWS } from "../generic/list-model.js";
import { fresh, moreRows, reachRow } from "../more.js";
import { actionsQuery } from "./query.js";
import { readActions, tableUrl } from "./requests.js";
import { askState } from "./state-dialog.js";
import { actionTable, COLUMNS } from "./table.js";

const SHOWN = ["contract", "field", "places", "state", "progress", "end"].flatMap((id) => COLUMNS[id] ?? []);

/**
 * @param {Context} context @param {Record<string, string>} query @param {(patch: Record<string, string>) => void} onNarrow
 */
export async function listView(context, query, onNarrow) {
  const sort = SHOWN.some(({ id }) => id === query.tri?.replace(/^-/, "")) ? (query.tri ?? "") : "";
  const ask = (/** @type {number} */ page) =>
    readActions({
      ...actionsQuery(query),
      ...(sort ? { sort } : {}),
      page: String(page),
      size: String(PAGE_ROWS),
    });
  let read = await ask(1);
  const { total, date } = read;
  let { actions } = read;
  /** @type {Set<string>} */
  const chosen = new Set();
  const place = el("div", {});
  const bulk = el("div", { class: "bulk", role: "status", hidden: true, "data-testid": "bulk" });
  const onPick = () => {
    drawBulk();
    draw();
  };
  const drawBulk = () => {
    bulk.hidden = chosen.size === 0;
    bulk.replaceChildren(
      el("strong", {}, `${plural(chosen.size, "action choisie", "actions choisies")}`),
      buttonOf("Changer leur état", () => askState(context, picked(actions, chosen, date), context.again), {
        "data-testid": "bulk-state",
      }),
      buttonOf(
        "Ne rien choisir",
        () => {
          chosen.clear();
          onPick();
        },
        { class: "quiet" },
      ),
    );
  };
  const draw = () => {
    const focused = document.activeElement?.getAttribute("aria-label");
    const more = moreRows({ page: read.page, shown: actions.length, total: read.total }, async () => {
      read = await ask(read.page + 1);
      const came = fresh(actions, read.actions);
      actions = [...actions, ...came];
      draw();
      reachRow(place, came[0]);
    });
    place.replaceChildren(
      actionTable("Actions", SHOWN, actions, {
        link: (row) => context.link({ path: [row.key], query: { date: query.date } }),
        sort,
        onSort: (id) => onNarrow({ tri: sort === id ? `-${id}` : id }),
        ...(context.canWrite ? { pick: { chosen, onPick } } : {}),
      }),
      ...(more ? [more] : []),
    );
    // The boxes were made anew: the one that was ticked keeps the focus.
    if (focused)
      for (const one of place.querySelectorAll("input"))
        if (one.getAttribute("aria-label") === focused) one.focus({ preventScroll: true });
  };
  draw();
  return [
    el(
      "p",
      { class: "list-count", role: "status", "data-testid": "count" },
      `${plural(total, "action")}, au ${shortDay(date)}`,
      total > 0 ? " · " : "",
      total > 0
        ? el(
            "a",
            { href: tableUrl("timeline", actionsQuery(query)), download: "", "data-testid": "csv" },
            "Télécharger en CSV",
          )
        : null,
    ),
    bulk,
    total === 0 ? el("p", { class: "box empty" }, "Aucune action ne correspond.") : place,
  ];
}

/** @param {ActionRow[]} actions @param {Set<string>} chosen @param {string} date */
function picked(actions, chosen, date) {
  const rows = actions.filter((row) => chosen.has(row.key));
  const first = rows.slice(0, 4).map((row) => row.head.title);
  const more = rows.length - first.length;
  return {
    keys: rows.map((row) => row.key),
    title: `${first.join(" ; ")}${more > 0 ? ` et ${plural(more, "autre")}` : ""}.`,
    date,
  };
}
