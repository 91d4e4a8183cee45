/**
 * The contacts that were had with somebody.
 *
 * @import {Context, Values} from "../types.js"
 * @import {Dossier} from "./types.js"
 */
import { shortDay } from "../../format.js";
import { el } from "../../ui/html.js";
import { adder, addIn, part, rowActions, today } from "./dossier-part.js";

/** @param {Context} context @param {Dossier} dossier @param {Values} of whose they are */
export function contactsPart(context, dossier, of) {
  const only = ["on_date", "channel", "summary", "by_whom"];
  const add = adder(
    context,
    "Noter un contact",
    () =>
      addIn(context, "contacts", {
        given: of,
        start: { on_date: today(), channel: "phone", by_whom: context.session.name },
        only,
        title: "Noter un contact",
      }),
    "add-contact",
  );
  return part(
    "Contacts",
    add,
    dossier.contacts.length === 0
      ? el("p", { class: "muted" }, "Aucun contact noté.")
      : el(
          "ul",
          { class: "items" },
          ...dossier.contacts.map((one) =>
            el(
              "li",
              {},
              el(
                "p",
                {},
                el("strong", {}, `${shortDay(one.on)}, ${one.channelLabel.toLowerCase()}`),
                one.byWhom ? ` – ${one.byWhom}` : "",
              ),
              one.summary ? el("p", { class: "long-text" }, one.summary) : null,
              rowActions(context, "contacts", one.key, only),
            ),
          ),
        ),
  );
}
