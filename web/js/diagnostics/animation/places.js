/**
 * Where to hold exchange days so that all travel least.
 *
 * @import {Context, Place} from "../types.js"
 * @import {Day, Places} from "./requests.js"
 */
import { readNames } from "../../api.js";
import { number, plural } from "../../format.js";
import { el } from "../../ui/html.js";
import { inputOf, labelled, scrolled, selectOf } from "../../ui/parts.js";
import { signInBox } from "../../ui/screen-parts.js";
import { basisNote } from "../parts/basis.js";
import { CalculationPlace } from "../parts/calculation.js";
import { dotMap } from "../parts/dots.js";
import { keepButton, keptHead, keptList, keptSince } from "../parts/kept.js";
import { readKept, readOne } from "../parts/scenarios.js";
import { communeLinks, dotOf } from "./filters.js";

const PATH = ["journees"];

const ZONES = [
  { id: "metropole", label: "France métropolitaine" },
  { id: "971", label: "Guadeloupe" },
  { id: "972", label: "Martinique" },
  { id: "973", label: "Guyane" },
  { id: "974", label: "La Réunion" },
  { id: "976", label: "Mayotte" },
];

/** @param {Place} place @param {Context} context @returns {Promise<HTMLElement[]>} */
export async function placesScreen(place, context) {
  if (!context.canRead)
    return [
      signInBox(
        "Le calcul des lieux s’ouvre aux personnes qui ont un compte. Connectez-vous pour continuer.",
      ),
    ];
  const key = place.path[1];
  if (key) return keptPlaces(key, context);
  const [regions, kept] = await Promise.all([readNames("region"), readKept("places")]);
  const { query } = place;
  const answer = new CalculationPlace();
  const form = el("form", { class: "step", "data-testid": "places-form" });
  const chosen = {
    jours: query.jours ?? "2",
    zone: query.zone ?? "metropole",
    region: query.region ?? "",
    poids: query.poids ?? "officials",
    lieux: query.lieux ?? "engaged",
    popmin: query.popmin ?? "20000",
  };
  const choice = (
    /** @type {keyof typeof chosen} */ name,
    /** @type {{id: string, label: string}[]} */ choices,
  ) =>
    selectOf(
      choices,
      chosen[name],
      (value) => {
        chosen[name] = value;
        popmin.hidden = chosen.lieux !== "population";
      },
      { "data-testid": `places-${name}` },
    );
  const popmin = labelled(
    "Population minimale",
    inputOf(
      chosen.popmin,
      (text) => {
        chosen.popmin = text.replace(/\D/g, "");
      },
      { inputmode: "numeric" },
    ),
  );
  popmin.hidden = chosen.lieux !== "population";
  const days = Array.from({ length: 10 }, (_, i) => ({ id: String(i + 1), label: plural(i + 1, "journée") }));
  form.append(
    el(
      "fieldset",
      { class: "controls" },
      el("legend", {}, "Journées d’échange"),
      labelled("Nombre", choice("jours", days)),
      labelled("Zone", choice("zone", ZONES)),
      labelled(
        "Région",
        choice("region", [
          { id: "", label: "Toute la zone" },
          ...regions.codes.map((code, i) => ({ id: code, label: regions.names[i] ?? code })),
        ]),
      ),
      labelled(
        "Lieux possibles",
        choice("lieux", [
          { id: "engaged", label: "Les communes engagées" },
          { id: "population", label: "Les communes d’au moins…" },
        ]),
      ),
      popmin,
      labelled(
        "Se déplacent",
        choice("poids", [
          { id: "officials", label: "Chaque élu engagé" },
          { id: "communes", label: "Un élu par commune" },
        ]),
      ),
    ),
    el(
      "div",
      { class: "actions" },
      el("button", { type: "submit", "data-testid": "find-places" }, "Chercher les lieux"),
    ),
  );
  const compute = () =>
    answer.run("animation/places", body(chosen, context.date), (view) => [
      el(
        "div",
        { class: "actions" },
        keepButton("places", () => body(chosen, context.date), PATH, context),
      ),
      ...placesParts(view, context),
    ]);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    context.keep({ path: place.path, query: { ...chosen, calcul: "1" } });
    compute();
  });
  if (query.calcul === "1") compute();
  return [
    el(
      "p",
      { class: "lead" },
      "Les communes où se réunir pour que les élus engagés fassent le moins de kilomètres, chacun allant à la journée la plus proche.",
    ),
    keptList(kept, PATH, context) ?? el("div", { hidden: true }),
    form,
    answer.element,
  ];
}

/** Places as they were kept. @param {string} key @param {Context} context @returns {Promise<HTMLElement[]>} */
async function keptPlaces(key, context) {
  const kept = await readOne(key);
  const { days, zone, region, weight, hosts } = kept.definition;
  const query = {
    jours: String(days),
    zone,
    region: region ?? "",
    poids: weight,
    lieux: hosts?.kind ?? "engaged",
    popmin: String(hosts?.minPopulation ?? 20000),
  };
  return [
    ...keptHead(kept, context, {
      list: "Journées d’échange",
      path: PATH,
      query: { ...query, calcul: "1" },
      rework: "Refaire sur les données d’aujourd’hui",
    }),
    keptSince(kept, null, context),
    ...placesParts(kept.result, context),
  ];
}

/** @param {Record<string, string>} chosen @param {string} date */
function body(chosen, date) {
  return {
    date,
    days: Number(chosen.jours),
    zone: chosen.zone,
    ...(chosen.region ? { region: chosen.region } : {}),
    weight: chosen.poids,
    hosts:
      chosen.lieux === "population"
        ? { kind: "population", minPopulation: Number(chosen.popmin) }
        : { kind: "engaged" },
  };
}

/** @param {Places} view @param {Context} context @returns {HTMLElement[]} */
function placesParts(view, context) {
  const who = view.weight === "communes" ? "commune" : "élu";
  /** @type {[string, string][]} */
  const figures = [
    ["Se déplacent", `${plural(view.people, who)} de ${plural(view.communes, "commune")}`],
    ["Trajets, aller", `${number(view.ways.totalKm)} km`],
    [`En moyenne par ${who}`, `${number(view.ways.meanKm, 1)} km`],
    ["Le plus long", `${number(view.ways.maxKm, 1)} km`],
  ];
  const rows = view.days.map((day) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, communeLinks(day.place, context)),
      el("td", {}, day.place.departement ?? ""),
      el("td", { class: "numeric" }, number(day.people)),
      el("td", { class: "numeric" }, number(day.from.length)),
      el("td", { class: "numeric" }, number(day.ways.totalKm)),
      el("td", { class: "numeric" }, number(day.ways.meanKm, 1)),
      el("td", { class: "numeric" }, number(day.ways.maxKm, 1)),
    ),
  );
  return [
    el(
      "div",
      {
        class: `box ${view.proof.proved ? "box-good" : "box-warn"}`,
        role: "status",
        "data-testid": "places-proof",
      },
      el(
        "p",
        {},
        el("strong", {}, view.proof.sentence),
        ` Parmi ${plural(view.hosts, "lieu possible", "lieux possibles")}.`,
      ),
      view.past ? el("p", { "data-testid": "past" }, view.past.sentence) : null,
    ),
    el(
      "dl",
      { class: "figures" },
      ...figures.map(([label, value]) => el("div", {}, el("dt", {}, label), el("dd", {}, value))),
    ),
    el(
      "section",
      { class: "step beside" },
      el(
        "div",
        { "data-testid": "places" },
        el("h3", {}, "Lieux"),
        scrolled(
          "Lieux des journées d’échange",
          ["Commune", "Département", "Personnes", "Communes", "km en tout", "km en moyenne", "km au plus"],
          rows,
        ),
      ),
      dotMap(
        context.state,
        "Carte des lieux du tableau",
        view.days.flatMap((day) =>
          dotOf(day.place, {
            kind: "host",
            radius: 9,
            note: plural(day.people, who),
            ways: day.from.map(({ longitude, latitude }) => [longitude, latitude]),
          }),
        ),
      ),
    ),
    ...view.days.map(dayPart),
    basisNote(view.basis, "Kilomètres à vol d’oiseau, aller simple, dans la projection légale."),
  ];
}

/** @param {Day} day */
function dayPart(day) {
  return el(
    "details",
    {},
    el("summary", {}, `Qui va à ${day.place.name} : ${plural(day.from.length, "commune")}`),
    scrolled(
      `Communes qui vont à ${day.place.name}`,
      ["Commune", "Personnes", "km"],
      day.from.map((one) =>
        el(
          "tr",
          {},
          el("th", { scope: "row" }, one.name),
          el("td", { class: "numeric" }, number(one.people)),
          el("td", { class: "numeric" }, number(one.km, 1, 1)),
        ),
      ),
    ),
  );
}
