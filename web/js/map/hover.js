/** The small card beside the pointer. It repeats what the table and the panel say, so readers of the screen skip it. */
export class HoverCard {
  #card = document.createElement("div");
  #name = document.createElement("strong");
  #figure = document.createElement("span");

  /** @param {HTMLElement} frame */
  constructor(frame) {
    this.frame = frame;
    this.#card.className = "hover-card";
    this.#card.setAttribute("aria-hidden", "true");
    this.#card.hidden = true;
    this.#card.append(this.#name, this.#figure);
    frame.append(this.#card);
  }

  /** @param {string} name @param {string} figure @param {string | null} colour @param {{x: number, y: number}} at */
  show(name, figure, colour, at) {
    this.#name.textContent = name;
    this.#figure.textContent = figure;
    this.#card.style.borderLeftColor = colour ?? "transparent";
    this.#card.hidden = false;
    const { offsetWidth, offsetHeight } = this.#card;
    const x = at.x + 16 + offsetWidth > this.frame.clientWidth ? at.x - 12 - offsetWidth : at.x + 16;
    const y = Math.max(4, Math.min(at.y + 14, this.frame.clientHeight - offsetHeight - 4));
    this.#card.style.transform = `translate(${Math.max(4, x)}px, ${y}px)`;
  }

  hide() {
    this.#card.hidden = true;
  }
}
