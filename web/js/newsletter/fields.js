/**
 * What stands above the blocks: title, period, preheader, opening.
 *
 * @import {Draft} from "./types.js"
 */
import { el } from "../ui/html.js";
import { labelled } from "../ui/parts.js";

/** @param {Draft} draft @param {(change: (draft: Draft) => Draft, place?: string) => void} edit */
export function letterFields(draft, edit) {
  const typed = (
    /** @type {"title" | "preheader" | "opening"} */ name,
    /** @type {HTMLInputElement | HTMLTextAreaElement} */ control,
  ) => {
    control.value = draft[name];
    control.dataset.focus = `letter-${name}`;
    control.dataset.testid = `letter-${name}`;
    control.addEventListener("input", () => edit((one) => ({ ...one, [name]: control.value }), name));
    return control;
  };
  const chosen = (/** @type {"from" | "to"} */ name) => {
    const control = el("input", {
      type: "date",
      required: true,
      "data-focus": `letter-${name}`,
      "data-testid": `letter-${name}`,
    });
    control.value = draft[name];
    control.addEventListener("change", () => {
      if (control.value) edit((one) => ({ ...one, [name]: control.value }));
    });
    return control;
  };
  return [
    labelled("Titre", typed("title", el("input", { type: "text", maxlength: "200" }))),
    el("div", { class: "letter-days" }, labelled("Du", chosen("from")), labelled("Au", chosen("to"))),
    labelled(
      "Accroche",
      typed("preheader", el("input", { type: "text", maxlength: "250" })),
      "Ce que la liste des messages montre à côté du titre ; laissée vide, les premiers mots de la lettre.",
    ),
    labelled("Ouverture", typed("opening", el("textarea", { rows: "3" }))),
  ];
}
