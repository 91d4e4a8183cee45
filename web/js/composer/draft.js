/**
 * What is composed and not saved waits in this tab, so that a closed page or a sign-in loses nothing.
 *
 * @import {Composition} from "./types.js"
 */
const NAME = "atlas-composer-draft";

/** @typedef {{title: string, key: string | null, revision: number, composition: Composition}} Draft */

/** @param {Draft} draft */
export function keepDraft(draft) {
  try {
    globalThis.sessionStorage.setItem(NAME, JSON.stringify(draft));
  } catch {
    // Full, or not allowed: the address still holds what is small.
  }
}

export function dropDraft() {
  globalThis.sessionStorage.removeItem(NAME);
}

/** @returns {Draft | null} */
export function readDraft() {
  try {
    const draft = JSON.parse(globalThis.sessionStorage.getItem(NAME) ?? "null");
    return draft?.composition?.map ? draft : null;
  } catch {
    return null;
  }
}
