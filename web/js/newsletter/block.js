/**
 * A block of the letter as a card: its place, its title, the editor's text, its options, its sentences.
 *
 * @import {BlockFacts, Choices, Draft, DraftBlock, Said, Sentence} from "./types.js"
 */
import { plural } from "../format.js";
import { el } from "../ui/html.js";
import { buttonOf } from "../ui/parts.js";
import { changesOf, orphans } from "./changes.js";
import { withBlock, withEdited, withOptions, withSaid, withSentenceHidden } from "./draft.js";
import { optionsOf } from "./options.js";
import { sentenceEditor } from "./sentence.js";

/**
 * @typedef {object} Hands what a card may do
 * @property {(change: (draft: Draft) => Draft, place?: string) => void} edit place: typing goes on there, and nothing is drawn anew
 * @property {(key: string, place: number) => void} move
 * @property {(key: string) => void} remove
 * @property {Set<string>} open the keys of blocks whose sentences are unfolded
 * @property {Choices} choices
 */

/**
 * @param {DraftBlock} block @param {BlockFacts | undefined} known null: not computed yet
 * @param {number} place @param {number} count @param {Hands} hands
 */
export function blockCard(block, known, place, count, hands) {
  const label = known?.label ?? hands.choices.kinds.find(({ id }) => id === block.kind)?.label ?? block.kind;
  return el(
    "section",
    {
      class: `letter-block${block.hidden ? " untold" : ""}`,
      "data-block": block.key,
      "data-kind": block.kind,
      "aria-label": `${label}, bloc ${place + 1} sur ${count}`,
    },
    head(block, label, place, count, hands),
    ...(block.hidden ? [] : body(block, known, hands)),
  );
}

/** @param {DraftBlock} block @param {string} label @param {number} place @param {number} count @param {Hands} hands */
function head(block, label, place, count, hands) {
  const { key } = block;
  const button = (
    /** @type {string} */ sign,
    /** @type {string} */ words,
    /** @type {string} */ id,
    /** @type {() => void} */ act,
    /** @type {boolean} */ off = false,
  ) =>
    buttonOf(sign, act, {
      class: "quiet small",
      "aria-label": `${words} : ${label}`,
      title: words,
      "data-focus": `${key}-${id}`,
      "data-testid": `block-${id}`,
      disabled: off,
    });
  return el(
    "header",
    {},
    el("span", { class: "grip", "aria-hidden": "true", title: "Faire glisser" }, "⠿"),
    el("strong", { class: "kind" }, label),
    block.hidden ? el("span", { class: "note" }, "masqué") : null,
    el(
      "span",
      { class: "block-tools" },
      button("↑", "Monter", "up", () => hands.move(key, place - 1), place === 0),
      button("↓", "Descendre", "down", () => hands.move(key, place + 1), place === count - 1),
      button(block.hidden ? "Montrer" : "Masquer", block.hidden ? "Montrer" : "Masquer", "hide", () =>
        hands.edit((draft) => withBlock(draft, key, (one) => ({ ...one, hidden: !one.hidden }))),
      ),
      button("Retirer", "Retirer", "remove", () => hands.remove(key)),
    ),
  );
}

/** @param {DraftBlock} block @param {BlockFacts | undefined} known @param {Hands} hands */
function body(block, known, hands) {
  const { key, edited } = block;
  const title = el("input", {
    type: "text",
    maxlength: "200",
    placeholder: known?.usualHeading || "Intertitre (facultatif)",
    "aria-label": "Intertitre",
    "data-focus": `${key}-heading`,
    "data-testid": "block-heading",
    class: "block-heading",
  });
  title.value = edited.heading ?? "";
  title.addEventListener("input", () =>
    hands.edit(
      (draft) => withEdited(draft, key, { heading: title.value === "" ? null : title.value }),
      `${key}-heading`,
    ),
  );
  const text = el("textarea", {
    rows: block.kind === "text" ? "5" : "1",
    placeholder:
      block.kind === "text"
        ? "Votre texte. Une ligne vide sépare deux paragraphes."
        : "Votre texte, avant les faits (facultatif)",
    "aria-label": "Votre texte",
    "data-focus": `${key}-text`,
    "data-testid": "block-text",
  });
  text.value = edited.text;
  text.addEventListener("input", () =>
    hands.edit((draft) => withEdited(draft, key, { text: text.value }), `${key}-text`),
  );
  const options = optionsOf(block, hands.choices, (patch) =>
    hands.edit((draft) => withOptions(draft, key, patch)),
  );
  return [
    title,
    text,
    options.length > 0 ? el("div", { class: "block-options" }, ...options) : "",
    ...sentences(block, known, hands),
  ];
}

/** @param {DraftBlock} block @param {BlockFacts | undefined} known @param {Hands} hands */
function sentences(block, known, hands) {
  if (block.kind === "text") return [];
  const facts = known?.facts;
  if (!facts) return [el("p", { class: "note", role: "status" }, "Calcul en cours…")];
  const drawn = (/** @type {Sentence} */ sentence) => oneSentence(block, sentence, hands);
  const stale = facts.items.filter((item) => isStale(block, item)).length;
  const lost = orphans(block.edited.said, facts);
  const details = el(
    "details",
    { class: "facts" },
    el(
      "summary",
      { "data-focus": `${block.key}-facts`, "data-testid": "block-facts" },
      factsWords(block, facts.items.length),
      stale > 0 ? el("span", { class: "mark" }, ` ${plural(stale, "phrase")} à revoir`) : null,
    ),
    ...facts.items.map(drawn),
  );
  details.open = hands.open.has(block.key) || stale > 0;
  details.addEventListener("toggle", () => {
    if (details.open) hands.open.add(block.key);
    else hands.open.delete(block.key);
  });
  return [
    drawn(facts.lead),
    facts.items.length > 0 ? details : "",
    ...lost.map((key) => orphan(block, key, hands)),
  ];
}

/** @param {DraftBlock} block @param {number} count */
function factsWords(block, count) {
  const hidden = block.edited.hidden.filter((key) => key !== "lead").length;
  return `${plural(count, "fait")}${hidden > 0 ? `, ${hidden} ${hidden > 1 ? "tus" : "tu"}` : ""}`;
}

/** @param {DraftBlock} block @param {Sentence} sentence */
function isStale(block, sentence) {
  const said = block.edited.said[sentence.key];
  return said !== undefined && changesOf(said, sentence).length > 0;
}

/** @param {DraftBlock} block @param {Sentence} sentence @param {Hands} hands */
function oneSentence(block, sentence, hands) {
  const id = `${block.key}-${sentence.key}`;
  return sentenceEditor({
    sentence,
    id,
    lead: sentence.key === "lead",
    said: block.edited.said[sentence.key],
    hidden: block.edited.hidden.includes(sentence.key),
    onSaid: (said, typing) =>
      hands.edit((draft) => withSaid(draft, block.key, sentence.key, said), typing ? id : undefined),
    onHidden: (hidden) => hands.edit((draft) => withSentenceHidden(draft, block.key, sentence.key, hidden)),
  });
}

/** Words whose fact is in the data no more: they are kept, and not told. @param {DraftBlock} block @param {string} key @param {Hands} hands */
function orphan(block, key, hands) {
  const said = /** @type {Said} */ (block.edited.said[key]);
  const toText = (/** @type {Draft} */ draft) =>
    withSaid(
      withBlock(draft, block.key, (one) => ({
        ...one,
        edited: { ...one.edited, text: [one.edited.text, said.text].filter(Boolean).join("\n\n") },
      })),
      block.key,
      key,
      null,
    );
  return el(
    "div",
    { class: "box box-warn", role: "status", "data-testid": "fact-gone" },
    el(
      "p",
      {},
      el("strong", {}, "Ce fait n’est plus dans les données"),
      ` ; votre phrase est gardée, et n’est pas dite : « ${said.text} »`,
    ),
    el(
      "p",
      { class: "row" },
      buttonOf("Retirer ma phrase", () => hands.edit((draft) => withSaid(draft, block.key, key, null)), {
        class: "chip",
      }),
      buttonOf("La mettre dans mon texte", () => hands.edit(toText), { class: "chip" }),
    ),
  );
}
