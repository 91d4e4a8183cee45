/**
 * Taking a formula away, undone by the journal.
 *
 * @import {Context, Measure} from "../types.js"
 */
import { beforeLast } from "../../registers/journal/changes.js";
import { readJournal, readRow, removeRow, restoreEntry } from "../../registers/requests.js";
import { sentence } from "../../ui/words.js";
import { forgetCatalogues } from "../requests.js";

const REGISTER = "formulas";

/** The key of a formula's row. @param {Measure} measure */
export const keyOf = (measure) => measure.id.replace(/^formula-/, "");

/** @param {Measure} measure @param {Context} context */
export async function removeFormula(measure, context) {
  const key = keyOf(measure);
  try {
    const row = await readRow(REGISTER, key);
    await removeRow(REGISTER, key, row.revision, "Suppression");
  } catch (fault) {
    context.say(sentence(fault));
    return;
  }
  forgetCatalogues();
  context.again();
  context.say(`Formule « ${measure.label} » supprimée.`, async () => {
    const before = beforeLast((await readJournal({ object: `formula:${key}`, size: 50 })).entries);
    if (!before) throw new Error("the journal lost a formula");
    await restoreEntry(before.id, "Annulation de la suppression");
    forgetCatalogues();
    context.say(`Formule « ${measure.label} » rétablie.`);
    context.again();
  });
}
