/**
 * The fields of the form of a choice: each writes into the form, and says what is wrong with it.
 *
 * @import {Refused} from "../../api.js"
 * @import {Form} from "./model.js"
 */
import { el } from "../../ui/html.js";
import { inputOf, labelled, selectOf } from "../../ui/parts.js";

/** Fields of the server under the names that the form has. @type {[string, keyof Form][]} */
const SERVER = [
  ["limits.required", "required"],
  ["limits.forbidden", "forbidden"],
  ["limits.envelopeCents", "envelope"],
  ["limits.most", "most"],
  ["limits.leastPerRegion", "perRegion"],
  ["limits.mostPerDepartement", "perDepartement"],
  ["cost.amountCents", "amount"],
  ["cost.capCents", "cap"],
  ["cost.amounts", "amounts"],
  ["objective.measure", "objective"],
  ["objective.ranking", "ranking"],
  ["objective.scores", "scores"],
  ["candidates", "min"],
];

export class Fields {
  /** @type {Map<keyof Form, HTMLElement>} */
  #controls = new Map();

  /** @param {Form} form changed in place */
  constructor(form) {
    this.form = form;
  }

  /** @param {keyof Form} name @param {string} label @param {{id: string, label: string}[]} choices @param {(value: string) => void} onChange */
  choice(name, label, choices, onChange) {
    const select = selectOf(choices, String(this.form[name]), onChange, {
      "data-testid": `portfolio-${name}`,
    });
    return this.kept(name, labelled(label, select));
  }

  /** @param {keyof Form} name @param {string} label @param {string} placeholder @param {string} [hint] */
  text(name, label, placeholder, hint) {
    const input = inputOf(String(this.form[name]), () => {}, {
      inputmode: "decimal",
      placeholder,
      "data-testid": `portfolio-${name}`,
    });
    input.addEventListener("input", () => Object.assign(this.form, { [name]: input.value.trim() }));
    return this.kept(name, labelled(label, input, hint));
  }

  /** @param {keyof Form} name @param {string} label */
  lines(name, label) {
    const area = el("textarea", { rows: 4, spellcheck: "false", "data-testid": `portfolio-${name}` });
    area.value = String(this.form[name]);
    area.addEventListener("input", () => Object.assign(this.form, { [name]: area.value }));
    return this.kept(name, labelled(label, area));
  }

  /** @param {keyof Form} name @param {HTMLElement} control */
  kept(name, control) {
    this.#controls.set(name, control);
    return control;
  }

  /** What the server found wrong, at its fields. @param {Refused} fault @returns {boolean} whether all of it is said here */
  refused(fault) {
    /** @type {Partial<Record<keyof Form, string>>} */
    const faults = {};
    for (const [field, name] of SERVER) {
      const words = fault.fields[field];
      if (words) faults[name] = words;
    }
    this.say(faults);
    return (
      Object.keys(fault.fields).length > 0 && Object.keys(faults).length === Object.keys(fault.fields).length
    );
  }

  /** The first that is wrong takes the focus. @param {Partial<Record<keyof Form, string>>} faults */
  say(faults) {
    let first = true;
    for (const [name, control] of this.#controls) {
      control.querySelector(".field-fault")?.remove();
      const field = control.querySelector("input, select, textarea");
      field?.removeAttribute("aria-invalid");
      const words = faults[name];
      if (!words || !(field instanceof HTMLElement)) continue;
      field.setAttribute("aria-invalid", "true");
      control.append(el("p", { class: "field-fault", role: "alert" }, words));
      if (first) field.focus();
      first = false;
    }
  }
}
