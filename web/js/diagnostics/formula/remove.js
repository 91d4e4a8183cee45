/**
 * Taking a formula away, undone by the journal.
 *
 * @import {Context, Measure} from "../types.js"
 */
import { readRow, removeRow } from "../../registers/requests.js";
import { sentence } from "../../ui/words.js";
import { saidRemoved } from "../parts/removal.js";
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
  saidRemoved(
    `formula:${key}`,
    {
      removed: `Formule « ${measure.label} » supprimée.`,
      restored: `Formule « ${measure.label} » rétablie.`,
    },
    context,
    () => {
      forgetCatalogues();
      context.again();
    },
  );
}
