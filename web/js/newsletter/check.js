/**
 * The check of the mail: every rule, whether it is kept, and why it matters.
 *
 * @import {Check} from "./types.js"
 */
import { plural } from "../format.js";
import { el } from "../ui/html.js";
import { sentence } from "../ui/words.js";
import { readCheck } from "./requests.js";

export class CheckList {
  #turn = 0;
  /** @type {Check | null} */
  last = null;

  constructor() {
    this.summary = el("summary", { "data-testid": "check-summary" }, "Contrôle du message…");
    this.list = el("ul", { class: "checks", "data-testid": "checks" });
    this.element = el("details", { class: "letter-check" }, this.summary, this.list);
  }

  /** @param {string} key of the letter, as it was saved */
  async look(key) {
    const turn = ++this.#turn;
    try {
      const check = await readCheck(key);
      if (turn === this.#turn) this.#show(check);
    } catch (fault) {
      if (turn !== this.#turn) return;
      this.last = null;
      this.summary.textContent = `Contrôle du message : ${sentence(fault)}`;
    }
  }

  /** How many rules are not kept. */
  get broken() {
    return this.last?.findings.filter((one) => !one.kept).length ?? 0;
  }

  /** @param {Check} check */
  #show(check) {
    this.last = check;
    const broken = this.broken;
    const weight = `${Math.ceil(check.bytes / 1024)} Ko de HTML`;
    this.summary.textContent =
      broken === 0
        ? `Contrôle du message : ${check.findings.length} règles tenues, ${weight}`
        : `Contrôle du message : ${plural(broken, "règle non tenue", "règles non tenues")}, ${weight}`;
    this.element.dataset.kept = String(broken === 0);
    this.list.replaceChildren(
      ...[...check.findings]
        .sort((one, other) => Number(one.kept) - Number(other.kept))
        .map(({ rule, kept, faults }) =>
          el(
            "li",
            { class: kept ? "kept" : "broken" },
            el("strong", {}, el("span", { "aria-hidden": "true" }, kept ? "✓ " : "✗ "), rule.title),
            el("span", { class: "hidden" }, kept ? " : tenue" : " : non tenue"),
            el("p", { class: "note" }, rule.why),
            kept ? null : el("p", { class: "faults" }, faults.join(" ; ")),
          ),
        ),
    );
  }
}
