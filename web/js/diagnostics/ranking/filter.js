/**
 * Which territories are ranked.
 *
 * @import {LevelId} from "../../types.js"
 * @import {Context} from "../types.js"
 * @import {Definition} from "./types.js"
 */
import { readNames } from "../../api.js";
import { el } from "../../ui/html.js";
import { inputOf, labelled, selectOf } from "../../ui/parts.js";
import { noFilter } from "./address.js";
import { CONTRACTS, KINDS } from "./words.js";

/** @param {Definition} definition changed in place @param {Context} context @param {(redraw: boolean) => void} changed */
export function filterPart(definition, context, changed) {
  const { filter } = definition;
  const level = selectOf(
    context.state.levels.map(({ id, label }) => ({ id, label })),
    definition.level,
    (chosen) => {
      definition.level = /** @type {LevelId} */ (chosen);
      definition.filter = { ...noFilter(), contract: filter.contract };
      changed(true);
    },
    { "data-testid": "ranking-level" },
  );
  const contract = selectOf(
    CONTRACTS,
    filter.contract,
    (chosen) => {
      filter.contract = chosen;
      changed(false);
    },
    { "data-testid": "ranking-contract" },
  );
  return el(
    "fieldset",
    { class: "ranking-part" },
    el("legend", {}, "Territoires"),
    labelled("Niveau", level),
    definition.level === "epci" ? kinds(definition, changed) : null,
    labelled("Contrats", contract),
    el(
      "details",
      {
        open: Boolean(
          filter.regions[0] || filter.departements[0] || filter.populationFrom || filter.codes[0],
        ),
      },
      el("summary", {}, "Région, département, population, codes"),
      definition.level === "region" ? null : within("Région", "region", filter.regions, changed),
      definition.level === "region" || definition.level === "departement"
        ? null
        : within("Département", "departement", filter.departements, changed),
      population(definition, changed),
      labelled(
        "Seulement ces codes",
        inputOf(
          filter.codes.join(" "),
          (text) => {
            filter.codes = text
              .toUpperCase()
              .split(/[\s,;]+/)
              .filter(Boolean);
            changed(false);
          },
          { "data-testid": "ranking-codes" },
        ),
        "Séparés par des espaces ; vide pour tous.",
      ),
    ),
  );
}

/** @param {Definition} definition @param {(redraw: boolean) => void} changed */
function kinds({ filter }, changed) {
  return el(
    "div",
    { class: "kinds", role: "group", "aria-label": "Nature des EPCI" },
    ...KINDS.map(({ id, label }) => {
      const box = el("input", { type: "checkbox", value: id, "data-testid": `kind-${id}` });
      box.checked = filter.kinds.includes(id);
      box.addEventListener("change", () => {
        const others = filter.kinds.filter((one) => one !== id);
        filter.kinds = box.checked ? [...others, id] : others;
        changed(false);
      });
      return el("label", {}, box, label);
    }),
    el("p", { class: "note" }, "Aucune case cochée : toutes les natures."),
  );
}

/** @param {string} label @param {LevelId} level @param {string[]} codes changed in place @param {(redraw: boolean) => void} changed */
function within(label, level, codes, changed) {
  const select = el(
    "select",
    { "data-testid": `ranking-${level}` },
    el("option", { value: "" }, "toute la France"),
  );
  select.addEventListener("change", () => {
    codes.splice(0, codes.length, ...(select.value ? [select.value] : []));
    changed(false);
  });
  readNames(level)
    .then((names) => {
      select.append(
        ...names.codes.map((code, index) => el("option", { value: code }, names.names[index] ?? code)),
      );
      if (codes.length > 1)
        select.append(el("option", { value: codes[0] ?? "" }, `${codes.length} choisis par le lien`));
      select.value = codes[0] ?? "";
    })
    .catch(() => select.append(el("option", { disabled: true }, "Liste indisponible : rechargez la page")));
  return labelled(label, select);
}

/** @param {Definition} definition @param {(redraw: boolean) => void} changed */
function population({ filter }, changed) {
  const control = (/** @type {"populationFrom" | "populationTo"} */ name, /** @type {string} */ label) => {
    const input = el("input", { type: "number", min: "0", step: "1", "data-testid": name });
    const value = filter[name];
    input.value = value === null ? "" : String(value);
    input.addEventListener("input", () => {
      filter[name] = input.value === "" ? null : Math.max(0, Math.round(Number(input.value)));
      changed(false);
    });
    return labelled(label, input);
  };
  return el(
    "div",
    { class: "from-to" },
    control("populationFrom", "Habitants, au moins"),
    control("populationTo", "Habitants, au plus"),
  );
}
