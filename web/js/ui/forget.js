/** What this machine keeps of somebody who was signed in: all of it goes at the end of the session. */

/** The head of the names under which drafts are kept. */
export const DRAFTS = "atlas-draft:";

/** @param {Pick<Storage, "key" | "length" | "removeItem">} [storage] */
export function forgetDrafts(storage = globalThis.localStorage) {
  for (const name of draftNames(storage)) storage.removeItem(name);
}

/** @param {Pick<Storage, "key" | "length">} storage */
export function draftNames(storage) {
  const names = [];
  for (let i = 0; i < storage.length; i++) names.push(storage.key(i) ?? "");
  return names.filter((name) => name.startsWith(DRAFTS));
}
