/**
 * Changes of a draft: each gives a new one.
 *
 * @import {Block, Draft, DraftBlock, Edited, Letter, Options, Said} from "./types.js"
 */

/** What the editor decides of a letter. @param {Letter} letter @returns {Draft} */
export const draftOf = ({ title, from, to, preheader, opening, blocks }) => ({
  title,
  from,
  to,
  preheader,
  opening,
  blocks: blocks.map(decided),
});

/** @param {Block} block @returns {DraftBlock} */
const decided = ({ key, kind, hidden, options, edited }) => ({ key, kind, hidden, options, edited });

/** @param {Draft} draft @param {string} key @param {(block: DraftBlock) => DraftBlock} change @returns {Draft} */
export const withBlock = (draft, key, change) => ({
  ...draft,
  blocks: draft.blocks.map((block) => (block.key === key ? change(block) : block)),
});

/** @param {Draft} draft @param {string} key @param {Partial<Edited>} patch */
export const withEdited = (draft, key, patch) =>
  withBlock(draft, key, (block) => ({ ...block, edited: { ...block.edited, ...patch } }));

/** @param {Draft} draft @param {string} key @param {Options} patch undefined takes an option back to the usual */
export const withOptions = (draft, key, patch) =>
  withBlock(draft, key, (block) => ({
    ...block,
    options: Object.fromEntries(
      Object.entries({ ...block.options, ...patch }).filter(([, value]) => value !== undefined),
    ),
  }));

/** @param {Draft} draft @param {string} key @param {string} sentence @param {Said | null} said null: as computed */
export const withSaid = (draft, key, sentence, said) =>
  withBlock(draft, key, (block) => {
    const { [sentence]: _, ...others } = block.edited.said;
    return {
      ...block,
      edited: { ...block.edited, said: said === null ? others : { ...others, [sentence]: said } },
    };
  });

/** @param {Draft} draft @param {string} key @param {string} sentence @param {boolean} hidden */
export const withSentenceHidden = (draft, key, sentence, hidden) =>
  withBlock(draft, key, (block) => {
    const others = block.edited.hidden.filter((one) => one !== sentence);
    return { ...block, edited: { ...block.edited, hidden: hidden ? [...others, sentence] : others } };
  });

/** @param {Draft} draft @param {string} key @param {number} place from 0 @returns {Draft} */
export function moved(draft, key, place) {
  const block = draft.blocks.find((one) => one.key === key);
  if (!block) return draft;
  const others = draft.blocks.filter((one) => one !== block);
  const at = Math.max(0, Math.min(others.length, place));
  return { ...draft, blocks: [...others.slice(0, at), block, ...others.slice(at)] };
}

/** @param {Draft} draft @param {string} key @returns {Draft} */
export const without = (draft, key) => ({
  ...draft,
  blocks: draft.blocks.filter((one) => one.key !== key),
});

/** A new block at the end. @param {Draft} draft @param {string} kind @returns {{draft: Draft, key: string}} */
export function withNew(draft, kind) {
  const known = new Set(draft.blocks.map((one) => one.key));
  let number = 1;
  while (known.has(`${kind}-${number}`)) number++;
  const key = `${kind}-${number}`;
  const edited = { heading: null, text: "", said: {}, hidden: [] };
  return {
    key,
    draft: { ...draft, blocks: [...draft.blocks, { key, kind, hidden: false, options: {}, edited }] },
  };
}
