/**
 * What the parts of a dossier are made of: a titled section, and rows that are added, changed and taken away in a dialog
 * above the sheet.
 *
 * @import {Context, Register, Values} from "../types.js"
 */
import { isoDay } from "../../format.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { editInDialog } from "../form/form-dialog.js";
import { askToRemove } from "../remove.js";
import { readRow } from "../requests.js";
import { saidSaved } from "../undo.js";

export const today = () => isoDay(new Date());

/**
 * @param {Context} context @param {string} register
 * @param {{given: Values, start?: Values, only?: string[], title: string}} how
 */
export async function addIn(context, register, how) {
  const definition = context.register(register);
  const saved = await editInDialog(context, { register: definition, row: null, ...how });
  if (!saved) return;
  saidSaved(context, definition, null, saved);
  context.again();
}

/** @param {Context} context @param {string} register @param {string} key @param {string[]} only */
async function changeIn(context, register, key, only) {
  const definition = context.register(register);
  const row = await readRow(register, key);
  const saved = await editInDialog(context, {
    register: definition,
    row,
    only,
    title: `Modifier : ${titleOf(definition, row.title)}`,
  });
  if (!saved) return;
  saidSaved(context, definition, row, saved);
  context.again();
}

/** @param {Register} register @param {string} title */
const titleOf = (register, title) => title || register.one;

/** @param {Context} context @param {string} register @param {string} key @param {string[]} only */
export function rowActions(context, register, key, only) {
  if (!context.canWrite) return null;
  return el(
    "span",
    { class: "row-actions" },
    buttonOf("Modifier", () => changeIn(context, register, key, only), { class: "quiet" }),
    buttonOf(
      "Retirer",
      async () =>
        askToRemove(context, context.register(register), await readRow(register, key), context.again),
      { class: "quiet danger" },
    ),
  );
}

/** @param {string} title @param {HTMLElement | null} add @param {...import("../../ui/html.js").Child} children */
export const part = (title, add, ...children) =>
  el(
    "section",
    { class: "step", "aria-label": title },
    el(
      "div",
      { class: "heading" },
      el("h3", {}, title),
      add ? el("div", { class: "heading-actions" }, add) : null,
    ),
    ...children,
  );

/** @param {Context} context @param {string} label @param {() => void} onAdd @param {string} id */
export const adder = (context, label, onAdd, id) =>
  context.canWrite ? buttonOf(label, onAdd, { class: "quiet", "data-testid": id }) : null;
