/**
 * What stands beside the map: a list in order, with ways to add, move and remove.
 *
 * @import {Block, Composition, Known} from "./types.js"
 */
import { el } from "../ui/html.js";
import { buttonOf } from "../ui/parts.js";
import { askForBlock } from "./add-block.js";
import { blockLabel } from "./block-words.js";
import { lines } from "./field.js";
import { MOST_BLOCKS } from "./model.js";

/**
 * @typedef {object} BlockEvents
 * @property {(block: Omit<Block, "id" | "place">) => void} onAdd
 * @property {(id: string, patch: Partial<Block>, what: string) => void} onChange
 * @property {(id: string, step: -1 | 1) => void} onStep
 * @property {(id: string) => void} onRemove
 * @property {(id: string) => void} onFind the block on the picture
 */

export class BlocksPart {
  #selected = "";
  /** @type {Map<string, ReturnType<typeof lines>>} */
  #texts = new Map();
  #shape = "";

  /** @param {HTMLElement} place @param {Known} known @param {BlockEvents} events @param {() => Composition} now */
  constructor(place, known, events, now) {
    this.events = events;
    this.list = el("ol", { class: "blocks", "data-testid": "blocks" });
    this.none = el(
      "p",
      { class: "note" },
      "Rien à côté de la carte que ses chiffres habituels. Ajoutez un chiffre, un graphique, un texte ; sur la carte, les fiches de territoire en proposent.",
    );
    const add = (/** @type {"figure" | "chart"} */ kind) => async () => {
      const block = await askForBlock(kind, known, now());
      if (block) events.onAdd(block);
    };
    const of = (/** @type {"text" | "logo"} */ kind) => () =>
      events.onAdd({ kind, about: null, territory: null, text: kind === "text" ? "Votre texte" : null });
    this.adding = [
      buttonOf("Chiffre…", add("figure"), { class: "quiet", "data-testid": "add-figure" }),
      buttonOf("Graphique…", add("chart"), { class: "quiet", "data-testid": "add-chart" }),
      buttonOf("Texte", of("text"), { class: "quiet", "data-testid": "add-text" }),
      buttonOf("Logo", of("logo"), { class: "quiet" }),
    ];
    place.replaceChildren(
      el("h2", { id: "blocks-title" }, "Blocs"),
      el("div", { class: "adding", role: "group", "aria-label": "Ajouter un bloc" }, ...this.adding),
      this.none,
      this.list,
    );
  }

  /** @param {Composition} composition */
  show({ blocks }) {
    this.none.hidden = blocks.length > 0;
    for (const button of this.adding) button.disabled = blocks.length >= MOST_BLOCKS;
    const shape = JSON.stringify(
      blocks.map((one) => [one.id, one.place !== null, one.kind === "text" ? "" : blockLabel(one)]),
    );
    if (shape !== this.#shape) this.#fill(blocks);
    this.#shape = shape;
    for (const block of blocks) {
      this.#texts.get(block.id)?.show(block.text);
    }
    this.select(this.#selected);
  }

  /** @param {Block[]} blocks */
  #fill(blocks) {
    const active = document.activeElement;
    const held = active instanceof HTMLElement && this.list.contains(active) ? active.dataset.act : null;
    this.#texts.clear();
    this.list.replaceChildren(...blocks.map((one, i) => this.#item(one, i, blocks.length)));
    if (held) {
      const again = this.list.querySelector(`[data-act="${CSS.escape(held)}"]:not(:disabled)`);
      (again instanceof HTMLElement ? again : this.adding[0])?.focus();
    }
  }

  /** @param {Block} block @param {number} i @param {number} count */
  #item(block, i, count) {
    const { id } = block;
    const label = block.kind === "text" ? "Texte" : blockLabel(block);
    const act = (
      /** @type {string} */ name,
      /** @type {string} */ sign,
      /** @type {string} */ words,
      /** @type {() => void} */ onClick,
      disabled = false,
    ) =>
      buttonOf(sign, onClick, {
        class: "quiet tool",
        "aria-label": `${words} : ${label}`,
        title: words,
        "data-act": `${id}:${name}`,
        disabled,
      });
    const item = el(
      "li",
      { class: "block", "data-block": id, "data-testid": "block" },
      el(
        "div",
        { class: "block-head" },
        buttonOf(label, () => this.events.onFind(id), { class: "link", title: "Montrer sur l’image" }),
        el(
          "span",
          { class: "tools" },
          act("up", "↑", "Avancer", () => this.events.onStep(id, -1), i === 0),
          act("down", "↓", "Reculer", () => this.events.onStep(id, 1), i === count - 1),
          act("remove", "×", "Retirer", () => this.events.onRemove(id)),
        ),
      ),
    );
    if (block.kind === "text") {
      const field = lines("Texte du bloc", (text) => this.events.onChange(id, { text }, `text:${id}`), {
        maxlength: "600",
        rows: "3",
      });
      field.show(block.text);
      this.#texts.set(id, field);
      item.append(field.element);
    }
    item.append(
      block.place
        ? buttonOf("Placer automatiquement", () => this.events.onChange(id, { place: null }, ""), {
            class: "link small",
            "data-act": `${id}:auto`,
          })
        : el("p", { class: "note" }, "Placé automatiquement ; déplacez-le sur l’image."),
    );
    return item;
  }

  /** @param {string} id of the block whose handle has the focus */
  select(id) {
    this.#selected = id;
    for (const item of this.list.children)
      if (item instanceof HTMLElement) item.classList.toggle("selected", item.dataset.block === id);
  }
}
