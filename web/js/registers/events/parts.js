/**
 * An event as a line of the calendar.
 *
 * @import {Context} from "../types.js"
 * @import {EventRow} from "../../types.js"
 */
import { hour, hours } from "../../event-places.js";
import { fictive } from "../../panel/parts.js";
import { el } from "../../ui/html.js";

/** In a day of the month: the hour and the title; the rest is beside it. @param {EventRow} event @param {string} href */
export function chip(event, href) {
  return el(
    "a",
    {
      href,
      class: `event-chip event-${event.kind} event-${event.state}`,
      tabindex: "-1",
      title: `${event.kindLabel} – ${event.title} (${event.stateLabel.toLowerCase()})`,
      "data-key": event.key,
    },
    event.starts ? el("span", { class: "event-hour" }, hour(event.starts)) : null,
    event.title,
  );
}

/** With all that a list tells. @param {EventRow} event @param {Context} context */
export function eventLine(event, context) {
  const { place, inside } = event;
  return el(
    "li",
    {
      class: `event-line event-${event.kind} event-${event.state}`,
      "data-testid": "event",
      "data-key": event.key,
    },
    el(
      "a",
      { class: "event-title", href: context.link({ section: "evenements", path: [event.key], query: {} }) },
      event.title,
    ),
    el(
      "p",
      {},
      [event.kindLabel, hours(event), place.address ? `${place.address}, ${place.name}` : place.name]
        .filter(Boolean)
        .join(" – "),
    ),
    event.contracts.length > 0
      ? el("p", { class: "muted" }, event.contracts.map((one) => one.title).join(" ; "))
      : null,
    el(
      "p",
      { class: "event-tags" },
      el("span", { class: `tag tag-${event.state}` }, stateOf(event)),
      inside?.internal ? el("span", { class: "tag tag-internal" }, "Interne") : null,
      fictive(event.demo),
      event.state === "cancelled" && inside?.cancelReason
        ? el("span", { class: "muted" }, inside.cancelReason)
        : null,
    ),
  );
}

/** Its state on the day, more closely where somebody said so. @param {EventRow} event */
export function stateOf(event) {
  if (event.state === "to-come" && event.inside?.status === "confirmed") return "À venir, confirmé";
  if (event.state === "past" && event.inside?.status === "held") return "Tenu";
  return event.stateLabel;
}
