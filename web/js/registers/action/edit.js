/**
 * The forms of an action: the generic one, with a small map for its point. The state of an action that is there changes by
 * its history, not here.
 *
 * @import {Context, Register, Row, Screen} from "../types.js"
 */

import { crumbs, heading } from "../../ui/screen-parts.js";
import { RowForm } from "../form/form.js";
import { saidSaved } from "../undo.js";
import { drawInForm } from "./point-part.js";

/** In pairs, as they stand beside one another. */
const ORDER = [
  "title",
  "contract",
  "field",
  "carrier",
  "partners",
  "place_code",
  "description",
  "longitude",
  "latitude",
  "planned_start",
  "planned_end",
  "started_on",
  "ended_on",
  "status",
  "source",
  "beneficiaries_planned",
  "planned_state",
  "beneficiaries_reached",
  "reached_state",
  "planned_cents",
  "spent_cents",
  "reported_on",
];
const NOT_ASKED = new Set(["code_date", "place_level"]);
const BY_HISTORY = new Set(["status", "started_on", "ended_on"]);

/** @param {Register} register @param {boolean} made whether the action is there already */
function asked(register, made) {
  const others = register.fields
    .map(({ name }) => name)
    .filter((name) => !ORDER.includes(name) && !NOT_ASKED.has(name));
  return [...ORDER, ...others].filter((name) => !(made && BY_HISTORY.has(name)));
}

/** @param {Context} context @param {string} [contract] that the action is to belong to @returns {Screen} */
export function newAction(context, contract) {
  const register = context.register("actions");
  const title = "Ajouter une action";
  const form = new RowForm(context, {
    register,
    row: null,
    given: contract ? { contract } : {},
    only: asked(register, false),
    title,
    onSaved: (row) => {
      saidSaved(context, register, null, row);
      context.go({ path: [row.key] });
    },
    onCancel: () => context.go({ path: [] }),
  });
  return withMap(title, [["Actions", context.link({ path: [] })]], form);
}

/** @param {Context} context @param {Row} row @returns {Screen} */
export function editAction(context, row) {
  const register = context.register("actions");
  const title = `Modifier : ${row.title}`;
  const form = new RowForm(context, {
    register,
    row,
    only: asked(register, true),
    title,
    onSaved: (saved) => {
      saidSaved(context, register, row, saved);
      context.go({ path: [row.key] });
    },
    onCancel: () => context.go({ path: [row.key] }),
  });
  return withMap(title, [[row.title, context.link({ path: [row.key] })]], form);
}

/** @param {string} title @param {[string, string][]} way @param {RowForm} form @returns {Screen} */
function withMap(title, way, form) {
  // To be late is computed: nobody declares it anew.
  const state = form.element.querySelector("select[data-field=status]");
  if (state instanceof HTMLSelectElement && state.value !== "late")
    state.querySelector("option[value=late]")?.remove();
  drawInForm(form.element);
  return { title, content: [crumbs(way), heading(title), form.element], form };
}
