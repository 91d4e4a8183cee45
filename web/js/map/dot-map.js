/**
 * A map with dots that a table beside it lists too: nothing on it is reached by it alone.
 *
 * @import {AtlasState} from "../types.js"
 */
import * as L from "leaflet";
import { el } from "../ui/html.js";
import { PointMap } from "./point-map.js";

const CLOSEST = 9;

/**
 * @typedef {object} Dot
 * @property {number} longitude
 * @property {number} latitude
 * @property {string} label
 * @property {string} [note]
 * @property {string} kind the class that draws it is dot-kind
 * @property {number} [radius]
 * @property {[number, number][]} [ways] longitudes and latitudes that lines lead to
 */

export class DotMap {
  #group = L.layerGroup();

  /** @param {HTMLElement} element in the page, with a size @param {AtlasState} state */
  constructor(element, state) {
    this.map = new PointMap(element, state, { point: null }).map;
    this.#group.addTo(this.map);
  }

  /** @param {Dot[]} dots the last lie above the others */
  show(dots) {
    this.#group.clearLayers();
    for (const dot of dots)
      for (const [longitude, latitude] of dot.ways ?? [])
        L.polyline(
          [
            [dot.latitude, dot.longitude],
            [latitude, longitude],
          ],
          { className: `way way-${dot.kind}`, interactive: false },
        ).addTo(this.#group);
    for (const dot of dots)
      L.circleMarker([dot.latitude, dot.longitude], {
        radius: dot.radius ?? 7,
        className: `dot dot-${dot.kind}`,
      })
        .bindTooltip(
          el("div", {}, el("strong", {}, dot.label), dot.note ? el("br") : null, dot.note ?? null),
          { className: "point-tip" },
        )
        .addTo(this.#group);
    this.#see(dots);
  }

  /** @param {[number, number, number, number]} box west, south, east, north */
  go([west, south, east, north]) {
    this.map.fitBounds(
      [
        [south, west],
        [north, east],
      ],
      { animate: false },
    );
  }

  /** The mainland stays in sight as long as something lies there. @param {Dot[]} dots */
  #see(dots) {
    if (dots.length === 0 || dots.some((dot) => dot.latitude > 40)) return;
    const box = L.latLngBounds(dots.map((dot) => L.latLng(dot.latitude, dot.longitude)));
    this.map.fitBounds(box.pad(0.2), { animate: false, maxZoom: CLOSEST });
  }
}
