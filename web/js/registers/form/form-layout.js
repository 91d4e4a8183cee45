/**
 * The form on the screen: its fields, its buttons, its keys.
 *
 * @import {FormFields} from "./form-fields.js"
 */
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";

/**
 * @param {FormFields} fields @param {HTMLElement} why @param {HTMLElement} said
 * @param {{onSave: () => void, onCancel: () => void, onTouch: () => void}} on
 */
export function assembled(fields, why, said, { onSave, onCancel, onTouch }) {
  const marked = fields.boxes.some((box) => box.field.required);
  const form = el(
    "form",
    { class: "row-form", novalidate: true, "data-testid": "form" },
    marked ? el("p", { class: "note" }, "* champ obligatoire") : null,
    el("div", { class: "fields" }, ...fields.boxes.map((box) => box.element)),
    why,
    said,
    el(
      "p",
      { class: "actions form-actions" },
      el("button", { type: "submit", "data-testid": "save" }, "Enregistrer"),
      buttonOf("Annuler", onCancel, { class: "quiet", "data-testid": "cancel" }),
      el(
        "span",
        { class: "note keys" },
        el("kbd", {}, "Ctrl"),
        " + ",
        el("kbd", {}, "Entrée"),
        " enregistre, ",
        el("kbd", {}, "Échap"),
        " annule",
      ),
    ),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    onSave();
  });
  form.addEventListener("input", onTouch);
  form.addEventListener("change", onTouch);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSave();
    else if (event.key === "Escape") onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return form;
}
