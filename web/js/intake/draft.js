/**
 * The plan that a person is at work on, kept for as long as the tab lives.
 *
 * @import {Plan, Reading} from "./types.js"
 */

/** @typedef {{plan: Plan, reading: Reading}} Draft */

const key = (/** @type {string} */ id) => `atlas-intake-${id}`;

/** @param {string} id of the file @returns {Draft | null} */
export function readDraft(id) {
  try {
    return JSON.parse(sessionStorage.getItem(key(id)) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} id @param {Draft} draft */
export function keepDraft(id, draft) {
  try {
    sessionStorage.setItem(key(id), JSON.stringify(draft));
  } catch {
    // Without storage the plan lives as long as the page.
  }
}

/** @param {string} id */
export function dropDraft(id) {
  try {
    sessionStorage.removeItem(key(id));
  } catch {
    // There was none.
  }
}
