/** The one place where the page says what it is doing, what went wrong, and offers to try again. */
import { el } from "./html.js";

export class Status {
  #hiding = 0;

  /** @param {HTMLElement} element an element with aria-live */
  constructor(element) {
    this.element = element;
  }

  /** Work under way; stays until cleared, and never hides what the reader has still to read. @param {string} text */
  busy(text) {
    if (this.element.dataset.state === "notice") return;
    this.#show("busy", text);
  }

  /** A short word that goes away by itself. @param {string} text */
  notice(text) {
    this.#show("notice", text);
    this.#hiding = setTimeout(() => this.clear(), 6000);
  }

  /** Stays until the reader acts. @param {string} text @param {() => void} [retry] */
  error(text, retry) {
    this.#show("error", text);
    if (!retry) return;
    const button = el("button", { type: "button" }, "Réessayer");
    button.addEventListener("click", () => {
      this.clear();
      retry();
    });
    this.element.append(button);
  }

  /** @param {string} [only] clears only that state */
  clear(only) {
    if (only && this.element.dataset.state !== only) return;
    clearTimeout(this.#hiding);
    this.element.dataset.state = "idle";
    this.element.replaceChildren();
  }

  /** @param {string} state @param {string} text */
  #show(state, text) {
    clearTimeout(this.#hiding);
    this.element.dataset.state = state;
    this.element.replaceChildren(el("span", {}, text));
  }
}
