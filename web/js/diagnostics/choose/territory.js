/**
 * A territory found by its name.
 *
 * @import {Found} from "../../types.js"
 */
import { search } from "../../api.js";
import { number, plain } from "../../format.js";
import { Combobox } from "../../ui/combobox.js";
import { labelled } from "../../ui/parts.js";

/** @type {Record<string, string>} */
const KINDS = { commune: "Commune", epci: "EPCI", departement: "Département", region: "Région" };

/**
 * @param {string} label
 * @param {(place: {level: string, code: string}) => void} onChoose
 * @param {{key: string, title: string}[]} [perimeters] that are found too
 */
export function territorySearch(label, onChoose, perimeters = []) {
  /** @type {{level: string, code: string}[]} */
  let found = [];
  const box = new Combobox(
    async (text, signal) => {
      const territories = await search(text, signal);
      const own = perimeters.filter(({ title }) => plain(title).includes(plain(text)));
      found = [...own.map(({ key }) => ({ level: "perimeter", code: key })), ...territories];
      return [
        ...own.map(({ key, title }) => ({ id: `perimeter/${key}`, label: title, note: "Périmètre" })),
        ...territories.map((one) => ({ id: keyOf(one), label: one.label, note: noteOf(one) })),
      ];
    },
    {
      label: "Territoires trouvés",
      nothing: "Aucun territoire de ce nom.",
      placeholder: "Nom ou code…",
      shortest: 2,
    },
  );
  box.input.addEventListener("change", () => {
    const one = found.find((each) => keyOf(each) === box.chosen?.id);
    if (one) onChoose({ level: one.level, code: one.code });
  });
  const control = labelled(label, box.element);
  // The label is for the input, which stands within the element.
  box.input.id = `${box.element.id}-input`;
  control.querySelector("label")?.setAttribute("for", box.input.id);
  return { element: control, input: box.input };
}

/** @param {{level: string, code: string}} place */
export const keyOf = ({ level, code }) => `${level}/${code}`;

/** @param {Found} one */
function noteOf(one) {
  const people = one.population === null ? "" : ` · ${number(one.population)} hab.`;
  return `${KINDS[one.level] ?? ""}${people}`;
}
