/**
 * What the composition is kept as: its title in the gallery, whether it has changed since, saving, and leaving unsaved.
 *
 * @import {Session} from "../types.js"
 * @import {Composition, Kept} from "./types.js"
 */
import { Refused } from "../api.js";
import { askIn, faultLine } from "../ui/dialog.js";
import { byId, el } from "../ui/html.js";
import { labelled } from "../ui/parts.js";
import { signInUrl } from "../ui/visitor.js";
import { sentence } from "../ui/words.js";
import { same } from "./model.js";
import { keep, save } from "./requests.js";

/**
 * @typedef {object} Start
 * @property {string} title
 * @property {string | null} key
 * @property {number} revision
 * @property {Composition} composition
 * @property {boolean} [fresh] whether it is unsaved from the start
 */

export class Keeping {
  title = "";
  /** @type {string | null} */
  key = null;
  revision = 0;
  /** As it was kept, or begun. @type {Composition | null} */
  #settled = null;
  #busy = false;

  /** @param {Session} session @param {{say: (words: string, undo?: () => Promise<void>) => void, onKept: () => void}} events */
  constructor(session, events) {
    this.canWrite = session.role === "contributor" || session.role === "administrator";
    this.signedIn = session.role !== "public";
    this.events = events;
    byId("keeping", HTMLElement).hidden = !this.canWrite;
    const link = byId("sign-in-to-save", HTMLAnchorElement);
    link.hidden = this.signedIn;
    link.addEventListener("click", () => {
      link.href = signInUrl();
    });
  }

  /** @param {Start} start */
  start({ title, key, revision, composition, fresh }) {
    this.title = title;
    this.key = key;
    this.revision = revision;
    this.#settled = fresh ? null : composition;
  }

  /** @param {Composition} composition */
  unsaved(composition) {
    return this.#settled === null || !same(this.#settled, composition);
  }

  /** @param {Composition} composition */
  show(composition) {
    const unsaved = this.unsaved(composition);
    byId("kept-as", HTMLElement).textContent = this.key
      ? `${this.title}${unsaved ? " – modifiée" : ""}`
      : unsaved
        ? "Nouvelle image, pas encore enregistrée"
        : "Nouvelle image";
    byId("save", HTMLButtonElement).disabled = this.#busy || (this.key !== null && !unsaved);
    byId("save-as", HTMLButtonElement).hidden = this.key === null;
    document.title = `${this.key ? this.title : "Composer une image"} – Atlas`;
  }

  /** @param {Composition} composition */
  async save(composition) {
    if (this.key === null) return this.saveAs(composition);
    await this.#work(composition, () =>
      save({ key: this.key ?? "", revision: this.revision }, this.title, composition),
    );
  }

  /** @param {Composition} composition */
  async saveAs(composition) {
    const title = await this.#askTitle(composition);
    if (title) await this.#work(composition, () => keep(title, composition));
  }

  /** @param {Composition} composition */
  async #askTitle(composition) {
    const input = el("input", {
      type: "text",
      maxlength: "200",
      autocomplete: "off",
      "data-testid": "kept-title",
    });
    const shown = byId("texts", HTMLElement).querySelector("input");
    input.value = this.title || composition.texts.title || shown?.placeholder || "";
    const { line, say } = faultLine();
    const answer = await askIn(
      "Enregistrer l’image",
      [
        labelled(
          "Titre dans la galerie",
          input,
          "Vos collègues la retrouvent sous ce titre ; son lien en est tiré.",
        ),
        line,
      ],
      [
        { id: "save", label: "Enregistrer", class: "strong" },
        { id: "no", label: "Annuler", class: "quiet" },
      ],
      { check: (id) => id !== "save" || input.value.trim() !== "" || say("Donnez un titre.", input) },
    );
    return answer === "save" ? input.value.trim() : null;
  }

  /** @param {Composition} composition @param {() => Promise<Kept>} work */
  async #work(composition, work) {
    if (this.#busy) return;
    this.#busy = true;
    this.show(composition);
    try {
      const kept = await work();
      this.start({ title: kept.title, key: kept.key, revision: kept.revision, composition });
      this.events.say("Image enregistrée dans la galerie.");
    } catch (fault) {
      const stale = fault instanceof Refused && fault.status === 412;
      this.events.say(
        stale ? `${sentence(fault)} « Enregistrer sous… » garde la vôtre à part.` : sentence(fault),
      );
    } finally {
      this.#busy = false;
      this.events.onKept();
    }
  }

  /** Something was done to a kept one, in the gallery. @param {Kept | null} kept null when it is removed @param {string} key */
  follow(kept, key) {
    if (key !== this.key) return;
    if (kept) this.revision = kept.revision;
    else {
      this.key = null;
      this.#settled = null;
    }
    this.events.onKept();
  }

  /** @param {Composition} composition @returns {Promise<boolean>} */
  async mayLeave(composition) {
    if (!this.unsaved(composition)) return true;
    const answer = await askIn(
      "Laisser cette image sans l’enregistrer ?",
      [el("p", {}, "Ce que vous avez composé depuis le dernier enregistrement sera perdu.")],
      [
        { id: "stay", label: "Rester", first: true },
        { id: "drop", label: "Abandonner", class: "quiet danger" },
        ...(this.canWrite ? [{ id: "save", label: "Enregistrer d’abord", class: "quiet" }] : []),
      ],
    );
    if (answer === "save") {
      await this.save(composition);
      return !this.unsaved(composition);
    }
    return answer === "drop";
  }
}
