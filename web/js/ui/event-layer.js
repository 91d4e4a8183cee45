/**
 * The events over the map: the switch, the legend with its counts, the list for readers at the keyboard, the popups.
 *
 * @import {EventPlace} from "../event-places.js"
 * @import {EventDots} from "../map/events.js"
 * @import {EventsAnswer, EventRow} from "../types.js"
 */
import { readEvents } from "../api.js";
import { hours, listed, placesOf } from "../event-places.js";
import { day, number, plural, shortDay } from "../format.js";
import { byId, el } from "./html.js";

export class EventLayer {
  #box = byId("events-on", HTMLInputElement);
  #legend = byId("events-legend", HTMLElement);
  /** @type {AbortController | null} */
  #asking = null;
  #shown = "";

  /**
   * @param {EventDots} dots
   * @param {{onToggle: (on: boolean) => void, onPlace: () => void, onFault: (fault: unknown) => void}} events onPlace: the map must be in sight
   */
  constructor(dots, { onToggle, onPlace, onFault }) {
    this.dots = dots;
    this.onPlace = onPlace;
    this.onFault = onFault;
    this.#box.addEventListener("change", () => onToggle(this.#box.checked));
  }

  /** @param {boolean} on @param {string} date */
  async show(on, date) {
    const wanted = on ? date : "";
    this.#box.checked = on;
    if (wanted === this.#shown) return;
    this.#shown = wanted;
    this.#asking?.abort();
    this.dots.close();
    if (!on) {
      this.dots.show([]);
      this.#legend.replaceChildren();
      return;
    }
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const answer = await readEvents(date, asking.signal);
      if (!asking.signal.aborted) this.#fill(answer);
    } catch (fault) {
      if (asking.signal.aborted) return;
      this.#shown = "";
      this.onFault(fault);
    }
  }

  /** @param {EventsAnswer} answer */
  #fill(answer) {
    const places = placesOf(answer.events);
    this.dots.show(places);
    this.#legend.replaceChildren(
      el("p", { class: "legend-when" }, `Au ${day(answer.date)}`),
      el(
        "ul",
        { class: "legend-rows" },
        mark("past", "Événement passé", answer.counts.past),
        mark("to-come", "Événement à venir", answer.counts.toCome),
      ),
      answer.counts.cancelled > 0
        ? el(
            "p",
            { class: "note" },
            `${plural(answer.counts.cancelled, "événement annulé", "événements annulés")}, non compté${answer.counts.cancelled > 1 ? "s" : ""}.`,
          )
        : "",
      this.#list(answer.events, places),
    );
  }

  /** @param {EventRow[]} events @param {EventPlace[]} places */
  #list(events, places) {
    const lines = listed(events).map((event) => {
      const place = places.find((one) => one.past.includes(event) || one.toCome.includes(event));
      const button = el(
        "button",
        { type: "button", "data-key": event.key, disabled: !place },
        el("strong", {}, event.title),
        el("span", {}, `${shortDay(event.date)}, ${event.place.name} – ${event.stateLabel.toLowerCase()}`),
      );
      button.addEventListener("click", () => {
        if (!place) return;
        this.onPlace();
        this.dots.popup(place, popupOf(place, event.key), () => button.focus());
      });
      return el("li", { class: `event-${event.state}` }, button);
    });
    if (lines.length === 0) return el("p", { class: "note" }, "Aucun événement public.");
    return el(
      "details",
      { class: "events-list", "data-testid": "events-list" },
      el("summary", {}, `Liste des événements (${number(lines.length)})`),
      el("ul", {}, ...lines),
    );
  }
}

/** @param {"past" | "to-come"} state @param {string} label @param {number} count */
function mark(state, label, count) {
  return el(
    "li",
    { "data-testid": `events-${state}` },
    el("span", { class: `event-mark event-mark-${state}`, "aria-hidden": "true" }),
    el("span", { class: "legend-label" }, label),
    el("span", { class: "legend-count" }, number(count)),
  );
}

/** What is at a place, the chosen event first. @param {EventPlace} place @param {string} [first] its key */
export function popupOf(place, first) {
  const events = [...place.toCome, ...place.past];
  events.sort((a, b) => Number(b.key === first) - Number(a.key === first));
  return el(
    "div",
    {
      class: "event-popup",
      tabindex: "-1",
      role: "group",
      "aria-label": `Événements : ${place.name}`,
      "data-testid": "event-popup",
    },
    ...events.map((event) =>
      el(
        "article",
        {},
        el("strong", {}, event.title),
        el("p", {}, [`${event.kindLabel}, ${day(event.date)}`, hours(event)].filter(Boolean).join(", ")),
        el("p", {}, event.place.address ? `${event.place.address}, ${event.place.name}` : event.place.name),
        ...event.contracts.map((contract) => el("p", { class: "note" }, contract.title)),
        el(
          "p",
          { class: "event-popup-state" },
          el("span", { class: `event-mark event-mark-${event.state}`, "aria-hidden": "true" }),
          event.stateLabel,
          event.demo ? el("span", { class: "fictive" }, " – donnée fictive") : null,
        ),
      ),
    ),
  );
}
