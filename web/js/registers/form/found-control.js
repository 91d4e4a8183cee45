/**
 * A territory or a row of another register, found by its name.
 *
 * @import {Field} from "../types.js"
 * @import {Control} from "./controls.js"
 */
import { search } from "../../api.js";
import { number } from "../../format.js";
import { Combobox } from "../../ui/combobox.js";
import { readRows } from "../requests.js";

/** @type {Record<string, string>} */
const LEVELS = { commune: "Commune", epci: "Intercommunalité", departement: "Département", region: "Région" };

/** @param {Field} field @param {Field | null} companion @returns {Control} */
export function foundControl(field, companion) {
  const box = field.kind === "reference" ? rowBox(field) : territoryBox(field, companion);
  const level = field.kind === "place" ? field.level : null;
  return {
    element: box.element,
    input: box.input,
    read: () => {
      const { chosen } = box;
      const values = {
        [field.name]: chosen?.id ?? null,
        ...(level ? { [level]: chosen?.level ?? null } : {}),
      };
      return !chosen && box.input.value.trim() !== ""
        ? { values, fault: "Choisissez dans la liste proposée." }
        : { values };
    },
    write: (values, labels) => {
      const id = values[field.name] ?? null;
      box.choose(
        id === null
          ? null
          : {
              id: String(id),
              label: labels[field.name] ?? String(id),
              level: level ? String(values[level] ?? "") : "",
            },
      );
    },
    typed: () =>
      box.chosen
        ? { text: box.chosen.id, label: box.chosen.label, level: box.chosen.level ?? "" }
        : { text: box.input.value },
    put: ({ text, label, level: at }) => {
      if (label) box.choose({ id: text, label, level: at ?? "" });
      else {
        box.choose(null);
        box.input.value = text;
      }
    },
  };
}

/** @param {Field} field @param {Field | null} companion */
function territoryBox(field, companion) {
  const levels = field.kind === "commune" ? ["commune"] : (companion?.choices ?? []).map((one) => one.id);
  const only = levels.length === 1 ? levels[0] : undefined;
  return new Combobox(
    async (text, signal) =>
      (await search(text, signal, only))
        .filter((one) => levels.length === 0 || levels.includes(one.level))
        .map((one) => ({
          id: one.code,
          label: one.label,
          level: one.level,
          note: [
            LEVELS[one.level],
            one.code,
            one.population === null ? "" : `${number(one.population)} hab.`,
            one.former ? `ancienne commune : ${one.former}` : "",
          ]
            .filter(Boolean)
            .join(" · "),
        })),
    {
      label: "Territoires proposés",
      nothing: "Aucun territoire de ce nom.",
      placeholder: field.kind === "commune" ? "Nom ou code de la commune" : "Nom ou code du territoire",
      shortest: 2,
    },
  );
}

/** @param {Field} field */
function rowBox(field) {
  const register = field.reference ?? "";
  return new Combobox(
    async (text, signal) =>
      (await readRows(register, { q: text, size: 10 }, signal)).rows.map((row) => ({
        id: row.key,
        label: row.title,
        note: row.title === row.key ? "" : row.key,
      })),
    {
      label: `${field.label} : choix proposés`,
      nothing: "Rien de ce nom.",
      placeholder: "Rechercher…",
      shortest: 0,
    },
  );
}
