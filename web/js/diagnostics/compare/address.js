/** What the address says of a comparison: #/comparer?territoires=epci/1,epci/2&indicateurs=…&theme=…&niveau=…&carte=8/0.1/-0.2 */

export const MOST = 6;

/** @param {Record<string, string>} query @returns {string[]} each once, in their order */
export function territoriesOf(query) {
  const keys = (query.territoires ?? "").split(",").filter((key) => /^[a-z]+\/[^/,]+$/.test(key));
  return [...new Set(keys)].slice(0, MOST);
}

/** @param {Record<string, string>} query @returns {import("../../map/together.js").Step | null} */
export function stepOf(query) {
  const parts = (query.carte ?? "").split("/").map(Number);
  const [z = Number.NaN, dx = Number.NaN, dy = Number.NaN] = parts;
  return parts.length === 3 && z >= 3 && z <= 15 && Math.abs(dx) <= 256 && Math.abs(dy) <= 256
    ? { z, dx, dy }
    : null;
}

/** @param {import("../../map/together.js").Step} step */
export const stepText = ({ z, dx, dy }) => `${z}/${dx.toFixed(4)}/${dy.toFixed(4)}`;

/** Moved one place up or down. @param {string[]} keys @param {number} from @param {number} by */
export function movedBy(keys, from, by) {
  const to = from + by;
  const moved = [...keys];
  const [one] = moved.splice(from, 1);
  if (one === undefined || to < 0 || to >= keys.length) return keys;
  moved.splice(to, 0, one);
  return moved;
}
