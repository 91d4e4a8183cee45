/** On a narrow screen the page shows one part at a time; on a wide one these buttons are not there. */
import { byId } from "./html.js";

export class Tabs {
  #page = byId("page", HTMLElement);
  /** @type {HTMLButtonElement[]} */
  #buttons = [...document.querySelectorAll("button[data-tab]")].filter(
    (one) => one instanceof HTMLButtonElement,
  );

  /** @param {() => void} onMap told when the map comes into sight again */
  constructor(onMap) {
    this.onMap = onMap;
    for (const button of this.#buttons) {
      button.addEventListener("click", () => this.show(button.dataset.tab ?? "map"));
    }
  }

  /** @param {string} tab */
  show(tab) {
    this.#page.dataset.tab = tab;
    for (const button of this.#buttons)
      button.setAttribute("aria-pressed", String(button.dataset.tab === tab));
    if (tab === "map") this.onMap();
  }
}
