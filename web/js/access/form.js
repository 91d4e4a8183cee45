/**
 * Forms whose faults are told beside their fields.
 *
 * @import {Child} from "../ui/html.js"
 */
import { Refused } from "../api.js";
import { el } from "../ui/html.js";
import { sentence } from "../ui/words.js";

/**
 * @typedef {object} FieldSpec
 * @property {string} name as the server calls it
 * @property {string} label
 * @property {string} type
 * @property {string} [autocomplete]
 * @property {string} [hint]
 * @property {string} [value]
 * @property {boolean} [fixed] shown, not to be changed
 * @property {{id: string, label: string}[]} [choices] of a list
 */

let made = 0;

export class Form {
  #message = el("div", { class: "form-message", "aria-live": "assertive" });
  /** @type {Map<string, {control: HTMLInputElement | HTMLSelectElement, fault: HTMLElement}>} */
  #fields = new Map();
  /** @type {HTMLButtonElement} */
  #button;

  /**
   * @param {FieldSpec[]} fields @param {string} action what the button says
   * @param {(values: Record<string, string>) => Promise<void>} onSubmit its fault is told here
   * @param {...Child} more after the button
   */
  constructor(fields, action, onSubmit, ...more) {
    this.#button = el("button", { type: "submit", "data-testid": "submit" }, action);
    this.element = el(
      "form",
      { class: "form", novalidate: true },
      this.#message,
      ...fields.map((field) => this.#field(field)),
      el("div", { class: "actions" }, this.#button, ...more),
    );
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit(onSubmit);
    });
  }

  /** @param {string} words @param {"good" | "bad" | "warn"} kind */
  say(words, kind) {
    this.#message.replaceChildren(
      el("p", { class: `box box-${kind}`, role: kind === "good" ? "status" : "alert" }, words),
    );
  }

  /** @param {string} name */
  control(name) {
    return this.#fields.get(name)?.control;
  }

  /** Empties these fields. @param {...string} names */
  empty(...names) {
    for (const name of names) {
      const control = this.control(name);
      if (control) control.value = "";
    }
  }

  /** @param {(values: Record<string, string>) => Promise<void>} onSubmit */
  async #submit(onSubmit) {
    if (this.#button.getAttribute("aria-disabled") === "true") return;
    this.#message.replaceChildren();
    for (const name of this.#fields.keys()) this.#mark(name, "");
    this.#button.setAttribute("aria-disabled", "true");
    this.element.setAttribute("aria-busy", "true");
    try {
      await onSubmit(
        Object.fromEntries([...this.#fields].map(([name, { control }]) => [name, control.value])),
      );
    } catch (fault) {
      this.#tell(fault);
    } finally {
      this.#button.removeAttribute("aria-disabled");
      this.element.removeAttribute("aria-busy");
    }
  }

  /** @param {unknown} fault */
  #tell(fault) {
    const fields = fault instanceof Refused ? fault.fields : {};
    // in the order of the form
    const known = [...this.#fields.keys()].filter((name) => name in fields);
    for (const name of known) this.#mark(name, fields[name] ?? "");
    const first = known[0];
    if (first) this.control(first)?.focus();
    else this.say(sentence(fault), "bad");
  }

  /** @param {string} name @param {string} words empty: nothing is wrong */
  #mark(name, words) {
    const field = this.#fields.get(name);
    if (!field) return;
    field.fault.textContent = words;
    field.fault.hidden = words === "";
    if (words) field.control.setAttribute("aria-invalid", "true");
    else field.control.removeAttribute("aria-invalid");
  }

  /** @param {FieldSpec} spec */
  #field(spec) {
    const id = `field-${++made}`;
    const said = spec.hint ? `${id}-hint ${id}-fault` : `${id}-fault`;
    const shared = { id, name: spec.name, "aria-describedby": said, "data-testid": `field-${spec.name}` };
    const control = spec.choices
      ? el("select", shared, ...spec.choices.map((one) => el("option", { value: one.id }, one.label)))
      : el("input", {
          ...shared,
          type: spec.type,
          autocomplete: spec.autocomplete ?? "off",
          readonly: spec.fixed,
          autocapitalize: "off",
          spellcheck: "false",
        });
    if (spec.value !== undefined) control.value = spec.value;
    const fault = el("p", { class: "field-fault", id: `${id}-fault`, hidden: true });
    this.#fields.set(spec.name, { control, fault });
    return el(
      "div",
      { class: "control" },
      el("label", { for: id }, spec.label),
      spec.type === "password" && control instanceof HTMLInputElement ? shown(control) : control,
      fault,
      spec.hint ? el("p", { class: "note", id: `${id}-hint` }, spec.hint) : null,
    );
  }
}

/** A password that can be looked at. @param {HTMLInputElement} input */
function shown(input) {
  const eye = el("button", { type: "button", class: "quiet", "aria-pressed": "false" }, "Montrer");
  eye.setAttribute("aria-label", "Montrer le mot de passe");
  eye.addEventListener("click", () => {
    const now = input.type === "password";
    input.type = now ? "text" : "password";
    eye.setAttribute("aria-pressed", String(now));
    eye.textContent = now ? "Masquer" : "Montrer";
  });
  return el("div", { class: "password" }, input, eye);
}
