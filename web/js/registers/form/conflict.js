/**
 * Someone else saved the same row meanwhile: both versions side by side, for the fields that differ.
 *
 * @import {Field, Register, Row, Values} from "../types.js"
 * @import {Merge} from "./merge.js"
 */
import { askIn } from "../../ui/dialog.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { shown } from "../values.js";
import { decided } from "./merge.js";

/**
 * @param {Register} register @param {Merge} merge @param {Row} current the row as it was saved meanwhile
 * @param {Record<string, string>} labels what my codes and references stand for
 * @returns {Promise<Values | null>} what is to be saved upon the present revision; null to go back to the form
 */
export async function settleConflict(register, merge, current, labels) {
  const fields = new Map(register.fields.map((field) => [field.name, field]));
  const choices = merge.conflicts.map((one) => {
    const field = /** @type {Field} */ (fields.get(one.name));
    return choiceOf(
      field,
      shown(field, one.mine, labels[one.name]),
      shown(field, one.theirs, current.labels[one.name]),
    );
  });
  const both = choices.length > 0;
  const answer = await askIn(
    "Cette fiche a été modifiée entre-temps",
    [
      el(
        "p",
        {},
        both
          ? "Une autre version a été enregistrée pendant votre saisie. Choisissez, champ par champ, celle qui doit rester. Rien n’est perdu : l’autre version demeure au journal."
          : "Une autre version a été enregistrée pendant votre saisie. Les changements ne se contredisent pas : ils sont réunis.",
      ),
      ...(both
        ? [allAtOnce(choices), el("div", { class: "conflicts" }, ...choices.map((one) => one.element))]
        : []),
      ...told("Changé par vous seulement, gardé", merge.kept, fields, (name, field) =>
        shown(field, merge.values[name] ?? null, labels[name]),
      ),
      ...told("Changé entre-temps seulement, repris", merge.taken, fields, (name, field) =>
        shown(field, current.values[name] ?? null, current.labels[name]),
      ),
    ],
    [
      { id: "save", label: "Enregistrer", first: !both },
      { id: "back", label: "Revenir à la saisie", class: "quiet" },
    ],
    { wide: true },
  );
  if (answer !== "save") return null;
  const yielded = new Set(choices.filter((one) => one.theirs()).map((one) => one.name));
  return decided(merge, current.values, register.fields, yielded);
}

/** @param {Field} field @param {string} mine @param {string} theirs */
function choiceOf(field, mine, theirs) {
  const radio = (/** @type {string} */ value, /** @type {boolean} */ checked) =>
    el("input", {
      type: "radio",
      name: `conflict-${field.name}`,
      value,
      checked,
      "data-testid": `${value}-${field.name}`,
    });
  const [own, other] = [radio("mine", true), radio("theirs", false)];
  const side = (
    /** @type {HTMLInputElement} */ input,
    /** @type {string} */ title,
    /** @type {string} */ text,
  ) =>
    el(
      "label",
      {},
      input,
      el(
        "span",
        { class: "side" },
        el("span", { class: "side-title" }, title),
        el("span", { class: "long-text" }, text),
      ),
    );
  return {
    name: field.name,
    element: el(
      "fieldset",
      { class: "conflict" },
      el("legend", {}, field.label),
      side(own, "Votre version", mine),
      side(other, "Version enregistrée entre-temps", theirs),
    ),
    theirs: () => other.checked,
    choose: (/** @type {boolean} */ yielding) => {
      own.checked = !yielding;
      other.checked = yielding;
    },
  };
}

/** @param {ReturnType<typeof choiceOf>[]} choices */
function allAtOnce(choices) {
  const all = (/** @type {boolean} */ yielding) => () => choices.forEach((one) => void one.choose(yielding));
  return el(
    "p",
    { class: "row" },
    buttonOf("Toutes mes versions", all(false), { class: "chip" }),
    buttonOf("Toutes les versions enregistrées", all(true), { class: "chip" }),
  );
}

/** @param {string} title @param {string[]} names @param {Map<string, Field>} fields @param {(name: string, field: Field) => string} text */
function told(title, names, fields, text) {
  if (names.length === 0) return [];
  return [
    el("h3", {}, title),
    el(
      "ul",
      { class: "told" },
      ...names.flatMap((name) => {
        const field = fields.get(name);
        return field ? [el("li", {}, `${field.label} : `, el("strong", {}, text(name, field)))] : [];
      }),
    ),
  ];
}
