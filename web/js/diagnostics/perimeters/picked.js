/**
 * The communes that were picked: how many, how many people, each with the way to take it away.
 *
 * @import {Commune} from "./types.js"
 */
import { number, plural } from "../../format.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";

const MOST_SHOWN = 300;

export class PickedList {
  counts = el("p", { class: "counts", role: "status", "data-testid": "perimeter-counts" });
  list = el("ul", { class: "picked", "data-testid": "picked" });
  /** Null for who only reads. @type {((code: string) => void) | null} */
  onRemove = null;

  /** @param {Commune[]} communes @param {number | null} population */
  show(communes, population) {
    const people = population === null ? "population non disponible" : `${number(population)} habitants`;
    this.counts.textContent =
      communes.length === 0
        ? "Aucune commune choisie : cliquez sur la carte, entourez des communes, ou ajoutez un territoire par son nom."
        : `${plural(communes.length, "commune")}, ${people}.`;
    const hidden = communes.length - MOST_SHOWN;
    this.list.replaceChildren(
      ...communes.slice(0, MOST_SHOWN).map((one) => this.#item(one)),
      ...(hidden > 0 ? [el("li", { class: "muted" }, `et ${number(hidden)} autres.`)] : []),
    );
  }

  /** Where the focus goes once a commune is gone. @param {string} code @returns {() => boolean} false when nothing is left */
  after(code) {
    const at = [...this.list.children].findIndex(
      (item) => item instanceof HTMLElement && item.dataset.code === code,
    );
    return () => {
      const next = this.list.children[Math.min(at, this.list.children.length - 1)]?.querySelector("button");
      next?.focus();
      return Boolean(next);
    };
  }

  /** @param {Commune} one */
  #item(one) {
    const where = one.departement ? ` (${one.departement})` : "";
    const { onRemove } = this;
    const away = onRemove
      ? buttonOf("Retirer", () => onRemove(one.code), {
          class: "link",
          "aria-label": `Retirer ${one.name}${where}`,
        })
      : null;
    return el("li", { "data-code": one.code }, el("span", {}, `${one.name}${where}`), away);
  }
}
