/**
 * Which territories are compared: added by a search, taken away, put in order.
 */
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { keyOf, territorySearch } from "../choose/territory.js";
import { MOST, movedBy } from "./address.js";

/**
 * @param {string[]} keys @param {Map<string, {name: string}>} known by their keys
 * @param {(keys: string[]) => void} onChange
 */
export function chosenTerritories(keys, known, onChange) {
  const find = territorySearch(
    keys.length < 2 ? "Ajouter un territoire (deux au moins)" : "Ajouter un territoire",
    (one) => {
      const key = keyOf(one);
      if (!keys.includes(key)) onChange([...keys, key]);
    },
  );
  find.input.disabled = keys.length >= MOST;
  if (find.input.disabled) find.input.placeholder = `${MOST} territoires au plus`;
  find.input.dataset.testid = "add-territory";
  return el(
    "div",
    { class: "chosen" },
    el(
      "ol",
      { class: "chosen-list", "data-testid": "chosen-territories" },
      ...keys.map((key, i) => item(keys, key, i, known, onChange)),
    ),
    find.element,
  );
}

/** @param {string[]} keys @param {string} key @param {number} i @param {Map<string, {name: string}>} known @param {(keys: string[]) => void} onChange */
function item(keys, key, i, known, onChange) {
  const name = known.get(key)?.name ?? key;
  const move = (/** @type {number} */ by) => () => onChange(movedBy(keys, i, by));
  return el(
    "li",
    {},
    el("span", {}, name),
    buttonOf("←", move(-1), { class: "quiet", "aria-label": `Avancer ${name}`, disabled: i === 0 }),
    buttonOf("→", move(1), {
      class: "quiet",
      "aria-label": `Reculer ${name}`,
      disabled: i === keys.length - 1,
    }),
    buttonOf("×", () => onChange(keys.filter((one) => one !== key)), {
      class: "quiet",
      "aria-label": `Retirer ${name}`,
    }),
  );
}
