/**
 * @import {LevelId, Profile} from "../types.js"
 */
import { area, number, plural, shortDay } from "../format.js";
import { el } from "../ui/html.js";
import { facts, fictive, none, section, territoryButton } from "./parts.js";
import { toPicture } from "./to-picture.js";

/** @typedef {(level: LevelId, code: string) => void} Open */

/** Who the territory is, and where it belongs. @param {Profile} profile @param {Open} open */
export function identity(profile, open) {
  /** @type {[string, import("../ui/html.js").Child][]} */
  const pairs = [["Code officiel", profile.code]];
  const year = profile.populationYear === null ? "" : ` (${profile.populationYear})`;
  const people =
    profile.population === null ? "non disponible" : `${number(profile.population)} habitants${year}`;
  pairs.push(["Population", el("span", {}, people, " ", toPicture(profile, "population", "Population"))]);
  const approximate = profile.quality === "approximate" ? " (contours approchés)" : "";
  if (profile.areaM2 !== null)
    pairs.push([
      "Superficie",
      el("span", {}, area(profile.areaM2) + approximate, " ", toPicture(profile, "area", "Superficie")),
    ]);
  if (profile.densityPerKm2 !== null) {
    const density = `${number(profile.densityPerKm2, profile.densityPerKm2 < 100 ? 1 : 0)} hab./km²`;
    pairs.push(["Densité", el("span", {}, density, " ", toPicture(profile, "density", "Densité"))]);
  }
  /** @type {[string, LevelId, {code: string, name: string} | null][]} */
  const parents = [
    ["Intercommunalité", "epci", profile.epci],
    ["Département", "departement", profile.departement],
    ["Région", "region", profile.region],
  ];
  for (const [label, level, parent] of parents) {
    if (parent && level !== profile.level) {
      pairs.push([label, territoryButton(parent.name, () => open(level, parent.code))]);
    }
  }
  return facts(pairs);
}

/** The way to all its figures, beside those of others. @param {Profile} profile */
export function portraitLink(profile) {
  const href = `/diagnostics.html#/portrait/${profile.level}/${profile.code}?date=${profile.date}`;
  return el(
    "p",
    {},
    el("a", { href, "data-testid": "portrait-link" }, "Portrait du territoire"),
    " : rangs, comparaisons, constats.",
  );
}

/** @param {Profile} profile */
export function reasons(profile) {
  if (profile.reasons.length === 0) return null;
  return section(
    "Pourquoi",
    el("ul", { class: "reasons" }, ...profile.reasons.map((one) => el("li", {}, one))),
  );
}

/** @param {Profile} profile @param {Open} open */
export function members(profile, open) {
  if (profile.level === "commune" || profile.memberCount === 0) return null;
  const hidden = profile.memberCount - profile.members.length;
  const list = profile.members.map((one) =>
    el(
      "li",
      {},
      territoryButton(one.name, () => open("commune", one.code), one.engaged),
      one.population === null ? null : el("span", { class: "muted" }, ` ${number(one.population)} hab.`),
    ),
  );
  const rest =
    hidden > 0
      ? none(`et ${plural(hidden, "autre commune", "autres communes")}, sans engagement connu.`)
      : null;
  const box = el(
    "details",
    { open: profile.memberCount <= 12 },
    el("summary", {}, plural(profile.memberCount, "commune")),
    el("ul", { class: "names" }, ...list),
    rest,
  );
  return section("Communes membres", box);
}

/** @param {Profile} profile @param {Open} open */
export function neighbours(profile, open) {
  if (profile.neighbours.length === 0) return null;
  const engaged = profile.neighbours.filter((one) => one.engaged);
  const others = profile.neighbours.filter((one) => !one.engaged);
  const item = (/** @type {{code: string, name: string, engaged: boolean}} */ one) =>
    el(
      "li",
      {},
      territoryButton(one.name, () => open(profile.level, one.code), one.engaged ? "declared" : "none"),
    );
  return section(
    "Voisins",
    engaged.length > 0
      ? el("ul", { class: "names" }, ...engaged.map(item))
      : none("Aucun territoire voisin n’est engagé."),
    others.length > 0
      ? el(
          "details",
          {},
          el("summary", {}, `${plural(others.length, "voisin")} sans engagement connu`),
          el("ul", { class: "names" }, ...others.map(item)),
        )
      : null,
  );
}

/** @param {Profile} profile */
export function former(profile) {
  if (profile.former.length === 0) return null;
  return section(
    "Anciennes communes",
    el(
      "ul",
      {},
      ...profile.former.map((one) =>
        el("li", {}, `${one.name} (${one.code}), jusqu’au ${shortDay(one.until)}`),
      ),
    ),
  );
}

/** @param {Profile} profile */
export function sources(profile) {
  const lines = profile.sources.map((one) => {
    const when = one.date ? `, ${shortDay(one.date)}` : "";
    return el(
      "li",
      {},
      el("strong", {}, one.label),
      ` : ${one.source}${when} ; géographie ${one.vintage} `,
      fictive(one.demo),
    );
  });
  return el(
    "details",
    { class: "panel-section" },
    el("summary", {}, "Sources de cette fiche"),
    el("ul", { class: "sources" }, ...lines),
  );
}
