/**
 * One computed sentence: told or not, in Atlas's words or the editor's. When a figure changed since the editor wrote, both
 * are shown, and the editor decides.
 *
 * @import {Said, Sentence} from "./types.js"
 * @import {Change} from "./changes.js"
 */
import { el } from "../ui/html.js";
import { buttonOf } from "../ui/parts.js";
import { basisOf, changesOf, replaced } from "./changes.js";

/**
 * @param {object} what
 * @param {Sentence} what.sentence
 * @param {Said | undefined} what.said
 * @param {boolean} what.hidden
 * @param {string} what.id of its controls
 * @param {boolean} what.lead
 * @param {(said: Said | null, typing: boolean) => void} what.onSaid
 * @param {(hidden: boolean) => void} what.onHidden
 */
export function sentenceEditor({ sentence, said, hidden, id, lead, onSaid, onHidden }) {
  const told = el("input", {
    type: "checkbox",
    id: `${id}-told`,
    "data-focus": `${id}-told`,
    "aria-label": `Dire : ${sentence.text}`,
  });
  told.checked = !hidden;
  told.addEventListener("change", () => onHidden(!told.checked));
  const changes = said ? changesOf(said, sentence) : [];
  return el(
    "div",
    {
      class: `sentence${lead ? " lead" : ""}${hidden ? " untold" : ""}${changes.length > 0 ? " stale" : ""}`,
      "data-sentence": sentence.key,
    },
    told,
    el(
      "div",
      { class: "sentence-words" },
      said ? own(sentence, said, id, onSaid) : computed(sentence, id, onSaid),
      said && changes.length > 0 ? decision(sentence, said, changes, id, onSaid) : null,
    ),
  );
}

/** @param {Sentence} sentence @param {string} id @param {(said: Said | null, typing: boolean) => void} onSaid */
function computed(sentence, id, onSaid) {
  return el(
    "p",
    { class: "computed" },
    el("span", { class: "computed-text" }, sentence.text),
    buttonOf("Réécrire", () => onSaid({ text: sentence.text, basis: basisOf(sentence) }, false), {
      class: "link",
      "aria-label": `Réécrire : ${sentence.text}`,
      "data-focus": `${id}-own`,
      "data-testid": "rewrite",
    }),
  );
}

/** @param {Sentence} sentence @param {Said} said @param {string} id @param {(said: Said | null, typing: boolean) => void} onSaid */
function own(sentence, said, id, onSaid) {
  const area = el("textarea", {
    rows: "2",
    "aria-label": "Votre phrase",
    "data-focus": `${id}-own`,
    "data-testid": "own-words",
  });
  area.value = said.text;
  area.addEventListener("input", () => onSaid({ ...said, text: area.value }, true));
  return el(
    "div",
    {},
    area,
    el(
      "p",
      { class: "note" },
      `Calculé : ${sentence.text} `,
      buttonOf("Revenir au texte calculé", () => onSaid(null, false), {
        class: "link",
        "data-testid": "as-computed",
      }),
    ),
  );
}

/**
 * @param {Sentence} sentence @param {Said} said @param {Change[]} changes @param {string} id
 * @param {(said: Said | null, typing: boolean) => void} onSaid
 */
function decision(sentence, said, changes, id, onSaid) {
  const words = changes.map(({ label, was, is }) => `${label} : ${was} → ${is}`).join(" ; ");
  const anew = replaced(said.text, changes);
  const basis = basisOf(sentence);
  return el(
    "div",
    { class: "box box-warn", role: "status", "data-testid": "figure-changed" },
    el(
      "p",
      {},
      el("strong", {}, changes.length > 1 ? "Des chiffres ont changé" : "Le chiffre a changé"),
      ` – ${words}`,
    ),
    el(
      "p",
      { class: "row" },
      anew === null
        ? null
        : buttonOf("Corriger dans mon texte", () => onSaid({ text: anew, basis }, false), {
            class: "chip",
            "data-testid": "take-figure",
            "data-focus": `${id}-take`,
          }),
      buttonOf("Reprendre le texte calculé", () => onSaid(null, false), {
        class: "chip",
        "data-testid": "take-text",
      }),
      buttonOf("Garder mon texte", () => onSaid({ text: said.text, basis }, false), {
        class: "chip",
        "data-testid": "keep-text",
      }),
    ),
  );
}
