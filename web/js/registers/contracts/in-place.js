/**
 * Rows of a contract added, changed and taken away above its sheet, which is then shown anew.
 *
 * @import {Context, Row, Values} from "../types.js"
 */
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { editInDialog } from "../form/form-dialog.js";
import { askToRemove } from "../remove.js";
import { saidSaved } from "../undo.js";
import { aOne } from "../values.js";

/**
 * @param {Context} context @param {string} id of the register @param {Row | null} row null for a new one
 * @param {{given?: Values, only?: string[], title?: string}} [how]
 */
async function edit(context, id, row, { given = {}, only, title } = {}) {
  const register = context.register(id);
  const saved = await editInDialog(context, {
    register,
    row,
    given,
    ...(only ? { only } : {}),
    title: title ?? (row ? `Modifier : ${row.title}` : `Ajouter ${aOne(register)}`),
  });
  if (!saved) return;
  saidSaved(context, register, row, saved);
  context.again();
}

/** @param {Context} context @param {string} id @param {string} contract @param {{class?: string, given?: Values}} [how] */
export function addButton(context, id, contract, { class: kind = "link add-link", given = {} } = {}) {
  if (!context.canWrite) return null;
  return buttonOf(
    `Ajouter ${aOne(context.register(id))}`,
    () => edit(context, id, null, { given: { contract, ...given } }),
    { class: kind, "data-testid": `add-${id}` },
  );
}

/** @param {Context} context @param {Row} row @param {string[]} only the fields that are asked for */
export function editContract(context, row, only) {
  if (!context.canWrite) return null;
  return buttonOf("Modifier", () => edit(context, "contracts", row, { only }), {
    class: "link",
    "data-testid": "edit-part",
  });
}

/** What can be done with a row of the contract. @param {Context} context @param {string} id @param {Row} row */
export function rowWays(context, id, row) {
  if (!context.canWrite) return null;
  const named = (/** @type {string} */ what) => ({ class: "link", "aria-label": `${what} ${row.title}` });
  return el(
    "span",
    { class: "row-ways" },
    buttonOf(
      "Modifier",
      () => edit(context, id, row, { given: { contract: row.values.contract ?? null } }),
      named("Modifier"),
    ),
    buttonOf(
      "Retirer",
      () => askToRemove(context, context.register(id), row, context.again),
      named("Retirer"),
    ),
  );
}
