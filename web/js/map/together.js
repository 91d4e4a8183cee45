/**
 * Maps that move as one: the same zoom, the same shift from the middle of what each shows.
 *
 * @import {AtlasMap} from "./map.js"
 * @import {Box} from "../types.js"
 */
import * as L from "leaflet";

/** @typedef {{z: number, dx: number, dy: number}} Step zoom, and the shift from each middle in pixels of zoom 0 */

const CLOSEST = 11;

export class MapsTogether {
  #moving = false;

  /**
   * @param {{map: AtlasMap, bounds: Box}[]} members @param {Step | null} step null to see each as a whole
   * @param {(step: Step) => void} onStep after a move of the reader
   */
  constructor(members, step, onStep) {
    this.members = members.map(({ map, bounds: [west, south, east, north] }) => ({
      leaflet: map.map,
      box: L.latLngBounds([south, west], [north, east]),
    }));
    const first = step ?? { z: this.#whole(), dx: 0, dy: 0 };
    for (const one of this.members) this.#put(one, first);
    for (const one of this.members) {
      one.leaflet.on("move zoomend", () => this.#follow(one));
      one.leaflet.on("moveend", () => {
        if (!this.#moving) onStep(this.#step(one));
      });
    }
  }

  /** The zoom at which each is seen as a whole. */
  #whole() {
    return Math.min(CLOSEST, ...this.members.map(({ leaflet, box }) => leaflet.getBoundsZoom(box)));
  }

  /** @typedef {{leaflet: L.Map, box: L.LatLngBounds}} Member */

  /** @param {Member} one @returns {Step} */
  #step({ leaflet, box }) {
    const shift = leaflet.project(leaflet.getCenter(), 0).subtract(leaflet.project(box.getCenter(), 0));
    return { z: leaflet.getZoom(), dx: shift.x, dy: shift.y };
  }

  /** @param {Member} one @param {Step} step */
  #put({ leaflet, box }, { z, dx, dy }) {
    const middle = leaflet.project(box.getCenter(), 0).add([dx, dy]);
    leaflet.setView(leaflet.unproject(middle, 0), z, { animate: false });
  }

  /** @param {Member} leader */
  #follow(leader) {
    if (this.#moving) return;
    this.#moving = true;
    const step = this.#step(leader);
    for (const one of this.members) if (one !== leader) this.#put(one, step);
    this.#moving = false;
  }
}
