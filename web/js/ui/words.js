/**
 * The words and links that say which map is shown.
 *
 * @import {AtlasState, Theme, View} from "../types.js"
 */
import { layerUrl, pictureUrl, Refused, valuesUrl } from "../api.js";
import { day } from "../format.js";
import { byId } from "./html.js";

/** @param {View} view @param {Theme} theme @param {AtlasState} state */
export function sayWhatIsShown(view, theme, state) {
  const level = state.levels.find((one) => one.id === view.level)?.label ?? "";
  const lower = level.startsWith("EPCI") ? level : level.toLowerCase();
  byId("map-title", HTMLElement).textContent = `${theme.label} – ${lower}, au ${day(view.date)}`;
  byId("download-png", HTMLAnchorElement).href = pictureUrl(view, theme, "png");
  byId("download-svg", HTMLAnchorElement).href = pictureUrl(view, theme, "svg");
  byId("csv", HTMLAnchorElement).href = valuesUrl(view, "values.csv");
  for (const link of byId("layer-formats", HTMLElement).querySelectorAll("a"))
    link.href = layerUrl(view, link.dataset.format ?? "csv");
  document.title = `${theme.label} – Atlas`;
}

/** What to tell the reader of a fault. @param {unknown} fault */
export function sentence(fault) {
  return fault instanceof Refused ? fault.message : "Une erreur inattendue est survenue dans la page.";
}
