/**
 * Which columns are figures, and what each counts.
 *
 * @import {Column, Indicator, Plan} from "./types.js"
 */
import { el } from "../ui/html.js";
import { buttonOf, inputOf, labelled, selectOf } from "../ui/parts.js";

const KINDS = [
  { id: "count", label: "Nombre (s’additionne)" },
  { id: "rate", label: "Taux ou part" },
  { id: "amount", label: "Montant" },
  { id: "other", label: "Autre" },
];
const DIRECTIONS = [
  { id: "neutral", label: "Ni l’un ni l’autre" },
  { id: "need", label: "Un besoin" },
  { id: "capacity", label: "Une capacité" },
];
const FAMILIES = [
  { id: "", label: "Aucune en particulier" },
  { id: "territory", label: "Territoire" },
  { id: "protection", label: "Bénéficiaires de la protection" },
  { id: "reception", label: "Places d’accueil" },
  { id: "housing", label: "Logement" },
  { id: "employment", label: "Emploi" },
  { id: "language", label: "Langue" },
  { id: "health", label: "Santé" },
];
/** @type {{id: "label" | "code" | "definition" | "unit" | "period", label: string}[]} */
const TEXTS = [
  { id: "label", label: "Nom sur la carte" },
  { id: "code", label: "Code (minuscules et tirets)" },
  { id: "definition", label: "Définition" },
  { id: "unit", label: "Unité" },
  { id: "period", label: "Période de la colonne (sinon celle du fichier)" },
];
/** @type {{id: "numerator" | "denominator" | "factor", label: string}[]} */
const RATE_TEXTS = [
  { id: "numerator", label: "Numérateur (code d’un indicateur)" },
  { id: "denominator", label: "Dénominateur (code d’un indicateur)" },
  { id: "factor", label: "Facteur (100 pour un pourcentage)" },
];

/** @param {Column[]} columns @param {Plan} plan @param {(plan: Plan) => void} onChange */
export function indicatorsPart(columns, plan, onChange) {
  const put = (/** @type {Indicator[]} */ indicators) => onChange({ ...plan, indicators });
  const taken = new Set([...Object.values(plan.columns), ...plan.indicators.map((one) => one.column)]);
  const free = columns.filter((column) => !taken.has(column.name));
  const add = (/** @type {string} */ column) => {
    const label = column.replaceAll("_", " ");
    if (column) put([...plan.indicators, { column, label, kind: "count", direction: "neutral" }]);
  };
  return el(
    "fieldset",
    { class: "indicators" },
    el("legend", {}, "Indicateurs du fichier"),
    ...plan.indicators.map((one, i) =>
      indicatorRow(
        one,
        i,
        (changed) => put(plan.indicators.map((other, j) => (i === j ? changed : other))),
        () => put(plan.indicators.filter((_, j) => i !== j)),
      ),
    ),
    free.length > 0
      ? labelled(
          "Ajouter une colonne de chiffres",
          selectOf(
            [{ id: "", label: "Choisir…" }, ...free.map(({ name }) => ({ id: name, label: name }))],
            "",
            add,
            {
              id: "indicator-add",
            },
          ),
        )
      : null,
  );
}

/** @param {Indicator} one @param {number} i @param {(one: Indicator) => void} onChange @param {() => void} onRemove */
function indicatorRow(one, i, onChange, onRemove) {
  const text = (/** @type {{id: keyof Indicator, label: string}} */ { id, label }) =>
    labelled(
      label,
      inputOf(String(one[id] ?? ""), (value) => onChange({ ...one, [id]: value || null }), {
        id: `indicator-${i}-${id}`,
      }),
    );
  const choose = (
    /** @type {"kind" | "direction" | "family"} */ id,
    /** @type {string} */ label,
    /** @type {{id: string, label: string}[]} */ choices,
  ) =>
    labelled(
      label,
      selectOf(
        choices,
        one[id] ?? choices[0]?.id ?? "",
        (value) => onChange({ ...one, [id]: value || null }),
        {
          id: `indicator-${i}-${id}`,
        },
      ),
    );
  return el(
    "fieldset",
    { class: "indicator" },
    el("legend", {}, `Colonne « ${one.column} »`),
    el(
      "div",
      { class: "controls" },
      ...TEXTS.map(text),
      choose("kind", "Nature", KINDS),
      choose("direction", "Ce qu’il mesure", DIRECTIONS),
      choose("family", "Famille", FAMILIES),
      ...(one.kind === "rate" ? RATE_TEXTS.map(text) : []),
    ),
    buttonOf("Retirer cet indicateur", onRemove, {
      class: "quiet",
      "aria-label": `Retirer ${one.label ?? one.column}`,
    }),
  );
}
