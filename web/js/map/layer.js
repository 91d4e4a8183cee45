/**
 * The territories of a level as a Leaflet layer of canvases. Figures change without any request: tiles stay decoded.
 *
 * @import {Figures} from "../figures.js"
 * @import {Box, LevelId} from "../types.js"
 * @import {DecodedTile, TileStore} from "./tiles.js"
 * @import {Feature} from "./hit.js"
 */
import * as L from "leaflet";
import { featureAt } from "./hit.js";
import { paint } from "./paint.js";

export const DEEPEST_TILES = 12;
const WIDEST_CANVAS = 4096;
const EDGE_DEGREES = 0.4;

/** @type {Record<LevelId, LevelId | null>} */
const ABOVE = { commune: "departement", epci: "departement", departement: "region", region: null };

/**
 * @typedef {object} Live a tile on show
 * @property {HTMLCanvasElement} canvas
 * @property {L.Coords} coords
 * @property {number} size
 * @property {AbortController} stop
 * @property {DecodedTile | null} tile
 * @property {DecodedTile | null} upper
 */

export class TerritoryLayer extends L.GridLayer {
  /** @type {Map<HTMLElement, Live>} */
  #live = new Map();
  /** @type {Figures | null} */
  #figures = null;
  /** @type {import("../types.js").View["open"]} */
  #selected = null;

  /**
   * @param {TileStore} store @param {LevelId} level @param {Box[]} lands no tile is asked for elsewhere
   * @param {(fault: unknown) => void} onFault
   */
  constructor(store, level, lands, onFault) {
    super({
      maxNativeZoom: DEEPEST_TILES,
      noWrap: true,
      updateWhenZooming: false,
      keepBuffer: 1,
      className: "territories",
    });
    this.store = store;
    this.level = level;
    this.lands = lands;
    this.onFault = onFault;
    this.on("tileunload", (event) => {
      this.#live.get(event.tile)?.stop.abort();
      this.#live.delete(event.tile);
    });
  }

  /** @param {L.Coords} coords @param {L.DoneCallback} done @returns {HTMLElement} @override */
  createTile(coords, done) {
    const canvas = document.createElement("canvas");
    const size = this.getTileSize().x;
    canvas.width = canvas.height = Math.min(
      WIDEST_CANVAS,
      Math.round(size * (globalThis.devicePixelRatio || 1)),
    );
    const live = { canvas, coords, size, stop: new AbortController(), tile: null, upper: null };
    this.#live.set(canvas, live);
    this.#fetch(live).then(
      () => done(undefined, canvas),
      (fault) => {
        if (live.stop.signal.aborted) return;
        this.onFault(fault);
        done(fault instanceof Error ? fault : new Error(String(fault)), canvas);
      },
    );
    return canvas;
  }

  /** @param {Live} live */
  async #fetch(live) {
    if (!this.#isLand(live.coords)) {
      await Promise.resolve();
      return;
    }
    const above = ABOVE[this.level];
    const [tile, upper] = await Promise.all([
      this.store.tile(this.level, live.coords, live.stop.signal),
      above && this.store.tile(above, live.coords, live.stop.signal),
    ]);
    live.tile = tile;
    live.upper = upper;
    this.#draw(live);
  }

  /** @param {{x: number, y: number, z: number}} coords */
  #isLand({ x, y, z }) {
    const side = 2 ** z;
    const lon = (/** @type {number} */ at) => (at / side) * 360 - 180;
    const lat = (/** @type {number} */ at) =>
      (Math.atan(Math.sinh(Math.PI * (1 - (2 * at) / side))) * 180) / Math.PI;
    return this.lands.some(
      ([west, south, east, north]) =>
        lon(x) < east + EDGE_DEGREES &&
        lon(x + 1) > west - EDGE_DEGREES &&
        lat(y + 1) < north + EDGE_DEGREES &&
        lat(y) > south - EDGE_DEGREES,
    );
  }

  /** @param {Figures | null} figures */
  show(figures) {
    this.#figures = figures;
    this.repaint();
  }

  /** Outlined when it is of this level or of the one above. @param {import("../types.js").View["open"]} territory */
  select(territory) {
    const before = this.#selected;
    if (territory?.code === before?.code && territory?.level === before?.level) return;
    this.#selected = territory;
    // Pointing at row after row of a table must not paint all communes each time.
    for (const live of this.#live.values())
      if (this.#holds(live, before) || this.#holds(live, territory)) this.#draw(live);
  }

  /** Whether a territory is in a tile. @param {Live} live @param {import("../types.js").View["open"]} territory */
  #holds({ tile, upper }, territory) {
    if (!territory) return false;
    const among =
      territory.level === this.level ? tile : territory.level === ABOVE[this.level] ? upper : null;
    return among?.features.some(({ code }) => code === territory.code) ?? false;
  }

  repaint() {
    for (const live of this.#live.values()) this.#draw(live);
  }

  /** @param {Live} live */
  #draw(live) {
    const context = live.canvas.getContext("2d");
    if (!context || !live.tile) return;
    const sharpness = live.canvas.width / live.size;
    context.setTransform(sharpness, 0, 0, sharpness, 0, 0);
    paint(context, live.size, live.tile, live.upper, {
      figures: this.#figures,
      selected: this.#selectedOf(this.level),
      selectedAbove: this.#selectedOf(ABOVE[this.level]),
      fine: this.level === "commune",
      border: borderWidth(this.level, live.coords.z),
      near: live.coords.z >= 8,
    });
  }

  /** @param {LevelId | null} level */
  #selectedOf(level) {
    return this.#selected && this.#selected.level === level ? this.#selected.code : null;
  }

  /** The territory at a place. @param {L.LatLng} latlng @returns {Feature | null} */
  at(latlng) {
    const map = this._map;
    if (!map) return null;
    const zoom = Math.min(map.getZoom(), DEEPEST_TILES);
    const point = map.project(latlng, zoom).divideBy(256);
    for (const live of this.#live.values()) {
      const { coords, tile } = live;
      if (!tile || coords.z !== zoom || coords.x !== Math.floor(point.x) || coords.y !== Math.floor(point.y))
        continue;
      return featureAt(tile.features, (point.x - coords.x) * tile.extent, (point.y - coords.y) * tile.extent);
    }
    return null;
  }

  /**
   * The middle of each wanted territory on show, in pixels of the world at the zoom of the map.
   *
   * @param {Set<string>} codes
   * @returns {Map<string, {x: number, y: number}>}
   */
  middles(codes) {
    return new Map(
      [...this.boxes(codes)].map(([code, box]) => [
        code,
        { x: (box[0] + box[2]) / 2, y: (box[1] + box[3]) / 2 },
      ]),
    );
  }

  /**
   * The box of each wanted territory on show, in pixels of the world at the zoom of the map. One that is cut by the edge of
   * a tile is put together first.
   *
   * @param {Set<string>} codes
   */
  boxes(codes) {
    /** @type {Map<string, Feature["box"]>} */
    const boxes = new Map();
    const zoom = this._map?.getZoom();
    for (const { coords, tile } of this.#live.values()) {
      if (!tile || coords.z !== zoom) continue;
      const k = 256 / tile.extent;
      for (const { code, box } of tile.features) {
        if (!codes.has(code)) continue;
        const whole = boxes.get(code) ?? [Infinity, Infinity, -Infinity, -Infinity];
        boxes.set(code, [
          Math.min(whole[0], coords.x * 256 + box[0] * k),
          Math.min(whole[1], coords.y * 256 + box[1] * k),
          Math.max(whole[2], coords.x * 256 + box[2] * k),
          Math.max(whole[3], coords.y * 256 + box[3] * k),
        ]);
      }
    }
    return boxes;
  }
}

/** Borders of communes would only be a fog on a map of France. @param {LevelId} level @param {number} zoom */
function borderWidth(level, zoom) {
  if (level === "epci") return zoom < 8 ? 0.35 : 0.7;
  if (level !== "commune") return 0.7;
  if (zoom < 7) return 0;
  return zoom < 9 ? 0.35 : 0.7;
}
