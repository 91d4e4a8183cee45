/**
 * The actions that have a point, drawn upon the themes of actions.
 *
 * @import {ActionPoint} from "../types.js"
 */
import * as L from "leaflet";
import { el } from "../ui/html.js";

export class ActionPoints {
  #group = L.layerGroup();

  /** @param {L.Map} map */
  constructor(map) {
    this.#group.addTo(map);
  }

  /** @param {ActionPoint[]} points */
  show(points) {
    this.#group.clearLayers();
    for (const point of points)
      L.circleMarker([point.latitude, point.longitude], {
        radius: 6,
        className: `action-point action-point-${point.status}`,
        bubblingMouseEvents: true,
      })
        .bindTooltip(
          el(
            "div",
            {},
            el("strong", {}, point.title),
            el("br"),
            `${point.statusLabel} – ${point.fieldLabel}`,
            el("br"),
            [point.carrier, point.place].filter(Boolean).join(", "),
            point.demo ? " (fictif)" : "",
          ),
          { className: "point-tip" },
        )
        .addTo(this.#group);
  }
}
