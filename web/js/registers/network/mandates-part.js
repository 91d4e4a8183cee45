/**
 * The mandates of somebody, or of a commune, with what was answered after elections.
 *
 * @import {Context} from "../types.js"
 * @import {Dossier, Engagement} from "./types.js"
 */
import { shortDay } from "../../format.js";
import { fictive } from "../../panel/parts.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { stateTag } from "./badges.js";
import { askConfirmation } from "./bulk.js";
import { part } from "./dossier-part.js";

/** @param {Context} context @param {Dossier} dossier */
export function mandatesPart(context, dossier) {
  const { person, engagements } = dossier;
  const add =
    person && context.canWrite
      ? el(
          "a",
          { class: "button", role: "button", href: context.link({ path: [person.key, "engagements"] }) },
          "Ajouter un mandat",
        )
      : null;
  return part(
    "Mandats et engagement",
    add,
    engagements.length === 0
      ? el("p", { class: "muted" }, "Aucun engagement.")
      : el("ul", { class: "items" }, ...engagements.map((one) => mandate(context, one))),
  );
}

/** @param {Context} context @param {Engagement} one @param {string} [here] the commune whose sheet it stands on */
export function mandate(context, one, here = "") {
  const place = one.former
    ? `${one.communeName ?? one.communeCode}, ancienne commune de ${one.shownName}`
    : (one.communeName ?? one.communeCode);
  const asks =
    context.canWrite && (one.state === "to-confirm" || one.state === "active" || one.state === "declared");
  return el(
    "li",
    { "data-key": one.key },
    el(
      "p",
      {},
      el("strong", {}, `${one.mandateLabel}, ${place}`),
      " ",
      stateTag(one.state, one.stateLabel),
      " ",
      fictive(one.demo),
    ),
    el(
      "p",
      { class: "note" },
      `${one.from ? `Depuis le ${shortDay(one.from)}` : "Date de début inconnue"}${one.to ? `, jusqu’au ${shortDay(one.to)}` : ""}. Source : ${one.source}.`,
    ),
    ...one.confirmations.map((c) =>
      el("p", { class: "note" }, `${c.outcomeLabel} le ${shortDay(c.on)} (${c.source}).`),
    ),
    el(
      "p",
      { class: "row-actions" },
      asks
        ? buttonOf(
            "Confirmer ou terminer…",
            async () => {
              if (await askConfirmation(context, [one.key])) context.again();
            },
            { class: one.state === "to-confirm" ? "" : "quiet", "data-testid": "confirm-one" },
          )
        : null,
      context.canWrite
        ? el(
            "a",
            {
              class: "button quiet",
              role: "button",
              href: context.link({ path: ["engagements", one.key], query: { modifier: "1" } }),
            },
            "Modifier",
          )
        : null,
      one.shownCode && one.shownCode !== here
        ? el("a", { href: context.link({ path: ["communes", one.shownCode] }) }, `Commune : ${one.shownName}`)
        : null,
    ),
  );
}
