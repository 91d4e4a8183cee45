/**
 * Entries of the journal that were written together, of one object, are one change.
 *
 * @import {JournalEntry} from "../types.js"
 */

/** @param {JournalEntry[]} entries latest first @returns {JournalEntry[][]} */
export function changesOf(entries) {
  /** @type {JournalEntry[][]} */
  const changes = [];
  for (const entry of entries) {
    const last = changes.at(-1);
    const first = last?.[0];
    const same =
      first?.change === entry.change &&
      first.objectKind === entry.objectKind &&
      first.objectKey === entry.objectKey;
    if (same) last?.push(entry);
    else changes.push([entry]);
  }
  return changes;
}

/**
 * The entry after which an object stood as it did before its last change; null when the journal does not go so far.
 *
 * @param {JournalEntry[]} entries of one object, latest first
 */
export const beforeLast = (entries) => entries.find((one) => one.change !== entries[0]?.change) ?? null;
