/**
 * Which feature of a decoded tile holds a point. Coordinates are those of the tile: x to the right, y down, from 0 to its
 * extent.
 *
 * @typedef {object} Feature
 * @property {string} code
 * @property {string} name empty when the tile carries none
 * @property {Int32Array[]} rings x, y, x, y…; closed; holes too
 * @property {[number, number, number, number]} box left, top, right, bottom
 */

/** @param {Feature[]} features @param {number} x @param {number} y @returns {Feature | null} */
export function featureAt(features, x, y) {
  for (const feature of features) {
    const [left, top, right, bottom] = feature.box;
    if (x >= left && x <= right && y >= top && y <= bottom && holds(feature.rings, x, y)) return feature;
  }
  return null;
}

/** Even-odd rule over all rings: a hole is outside. @param {Int32Array[]} rings @param {number} x @param {number} y */
export function holds(rings, x, y) {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const yi = ring[i + 1] ?? 0;
      const yj = ring[j + 1] ?? 0;
      if (yi > y === yj > y) continue;
      const xi = ring[i] ?? 0;
      const xj = ring[j] ?? 0;
      if (x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
  }
  return inside;
}
