/**
 * The words of the picture. What is left empty is what Atlas proposes, shown in grey.
 *
 * @import {Composition, Preview, Texts} from "./types.js"
 */
import { el } from "../ui/html.js";
import { buttonOf } from "../ui/parts.js";
import { line, lines } from "./field.js";

export class TextsPart {
  #usual = "";

  /** @param {HTMLElement} place @param {(patch: Partial<Texts>, what: string) => void} onChange */
  constructor(place, onChange) {
    const say = (/** @type {keyof Texts} */ name) => (/** @type {string} */ text) =>
      onChange({ [name]: text.trim() === "" ? null : text }, `texts.${name}`);
    this.title = line("Titre", say("title"), { maxlength: "200", "data-testid": "title" });
    this.subtitle = line("Sous-titre", say("subtitle"), { maxlength: "300" });
    this.note = lines("Note au pied de l’image", say("note"), { maxlength: "600", rows: "2" });
    this.alternative = lines(
      "Texte pour ceux qui ne voient pas l’image",
      say("alternative"),
      { maxlength: "2000", rows: "5", "data-testid": "alternative" },
      "Lu par les lecteurs d’écran, et montré sous l’image diffusée.",
    );
    this.back = buttonOf("Revenir au texte proposé", () => onChange({ alternative: null }, ""), {
      class: "link",
      "data-testid": "alternative-usual",
    });
    place.replaceChildren(
      el("h2", { id: "texts-title" }, "Textes"),
      this.title.element,
      this.subtitle.element,
      this.note.element,
      this.alternative.element,
      this.back,
    );
  }

  /** @param {Composition} composition */
  show({ texts }) {
    this.title.show(texts.title);
    this.subtitle.show(texts.subtitle);
    this.note.show(texts.note);
    // The one that is proposed can be read whole, and mended, before anything is one's own.
    if (document.activeElement !== this.alternative.input || texts.alternative !== null)
      this.alternative.show(texts.alternative ?? this.#usual);
    this.back.hidden = texts.alternative === null;
  }

  /** What is proposed, once the picture is drawn. @param {Preview} preview @param {Composition} composition */
  suggest(preview, composition) {
    if (composition.texts.title === null) this.title.suggest(preview.title);
    if (composition.texts.subtitle === null) this.subtitle.suggest(preview.subtitle ?? "");
    this.#usual = preview.alternative;
    this.show(composition);
  }
}
