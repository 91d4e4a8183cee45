/**
 * Decoded tiles kept in memory by level and place, so that a change of theme repaints without any request.
 *
 * @import {LevelId} from "../types.js"
 * @import {Feature} from "./hit.js"
 */
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { readTile } from "../api.js";

const MOST_KEPT = 400;
const POLYGON = 3;

/** @typedef {{extent: number, features: Feature[], borders: Map<number, Path2D>}} DecodedTile */

/** @param {Uint8Array} bytes @param {string} layerName @returns {DecodedTile} */
export function decode(bytes, layerName) {
  const layer = new VectorTile(new PbfReader(bytes)).layers[layerName];
  /** @type {Feature[]} */
  const features = [];
  for (let i = 0; layer && i < layer.length; i++) {
    const feature = layer.feature(i);
    if (feature.type !== POLYGON) continue;
    const { code, name } = feature.properties;
    features.push({ code: String(code), name: name ? String(name) : "", ...shape(feature.loadGeometry()) });
  }
  return { extent: layer?.extent ?? 4096, features, borders: new Map() };
}

/** @param {{x: number, y: number}[][]} lines @returns {Pick<Feature, "rings" | "box">} */
function shape(lines) {
  /** @type {Feature["box"]} */
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  const rings = lines.map((line) => {
    const ring = new Int32Array(line.length * 2);
    line.forEach((point, i) => {
      ring[2 * i] = point.x;
      ring[2 * i + 1] = point.y;
      box[0] = Math.min(box[0], point.x);
      box[1] = Math.min(box[1], point.y);
      box[2] = Math.max(box[2], point.x);
      box[3] = Math.max(box[3], point.y);
    });
    return ring;
  });
  return { rings, box };
}

export class TileStore {
  /** @type {Map<string, DecodedTile | null>} oldest use first */
  #kept = new Map();

  /** @param {string} version of the boundaries */
  constructor(version) {
    this.version = version;
  }

  /**
   * @param {LevelId} level @param {{x: number, y: number, z: number}} place @param {AbortSignal} signal
   * @returns {Promise<DecodedTile | null>} null when there is nothing there
   */
  async tile(level, place, signal) {
    const key = `${level}/${place.z}/${place.x}/${place.y}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#keep(key, kept);
      return kept;
    }
    const bytes = await readTile(this.version, level, place.z, place.x, place.y, signal);
    const decoded = bytes && decode(bytes, level);
    this.#keep(key, decoded);
    return decoded;
  }

  /** @param {string} key @param {DecodedTile | null} tile */
  #keep(key, tile) {
    this.#kept.delete(key);
    this.#kept.set(key, tile);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
    }
  }
}
