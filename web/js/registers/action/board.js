/**
 * The board of the actions that are late or blocked: where they are, by contract and field, then one by one.
 *
 * @import {Context} from "../types.js"
 * @import {ActionRow} from "./types.js"
 */
import { noun, number, plural, shortDay } from "../../format.js";
import { el } from "../../ui/html.js";
import { crossed } from "./board-model.js";
import { actionsQuery } from "./query.js";
import { readBoard, tableUrl } from "./requests.js";
import { actionTable, COLUMNS, sorted } from "./table.js";

const SHOWN = ["tag", "late", "reason", "change", "next", "carrier", "contract", "field"].flatMap(
  (id) => COLUMNS[id] ?? [],
);
const USUAL = "-late";
const NARROW = 760;

/**
 * @param {Context} context @param {Record<string, string>} query @param {(patch: Record<string, string>) => void} onNarrow
 */
export async function boardView(context, query, onNarrow) {
  const { actions, total, date } = await readBoard(actionsQuery(query));
  const blocked = actions.filter(({ state }) => state.status === "blocked").length;
  const late = total - blocked;
  const sort = query.tri ?? USUAL;
  if (total === 0)
    return [
      el(
        "p",
        { class: "box box-good", role: "status", "data-testid": "count" },
        `Aucune action n’est en retard ni bloquée au ${shortDay(date)}.`,
      ),
    ];
  return [
    el(
      "p",
      { class: "list-count", role: "status", "data-testid": "count" },
      `${plural(late, "action en retard", "actions en retard")}, ${number(blocked)} ${noun(blocked, "bloquée", "bloquées")}, au ${shortDay(date)} · `,
      el(
        "a",
        { href: tableUrl("board", actionsQuery(query)), download: "", "data-testid": "csv" },
        "Télécharger en CSV",
      ),
    ),
    crossTable(actions, onNarrow),
    actionTable("Actions en retard ou bloquées", SHOWN, sorted(actions, sort), {
      link: (row) => context.link({ path: [row.key], query: { date: query.date } }),
      sort,
      onSort: (id) => onNarrow({ tri: sort === `-${id}` ? id : `-${id}` }),
    }),
  ];
}

/** @param {ActionRow[]} actions @param {(patch: Record<string, string>) => void} onNarrow */
function crossTable(actions, onNarrow) {
  const { contracts, fields, count } = crossed(actions);
  if (contracts.length < 2 && fields.length < 2) return null;
  const cell = (/** @type {string} */ contract, /** @type {string} */ field, /** @type {string} */ label) => {
    const many = count(contract, field);
    if (many === 0) return el("td", { class: "numeric nothing" }, "");
    const button = el(
      "button",
      { type: "button", class: "link", "aria-label": `${plural(many, "action")}, ${label}` },
      number(many),
    );
    button.addEventListener("click", () => onNarrow({ contract, field }));
    return el("td", { class: "numeric" }, button);
  };
  return el(
    "details",
    { class: "crossed", open: globalThis.innerWidth > NARROW },
    el("summary", {}, "Par contrat et par domaine"),
    el(
      "div",
      {
        class: "grid-scroll",
        tabindex: "0",
        role: "region",
        "aria-label": "Actions en difficulté par contrat et par domaine",
      },
      el(
        "table",
        {},
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            el("th", { scope: "col" }, "Contrat"),
            ...fields.map(({ label }) => el("th", { scope: "col", class: "numeric" }, label)),
            el("th", { scope: "col", class: "numeric" }, "Ensemble"),
          ),
        ),
        el(
          "tbody",
          {},
          ...contracts.map((contract) =>
            el(
              "tr",
              {},
              el("th", { scope: "row" }, contract.label),
              ...fields.map((field) => cell(contract.id, field.id, `${contract.label}, ${field.label}`)),
              cell(contract.id, "", `${contract.label}, tous domaines`),
            ),
          ),
        ),
      ),
    ),
  );
}
