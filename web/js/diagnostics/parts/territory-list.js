/**
 * A list of territories that is filled by a search.
 *
 * @import {LevelId} from "../../types.js"
 */
import { search } from "../../api.js";
import { Combobox } from "../../ui/combobox.js";
import { el } from "../../ui/html.js";
import { buttonOf, labelled } from "../../ui/parts.js";

export class TerritoryList {
  /** @type {Map<string, string>} */
  #names = new Map();
  #chips = el("ul", { class: "chips" });

  /** @param {string} label @param {LevelId} level @param {{code: string, name: string}[]} chosen @param {string} testId */
  constructor(label, level, chosen, testId) {
    const box = new Combobox(
      async (text, signal) =>
        (await search(text, signal, level)).map((one) => ({
          id: one.code,
          label: one.name,
          note: one.code,
        })),
      { label, nothing: "Aucun territoire de ce nom.", placeholder: "Nom ou code", shortest: 2 },
    );
    box.input.dataset.testid = testId;
    const choose = box.choose.bind(box);
    box.choose = (option) => {
      if (option) this.#add(option.id, option.label);
      choose(null);
    };
    for (const { code, name } of chosen) this.#add(code, name);
    const control = labelled(label, box.input);
    control.append(box.element, this.#chips);
    box.element.prepend(box.input);
    this.element = control;
  }

  get codes() {
    return [...this.#names.keys()].sort();
  }

  /** @param {string} code @param {string} name */
  #add(code, name) {
    if (this.#names.has(code)) return;
    this.#names.set(code, name);
    const chip = el("li", { "data-code": code }, name, " ");
    chip.append(
      buttonOf(
        "×",
        () => {
          this.#names.delete(code);
          chip.remove();
        },
        { class: "link", "aria-label": `Retirer ${name}` },
      ),
    );
    this.#chips.append(chip);
  }
}
