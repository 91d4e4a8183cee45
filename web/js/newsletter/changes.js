/**
 * What became of the figures that the editor's words were written upon.
 *
 * @import {Draft, Facts, Said, Sentence} from "./types.js"
 *
 * @typedef {{label: string, was: string, is: string}} Change
 */

/** @param {Sentence} sentence @returns {Record<string, string>} */
export const basisOf = (sentence) =>
  Object.fromEntries(sentence.figures.map(({ label, value }) => [label, value]));

/** The figures that are others now. @param {Said} said @param {Sentence} sentence @returns {Change[]} */
export function changesOf(said, sentence) {
  const now = basisOf(sentence);
  return Object.entries(said.basis).flatMap(([label, was]) => {
    const is = now[label];
    return is === undefined || same(is, was) ? [] : [{ label, was, is }];
  });
}

/** @param {string} one @param {string} other */
const same = (one, other) => plain(one) === plain(other);

/** Spaces of every kind are one. @param {string} text */
const plain = (text) => text.replace(/[\s\u00a0\u202f]+/g, " ").trim();

/**
 * The editor's words with the new figures in the place of the old ones; null when one of them does not stand there exactly
 * once.
 *
 * @param {string} text @param {Change[]} changes @returns {string | null}
 */
export function replaced(text, changes) {
  const places = [];
  for (const { was, is } of changes) {
    const words = plain(was)
      .split(" ")
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join("[\\s\\u00a0\\u202f]+");
    const found = [...text.matchAll(new RegExp(`(?<![\\p{L}\\d,.+−])${words}(?![\\p{L}\\d]|,\\d)`, "gu"))];
    const [only] = found;
    if (found.length !== 1 || !only) return null;
    places.push({ from: only.index, to: only.index + only[0].length, is });
  }
  places.sort((one, other) => other.from - one.from);
  return places.reduce((words, { from, to, is }) => words.slice(0, from) + is + words.slice(to), text);
}

/** The keys of words whose fact is there no more. @param {Record<string, Said>} said @param {Facts} facts */
export function orphans(said, facts) {
  const there = new Set(["lead", ...facts.items.map((item) => item.key)]);
  return Object.keys(said).filter((key) => !there.has(key));
}

/** How many sentences wait for a decision. @param {Draft} draft @param {(key: string) => Facts | null} factsOf */
export function waiting(draft, factsOf) {
  let count = 0;
  for (const block of draft.blocks) {
    const facts = factsOf(block.key);
    if (!facts || block.hidden) continue;
    for (const sentence of [facts.lead, ...facts.items]) {
      const said = block.edited.said[sentence.key];
      if (said && !block.edited.hidden.includes(sentence.key) && changesOf(said, sentence).length > 0)
        count++;
    }
  }
  return count;
}
