/**
 * The map: Leaflet with our one layer, its dots, its hover card and its French controls.
 *
 * @import {Figures} from "../figures.js"
 * @import {AtlasState, Box, LevelId, View} from "../types.js"
 */
import * as L from "leaflet";
import { readNames } from "../api.js";
import { popupOf } from "../ui/event-layer.js";
import { escapeHtml } from "../ui/html.js";
import { Dots } from "./dots.js";
import { EventDots } from "./events.js";
import { HoverCard } from "./hover.js";
import { TerritoryLayer } from "./layer.js";
import { ActionPoints } from "./points.js";
import { Ring } from "./ring.js";
import { TileStore } from "./tiles.js";

/**
 * @typedef {object} MapEvents
 * @property {(level: LevelId, code: string) => void} onOpen
 * @property {(place: NonNullable<View["place"]>) => void} onMove after a move of the reader
 * @property {() => void} onPainted every tile of the view is drawn
 * @property {(fault: unknown) => void} onFault
 * @property {(code: string | null) => void} [onPoint] another territory of the level is under the pointer, or none
 */

export class AtlasMap {
  /** @type {Figures | null} */
  #figures = null;
  /** @type {Map<string, string>} */
  #names = new Map();
  /** @type {TerritoryLayer | null} */
  #layer = null;
  /** @type {Dots | null} */
  #dots = null;
  /** @type {View["open"]} */
  #selected = null;
  #quiet = false;
  /** Under the pointer. @type {string | null} */
  #under = null;

  /** @param {HTMLElement} element @param {AtlasState} state @param {MapEvents} events */
  constructor(element, state, events) {
    this.state = state;
    this.events = events;
    this.store = new TileStore(state.boundary.version);
    const still = globalThis.matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.map = L.map(element, {
      zoomControl: false,
      attributionControl: false,
      minZoom: 3,
      maxZoom: 15,
      zoomAnimation: !still,
      fadeAnimation: false,
      inertia: !still,
      worldCopyJump: false,
    });
    this.#controls();
    this.card = new HoverCard(element);
    this.points = new ActionPoints(this.map);
    this.eventDots = new EventDots(this.map, (place) => {
      this.card.hide();
      this.eventDots.popup(place, popupOf(place), null);
    });
    this.map.on("moveend", () => this.#moved());
    this.map.on("mousemove", (event) => this.#hover(event));
    this.map.on("mouseout movestart", () => this.#away());
    this.ring = new Ring(this.map);
    this.map.on("click", (event) => this.#open(event.latlng));
    element.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target === element) this.#open(this.map.getCenter());
    });
  }

  #controls() {
    const { boundary, background } = this.state;
    L.control.zoom({ position: "topright", zoomInTitle: "Zoomer", zoomOutTitle: "Dézoomer" }).addTo(this.map);
    L.control.scale({ imperial: false, maxWidth: 140 }).addTo(this.map);
    const approximate = boundary.quality === "approximate" ? "contours approchés – " : "";
    const source = `${approximate}${boundary.source}, millésime ${boundary.vintage}`;
    L.control.attribution({ prefix: false }).addAttribution(escapeHtml(source)).addTo(this.map);
    if (background) {
      L.tileLayer(background.url, { attribution: escapeHtml(background.attribution), opacity: 0.6 }).addTo(
        this.map,
      );
    }
  }

  /** Shows a level; its tiles are asked for unless they are there already. @param {LevelId} level */
  level(level) {
    if (this.#layer?.level === level) return;
    this.#layer?.remove();
    this.#dots?.remove();
    this.#figures = null;
    this.#names.clear();
    const lands = this.state.jumps.map((jump) => jump.bounds);
    const layer = new TerritoryLayer(this.store, level, lands, this.events.onFault);
    if (this.state.background) layer.setOpacity(0.75);
    layer.on("load", () => this.events.onPainted());
    this.#layer = layer;
    this.#dots = new Dots(layer);
    layer.select(this.#selected);
    layer.addTo(this.map);
    this.#dots.addTo(this.map);
  }

  /** @param {Figures | null} figures */
  figures(figures) {
    this.#figures = figures;
    this.#layer?.show(figures);
    this.#dots?.show(figures);
    this.card.hide();
  }

  /** @param {View["open"]} territory null for none */
  select(territory) {
    this.#selected = territory;
    this.#layer?.select(territory);
  }

  /** Outlines a territory of the level so that it is found, however small. @param {string | null} code null for none */
  point(code) {
    const level = this.#layer?.level;
    this.select(code && level ? { level, code } : null);
    this.ring.show(this.#layer, code);
  }

  /** @param {View["place"]} place null for metropolitan France */
  place(place) {
    const metropole = this.state.jumps[0];
    this.#quiet = true;
    if (place) this.map.setView([place.lat, place.lon], place.z, { animate: false });
    else if (metropole) this.map.fitBounds(corners(metropole.bounds), { animate: false });
    this.#quiet = false;
  }

  /** @param {Box} bounds @param {number} [closest] */
  fit(bounds, closest = 12) {
    this.map.fitBounds(corners(bounds), { maxZoom: closest, padding: [20, 20], animate: false });
  }

  /** Whether any part of a box is in sight. @param {Box} bounds */
  sees(bounds) {
    return this.map.getBounds().intersects(corners(bounds));
  }

  /** Tells Leaflet that its box has another size. */
  resized() {
    this.map.invalidateSize({ animate: false });
  }

  #moved() {
    if (this.#quiet) return;
    const { lat, lng } = this.map.getCenter();
    this.events.onMove({ z: this.map.getZoom(), lat, lon: lng });
  }

  /** @param {L.LatLng} latlng @returns {{code: string, name: string} | null} */
  #at(latlng) {
    const dot = this.#dots?.at(latlng);
    if (dot) return { code: dot, name: "" };
    return this.#layer?.at(latlng) ?? null;
  }

  /** @param {L.LatLng} latlng */
  #open(latlng) {
    const found = this.#at(latlng);
    if (found && this.#layer) this.events.onOpen(this.#layer.level, found.code);
  }

  /** @param {L.LeafletMouseEvent} event */
  #hover(event) {
    const found = this.#at(event.latlng);
    if (!found || !this.#layer) {
      this.#away();
      return;
    }
    this.#tell(found.code);
    const name = found.name || this.#names.get(found.code);
    if (!name) this.#learnNames(this.#layer.level);
    const figures = this.#figures;
    const colour = figures?.entry(figures.classOf(found.code))?.colour ?? null;
    this.card.show(name ?? found.code, figures?.sayOf(found.code) ?? "…", colour, event.containerPoint);
  }

  #away() {
    this.card.hide();
    this.#tell(null);
  }

  /** @param {string | null} code */
  #tell(code) {
    if (code === this.#under) return;
    this.#under = code;
    this.events.onPoint?.(code);
  }

  /** @param {LevelId} level */
  #learnNames(level) {
    readNames(level).then((answer) => {
      if (this.#layer?.level !== level) return;
      answer.codes.forEach((code, i) => {
        this.#names.set(code, answer.names[i] ?? code);
      });
    }, this.events.onFault);
  }
}

/** @param {Box} box @returns {L.LatLngBoundsLiteral} */
function corners([west, south, east, north]) {
  return [
    [south, west],
    [north, east],
  ];
}
