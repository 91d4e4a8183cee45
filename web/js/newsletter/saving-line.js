/**
 * Whether all is saved, in one line; what can be done when it is not.
 *
 * @import {SavingState} from "./saving.js"
 */
import { el } from "../ui/html.js";
import { buttonOf } from "../ui/parts.js";

export class SavingLine {
  /** @param {{retry: () => void, mine: () => void, theirs: () => void}} hands mine, theirs: which version stays after a conflict */
  constructor(hands) {
    this.hands = hands;
    this.element = el("div", {
      class: "saving",
      role: "status",
      "data-testid": "saving",
      "data-state": "saved",
    });
    this.show("saved", "");
  }

  /** @param {SavingState} state @param {string} words */
  show(state, words) {
    this.element.dataset.state = state;
    if (state === "conflict") {
      this.element.replaceChildren(
        el(
          "span",
          { "data-testid": "conflict" },
          "Quelqu’un d’autre a enregistré cette lettre entre-temps ; votre texte est encore ici.",
        ),
        buttonOf("Garder mon texte", this.hands.mine, { class: "chip", "data-testid": "keep-mine" }),
        buttonOf("Reprendre l’autre version", this.hands.theirs, {
          class: "chip",
          "data-testid": "take-theirs",
        }),
      );
    } else if (state === "failed") {
      this.element.replaceChildren(
        el("span", {}, `Non enregistrée : ${words}`),
        buttonOf("Réessayer", this.hands.retry, { class: "chip" }),
      );
    } else this.element.replaceChildren(state === "saved" ? "Tout est enregistré" : words);
  }
}
