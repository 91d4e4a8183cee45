/**
 * A control with its label, its help and the place where its fault is said.
 *
 * @import {Field} from "../types.js"
 * @import {Control} from "./controls.js"
 */
import { el } from "../../ui/html.js";
import { missing } from "./typed.js";

let made = 0;

export class FieldBox {
  /** @param {Field} field @param {Control} control */
  constructor(field, control) {
    this.field = field;
    this.control = control;
    const id = `field-${++made}`;
    control.input.id = id;
    control.input.dataset.field = field.name;
    if (field.required) control.input.setAttribute("aria-required", "true");
    this.help = field.help ? el("p", { class: "note", id: `${id}-help` }, field.help) : null;
    this.fault = el("p", { class: "fault", id: `${id}-fault`, hidden: true });
    this.element = el(
      "div",
      { class: `control kind-${field.kind}` },
      el(
        "label",
        { for: id },
        field.label,
        field.required ? el("span", { class: "required", "aria-hidden": "true" }, " *") : null,
        field.personal
          ? el(
              "span",
              { class: "personal", title: "Visible des personnes connectées seulement" },
              "donnée personnelle",
            )
          : null,
      ),
      control.element,
      this.fault,
      this.help,
    );
    this.#describe(false);
    // What was said wrong is looked at again as soon as it is mended, never earlier.
    control.input.addEventListener("change", () => this.faulty && this.check());
    control.input.addEventListener("blur", () => this.control.read().fault && this.check());
  }

  get faulty() {
    return !this.fault.hidden && !this.fault.classList.contains("mended");
  }

  /** @returns {string | null} the fault, which is now said */
  check() {
    const { values, fault } = this.control.read();
    const said = fault ?? missing(this.field, values[this.field.name] ?? null);
    this.say(said);
    return said;
  }

  /** @param {string | null} fault */
  say(fault) {
    // What is mended keeps its place: else the button that is being pressed would move away, and the click be lost.
    const mended = fault === null && this.faulty;
    this.fault.classList.toggle("mended", mended);
    if (!mended) {
      this.fault.textContent = fault ?? "";
      this.fault.hidden = fault === null;
    }
    if (fault === null) this.control.input.removeAttribute("aria-invalid");
    else this.control.input.setAttribute("aria-invalid", "true");
    this.#describe(fault !== null);
  }

  /** @param {boolean} faulty */
  #describe(faulty) {
    const ids = [faulty ? this.fault.id : "", this.help?.id ?? ""].filter(Boolean).join(" ");
    if (ids) this.control.input.setAttribute("aria-describedby", ids);
    else this.control.input.removeAttribute("aria-describedby");
  }
}
