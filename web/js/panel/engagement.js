/**
 * @import {Engagement, Profile} from "../types.js"
 * @import {Open} from "./identity.js"
 */
import { day, figure, number, plural, shortDay } from "../format.js";
import { el } from "../ui/html.js";
import { fictive, none, section, source, territoryButton } from "./parts.js";
import { toPicture } from "./to-picture.js";

/** The engaged officials, and for a territory of several communes how much of it they stand for. @param {Profile} profile @param {Open} open */
export function engagement(profile, open) {
  const { list } = profile.engagement;
  return section(
    "Engagement des élus",
    profile.level === "commune" ? null : summary(profile),
    list.length === 0 ? none("Aucun engagement connu.") : listOf(list, profile, open),
  );
}

/** @param {Profile} profile */
function summary(profile) {
  const { engagement: whole, population } = profile;
  const share = whole.communes === 0 ? 0 : (100 * whole.engagedCommunes) / whole.communes;
  const people = whole.engagedPopulation;
  const cards = [
    card(
      number(whole.engagedCommunes),
      `${whole.engagedCommunes < 2 ? "commune engagée" : "communes engagées"} sur ${number(whole.communes)} (${figure(share, "percent")})`,
      toPicture(profile, "engaged-communes", "Communes engagées"),
    ),
    card(number(whole.active), whole.active < 2 ? "active" : "actives"),
    card(number(whole.declared), whole.declared < 2 ? "déclarée" : "déclarées"),
  ];
  if (whole.toConfirm > 0) cards.push(card(number(whole.toConfirm), "à confirmer depuis les élections"));
  if (people !== null && population)
    cards.push(
      card(
        figure((100 * people) / population, "percent"),
        "de la population",
        toPicture(profile, "engagement-share-population", "Part de la population engagée"),
      ),
    );
  return el("div", { class: "cards" }, ...cards);
}

/** @param {string} value @param {string} label @param {HTMLElement | null} [more] */
function card(value, label, more = null) {
  return el("p", { class: "card" }, el("strong", {}, value), " ", label, more ? " " : null, more);
}

/** @param {Engagement[]} list @param {Profile} profile @param {Open} open */
function listOf(list, profile, open) {
  const items = list.map((one) => item(one, profile, open));
  const few = el("ul", { class: "entries" }, ...items.slice(0, 5));
  if (items.length <= 5) return few;
  const more = el(
    "details",
    {},
    el("summary", {}, `${plural(items.length - 5, "autre engagement", "autres engagements")}`),
    el("ul", { class: "entries" }, ...items.slice(5)),
  );
  return el("div", {}, few, more);
}

/** @param {Engagement} one @param {Profile} profile @param {Open} open */
function item(one, profile, open) {
  const until = one.to ? `, jusqu’au ${day(one.to)}` : "";
  const since = one.from ? `depuis le ${day(one.from)}` : "date de début inconnue";
  const heir = one.formerOf;
  return el(
    "li",
    {},
    el(
      "p",
      { class: "entry-title" },
      el("strong", {}, `${one.mandateLabel} – ${one.communeName}`),
      " ",
      fictive(one.demo),
    ),
    el("p", {}, el("span", { class: `tag tag-${one.state}` }, one.stateLabel), ` ${since}${until}`),
    heir
      ? el(
          "p",
          { class: "muted" },
          `Engagement de l’ancienne commune ${one.communeName} (${one.communeCode}, code du ${shortDay(one.codeDate)}), aujourd’hui `,
          heir.code === profile.code
            ? heir.name
            : territoryButton(heir.name, () => open("commune", heir.code)),
          ".",
        )
      : null,
    source(one.source),
  );
}
