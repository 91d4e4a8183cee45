/**
 * Dots on coloured territories too small to be seen: a commune on a map of France is a pixel or two.
 *
 * @import {Figures} from "../figures.js"
 * @import {TerritoryLayer} from "./layer.js"
 */
import * as L from "leaflet";

const LAST_ZOOM = 7;
const MOST_DOTS = 2000;
const MARGIN = 0.3;

export class Dots extends L.Layer {
  /** @type {HTMLCanvasElement} */
  #canvas = document.createElement("canvas");
  /** @type {Figures | null} */
  #figures = null;
  /** @type {Map<string, {x: number, y: number}>} */
  #middles = new Map();
  #asked = 0;

  /** @param {TerritoryLayer} layer */
  constructor(layer) {
    super();
    this.layer = layer;
    this.#canvas.className = "dots leaflet-zoom-hide";
  }

  /** @param {L.Map} map @override */
  onAdd(map) {
    map.getPane("overlayPane")?.append(this.#canvas);
    this.layer.on("tileload load", this.#later, this);
    map.on("moveend zoomend resize", this.#later, this);
    this.#later();
    return this;
  }

  /** @param {L.Map} map @override */
  onRemove(map) {
    this.#canvas.remove();
    this.layer.off("tileload load", this.#later, this);
    map.off("moveend zoomend resize", this.#later, this);
    return this;
  }

  /** @param {Figures | null} figures */
  show(figures) {
    this.#figures = figures;
    this.draw();
  }

  #later() {
    cancelAnimationFrame(this.#asked);
    this.#asked = requestAnimationFrame(() => this.draw());
  }

  draw() {
    const map = this._map;
    const context = this.#canvas.getContext("2d");
    if (!map || !context) return;
    const size = map.getSize();
    const from = size.multiplyBy(-MARGIN).round();
    const whole = size.multiplyBy(1 + 2 * MARGIN).round();
    const sharpness = globalThis.devicePixelRatio || 1;
    L.DomUtil.setPosition(this.#canvas, map.containerPointToLayerPoint(from));
    this.#canvas.width = whole.x * sharpness;
    this.#canvas.height = whole.y * sharpness;
    this.#canvas.style.width = `${whole.x}px`;
    this.#canvas.style.height = `${whole.y}px`;
    this.#middles.clear();
    const figures = this.#figures;
    if (figures?.answer.level !== "commune" || map.getZoom() > LAST_ZOOM) return;
    const coloured = figures.coloured();
    if (coloured.length === 0 || coloured.length >= MOST_DOTS) return;
    context.scale(sharpness, sharpness);
    const corner = map.getPixelBounds().min?.add(from) ?? L.point(0, 0);
    this.#dots(context, figures, this.layer.middles(new Set(coloured)), corner, map.getZoom());
  }

  /**
   * @param {CanvasRenderingContext2D} context @param {Figures} figures @param {Map<string, {x: number, y: number}>} middles
   * @param {L.Point} corner @param {number} zoom
   */
  #dots(context, figures, middles, corner, zoom) {
    const radius = zoom < 6 ? 3.2 : 4.4;
    // The higher classes lie on top, where dots crowd.
    const order = [...middles].sort(([a], [b]) => figures.classOf(a) - figures.classOf(b));
    for (const [code, middle] of order) {
      this.#middles.set(code, middle);
      const entry = figures.entry(figures.classOf(code));
      const colour = entry?.colour ?? "#888888";
      // What is striped on the ground is a ring here.
      const ring = Boolean(entry?.pattern);
      context.fillStyle = ring ? "#ffffff" : colour;
      context.strokeStyle = ring ? colour : "#ffffff";
      context.lineWidth = ring ? 2 : 1.2;
      context.beginPath();
      context.arc(middle.x - corner.x, middle.y - corner.y, ring ? radius - 0.6 : radius, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
    }
  }

  /** The code of the dot under a place, within a few pixels. @param {L.LatLng} latlng @returns {string | null} */
  at(latlng) {
    const point = this._map?.project(latlng);
    if (!point) return null;
    let nearest = 6;
    let found = null;
    for (const [code, middle] of this.#middles) {
      const distance = Math.hypot(middle.x - point.x, middle.y - point.y);
      if (distance < nearest) {
        nearest = distance;
        found = code;
      }
    }
    return found;
  }
}
