/**
 * The batches that were imported: their list, and one of them with its report, its comparison and its undoing.
 *
 * @import {Batch, Comparison, Plan, Report} from "./types.js"
 */
import { number, plural } from "../format.js";
import { el } from "../ui/html.js";
import { buttonOf, card, faultBox, scrolled } from "../ui/parts.js";
import { mapHash } from "./plan-model.js";
import { reportBody } from "./report.js";
import { readComparison, reportUrl, undoBatch } from "./requests.js";

const moment = new Intl.DateTimeFormat("fr-FR", { dateStyle: "short", timeStyle: "short" });

/** @param {Batch} batch */
function stateTag(batch) {
  return batch.state === "undone"
    ? el("span", { class: "tag tag-ended" }, "annulé")
    : el("span", { class: "tag tag-active" }, "en place");
}

/** @param {Batch[]} batches */
export function historyPart(batches) {
  return card(
    "history",
    "Imports passés",
    batches.length === 0
      ? el(
          "p",
          { class: "muted" },
          "Aucun import pour l’instant. Le premier apparaîtra ici, et pourra être annulé.",
        )
      : scrolled(
          "Imports passés",
          ["Lot", "Date", "Contenu", "Fichier", "Acceptées", "Refusées", "État"],
          batches.map((one) =>
            el(
              "tr",
              { "data-testid": "batch-row" },
              el("th", { scope: "row" }, el("a", { href: `#lot=${one.id}` }, `n° ${one.id}`)),
              el("td", { class: "moment" }, moment.format(new Date(one.at))),
              el("td", {}, one.label),
              el("td", { class: "value" }, one.fileName),
              el("td", { class: "numeric" }, number(one.counts.accepted)),
              el("td", { class: "numeric" }, number(one.counts.refused)),
              el("td", {}, stateTag(one)),
            ),
          ),
        ),
  );
}

/**
 * @param {Batch} batch @param {Report} report @param {Plan | null} plan of this tab, when the batch was made in it
 * @param {() => void} onUndone
 */
export function batchPart(batch, report, plan, onUndone) {
  const said = el("div", { "aria-live": "polite" });
  const comparison = el("div", {});
  const undone = batch.state === "undone";
  return card(
    "batch",
    `Lot n° ${batch.id} – ${batch.label}`,
    el("p", {}, `${batch.fileName}, le ${moment.format(new Date(batch.at))} `, stateTag(batch)),
    el(
      "p",
      { class: "actions" },
      undone
        ? null
        : el(
            "a",
            {
              class: "button",
              role: "button",
              href: `/${mapHash(batch.target, plan)}`,
              "data-testid": "see-map",
            },
            "Voir sur la carte",
          ),
      buttonOf("Comparer au lot précédent", () => compare(batch.id, comparison), { class: "quiet" }),
      el("a", { href: reportUrl(batch.id, "csv"), download: true }, "Rapport CSV"),
      el("a", { href: reportUrl(batch.id, "json"), download: true }, "Rapport JSON"),
      batch.undoable
        ? buttonOf("Annuler cet import", () => confirmUndo(batch, said, onUndone), {
            class: "quiet danger",
            "data-testid": "undo",
          })
        : null,
    ),
    said,
    comparison,
    ...reportBody(report, null),
    el("p", {}, el("a", { href: "#importer" }, "← Tous les imports")),
  );
}

/** @param {Batch} batch @param {HTMLElement} place @param {() => void} onUndone */
function confirmUndo(batch, place, onUndone) {
  const asked = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  const yes = buttonOf(
    "Oui, annuler cet import",
    async () => {
      yes.disabled = true;
      try {
        await undoBatch(batch.id);
        onUndone();
      } catch (fault) {
        place.replaceChildren(faultBox(fault));
      }
    },
    { class: "danger", "data-testid": "undo-confirm" },
  );
  place.replaceChildren(
    el(
      "div",
      { class: "box box-warn" },
      el(
        "p",
        {},
        `Annuler le lot n° ${batch.id} remet la base comme avant lui : ${plural(batch.counts.created, "ligne retirée", "lignes retirées")}, ${plural(batch.counts.changed, "ligne rétablie", "lignes rétablies")}.`,
      ),
      el(
        "p",
        { class: "actions" },
        yes,
        buttonOf(
          "Non, le garder",
          () => {
            place.replaceChildren();
            asked?.focus();
          },
          { class: "quiet" },
        ),
      ),
    ),
  );
  yes.focus();
}

/** @param {number} id @param {HTMLElement} place */
async function compare(id, place) {
  place.replaceChildren(el("p", { role: "status" }, "Comparaison…"));
  try {
    place.replaceChildren(comparisonBox(await readComparison(id)));
  } catch (fault) {
    place.replaceChildren(faultBox(fault));
  }
}

/** @param {Comparison} found */
function comparisonBox(found) {
  if (found.previous === null)
    return el("p", { class: "box", role: "status" }, "Il n’y a pas de lot précédent de même contenu.");
  const { added, removed, changed, same } = found.counts;
  return el(
    "div",
    { class: "box", "data-testid": "comparison" },
    el(
      "p",
      { role: "status" },
      `Depuis le lot n° ${found.previous} : ${plural(added, "ligne ajoutée", "lignes ajoutées")}, ${plural(removed, "retirée")}, ${plural(changed, "modifiée")}, ${plural(same, "identique")}.`,
    ),
    found.changed.length > 0
      ? scrolled(
          "Cellules modifiées",
          ["Clé", "Colonne", "Avant", "Après"],
          found.changed.map((one) =>
            el(
              "tr",
              {},
              el("th", { scope: "row" }, one.key),
              el("td", {}, one.column),
              el("td", {}, one.before ?? "—"),
              el("td", {}, one.after ?? "—"),
            ),
          ),
        )
      : null,
    keys("Ajoutées", found.added),
    keys("Retirées", found.removed),
  );
}

/** @param {string} title @param {{key: string}[]} rows */
function keys(title, rows) {
  return rows.length === 0
    ? null
    : el(
        "details",
        {},
        el("summary", {}, title),
        el("p", { class: "note" }, rows.map((one) => one.key).join(", ")),
      );
}
