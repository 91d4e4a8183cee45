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
 * The editor's words with the new figures in the place of the old ones. A figure that they do not tell is passed over; null
 * when none can be put in its place for certain, because it stands there twice, or stands for two.
 *
 * @param {string} text @param {Change[]} changes @returns {string | null}
 */
export function replaced(text, changes) {
  /** @type {Map<string, string>} */
  const news = new Map();
  for (const { was, is } of changes) {
    const known = news.get(plain(was));
    if (known !== undefined && !same(known, is)) return null;
    news.set(plain(was), is);
  }
  const places = [];
  for (const [was, is] of news) {
    const found = [...text.matchAll(whole(was))];
    if (found.length > 1) return null;
    for (const one of found) places.push({ from: one.index, to: one.index + one[0].length, is });
  }
  if (places.length === 0) return null;
  places.sort((one, other) => other.from - one.from);
  return places.reduce((words, { from, to, is }) => words.slice(0, from) + is + words.slice(to), text);
}

/** Finds a figure that is no part of another one. @param {string} figure */
function whole(figure) {
  const words = figure
    .split(" ")
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("[\\s\\u00a0\\u202f]+");
  return new RegExp(`(?<![\\p{L}\\d,.+−])${words}(?![\\p{L}\\d]|,\\d)`, "gu");
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
