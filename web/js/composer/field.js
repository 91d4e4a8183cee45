/** Controls of the columns, each with a way to show another value without being made anew: focus and caret stay. */
import { el } from "../ui/html.js";
import { labelled } from "../ui/parts.js";

/**
 * @typedef {{element: HTMLElement, show: (value: any) => void}} Field
 */

/** @param {string} label @param {{id: string, label: string, group?: string}[]} choices @param {(value: string) => void} onChange @param {Record<string, string>} [attributes] */
export function choice(label, choices, onChange, attributes = {}) {
  const select = el("select", attributes);
  const fill = (/** @type {{id: string, label: string, group?: string}[]} */ list) => {
    /** @type {Map<string, HTMLElement>} */
    const groups = new Map();
    const options = list.map(({ id, label: words, group }) => {
      const option = el("option", { value: id }, words);
      if (!group) return option;
      const known = groups.get(group);
      if (known) {
        known.append(option);
        return null;
      }
      const made = el("optgroup", { label: group }, option);
      groups.set(group, made);
      return made;
    });
    select.replaceChildren(...options.filter((one) => one !== null));
  };
  fill(choices);
  select.addEventListener("change", () => onChange(select.value));
  return {
    element: labelled(label, select),
    select,
    fill,
    show: (/** @type {string | null} */ value) => {
      select.value = value ?? "";
    },
  };
}

/** @param {string} label @param {(value: string) => void} onInput @param {Record<string, string>} [attributes] @param {string} [hint] */
export function line(label, onInput, attributes = {}, hint = undefined) {
  const input = el("input", { type: "text", autocomplete: "off", ...attributes });
  return typed(label, input, onInput, hint);
}

/** @param {string} label @param {(value: string) => void} onInput @param {Record<string, string>} [attributes] @param {string} [hint] */
export function lines(label, onInput, attributes = {}, hint = undefined) {
  return typed(label, el("textarea", { rows: "3", ...attributes }), onInput, hint);
}

/** @template {HTMLInputElement | HTMLTextAreaElement} E @param {string} label @param {E} input @param {(value: string) => void} onInput @param {string} [hint] */
function typed(label, input, onInput, hint) {
  const on = input instanceof HTMLInputElement && input.type !== "text" ? "change" : "input";
  input.addEventListener(on, () => onInput(input.value));
  return {
    element: labelled(label, input, hint),
    input,
    show: (/** @type {string | null} */ value) => {
      if (input.value !== (value ?? "")) input.value = value ?? "";
    },
    /** @param {string} words */
    suggest: (words) => {
      input.placeholder = words;
    },
  };
}

/** @param {string} label @param {(on: boolean) => void} onChange @param {Record<string, string>} [attributes] */
export function check(label, onChange, attributes = {}) {
  const input = el("input", { type: "checkbox", ...attributes });
  input.addEventListener("change", () => onChange(input.checked));
  return {
    element: el("label", { class: "check" }, input, label),
    input,
    show: (/** @type {boolean} */ on) => {
      input.checked = on;
    },
  };
}

let made = 0;

/**
 * One of a few, each with a sign of its own.
 *
 * @param {string} legend @param {{id: string, label: string, note?: string, sign?: HTMLElement}[]} choices
 * @param {(value: string) => void} onChange @param {string} kind class of the list
 */
export function tiles(legend, choices, onChange, kind) {
  const name = `tiles-${++made}`;
  const inputs = choices.map(({ id }) => {
    const input = el("input", { type: "radio", name, value: id, class: "hidden" });
    input.addEventListener("change", () => onChange(id));
    return input;
  });
  const element = el(
    "fieldset",
    { class: `tiles ${kind}` },
    el("legend", {}, legend),
    el(
      "div",
      { class: "tile-row" },
      ...choices.map(({ id, label, note, sign }, i) =>
        el(
          "label",
          { class: "tile", "data-choice": id },
          inputs[i],
          sign ?? null,
          el("span", { class: "tile-label" }, label),
          note ? el("span", { class: "tile-note" }, note) : null,
        ),
      ),
    ),
  );
  return {
    element,
    show: (/** @type {string} */ value) => {
      for (const input of inputs) input.checked = input.value === value;
    },
  };
}
