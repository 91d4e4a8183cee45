/** The undoing of a removal, whatever was removed. */
import { readJournal, restoreEntry } from "../requests.js";
import { beforeLast } from "./changes.js";

const FAR_ENOUGH = 200;

/**
 * Puts an object back to how it stood before its last change.
 *
 * @param {string} object as the journal names it @param {string} why
 * @returns {Promise<boolean>} false when the journal does not go so far
 */
export async function restoreLast(object, why) {
  const before = beforeLast((await readJournal({ object, size: FAR_ENOUGH })).entries);
  if (!before) return false;
  await restoreEntry(before.id, why);
  return true;
}
