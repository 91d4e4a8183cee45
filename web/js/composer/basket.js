/**
 * Figures and charts that were picked on the map for a picture: they wait in this tab until the composer opens.
 *
 * @import {Block} from "./types.js"
 */
import { freeId, MOST_BLOCKS } from "./model.js";

const NAME = "atlas-composer-basket";

/** @returns {Block[]} */
export function picked() {
  try {
    const list = JSON.parse(globalThis.sessionStorage.getItem(NAME) ?? "[]");
    return Array.isArray(list) ? list.slice(0, MOST_BLOCKS) : [];
  } catch {
    return [];
  }
}

/** @param {Omit<Block, "id" | "place">} block @returns {number} how many wait; the same one is not put in twice */
export function pick(block) {
  const all = picked();
  const twice = all.some(
    (one) => one.kind === block.kind && one.about === block.about && one.territory === block.territory,
  );
  if (!twice && all.length < MOST_BLOCKS) {
    all.push({ id: freeId(all), ...block, place: null });
    globalThis.sessionStorage.setItem(NAME, JSON.stringify(all));
  }
  return all.length;
}

export function emptied() {
  const all = picked();
  globalThis.sessionStorage.removeItem(NAME);
  return all;
}
