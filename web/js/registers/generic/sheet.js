/**
 * The sheet of a row: its values, what belongs to it, its journal.
 *
 * @import {Context, Register, Row, Screen} from "../types.js"
 */
import { fictive } from "../../panel/parts.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { crumbs, heading } from "../../ui/screen-parts.js";
import { editInDialog } from "../form/form-dialog.js";
import { placeOfObject } from "../journal/object-place.js";
import { journalPanel } from "../journal/panel.js";
import { childrenOf, objectOf, rootsOf } from "../objects.js";
import { askToRemove } from "../remove.js";
import { readRows } from "../requests.js";
import { saidSaved } from "../undo.js";
import { aOne, ownFields, valueElement } from "../values.js";
import { columnsOf } from "./list-model.js";
import { rowsTable } from "./rows-table.js";

/**
 * @param {Context} context @param {Register} register @param {Row} row @param {string[]} path of the row
 * @param {[string, string][]} trail what stands above it
 * @returns {Promise<Screen>}
 */
export async function sheetScreen(context, register, row, path, trail) {
  const base = path.slice(0, -1);
  const up = trail.length > 0 ? path.slice(0, -2) : base;
  const children = await Promise.all(
    childrenOf(register, context.registers).map((one) => childPart(context, one, row, path)),
  );
  const actions = context.canWrite
    ? [
        el(
          "a",
          {
            class: "button",
            role: "button",
            href: context.link({ path, query: { modifier: "1" } }),
            "data-testid": "edit",
          },
          "Modifier",
        ),
        buttonOf("Supprimer", () => askToRemove(context, register, row, () => context.go({ path: up })), {
          class: "quiet danger",
          "data-testid": "remove",
        }),
      ]
    : [];
  const way =
    trail.length > 0
      ? trail
      : /** @type {[string, string][]} */ ([[register.label, context.link({ path: base })]]);
  return {
    title: row.title || row.key,
    content: [
      crumbs(way),
      heading(row.title || row.key, fictive(row.demo), ...actions),
      el(
        "div",
        { class: "sheet" },
        el("div", { class: "sheet-main" }, factsPart(register, row), ...children),
        journalPanel(context, objectOf(register, row, context.registers)),
      ),
    ],
  };
}

/** The values of a row, under their labels. @param {Register} register @param {Row} row @param {string[]} [names] the fields, all when left out */
export function factsPart(register, row, names) {
  const fields = ownFields(register).filter((field) => !names || names.includes(field.name));
  return el(
    "section",
    { class: "step", "aria-label": "Fiche" },
    el(
      "dl",
      { class: "row-facts" },
      ...fields.map((field) =>
        el(
          "div",
          { class: `kind-${field.kind}` },
          el("dt", {}, field.label),
          el("dd", { "data-field": field.name }, valueElement(field, row)),
        ),
      ),
    ),
  );
}

/**
 * The rows of a register that belong to this one.
 *
 * @param {Context} context @param {Register} register @param {Row} above @param {string[]} path of the row above
 */
export async function childPart(context, register, above, path) {
  const field = register.parent?.field ?? "";
  const { rows, total } = await readRows(register.id, { [field]: above.key, size: 200 });
  const columns = columnsOf(register).filter((one) => one.name !== field);
  // What is an object of its own has its own sheet.
  const own = rootsOf([register.object], context.registers).includes(register);
  const link = (/** @type {Row} */ row) =>
    own
      ? placeOfObject(register.object, row.key, context).href
      : context.link({ path: [...path, register.id, row.key] });
  const add = context.canWrite ? addPart(context, register, above, path, own) : null;
  return el(
    "section",
    { class: "step", "aria-label": register.label, "data-register": register.id },
    el(
      "div",
      { class: "heading" },
      el("h3", {}, register.label),
      el("div", { class: "heading-actions" }, add),
    ),
    rows.length === 0
      ? el("p", { class: "muted" }, register.feminine ? `Aucune ${register.one}.` : `Aucun ${register.one}.`)
      : rowsTable(register, columns, rows, { link }),
    total > rows.length
      ? el("p", { class: "note" }, `Les ${rows.length} premières lignes sur ${total}.`)
      : null,
  );
}

/**
 * @param {Context} context @param {Register} register @param {Row} above @param {string[]} path of the row above
 * @param {boolean} own whether it is an object of its own, which is made on its own screen
 */
function addPart(context, register, above, path, own) {
  const words = `Ajouter ${aOne(register)}`;
  const address = context.link({ path: [...path, register.id] });
  const attributes = { class: "button", "data-testid": `add-${register.id}` };
  if (own) return el("a", { ...attributes, role: "button", href: address }, words);
  return buttonOf(
    words,
    async () => {
      const given = { [register.parent?.field ?? ""]: above.key };
      const title = `${words} – ${above.title}`;
      const made = await editInDialog(context, {
        register,
        row: null,
        given,
        title,
        heading: words,
        address,
      });
      if (!made) return;
      saidSaved(context, register, null, made);
      context.again();
    },
    attributes,
  );
}
