/**
 * Events as dots over any level: a full dot where some took place, a ring around it where some are to come.
 *
 * @import {EventPlace} from "../event-places.js"
 */
import * as L from "leaflet";

const COLOUR = "#7a1f5c";
const PANE = "events";

export class EventDots {
  #group = L.layerGroup();
  /** @type {L.Canvas} */
  #renderer;

  /** @param {L.Map} map @param {(place: EventPlace) => void} onOpen */
  constructor(map, onOpen) {
    this.map = map;
    this.onOpen = onOpen;
    map.createPane(PANE).style.zIndex = "450";
    this.#renderer = L.canvas({ pane: PANE, padding: 0.3, tolerance: 4 });
    this.#group.addTo(map);
  }

  /** @param {EventPlace[]} places none to take them away */
  show(places) {
    this.#group.clearLayers();
    for (const place of places) {
      if (place.toCome.length > 0) this.#mark(place, 9, false);
      if (place.past.length > 0) this.#mark(place, Math.min(7, 4 + Math.sqrt(place.past.length)), true);
    }
  }

  /** @param {EventPlace} place @param {number} radius @param {boolean} full */
  #mark(place, radius, full) {
    L.circleMarker([place.lat, place.lon], {
      renderer: this.#renderer,
      pane: PANE,
      radius,
      color: full ? "#ffffff" : COLOUR,
      weight: full ? 1.5 : 2.5,
      fillColor: full ? COLOUR : "#ffffff",
      fillOpacity: full ? 1 : 0.75,
      bubblingMouseEvents: false,
    })
      .on("click", () => this.onOpen(place))
      .addTo(this.#group);
  }

  /**
   * Says what is at a place. Taken into sight first; Escape closes it.
   *
   * @param {EventPlace} place @param {HTMLElement} content @param {(() => void) | null} onClosed null: nobody to return to
   */
  popup(place, content, onClosed) {
    this.map.closePopup();
    const at = L.latLng(place.lat, place.lon);
    if (!this.map.getBounds().pad(-0.05).contains(at))
      this.map.setView(at, Math.max(8, this.map.getZoom()), { animate: false });
    const popup = L.popup({ maxWidth: 320, maxHeight: 320, autoPanPadding: [40, 50] })
      .setLatLng(at)
      .setContent(content)
      .openOn(this.map);
    content.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      popup.close();
    });
    popup.getElement()?.querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", "Fermer");
    if (!onClosed) return;
    popup.on("remove", onClosed);
    content.focus({ preventScroll: true });
  }

  close() {
    this.map.closePopup();
  }
}
