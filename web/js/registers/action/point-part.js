/**
 * The point of an action: on its sheet, and in its form, where it is drawn. The map is loaded only where there is one.
 *
 * @import {ActionRow} from "./types.js"
 */
import { readState } from "../../api.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";

/** @param {ActionRow} action */
export function pointPart({ point, head }) {
  if (!point) return null;
  const place = el("div", { class: "point-map", "aria-label": `Carte : ${head.title}`, role: "img" });
  attach(place, { point });
  return el(
    "section",
    { class: "step", "aria-label": "Point sur la carte" },
    el("div", { class: "heading" }, el("h3", {}, "Point sur la carte")),
    place,
  );
}

/** The small map beneath the two fields of a form. @param {HTMLElement} form @param {string} [how] */
export function drawInForm(form, how = "Cliquez à l’endroit de l’action") {
  const longitude = form.querySelector("[data-field=longitude]");
  const latitude = form.querySelector("[data-field=latitude]");
  if (!(longitude instanceof HTMLInputElement) || !(latitude instanceof HTMLInputElement)) return;
  const degrees = (/** @type {HTMLInputElement} */ input) =>
    Number(input.value.trim().replace(",", ".") || "NaN");
  const typed = () => {
    const point = { longitude: degrees(longitude), latitude: degrees(latitude) };
    return Number.isFinite(point.longitude + point.latitude) ? point : null;
  };
  const write = (/** @type {{longitude: number, latitude: number} | null} */ point) => {
    longitude.value = point ? String(point.longitude).replace(".", ",") : "";
    latitude.value = point ? String(point.latitude).replace(".", ",") : "";
    for (const input of [longitude, latitude]) input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const place = el("div", {
    class: "point-map drawn",
    "data-testid": "point-map",
    role: "application",
    "aria-label": "Carte : un clic, ou Entrée au centre, place le point ; les flèches déplacent la carte",
  });
  const away = buttonOf("Retirer le point", () => write(null), { class: "link" });
  const box = el(
    "div",
    { class: "control kind-map" },
    el("p", { class: "label" }, "Point sur la carte (facultatif)"),
    place,
    el("p", { class: "note" }, `${how}, ou déplacez la carte au clavier puis appuyez sur Entrée. `, away),
  );
  latitude.closest(".control")?.after(box);
  attach(place, { point: typed(), onDraw: write }).then((map) => {
    for (const input of [longitude, latitude]) input.addEventListener("change", () => map?.show(typed()));
  });
}

/**
 * @param {HTMLElement} place
 * @param {{point: {longitude: number, latitude: number} | null, onDraw?: (point: {longitude: number, latitude: number}) => void}} how
 */
async function attach(place, how) {
  try {
    const [{ PointMap }, state] = await Promise.all([import("../../map/point-map.js"), readState()]);
    if (!place.isConnected) await new Promise((resolve) => requestAnimationFrame(resolve));
    return new PointMap(place, state, how);
  } catch {
    place.textContent = "La carte n’a pas pu être chargée : saisissez la longitude et la latitude.";
    return null;
  }
}
