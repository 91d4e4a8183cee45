/**
 * A letter for who only reads, and one that went out: as it is read, with its files.
 *
 * @import {Context, Letter, Screen} from "./types.js"
 */

import { el } from "../ui/html.js";
import { crumbs } from "../ui/screen-parts.js";
import { CheckList } from "./check.js";
import { fileLinks, sentWords } from "./output.js";
import { Preview } from "./preview.js";

/** @param {Letter} letter @param {Context} context @returns {Screen} */
export function reading(letter, context) {
  const preview = new Preview();
  const check = new CheckList();
  const files = fileLinks(() => letter, { saved: async () => true, say: context.say });
  return {
    title: letter.title,
    content: [
      crumbs([["Lettres du réseau", "#/"]]),
      el("h2", { tabindex: "-1" }, letter.title),
      letter.state === "sent"
        ? sentWords(letter)
        : el("p", { class: "note" }, "Brouillon, à lire seulement."),
      files,
      check.element,
      preview.element,
    ],
    shown: () => {
      preview.show(letter);
      check.look(letter.key);
    },
  };
}
