/**
 * What was just done is said, and can be undone. A removal comes back through the journal, with all that went with it; a
 * change or a creation is taken back upon its own revision, so that nobody else's work is touched.
 *
 * @import {Context, Register, Row} from "./types.js"
 */
import { Refused } from "../api.js";
import { restoreLast } from "./journal/restore-last.js";
import { objectOf } from "./objects.js";
import { createRow, removeRow, saveRow } from "./requests.js";

const WHY = "Annulation de la dernière modification";
const UNREMOVED = "Annulation de la suppression";

/** @param {Context} context @param {Register} register @param {Row | null} before null for a row that was made @param {Row} after */
export function saidSaved(context, register, before, after) {
  const done = before
    ? "Modifications enregistrées"
    : `${after.title} : ${register.feminine ? "ajoutée" : "ajouté"}`;
  context.say(`${done}.`, async () => {
    await onlyMine(async () => {
      if (before) await saveRow(register.id, after.key, after.revision, written(register, before), WHY);
      else await removeRow(register.id, after.key, after.revision, WHY);
    });
    context.say(before ? "La version d’avant est rétablie." : "L’ajout est annulé.");
    context.again();
  });
}

/** @param {Context} context @param {Register} register @param {Row} row */
export function saidRemoved(context, register, row) {
  const object = objectOf(register, row, context.registers);
  context.say(`${row.title} : ${register.feminine ? "supprimée" : "supprimé"}.`, async () => {
    // Where the journal does not go so far, the row was there before it: it comes back by itself.
    if (!(await restoreLast(object, UNREMOVED)))
      await createRow(register.id, written(register, row), UNREMOVED, crypto.randomUUID());
    context.say(`${row.title} : ${register.feminine ? "rétablie" : "rétabli"}.`);
    context.again();
  });
}

/** @param {() => Promise<void>} undo */
async function onlyMine(undo) {
  try {
    await undo();
  } catch (fault) {
    if (fault instanceof Refused && (fault.status === 412 || fault.status === 404))
      throw new Refused(
        fault.status,
        "La fiche a changé depuis : passez par son journal pour revenir en arrière.",
      );
    throw fault;
  }
}

/** @param {Register} register @param {Row} row */
const written = (register, row) =>
  Object.fromEntries(register.fields.map(({ name }) => [name, row.values[name] ?? null]));
