/** How people read the events in their own calendar: the public address, and a private one that they can end. */
import { shortDay } from "../../format.js";
import { el } from "../../ui/html.js";
import { buttonOf, faultBox, labelled } from "../../ui/parts.js";
import { publicAddress, readFeed, renewFeed, revokeFeed } from "./requests.js";

/**
 * @import {Context} from "../types.js"
 * @import {Asked} from "./model.js"
 *
 * @param {Context} context @param {Asked} asked
 */
export function subscribePart(context, asked) {
  const own = el("div", { class: "feed-own" });
  const part = el(
    "details",
    { class: "step subscribe", "data-testid": "subscribe" },
    el("summary", {}, "S’abonner dans son agenda (iCalendar)"),
    el(
      "p",
      {},
      "Un agenda abonné à l’une de ces adresses suit les événements d’Atlas : dates changées et annulations comprises. Les filtres choisis ci-dessus font partie de l’adresse publique.",
    ),
    addressLine(
      context,
      "Adresse publique : événements publics, sans aucune donnée personnelle",
      publicAddress(asked),
    ),
    own,
  );
  const read = () =>
    readFeed().then(
      (feed) => own.replaceChildren(...ownPart(context, feed, read, null)),
      (fault) => own.replaceChildren(faultBox(fault, read)),
    );
  part.addEventListener("toggle", () => part.open && !own.hasChildNodes() && read());
  return part;
}

/**
 * @param {Context} context @param {{since: string, lastRead: string | null} | null} feed @param {() => Promise<void>} again
 * @param {string | null} address told once
 * @returns {HTMLElement[]}
 */
function ownPart(context, feed, again, address) {
  const own = (/** @type {string} */ label, /** @type {() => Promise<unknown>} */ work, kind = "quiet") =>
    buttonOf(label, () => work().catch((fault) => context.say(String(fault.message ?? fault))), {
      class: kind,
    });
  const renew = async () => {
    const made = await renewFeed();
    const { parentElement } = buttons;
    parentElement?.replaceChildren(...ownPart(context, await readFeed(), again, made));
  };
  const revoke = async () => {
    await revokeFeed();
    context.say("L’adresse privée ne répond plus.");
    await again();
  };
  const buttons = el(
    "p",
    { class: "actions" },
    own(feed ? "Remplacer l’adresse privée" : "Créer une adresse privée", renew),
    feed ? own("Révoquer", revoke, "quiet danger") : null,
  );
  const told = feed
    ? `Adresse privée créée le ${shortDay(feed.since.slice(0, 10))} ; ${feed.lastRead ? `lue la dernière fois le ${shortDay(feed.lastRead.slice(0, 10))}` : "jamais lue"}.`
    : "Pas encore d’adresse privée.";
  return [
    el("h4", {}, "Adresse privée : tous les événements, internes compris"),
    ...(address
      ? [
          addressLine(
            context,
            "Votre adresse : elle n’est montrée qu’une fois. Qui la connaît lit tout ; ne la transmettez pas.",
            address,
          ),
        ]
      : [el("p", { class: "note" }, told)]),
    buttons,
  ];
}

/** @param {Context} context @param {string} label @param {string} address */
function addressLine(context, label, address) {
  const input = el("input", { type: "text", readonly: true, "data-testid": "feed-address" });
  input.value = address;
  input.addEventListener("focus", () => input.select());
  const copy = buttonOf(
    "Copier",
    () =>
      navigator.clipboard.writeText(address).then(
        () => context.say("Adresse copiée."),
        () => input.focus(),
      ),
    { class: "quiet" },
  );
  return el("div", { class: "feed-address" }, labelled(label, input), copy);
}
