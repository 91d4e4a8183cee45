/** A field that is filled from a list found by what is typed: a combobox with a list, after the ARIA 1.2 pattern. */
import { el } from "./html.js";
import { sentence } from "./words.js";

const PAUSE_MS = 150;

/**
 * @typedef {object} Option
 * @property {string} id
 * @property {string} label
 * @property {string} [note] a second line
 * @property {string} [level]
 */

let made = 0;

export class Combobox {
  /** @type {Option[]} */
  #found = [];
  #active = -1;
  #pause = 0;
  /** @type {AbortController | null} */
  #asking = null;
  /** @type {Option | null} */
  chosen = null;

  /**
   * @param {(text: string, signal: AbortSignal) => Promise<Option[]>} search
   * @param {{label: string, nothing: string, placeholder: string, shortest: number}} words shortest: letters before a search
   */
  constructor(search, words) {
    this.search = search;
    this.words = words;
    const id = `combobox-${++made}`;
    this.list = el("div", {
      class: "options",
      id: `${id}-list`,
      role: "listbox",
      "aria-label": words.label,
      hidden: true,
    });
    this.input = el("input", {
      type: "text",
      role: "combobox",
      autocomplete: "off",
      spellcheck: "false",
      placeholder: words.placeholder,
      "aria-expanded": "false",
      "aria-controls": this.list.id,
      "aria-autocomplete": "list",
    });
    this.element = el("div", { class: "combobox" }, this.input, this.list);
    this.input.addEventListener("input", () => this.#typed());
    this.input.addEventListener("keydown", (event) => this.#key(event));
    this.input.addEventListener("blur", () => this.#close());
  }

  /** @param {Option | null} option */
  choose(option) {
    this.chosen = option;
    this.input.value = option?.label ?? "";
    this.#close();
  }

  get open() {
    return !this.list.hidden;
  }

  #typed() {
    this.chosen = null;
    this.#later(this.input.value.trim());
  }

  /** @param {string} text */
  #later(text) {
    clearTimeout(this.#pause);
    this.#asking?.abort();
    if (text.length < this.words.shortest) this.#close();
    else this.#pause = setTimeout(() => this.#ask(text), PAUSE_MS);
  }

  /** @param {string} text */
  async #ask(text) {
    const asking = new AbortController();
    this.#asking = asking;
    try {
      this.#found = await this.search(text, asking.signal);
      if (!asking.signal.aborted) this.#fill(this.words.nothing);
    } catch (fault) {
      if (asking.signal.aborted) return;
      this.#found = [];
      this.#fill(sentence(fault));
    }
  }

  /** @param {string} nothing said when there is no result */
  #fill(nothing) {
    if (document.activeElement !== this.input) return;
    this.#active = -1;
    const options = this.#found.map((found, i) => this.#option(found, i));
    const none = el("div", { class: "option-none", role: "option", "aria-disabled": "true" }, nothing);
    this.list.replaceChildren(...(options.length > 0 ? options : [none]));
    this.#show();
  }

  /** @param {Option} found @param {number} i */
  #option(found, i) {
    const option = el(
      "div",
      { id: `${this.list.id}-${i}`, role: "option", "aria-selected": "false", "data-testid": "option" },
      el("span", { class: "option-name" }, found.label),
      found.note ? el("span", { class: "option-kind" }, found.note) : null,
    );
    // The press, not the click: the input must keep the focus until the choice is made.
    option.addEventListener("mousedown", (event) => {
      event.preventDefault();
      this.#pick(found);
    });
    return option;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && this.open) {
      event.stopPropagation();
      event.preventDefault();
      this.#close();
      return;
    }
    if (event.key === "ArrowDown" && !this.open) {
      event.preventDefault();
      this.#later(this.chosen ? "" : this.input.value.trim());
      return;
    }
    const last = this.#found.length - 1;
    if (last < 0 || !this.open) return;
    if (event.key === "ArrowDown") this.#activate(this.#active >= last ? 0 : this.#active + 1);
    else if (event.key === "ArrowUp") this.#activate(this.#active <= 0 ? last : this.#active - 1);
    else if (event.key === "Enter") {
      const found = this.#found[Math.max(0, this.#active)];
      if (found) this.#pick(found);
    } else return;
    event.preventDefault();
  }

  /** @param {number} place */
  #activate(place) {
    this.#active = place;
    [...this.list.children].forEach((option, i) => {
      option.setAttribute("aria-selected", String(i === place));
      if (i === place) option.scrollIntoView({ block: "nearest" });
    });
    this.input.setAttribute("aria-activedescendant", `${this.list.id}-${place}`);
  }

  /** @param {Option} found */
  #pick(found) {
    this.choose(found);
    this.input.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #show() {
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
  }

  #close() {
    clearTimeout(this.#pause);
    this.#asking?.abort();
    this.list.hidden = true;
    this.#found = [];
    this.#active = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}
