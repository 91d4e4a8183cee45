/**
 * One control for each kind of field.
 *
 * @import {Field, Value, Values} from "../types.js"
 */
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { foundControl } from "./found-control.js";
import { readTyped, writtenIn } from "./typed.js";

/**
 * @typedef {object} Typed what stands on the screen, to be kept in a draft
 * @property {string} text
 * @property {string} [label]
 * @property {string} [level]
 *
 * @typedef {object} Control
 * @property {HTMLElement} element
 * @property {HTMLElement} input that is labelled, described and takes the focus
 * @property {() => {values: Values, fault?: string}} read the field's value, and its companion's
 * @property {(values: Values, labels: Record<string, string>) => void} write
 * @property {() => Typed} typed
 * @property {(typed: Typed) => void} put
 */

/** @param {Field} field @param {Field | null} companion the field of the level, for a place @returns {Control} */
export function controlOf(field, companion) {
  switch (field.kind) {
    case "commune":
    case "place":
    case "reference":
      return foundControl(field, companion);
    case "choice":
      return chosenControl(field, field.choices ?? []);
    case "boolean":
      return chosenControl(field, [
        { id: "true", label: "Oui" },
        { id: "false", label: "Non" },
      ]);
    case "long-text":
      return textControl(field, el("textarea", { rows: 4 }));
    case "date":
      return dayControl(field);
    default:
      return textControl(field, el("input", { type: TYPES[field.kind] ?? "text", ...HOW[field.kind] }));
  }
}

/** @type {Partial<Record<import("../types.js").Kind, string>>} */
const TYPES = { email: "email", phone: "tel", url: "url" };
/** @type {Partial<Record<import("../types.js").Kind, Record<string, string>>>} */
const HOW = {
  year: { inputmode: "numeric", maxlength: "4", class: "short" },
  whole: { inputmode: "numeric", class: "short" },
  money: { inputmode: "decimal", class: "figure" },
  percent: { inputmode: "decimal", class: "figure" },
  longitude: { inputmode: "decimal", class: "short" },
  latitude: { inputmode: "decimal", class: "short" },
  "date-time": { placeholder: "jj/mm/aaaa hh:mm", class: "short" },
  time: { placeholder: "hh:mm", class: "short" },
};
/** @type {Partial<Record<import("../types.js").Kind, string>>} */
const UNITS = { money: "€", percent: "%" };

/**
 * @param {Field} field @param {HTMLInputElement | HTMLTextAreaElement} input
 * @returns {Control}
 */
function textControl(field, input) {
  input.setAttribute("autocomplete", "off");
  const unit = UNITS[field.kind];
  // Once left, what was understood is written out, so that it can be seen.
  input.addEventListener("blur", () => {
    const read = readTyped(field, input.value);
    if (!read.fault && field.kind !== "long-text") input.value = writtenIn(field, read.value);
  });
  return {
    element: unit
      ? el("div", { class: "with-unit" }, input, el("span", { class: "unit", "aria-hidden": "true" }, unit))
      : input,
    input,
    read: () => {
      const { value, fault } = readTyped(field, input.value);
      return { values: { [field.name]: value }, fault };
    },
    write: (values) => {
      input.value = writtenIn(field, values[field.name] ?? null);
    },
    typed: () => ({ text: input.value }),
    put: ({ text }) => {
      input.value = text;
    },
  };
}

/** A day is typed, or picked in the calendar of the browser. @param {Field} field @returns {Control} */
function dayControl(field) {
  const input = el("input", { type: "text", inputmode: "numeric", placeholder: "jj/mm/aaaa" });
  const control = textControl(field, input);
  const picker = el("input", { type: "date", class: "picker", tabindex: "-1", "aria-hidden": "true" });
  const open = buttonOf(
    "",
    () => {
      const { value } = readTyped(field, input.value);
      picker.value = value === null ? "" : String(value);
      picker.showPicker();
    },
    { class: "quiet calendar", "aria-label": `${field.label} : choisir dans le calendrier` },
  );
  picker.addEventListener("change", () => {
    input.value = writtenIn(field, picker.value || null);
    input.dispatchEvent(new Event("change", { bubbles: true }));
    input.focus();
  });
  return { ...control, element: el("div", { class: "day" }, input, open, picker) };
}

/** @param {Field} field @param {{id: string, label: string}[]} choices @returns {Control} */
function chosenControl(field, choices) {
  const select = el(
    "select",
    {},
    el("option", { value: "" }, field.required ? "Choisir…" : "Non renseigné"),
    ...choices.map(({ id, label }) => el("option", { value: id }, label)),
  );
  /** @returns {Value} */
  const value = () =>
    select.value === "" ? null : field.kind === "boolean" ? select.value === "true" : select.value;
  return {
    element: select,
    input: select,
    read: () => ({ values: { [field.name]: value() } }),
    write: (values, labels) => {
      const text = String(values[field.name] ?? "");
      if (![...select.options].some((one) => one.value === text))
        select.append(el("option", { value: text }, labels[field.name] ?? text));
      select.value = text;
    },
    typed: () => ({ text: select.value }),
    put: ({ text }) => {
      select.value = text;
    },
  };
}
