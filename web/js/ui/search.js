/**
 * The search box: a combobox with a list, after the ARIA 1.2 pattern. Homonyms are told apart by their departement.
 *
 * @import {Found} from "../types.js"
 */
import { search } from "../api.js";
import { number } from "../format.js";
import { byId, el } from "./html.js";

const PAUSE_MS = 150;
const SHORTEST = 2;
/** @type {Record<string, string>} */
const KINDS = { commune: "Commune", epci: "EPCI", departement: "Département", region: "Région" };

export class SearchBox {
  #input = byId("search", HTMLInputElement);
  #list = byId("search-list", HTMLElement);
  /** @type {Found[]} */
  #found = [];
  #active = -1;
  #pause = 0;
  /** @type {AbortController | null} */
  #asking = null;

  /** @param {(found: Found) => void} onChoose */
  constructor(onChoose) {
    this.onChoose = onChoose;
    this.#input.addEventListener("input", () => this.#typed());
    this.#input.addEventListener("keydown", (event) => this.#key(event));
    this.#input.addEventListener("blur", () => setTimeout(() => this.#close(), 150));
    this.#input.addEventListener("focus", () => {
      if (this.#found.length > 0) this.#open();
    });
  }

  #typed() {
    clearTimeout(this.#pause);
    this.#asking?.abort();
    const text = this.#input.value.trim();
    if (text.length < SHORTEST) {
      this.#found = [];
      this.#close();
      return;
    }
    this.#pause = setTimeout(() => this.#ask(text), PAUSE_MS);
  }

  /** @param {string} text */
  async #ask(text) {
    const asking = new AbortController();
    this.#asking = asking;
    try {
      this.#found = await search(text, asking.signal);
      if (!asking.signal.aborted) this.#fill("Aucun territoire de ce nom.");
    } catch (fault) {
      if (asking.signal.aborted) return;
      this.#found = [];
      this.#fill(fault instanceof Error ? fault.message : String(fault));
    }
  }

  /** @param {string} nothing said when there is no result */
  #fill(nothing) {
    this.#active = -1;
    this.#input.removeAttribute("aria-activedescendant");
    const options = this.#found.map((found, i) => this.#option(found, i));
    this.#list.replaceChildren(
      ...(options.length > 0
        ? options
        : [el("div", { class: "option-none", role: "option", "aria-disabled": "true" }, nothing)]),
    );
    this.#open();
  }

  /** @param {Found} found @param {number} i */
  #option(found, i) {
    const people = found.population === null ? "" : ` · ${number(found.population)} hab.`;
    const option = el(
      "div",
      {
        id: `search-option-${i}`,
        role: "option",
        "aria-selected": "false",
        "data-testid": "search-option",
        "data-code": found.code,
      },
      el("span", { class: "option-name" }, found.label),
      el("span", { class: "option-kind" }, `${KINDS[found.level] ?? ""}${people}`),
      found.former ? el("span", { class: "option-former" }, `ancienne commune : ${found.former}`) : null,
    );
    // The press, not the click: the input must keep the focus until the choice is made.
    option.addEventListener("mousedown", (event) => {
      event.preventDefault();
      this.#choose(found);
    });
    return option;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Escape") {
      this.#close();
      return;
    }
    const last = this.#found.length - 1;
    if (last < 0) return;
    if (event.key === "ArrowDown") this.#activate(this.#active >= last ? 0 : this.#active + 1);
    else if (event.key === "ArrowUp") this.#activate(this.#active <= 0 ? last : this.#active - 1);
    else if (event.key === "Enter") {
      const found = this.#found[Math.max(0, this.#active)];
      if (found) this.#choose(found);
    } else return;
    event.preventDefault();
  }

  /** @param {number} place */
  #activate(place) {
    this.#open();
    this.#active = place;
    [...this.#list.children].forEach((option, i) => {
      option.setAttribute("aria-selected", String(i === place));
      if (i === place) option.scrollIntoView({ block: "nearest" });
    });
    this.#input.setAttribute("aria-activedescendant", `search-option-${place}`);
  }

  /** @param {Found} found */
  #choose(found) {
    this.#input.value = found.name;
    this.#found = [];
    this.#close();
    this.onChoose(found);
  }

  #open() {
    this.#list.hidden = false;
    this.#input.setAttribute("aria-expanded", "true");
  }

  #close() {
    this.#list.hidden = true;
    this.#active = -1;
    this.#input.setAttribute("aria-expanded", "false");
    this.#input.removeAttribute("aria-activedescendant");
  }
}
