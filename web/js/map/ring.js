/**
 * A ring around a territory that is pointed at and too small for its outline to be found.
 *
 * @import {TerritoryLayer} from "./layer.js"
 */
import * as L from "leaflet";

const SMALL = 16;

export class Ring {
  #marker = L.circleMarker([0, 0], { radius: 11, className: "pointed-ring", interactive: false });
  /** @type {string | null} */
  #code = null;
  /** @type {TerritoryLayer | null} */
  #layer = null;

  /** @param {L.Map} map */
  constructor(map) {
    this.map = map;
    map.on("moveend zoomend", () => this.#place());
  }

  /** @param {TerritoryLayer | null} layer @param {string | null} code of a territory of the layer; null for none */
  show(layer, code) {
    this.#layer = layer;
    this.#code = code;
    this.#place();
  }

  #place() {
    const box = this.#code ? this.#layer?.boxes(new Set([this.#code])).get(this.#code) : undefined;
    if (!box || Math.max(box[2] - box[0], box[3] - box[1]) > SMALL) {
      this.#marker.remove();
      return;
    }
    const middle = L.point((box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
    this.#marker.setLatLng(this.map.unproject(middle)).addTo(this.map);
  }
}
