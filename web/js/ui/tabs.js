/** On a narrow screen the page shows one part at a time; on a wide one these buttons are not there. */
import { byId } from "./html.js";

export class Tabs {
  #page = byId("page", HTMLElement);
  /** @type {HTMLButtonElement[]} */
  #buttons = [...document.querySelectorAll("button[data-tab]")].filter(
    (one) => one instanceof HTMLButtonElement,
  );

  /** @param {(tab: string) => void} onShow told which part comes into sight */
  constructor(onShow) {
    this.onShow = onShow;
    for (const button of this.#buttons) {
      button.addEventListener("click", () => this.show(button.dataset.tab ?? "map"));
    }
  }

  /** @param {string} tab @param {boolean} full whether there is anything to see there */
  allow(tab, full) {
    for (const button of this.#buttons) if (button.dataset.tab === tab) button.disabled = !full;
    if (!full && this.#page.dataset.tab === tab) this.show("map");
  }

  /** @param {string} tab */
  show(tab) {
    this.#page.dataset.tab = tab;
    for (const button of this.#buttons)
      button.setAttribute("aria-pressed", String(button.dataset.tab === tab));
    this.onShow(tab);
  }
}
