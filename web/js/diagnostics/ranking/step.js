/**
 * The table and the map in step: what is pointed at or chosen on one is marked on the other.
 *
 * @import {RankedMap} from "./map.js"
 */

/** @param {HTMLElement} place where the table stands, made anew now and then @param {() => RankedMap | null} map null while it is hidden */
export function rowsToMap(place, map) {
  place.addEventListener("mouseover", (event) => map()?.point(rowOf(event.target)?.dataset.code ?? null));
  place.addEventListener("mouseleave", () => map()?.point(null));
  place.addEventListener("focusin", (event) => map()?.point(rowOf(event.target)?.dataset.code ?? null));
  place.addEventListener("click", (event) => {
    const code = rowOf(event.target)?.dataset.code;
    // A link goes where it says.
    if (!code || (event.target instanceof Element && event.target.closest("a"))) return;
    markChosen(place, code);
    void map()?.choose(code);
    void map()?.reach(code);
  });
}

/** @param {HTMLElement} place @param {string | null} code */
export function markPointed(place, code) {
  for (const row of place.querySelectorAll("tr[data-code]"))
    row.classList.toggle("pointed", row instanceof HTMLElement && row.dataset.code === code);
}

/**
 * The row of a territory; rows that are not shown yet are.
 *
 * @param {HTMLElement} place @param {string} code
 */
export function reachRow(place, code) {
  const find = () => place.querySelector(`tr[data-code="${CSS.escape(code)}"]`);
  if (!find()) {
    const more = place.querySelector("[data-testid=more-rows]");
    if (more instanceof HTMLButtonElement) more.click();
  }
  markChosen(place, code);
  find()?.scrollIntoView({ block: "nearest" });
}

/** @param {HTMLElement} place @param {string} code */
function markChosen(place, code) {
  for (const row of place.querySelectorAll("tr[data-code]")) {
    if (row instanceof HTMLElement && row.dataset.code === code) row.setAttribute("aria-current", "true");
    else row.removeAttribute("aria-current");
  }
}

/** @param {EventTarget | null} target @returns {HTMLElement | null} */
const rowOf = (target) => (target instanceof Element ? target.closest("tr[data-code]") : null);
