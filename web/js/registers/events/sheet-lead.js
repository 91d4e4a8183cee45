/**
 * What comes first on the sheet of an event: how it stands, when, where, and the way to the map.
 *
 * @import {Row} from "../types.js"
 */
import { hours } from "../../event-places.js";
import { day } from "../../format.js";
import { el } from "../../ui/html.js";

/** @param {Row} row */
export async function sheetLead(row) {
  const { values, labels } = row;
  const text = (/** @type {string} */ name) => (values[name] === null ? "" : String(values[name] ?? ""));
  const cancelled = values.status === "cancelled";
  const time = hours({ starts: text("starts_at") || undefined, ends: text("ends_at") || undefined });
  const place = [text("address"), labels.place_code ?? text("place_code")].filter(Boolean).join(", ");
  const drawn = values.longitude !== null && values.latitude !== null;
  const around = drawn
    ? `&map=13/${Number(values.latitude).toFixed(4)}/${Number(values.longitude).toFixed(4)}`
    : "";
  const open = `&open=${text("place_level")}/${text("place_code")}`;
  return el(
    "div",
    { class: `event-lead${cancelled ? " event-cancelled" : ""}`, "data-testid": "event-lead" },
    el(
      "p",
      {},
      el("span", { class: `tag tag-${cancelled ? "cancelled" : "past"}` }, labels.status ?? "Selon sa date"),
      values.internal ? el("span", { class: "tag tag-internal" }, "Interne") : null,
    ),
    el("p", {}, el("strong", {}, [day(text("on_date")), time].filter(Boolean).join(", ")), ` – ${place}`),
    cancelled ? el("p", {}, `Annulé : ${text("cancel_reason")}`) : null,
    cancelled || values.internal
      ? null
      : el(
          "p",
          {},
          el(
            "a",
            { href: `/#level=commune&date=${text("on_date")}&events=1${around || open}` },
            "Voir sur la carte",
          ),
        ),
  );
}
