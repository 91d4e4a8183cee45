/**
 * A map on which communes are picked by a click, or by a line drawn around them. From the keyboard: arrows move the map, Enter
 * picks the commune under the cross, or adds a corner there while a line is drawn.
 *
 * @import {AtlasState, LevelId, ValuesAnswer} from "../types.js"
 */
import * as L from "leaflet";
import { Figures, REST } from "../figures.js";
import { TerritoryLayer } from "./layer.js";
import { TileStore } from "./tiles.js";

const CLOSE = 8;
const FEWEST_CORNERS = 3;

/** @typedef {{code: string, longitude: number | null, latitude: number | null}} Picked */

export class PickMap {
  /** @type {TerritoryLayer | null} */
  #layer = null;
  /** @type {Picked[]} */
  #picked = [];
  #dots = L.layerGroup();
  /** The corners of the line that is drawn; null while none is. @type {L.LatLng[] | null} */
  #corners = null;
  #line = L.polyline([], { className: "drawn-line", interactive: false });

  /**
   * @param {HTMLElement} element @param {AtlasState} state
   * @param {{onPick: (code: string) => void, onCorners: (count: number) => void} | null} events null to look only
   */
  constructor(element, state, events) {
    this.state = state;
    this.events = events;
    this.map = L.map(element, {
      zoomControl: false,
      attributionControl: false,
      minZoom: 3,
      maxZoom: 14,
      fadeAnimation: false,
      zoomAnimation: false,
      preferCanvas: true,
      doubleClickZoom: false,
    });
    L.control.zoom({ position: "topright", zoomInTitle: "Zoomer", zoomOutTitle: "Dézoomer" }).addTo(this.map);
    L.control.scale({ imperial: false }).addTo(this.map);
    this.#dots.addTo(this.map);
    this.#line.addTo(this.map);
    const store = new TileStore(state.boundary.version);
    this.map.on("zoomend viewreset load", () => this.#ground(store));
    if (events) this.#hear(element);
    this.#france();
  }

  /** Communes are unreadable from afar: departements and dots stand for them. @param {TileStore} store */
  #ground(store) {
    /** @type {LevelId} */
    const level = this.map.getZoom() >= CLOSE ? "commune" : "departement";
    if (this.#layer?.level !== level) {
      this.#layer?.remove();
      const lands = this.state.jumps.map((jump) => jump.bounds);
      this.#layer = new TerritoryLayer(store, level, lands, () => {}).addTo(this.map);
      this.map.getContainer().dataset.level = level;
    }
    this.#paint();
  }

  /** @param {HTMLElement} element */
  #hear(element) {
    this.map.on("click", (event) => this.#at(event.latlng));
    element.append(L.DomUtil.create("span", "crosshair"));
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.target !== element || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      this.#at(this.map.getCenter());
    });
  }

  /** @param {L.LatLng} latlng */
  #at(latlng) {
    if (this.#corners) {
      this.#corners.push(latlng);
      this.#line.setLatLngs([...this.#corners, ...this.#corners.slice(0, 1)]);
      this.events?.onCorners(this.#corners.length);
      return;
    }
    if (this.#layer?.level !== "commune") {
      this.map.setView(latlng, CLOSE + 1, { animate: false });
      return;
    }
    const code = this.#layer.at(latlng)?.code;
    if (code) this.events?.onPick(code);
  }

  get drawing() {
    return this.#corners !== null;
  }

  startLine() {
    this.#corners = [];
  }

  /** @returns {{type: "Polygon", coordinates: number[][][]} | null} null when it has too few corners */
  endLine() {
    const corners = this.#corners ?? [];
    this.#corners = null;
    this.#line.setLatLngs([]);
    if (corners.length < FEWEST_CORNERS) return null;
    const ring = [...corners, corners[0]].map((one) => [one?.lng ?? 0, one?.lat ?? 0]);
    return { type: "Polygon", coordinates: [ring] };
  }

  /** @param {Picked[]} picked @param {boolean} [go] whether the map goes there */
  show(picked, go = false) {
    this.#picked = picked;
    this.#paint();
    const points = picked.flatMap(({ latitude, longitude }) =>
      latitude === null || longitude === null ? [] : [L.latLng(latitude, longitude)],
    );
    if (!go) return;
    if (points.length > 0)
      this.map.fitBounds(L.latLngBounds(points).pad(0.25), { animate: false, maxZoom: 10 });
    else this.#france();
  }

  #france() {
    const [west, south, east, north] = this.state.jumps[0]?.bounds ?? [-5, 41, 10, 51];
    this.map.fitBounds(
      [
        [south, west],
        [north, east],
      ],
      { animate: false },
    );
  }

  #paint() {
    this.#dots.clearLayers();
    const near = this.#layer?.level === "commune";
    this.#layer?.show(near ? figuresOf(this.#picked.map((one) => one.code)) : null);
    if (near) return;
    for (const { latitude, longitude } of this.#picked)
      if (latitude !== null && longitude !== null)
        L.circleMarker([latitude, longitude], {
          radius: 3,
          stroke: false,
          fillColor: colour(),
          fillOpacity: 0.9,
          interactive: false,
        }).addTo(this.#dots);
  }
}

const colour = () => getComputedStyle(document.documentElement).getPropertyValue("--accent").trim();

/** The picked ones in one class. @param {string[]} codes */
function figuresOf(codes) {
  return new Figures(
    /** @type {ValuesAnswer} */ (
      /** @type {unknown} */ ({
        level: "commune",
        codes,
        values: codes.map(() => 1),
        classes: codes.map(() => 0),
        incomplete: [],
        estimated: [],
        notConverted: [],
        rest: { class: REST, value: null },
        legend: { classes: [{ index: 0, colour: colour(), from: 1, to: 1 }] },
      })
    ),
  );
}
