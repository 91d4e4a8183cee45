/**
 * The territories most like one, and why.
 *
 * @import {Context, Place, Screen} from "../types.js"
 * @import {Near, Similar} from "./types.js"
 */
import { API, json } from "../../api.js";
import { day, noun, number, plural } from "../../format.js";
import { isLevel } from "../../state.js";
import { el } from "../../ui/html.js";
import { buttonOf, faultBox, labelled, selectOf } from "../../ui/parts.js";
import { heading } from "../../ui/screen-parts.js";
import { measuresChoice } from "../choose/measures.js";
import { keyOf, territorySearch } from "../choose/territory.js";
import { readCatalogue } from "../requests.js";
import { nearCard } from "./card.js";

const MOST_MEASURES = 20;
const MOST_COMPARED = 6;
const MOST_NAMED = 6;

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function show(place, context) {
  const [level = "", code = ""] = place.path;
  const title = "Territoires proches";
  const find = territorySearch("Chercher un territoire", (one) =>
    context.go({ path: [one.level, one.code], query: { ...place.query, parmi: null } }),
  );
  if (!isLevel(level) || !code)
    return {
      title,
      content: [
        heading(title),
        el(
          "p",
          { class: "lead" },
          "Choisissez un territoire : Atlas cherche ceux qui lui ressemblent le plus, et dit pourquoi.",
        ),
        el("div", { class: "find-place" }, find.element),
      ],
    };
  const asked = new URLSearchParams({ date: context.date });
  if (place.query.indicateurs) asked.set("measures", place.query.indicateurs);
  if (place.query.parmi) asked.set("within", place.query.parmi);
  const url = `${API}/similar/${level}/${encodeURIComponent(code)}?${asked}`;
  const [catalogue, answer] = await Promise.all([
    readCatalogue(level, context.date),
    json(url).then(
      (/** @type {Similar} */ found) => found,
      (/** @type {unknown} */ fault) => ({ fault }),
    ),
  ]);
  if ("fault" in answer)
    return {
      title,
      content: [
        heading(title),
        el("div", { class: "find-place" }, find.element),
        faultBox(answer.fault, context.again),
      ],
    };
  /** @param {Record<string, string | null>} query */
  const again = (query) =>
    context.go({ path: place.path, query: { ...place.query, ...query } }, { replace: true });
  const choice = measuresChoice(
    catalogue,
    answer.measures.map((one) => one.id),
    answer.usual,
    (ids) => again({ indicateurs: ids ? ids.join(",") : null }),
    MOST_MEASURES,
  );
  return {
    title: `Proches de ${answer.name}`,
    content: [
      heading(
        `Proches de ${answer.name}`,
        el(
          "a",
          {
            class: "quiet button",
            role: "button",
            href: context.link({ section: "portrait", path: [level, code] }),
          },
          "Portrait",
        ),
      ),
      el(
        "div",
        { class: "find-place" },
        find.element,
        labelled(
          "Parmi",
          selectOf(
            extents(answer),
            answer.within,
            (within) => again({ parmi: within === "france" ? null : within }),
            { "data-testid": "within" },
          ),
        ),
      ),
      choice,
      el("p", { class: "lead", "data-testid": "similar-lead" }, lead(answer)),
      ...fictitious(answer, (ids) => again({ indicateurs: ids ? ids.join(",") : null })),
      ...unused(answer),
      list(answer, context),
      foot(answer),
    ],
  };
}

/** @param {Similar} answer */
function extents(answer) {
  const all = [{ id: "france", label: "tous les territoires du niveau" }];
  if (answer.level !== "region") all.push({ id: "region", label: "ceux de la même région" });
  if (answer.level === "epci")
    all.push({ id: "kind", label: `ceux de même nature (${answer.kindLabel.toLowerCase()})` });
  return all;
}

/** @param {Similar} answer */
function lead(answer) {
  const used = answer.measures.filter((one) => one.why === null);
  const scale = used.filter((one) => one.scale === "log");
  const log =
    scale.length === 0
      ? ""
      : ` ${scale.map((one) => `« ${one.label} »`).join(", ")} : échelle logarithmique, où le double compte autant partout.`;
  const named = used.length > MOST_NAMED ? "" : ` (${used.map((one) => one.label.toLowerCase()).join(", ")})`;
  return `${plural(answer.compared, "territoire comparé", "territoires comparés")} sur ${plural(used.length, "indicateur")}${named}, au ${day(answer.date)}.${log}`;
}

/**
 * What is made up counts only when it is asked for, and that is said either way.
 *
 * @param {Similar} answer @param {(ids: string[] | null) => void} onChange null for the usual ones
 */
function fictitious(answer, onChange) {
  const left = answer.leftOut;
  const made = answer.measures.filter((one) => one.demo);
  if (left.length > 0) {
    const ids = [...answer.measures, ...left].map(({ id }) => id).slice(0, MOST_MEASURES);
    return [
      el(
        "div",
        { class: "box", "data-testid": "left-out-fictitious" },
        el(
          "p",
          {},
          `Le choix habituel ne retient que des données réelles. ${noun(left.length, "Un indicateur fictif, de démonstration, est laissé", `${number(left.length)} indicateurs fictifs, de démonstration, sont laissés`)} de côté : ${left.map(({ label }) => label.toLowerCase()).join(", ")}.`,
        ),
        buttonOf("Les compter aussi", () => onChange(ids), {
          class: "quiet",
          "data-testid": "include-fictitious",
        }),
      ),
    ];
  }
  if (made.length === 0) return [];
  return [
    el(
      "div",
      { class: "box box-warn", "data-testid": "with-fictitious" },
      el(
        "p",
        {},
        `Cette ressemblance tient compte de données fictives, de démonstration (${made.map(({ label }) => label.toLowerCase()).join(", ")}) : rien ne doit en être conclu.`,
      ),
      buttonOf("Revenir au choix habituel", () => onChange(null), { class: "quiet" }),
    ),
  ];
}

/** The measures that do not count, and why. @param {Similar} answer */
function unused(answer) {
  const left = answer.measures.filter((one) => one.why !== null);
  return left.length === 0
    ? []
    : [
        el(
          "ul",
          { class: "box box-warn", "data-testid": "unused-measures" },
          ...left.map((one) => el("li", {}, el("strong", {}, one.label), ` : ${one.why}`)),
        ),
      ];
}

/** @param {Similar} answer @param {Context} context */
function list(answer, context) {
  if (answer.near.length === 0)
    return el(
      "p",
      { class: "box", "data-testid": "no-near" },
      "Aucun territoire ne peut être comparé sur ces indicateurs : choisissez-en d’autres, ou élargissez la recherche.",
    );
  const chosen = new Set(answer.near.slice(0, 3).map(keyOf));
  const compare = el("a", { class: "button strong", role: "button", "data-testid": "compare-chosen" });
  const follow = () => {
    const places = [keyOf(answer), ...answer.near.map(keyOf).filter((key) => chosen.has(key))];
    const count = places.length - 1;
    const possible = count > 0 && count < MOST_COMPARED;
    if (possible) {
      compare.href = context.link({ section: "comparer", query: { territoires: places.join(",") } });
      compare.textContent =
        `Comparer ${answer.name} aux ${number(count)} ${noun(count, "territoire choisi", "territoires choisis")}`.replace(
          "aux 1 territoire choisi",
          "au territoire choisi",
        );
    } else {
      compare.removeAttribute("href");
      compare.textContent =
        count === 0 ? "Choisissez des territoires à comparer" : `Choisissez-en ${MOST_COMPARED - 1} au plus`;
    }
    compare.setAttribute("aria-disabled", String(!possible));
  };
  follow();
  /** @param {Near} near @param {boolean} wanted */
  const tick = (near, wanted) => {
    if (wanted) chosen.add(keyOf(near));
    else chosen.delete(keyOf(near));
    follow();
  };
  return el(
    "div",
    {},
    el("p", { class: "actions" }, compare),
    el(
      "ol",
      { class: "near-list", "data-testid": "near-list" },
      ...answer.near.map((near, i) => nearCard(answer, near, i + 1, chosen.has(keyOf(near)), tick, context)),
    ),
  );
}

/** @param {Similar} answer */
function foot(answer) {
  const approximate =
    answer.boundaries.quality === "approximate"
      ? " Surfaces et densités sont celles de contours approchés."
      : "";
  return el(
    "div",
    { class: "similar-foot note" },
    el("p", {}, answer.rule),
    el("p", {}, `Millésime ${answer.vintage} du code officiel géographique.${approximate}`),
    answer.demo
      ? el("p", { class: "legend-demo" }, "Parmi ces indicateurs, des données de démonstration, fictives.")
      : null,
  );
}
