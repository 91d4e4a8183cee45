/**
 * Puts a map with dots on a screen, once the screen is on the page.
 *
 * @import {Dot} from "../../map/dot-map.js"
 * @import {AtlasState} from "../../types.js"
 */
import { el } from "../../ui/html.js";

/** @param {AtlasState} state @param {string} label @param {Dot[]} dots @returns {HTMLElement} */
export function dotMap(state, label, dots) {
  const place = el("div", {
    class: "dot-map",
    role: "img",
    "aria-label": label,
    "data-testid": "dot-map",
  });
  attach(place, state, dots);
  return place;
}

/** @param {HTMLElement} place @param {AtlasState} state @param {Dot[]} dots */
async function attach(place, state, dots) {
  try {
    const { DotMap } = await import("../../map/dot-map.js");
    while (!place.isConnected) await new Promise((resolve) => requestAnimationFrame(resolve));
    new DotMap(place, state).show(dots);
    place.dataset.dots = String(dots.length);
  } catch {
    place.textContent = "La carte n’a pas pu être chargée : le tableau dit la même chose.";
  }
}
