/**
 * What was taken away is said, and comes back by the journal: the same for scenarios, perimeters and formulas.
 *
 * @import {Context} from "../types.js"
 */
import { restoreLast } from "../../registers/journal/restore-last.js";

/**
 * @param {string} object as the journal names it @param {{removed: string, restored: string}} words
 * @param {Context} context @param {() => void} back shows it again
 */
export function saidRemoved(object, words, context, back) {
  context.say(words.removed, async () => {
    if (!(await restoreLast(object, "Annulation du retrait"))) throw new Error(`the journal lost ${object}`);
    context.say(words.restored);
    back();
  });
}
