/**
 * Puts a map with dots on a screen, once the screen is on the page.
 *
 * @import {Dot} from "../../map/dot-map.js"
 * @import {AtlasState} from "../../types.js"
 */
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";

/** @param {AtlasState} state @param {string} label @param {Dot[]} dots @returns {HTMLElement} */
export function dotMap(state, label, dots) {
  const place = el("div", { class: "dot-map", role: "img", "aria-label": label, "data-testid": "dot-map" });
  const jumps = el("p", { class: "dot-jumps" });
  attach(place, jumps, state, dots);
  return el("div", { class: "dot-place" }, place, jumps);
}

/** @param {HTMLElement} place @param {HTMLElement} jumps @param {AtlasState} state @param {Dot[]} dots */
async function attach(place, jumps, state, dots) {
  try {
    const { DotMap } = await import("../../map/dot-map.js");
    while (!place.isConnected) await new Promise((resolve) => requestAnimationFrame(resolve));
    const map = new DotMap(place, state);
    map.show(dots);
    place.dataset.dots = String(dots.length);
    const lands = state.jumps.filter(({ bounds }) => dots.some((dot) => isIn(dot, bounds)));
    if (lands.length > 1)
      jumps.append(
        ...lands.map(({ label, bounds }) => buttonOf(label, () => map.go(bounds), { class: "quiet" })),
      );
  } catch {
    place.textContent = "La carte n’a pas pu être chargée : le tableau dit la même chose.";
  }
}

/** @param {Dot} dot @param {[number, number, number, number]} bounds */
function isIn({ longitude, latitude }, [west, south, east, north]) {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
