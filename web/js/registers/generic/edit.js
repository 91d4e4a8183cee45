/**
 * The screens that make a row and change one.
 *
 * @import {Context, Register, Row, Screen, Values} from "../types.js"
 */

import { crumbs, heading } from "../../ui/screen-parts.js";
import { RowForm } from "../form/form.js";
import { saidSaved } from "../undo.js";
import { aOne } from "../values.js";

/**
 * @typedef {object} Beginning of a new row
 * @property {Values} values that its form starts with
 * @property {Record<string, string>} query of the list that it was asked for in
 */

/**
 * @param {Context} context @param {Register} register @param {string[]} base path of its list
 * @param {{register: Register, row: Row} | null} above the row that it belongs to
 * @param {Beginning} [beginning]
 * @returns {Promise<Screen>}
 */
export async function newScreen(context, register, base, above, beginning) {
  const back = { path: above ? base.slice(0, -1) : base, query: beginning?.query ?? {} };
  const title = `Ajouter ${aOne(register)}`;
  const form = new RowForm(context, {
    register,
    row: null,
    given: above && register.parent ? { [register.parent.field]: above.row.key } : {},
    start: beginning?.values ?? {},
    title: above ? `${title} – ${above.row.title}` : title,
    onSaved: (row) => {
      saidSaved(context, register, null, row);
      context.go(above ? back : { path: [...base, row.key] });
    },
    onCancel: () => context.go(back),
  });
  const way = above ? above.row.title : register.label;
  return {
    title,
    content: [crumbs([[way, context.link(back)]]), heading(title), form.element],
    form,
  };
}

/**
 * @param {Context} context @param {Register} register @param {Row} row @param {string[]} path of the row
 * @param {[string, string][]} trail what stands above it
 * @returns {Promise<Screen>}
 */
export async function editScreen(context, register, row, path, trail) {
  const title = `Modifier : ${row.title}`;
  const back = trail.length > 0 ? path.slice(0, -2) : path;
  const form = new RowForm(context, {
    register,
    row,
    title,
    onSaved: async (saved) => {
      saidSaved(context, register, row, saved);
      context.go({ path: back });
    },
    onCancel: () => context.go({ path: back }),
  });
  const way =
    trail.length > 0 ? trail : /** @type {[string, string][]} */ ([[row.title, context.link({ path })]]);
  return { title, content: [crumbs(way), heading(title), form.element], form };
}
