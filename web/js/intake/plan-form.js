/**
 * The third step: what the file is, and where each field is found.
 *
 * @import {Column, Field, Option, Plan, Preview, Target} from "./types.js"
 */
import { el } from "../ui/html.js";
import { buttonOf, card, inputOf, labelled, selectOf } from "../ui/parts.js";
import { indicatorsPart } from "./indicator-form.js";
import { missing, unused } from "./plan-model.js";
import { samplesOf } from "./preview.js";

const CONSTANT = "\u0000constant";

/**
 * @param {Preview} preview @param {Target[]} targets of this kind of file @param {Plan} plan
 * @param {{onChange: (plan: Plan) => void, onTarget: (target: Target) => void, onTry: () => void}} events
 */
export function planPart(preview, targets, plan, events) {
  const target = targets.find((one) => one.id === plan.target);
  const columns = preview.table?.columns ?? preview.features?.fields ?? [];
  const lacks = missing(plan, target, preview);
  const choose = (/** @type {string} */ id) => {
    const next = targets.find((one) => one.id === id);
    if (next) events.onTarget(next);
  };
  const rest = unused(
    plan,
    columns.map((one) => one.name),
  );
  return card(
    "plan",
    "2. Ce qu’il contient",
    preview.remembered
      ? el(
          "p",
          { class: "box box-good" },
          "Déjà réglé pour ce type de fichier : vérifiez, puis lancez l’essai.",
        )
      : null,
    labelled(
      "Contenu du fichier",
      selectOf([{ id: "", label: "Choisir…" }, ...targets], plan.target, choose, {
        "data-testid": "target",
        id: "target",
      }),
      target?.description,
    ),
    target
      ? el(
          "fieldset",
          { class: "mapping" },
          el("legend", {}, "Où se trouve chaque information"),
          ...target.fields.map((field) => fieldRow(field, columns, plan, events.onChange)),
        )
      : null,
    target?.id === "indicators" ? indicatorsPart(columns, plan, events.onChange) : null,
    target ? optionsPart(target, plan, events.onChange) : null,
    target && rest.length > 0
      ? el("p", { class: "note" }, `Colonnes laissées de côté : ${rest.join(", ")}.`)
      : null,
    lacks.length > 0
      ? el(
          "ul",
          { class: "said", "aria-label": "Ce qui manque avant l’essai" },
          ...lacks.map((one) => el("li", {}, one)),
        )
      : null,
    el(
      "p",
      { class: "actions" },
      buttonOf("Essai à blanc", events.onTry, {
        "data-testid": "try",
        disabled: lacks.length > 0,
      }),
      el("span", { class: "note" }, "L’essai lit tout le fichier et ne change rien."),
    ),
  );
}

/** @param {Field} field @param {Column[]} columns @param {Plan} plan @param {(plan: Plan) => void} onChange */
function fieldRow(field, columns, plan, onChange) {
  const constant = plan.constants[field.id];
  const column = plan.columns[field.id] ?? "";
  const chosen = constant === undefined ? column : CONSTANT;
  const without = (/** @type {Record<string, string>} */ map) => {
    const { [field.id]: _, ...others } = map;
    return others;
  };
  const set = (/** @type {string} */ id) =>
    onChange(
      id === CONSTANT
        ? {
            ...plan,
            columns: { ...plan.columns, [field.id]: null },
            constants: { ...plan.constants, [field.id]: field.words?.[0]?.id ?? "" },
          }
        : {
            ...plan,
            columns: { ...plan.columns, [field.id]: id || null },
            constants: without(plan.constants),
          },
    );
  const select = selectOf(
    [
      { id: "", label: "—" },
      ...columns.map((one) => ({ id: one.name, label: one.name })),
      { id: CONSTANT, label: "La même valeur pour toutes les lignes…" },
    ],
    chosen,
    set,
    { id: `field-${field.id}`, "data-testid": `field-${field.id}` },
  );
  const constantSet = (/** @type {string} */ text) =>
    onChange({ ...plan, constants: { ...plan.constants, [field.id]: text } });
  const attributes = {
    id: `constant-${field.id}`,
    "aria-label": `${field.label} : valeur pour toutes les lignes`,
  };
  const sample = columns.find((one) => one.name === column);
  return el(
    "div",
    { class: "field-row" },
    labelled(
      `${field.label}${field.required ? " (obligatoire)" : ""}`,
      select,
      field.description || undefined,
    ),
    el(
      "div",
      { class: "field-sample" },
      constant === undefined
        ? sample && samplesOf(sample)
          ? `ex. : ${samplesOf(sample)}`
          : ""
        : field.words
          ? selectOf(field.words, constant, constantSet, attributes)
          : inputOf(constant, constantSet, attributes),
    ),
  );
}

/** @param {Target} target @param {Plan} plan @param {(plan: Plan) => void} onChange */
function optionsPart(target, plan, onChange) {
  const set = (/** @type {string} */ id, /** @type {string} */ text) => {
    const { [id]: _, ...others } = plan.options;
    onChange({ ...plan, options: text ? { ...others, [id]: text } : others });
  };
  return el(
    "fieldset",
    { class: "controls" },
    el("legend", {}, "Pour tout le fichier"),
    ...target.options.map((option) =>
      labelled(`${option.label}${option.required ? " (obligatoire)" : ""}`, optionControl(option, plan, set)),
    ),
    target.kind === "table"
      ? labelled(
          "Millésime des codes",
          inputOf(
            plan.vintage === null ? "" : String(plan.vintage),
            (text) => onChange({ ...plan, vintage: text ? Number(text) : null }),
            { type: "number", min: "1943", max: "2100", placeholder: "automatique", id: "vintage" },
          ),
          "Laissé vide, il est trouvé d’après les codes.",
        )
      : null,
  );
}

/** @param {Option} option @param {Plan} plan @param {(id: string, text: string) => void} set */
function optionControl(option, plan, set) {
  const value = plan.options[option.id] ?? "";
  const change = (/** @type {string} */ text) => set(option.id, text);
  const id = `option-${option.id}`;
  if (option.kind === "choice")
    return selectOf([{ id: "", label: "Choisir…" }, ...(option.choices ?? [])], value, change, { id });
  if (option.kind === "boolean")
    return selectOf(
      [
        { id: "", label: "Non" },
        { id: "true", label: "Oui" },
      ],
      value,
      change,
      { id },
    );
  const type = option.kind === "date" ? "date" : option.kind === "year" ? "number" : "text";
  return inputOf(value, change, { type, id });
}
