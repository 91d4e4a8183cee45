/** The last thing that was done, said at the foot of the screen, with its undoing. */
import { el } from "./html.js";
import { buttonOf } from "./parts.js";
import { sentence } from "./words.js";

const SHORT_MS = 8_000;

export class Notices {
  #hiding = 0;

  /** @param {HTMLElement} element with aria-live */
  constructor(element) {
    this.element = element;
  }

  /** What can be undone stays until it is put away; the rest goes by itself. @param {string} words @param {() => Promise<void>} [undo] */
  say(words, undo) {
    clearTimeout(this.#hiding);
    const close = buttonOf("×", () => this.clear(), {
      class: "quiet shut",
      "aria-label": "Fermer le message",
    });
    this.element.replaceChildren(el("span", {}, words), undo ? this.#undoButton(undo) : "", close);
    this.element.hidden = false;
    if (!undo) this.#hiding = setTimeout(() => this.clear(), SHORT_MS);
  }

  clear() {
    clearTimeout(this.#hiding);
    this.element.replaceChildren();
    this.element.hidden = true;
  }

  /** @param {() => Promise<void>} undo */
  #undoButton(undo) {
    const button = buttonOf(
      "Annuler",
      async () => {
        button.disabled = true;
        try {
          await undo();
        } catch (fault) {
          this.say(sentence(fault), undo);
        }
      },
      { class: "quiet", "data-testid": "undo" },
    );
    return button;
  }
}
