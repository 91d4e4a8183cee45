/**
 * The sheet of a commune in the network: its engagement over time, that of the communes of before, what it needs.
 *
 * @import {Context, Place, Screen} from "../types.js"
 */
import { number } from "../../format.js";
import { el } from "../../ui/html.js";
import { crumbs, heading } from "../../ui/screen-parts.js";
import { nameOf } from "./badges.js";
import { contactsPart } from "./contacts-part.js";
import { part } from "./dossier-part.js";
import { mandate } from "./mandates-part.js";
import { needsPart } from "./needs-part.js";
import { readCommune } from "./requests.js";
import { timeline } from "./timeline.js";

/** @param {string} code @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function communeScreen(code, place, context) {
  const dossier = await readCommune(code, place.query.day);
  const { commune, engagements } = dossier;
  if (!commune) throw new Error("a dossier without its commune");
  const where = [commune.epci, commune.departement, commune.region].filter(Boolean).join(", ");
  const people = commune.population === null ? "" : `, ${number(commune.population)} habitants`;
  const current = engagements.find(({ state, former }) => !former && state !== "ended");
  const map = el(
    "a",
    {
      class: "button quiet",
      role: "button",
      href: `/#level=commune&theme=engagement-state&open=commune/${commune.code}`,
    },
    "Sur la carte",
  );
  return {
    title: commune.name,
    content: [
      crumbs([["Réseau des élus", context.link({ path: [], query: {} })]]),
      heading(commune.name, map),
      el("p", { class: "muted" }, `${where}${people}`),
      el(
        "div",
        { class: "sheet-main" },
        part(
          "L’engagement dans le temps",
          null,
          engagements.length === 0
            ? el(
                "p",
                { class: "muted" },
                "Aucun engagement connu, ni de cette commune ni de celles dont elle est issue.",
              )
            : timeline(dossier),
        ),
        engagements.length === 0
          ? null
          : part(
              "Élus",
              null,
              el(
                "ul",
                { class: "items" },
                ...engagements.map((one) => {
                  const item = mandate(context, one, commune.code);
                  const path = one.person !== null ? [String(one.person)] : ["engagements", one.key];
                  item.prepend(el("p", {}, el("a", { href: context.link({ path }) }, nameOf(one.name))));
                  return item;
                }),
              ),
            ),
        current
          ? contactsPart(context, dossier, { engagement: current.key, person_id: current.person })
          : null,
        needsPart(context, dossier, {
          engagement: current?.key ?? null,
          commune_code: commune.code,
          ...(current ? { commune_code: current.communeCode, code_date: current.codeDate } : {}),
        }),
      ),
    ],
  };
}
