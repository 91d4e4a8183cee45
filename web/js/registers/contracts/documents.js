/**
 * The documents of a contract.
 *
 * @import {Context} from "../types.js"
 * @import {Document} from "./types.js"
 */
import { plural, shortDay } from "../../format.js";
import { size } from "../../intake/receive.js";
import { el } from "../../ui/html.js";
import { fileUrl } from "./requests.js";

/** @param {Document[]} documents @param {string} key @param {Context} context */
export function documentsPart(documents, key, context) {
  const add = context.canWrite
    ? el(
        "a",
        {
          class: "button",
          role: "button",
          href: context.link({ path: [key, "documents"] }),
          "data-testid": "add-document",
        },
        "Déposer un document",
      )
    : null;
  return el(
    "section",
    { class: "step", "aria-label": "Documents", "data-testid": "documents" },
    el("div", { class: "heading" }, el("h3", {}, "Documents"), el("div", { class: "heading-actions" }, add)),
    documents.length === 0
      ? el("p", { class: "muted" }, "Aucun document : contrat signé, délibération, convention, bilan…")
      : el("ul", { class: "documents" }, ...documents.map((one) => documentItem(one, key, context))),
  );
}

/** @param {Document} one @param {string} key @param {Context} context */
function documentItem(one, key, context) {
  const facts = [
    one.year ? `exercice ${one.year}` : "",
    one.date ? shortDay(one.date) : "sans date",
    plural(one.file.pages, "page"),
    size(one.file.bytes),
  ].filter(Boolean);
  return el(
    "li",
    { "data-testid": "document" },
    el("span", { class: "tag" }, one.kindLabel),
    el(
      "span",
      { class: "document-said" },
      one.file.purged
        ? el("strong", {}, one.title)
        : el("a", { href: fileUrl(key, one.id), download: one.file.name }, one.title),
      el(
        "span",
        { class: "note under" },
        one.file.purged ? "Fichier effacé définitivement." : facts.join(" · "),
      ),
    ),
    el(
      "a",
      {
        class: "note",
        href: context.link({ path: [key, "documents", String(one.id)] }),
        "aria-label": `Fiche de ${one.title}`,
      },
      "Fiche",
    ),
  );
}
