/**
 * What narrows the list of officials: the search, what one asks for every day, and more on demand.
 *
 * @import {Context} from "../types.js"
 */
import { readNames } from "../../api.js";
import { el } from "../../ui/html.js";
import { labelled, selectOf } from "../../ui/parts.js";
import { readRows } from "../requests.js";
import { NO_CONTACT, PARTICIPATIONS, STATES } from "./criteria.js";

const PAUSE_MS = 250;
const MORE = ["need", "populationFrom", "populationTo", "event", "participation", "epci", "day"];

/**
 * @param {Context} context @param {Record<string, string>} query
 * @param {(patch: Record<string, string>) => void} narrow
 */
export async function filters(context, query, narrow) {
  const [regions, departements, epcis, events] = await Promise.all([
    named("region"),
    named("departement"),
    named("epci"),
    readRows("events", { size: 200, sort: "-on_date" }),
  ]);
  const choose = (
    /** @type {string} */ name,
    /** @type {string} */ label,
    /** @type {{id: string, label: string}[]} */ choices,
  ) =>
    labelled(
      label,
      selectOf(known(choices, query[name]), query[name] ?? "", (value) => narrow({ [name]: value }), {
        "data-filter": name,
      }),
    );
  const all = (/** @type {string} */ label) => ({ id: "", label });
  const mandates = fieldChoices(context, "engagements", "mandate");
  const fields = fieldChoices(context, "needs", "field");
  const details = el(
    "details",
    { class: "more-filters" },
    el("summary", {}, "Plus de critères"),
    el(
      "div",
      { class: "list-tools" },
      choose("epci", "Intercommunalité", [all("Toutes"), ...epcis]),
      choose("need", "Besoin à traiter", [
        all("Indifférent"),
        { id: "any", label: "Tous domaines" },
        ...fields,
      ]),
      choose("event", "Événement", [
        all("Indifférent"),
        ...events.rows.map((row) => ({ id: row.key, label: row.title })),
      ]),
      choose("participation", "Participation", [all("Indifférent"), ...PARTICIPATIONS]),
      numberBox("populationFrom", "Habitants, au moins", query, narrow),
      numberBox("populationTo", "Habitants, au plus", query, narrow),
      dayBox(query, narrow),
    ),
  );
  details.open = MORE.some((name) => query[name]);
  return el(
    "search",
    { class: "network-filters" },
    el(
      "div",
      { class: "list-tools" },
      searchBox(query, narrow),
      choose("region", "Région", [all("Toutes"), ...regions]),
      choose("departement", "Département", [all("Tous"), ...departements]),
      choose("mandate", "Mandat", [all("Tous"), ...mandates]),
      choose("state", "Engagement", STATES),
      choose("noContact", "Sans contact", NO_CONTACT),
    ),
    details,
  );
}

/** What is asked for stays among the choices. @param {{id: string, label: string}[]} choices @param {string | undefined} value */
function known(choices, value) {
  if (!value || choices.some(({ id }) => id === value)) return choices;
  return [...choices, { id: value, label: value.includes(",") ? "Plusieurs" : value }];
}

/** @param {import("../../types.js").LevelId} level */
async function named(level) {
  const { codes, names } = await readNames(level);
  const choices = codes.map((code, i) => ({ id: code, label: names[i] ?? code }));
  return choices.sort((a, b) => a.label.localeCompare(b.label, "fr"));
}

/** @param {Context} context @param {string} register @param {string} name */
export const fieldChoices = (context, register, name) =>
  context.register(register).fields.find((field) => field.name === name)?.choices ?? [];

/** @param {Record<string, string>} query @param {(patch: Record<string, string>) => void} narrow */
function searchBox(query, narrow) {
  let pause = 0;
  const input = el("input", {
    type: "search",
    "data-testid": "list-search",
    autocomplete: "off",
    placeholder: "Nom ou commune…",
  });
  input.value = query.q ?? "";
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => narrow({ q: input.value.trim() }), PAUSE_MS);
  });
  return labelled("Rechercher un élu", input);
}

/** @param {string} name @param {string} label @param {Record<string, string>} query @param {(patch: Record<string, string>) => void} narrow */
function numberBox(name, label, query, narrow) {
  const input = el("input", { type: "text", inputmode: "numeric", autocomplete: "off", "data-filter": name });
  input.value = query[name] ?? "";
  input.addEventListener("change", () => {
    const figures = input.value.replace(/\D/g, "");
    input.value = figures;
    narrow({ [name]: figures });
  });
  return labelled(label, input);
}

/** @param {Record<string, string>} query @param {(patch: Record<string, string>) => void} narrow */
function dayBox(query, narrow) {
  const input = el("input", { type: "date", "data-filter": "day", min: "1943-01-01", max: "2100-12-31" });
  input.value = query.day ?? "";
  input.addEventListener("change", () => narrow({ day: input.value }));
  return labelled("Situation au (vide : aujourd’hui)", input);
}
