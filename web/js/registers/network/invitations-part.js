/**
 * The events that somebody was invited to, and whether they came.
 *
 * @import {Context} from "../types.js"
 * @import {Dossier} from "./types.js"
 */
import { shortDay } from "../../format.js";
import { el } from "../../ui/html.js";
import { adder, addIn, part, rowActions, today } from "./dossier-part.js";

/** @param {Context} context @param {Dossier} dossier */
export function invitationsPart(context, dossier) {
  const engagement = dossier.engagements.find(({ state }) => state !== "ended") ?? dossier.engagements[0];
  const only = ["event", "invited_on", "answer", "attended", "note"];
  const add = engagement
    ? adder(
        context,
        "Inviter",
        () =>
          addIn(context, "invitations", {
            given: { engagement: engagement.key },
            start: { invited_on: today() },
            only,
            title: "Invitation à un événement",
          }),
        "add-invitation",
      )
    : null;
  return part(
    "Invitations et présence",
    add,
    dossier.invitations.length === 0
      ? el("p", { class: "muted" }, "Aucune invitation.")
      : el(
          "ul",
          { class: "items" },
          ...dossier.invitations.map((one) =>
            el(
              "li",
              {},
              el(
                "p",
                {},
                el("a", { href: context.link({ section: "evenements", path: [one.event] }) }, one.title),
                `, ${shortDay(one.on)}`,
              ),
              el(
                "p",
                { class: "note" },
                `Invité le ${shortDay(one.invitedOn)}, ${answered(one)}.${one.note ? ` ${one.note}` : ""}`,
              ),
              rowActions(context, "invitations", one.key, only),
            ),
          ),
        ),
  );
}

/** @param {{answer: string | null, attended: boolean | null}} one */
function answered({ answer, attended }) {
  if (attended === true) return "est venu";
  if (attended === false) return "n’est pas venu";
  if (answer === "accepted") return "viendra";
  return answer === "declined" ? "ne viendra pas" : "sans réponse";
}
