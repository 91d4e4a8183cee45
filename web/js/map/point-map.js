/**
 * A small map with one point, which can be drawn: on the boundaries of the communes, or of departements from afar.
 *
 * @import {AtlasState, LevelId} from "../types.js"
 */
import * as L from "leaflet";
import { TerritoryLayer } from "./layer.js";
import { TileStore } from "./tiles.js";

const CLOSE = 9;
const DECIMALS = 5;

/** @typedef {{longitude: number, latitude: number}} Degrees WGS84 */

export class PointMap {
  /** @type {L.CircleMarker | null} */
  #mark = null;

  /** @param {HTMLElement} element @param {AtlasState} state @param {{point: Degrees | null, onDraw?: (point: Degrees) => void}} how */
  constructor(element, state, { point, onDraw }) {
    this.state = state;
    this.map = L.map(element, {
      zoomControl: false,
      attributionControl: false,
      minZoom: 3,
      maxZoom: 15,
      fadeAnimation: false,
      zoomAnimation: false,
      scrollWheelZoom: Boolean(onDraw),
      keyboard: Boolean(onDraw),
    });
    L.control.zoom({ position: "topright", zoomInTitle: "Zoomer", zoomOutTitle: "Dézoomer" }).addTo(this.map);
    L.control.scale({ imperial: false }).addTo(this.map);
    if (state.background)
      L.tileLayer(state.background.url, { attribution: state.background.attribution }).addTo(this.map);
    this.#ground();
    if (onDraw) this.#drawn(element, onDraw);
    this.show(point, true);
  }

  /** Communes are unreadable from afar. */
  #ground() {
    const lands = this.state.jumps.map((jump) => jump.bounds);
    const store = new TileStore(this.state.boundary.version);
    const layer = (/** @type {LevelId} */ level) => new TerritoryLayer(store, level, lands, () => {});
    /** @type {TerritoryLayer | null} */
    let shown = null;
    const follow = () => {
      /** @type {LevelId} */
      const level = this.map.getZoom() >= CLOSE ? "commune" : "departement";
      if (shown?.level === level) return;
      shown?.remove();
      shown = layer(level).addTo(this.map);
      this.map.getContainer().dataset.level = level;
    };
    this.map.on("zoomend viewreset load", follow);
  }

  /** @param {HTMLElement} element @param {(point: Degrees) => void} onDraw */
  #drawn(element, onDraw) {
    const put = (/** @type {L.LatLng} */ at) => {
      const point = { longitude: rounded(at.lng), latitude: rounded(at.lat) };
      this.show(point);
      onDraw(point);
    };
    this.map.on("click", (event) => put(event.latlng));
    element.append(L.DomUtil.create("span", "crosshair"));
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.target !== element || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      put(this.map.getCenter());
    });
  }

  /** @param {Degrees | null} point @param {boolean} [first] whether the map goes there */
  show(point, first = false) {
    this.#mark?.remove();
    this.#mark = null;
    if (point) {
      const at = L.latLng(point.latitude, point.longitude);
      if (first || !this.map.getBounds().contains(at))
        this.map.setView(at, first ? 10 : this.map.getZoom(), { animate: false });
      this.#mark = L.circleMarker(at, { radius: 7, className: "drawn-point", interactive: false }).addTo(
        this.map,
      );
    } else if (first) {
      const [west, south, east, north] = this.state.jumps[0]?.bounds ?? [-5, 41, 10, 51];
      this.map.fitBounds(
        [
          [south, west],
          [north, east],
        ],
        { animate: false },
      );
    }
  }
}

/** @param {number} degrees */
const rounded = (degrees) => Math.round(degrees * 10 ** DECIMALS) / 10 ** DECIMALS;
