/**
 * The choice of the next contracts: what is asked, and what is answered.
 *
 * @import {Context, Place, Screen} from "../types.js"
 * @import {Form} from "./model.js"
 */

import { el } from "../../ui/html.js";
import { heading, signInBox } from "../../ui/screen-parts.js";
import { CalculationPlace } from "../parts/calculation.js";
import { keepButton, keptHead, keptList, keptSince } from "../parts/kept.js";
import { readKept, readOne } from "../parts/scenarios.js";
import { readCatalogue } from "../requests.js";
import { namesFor, PortfolioForm, startAnew } from "./form.js";
import { bodyOf, faultsOf, formOf, formOfBody, queryOf } from "./model.js";
import { resultParts } from "./result.js";

const TITLE = "Portefeuille";

/** @param {Place} place @param {Context} context @returns {Promise<Screen>} */
export async function show(place, context) {
  if (!context.canRead)
    return {
      title: TITLE,
      content: [
        heading(TITLE),
        signInBox(
          "Le choix des contrats s’ouvre aux personnes qui ont un compte. Connectez-vous pour continuer.",
        ),
      ],
    };
  const key = place.path[0];
  if (key) return keptScreen(key, context);
  const form = formOf(place.query);
  const [catalogue, names, kept, rankings] = await Promise.all([
    readCatalogue(form.level, context.date),
    namesFor(form),
    readKept("portfolio"),
    readKept("ranking"),
  ]);
  const measures = catalogue.measures.filter(
    (one) => one.id !== "population" && one.additive && one.levels.includes(form.level),
  );
  const ofLevel = rankings.filter(({ definition }) => definition.level === form.level);
  const answer = new CalculationPlace();
  const asked = new PortfolioForm(form, measures, ofLevel, names, {
    onSubmit: (now) => {
      context.keep({ query: { ...queryOf(now), calcul: "1" } });
      compute(now);
    },
    onReshape: (now) => context.go({ query: queryOf(now) }, { replace: true }),
  });
  /** @param {Form} now */
  const compute = (now) =>
    answer.run(
      "portfolios",
      bodyOf(now, context.date),
      (portfolio) => [keepLine(bodyOf(now, context.date), context), ...resultParts(portfolio, context)],
      (fault) => asked.refused(fault),
    );
  if (place.query.calcul === "1" && Object.keys(faultsOf(form)).length === 0) compute(form);
  return {
    title: TITLE,
    content: [
      heading("Portefeuille des prochains contrats", startAnew(context, context.again)),
      el(
        "p",
        { class: "lead" },
        "L’ensemble de contrats qui vaut le plus dans une enveloppe : exact, avec sa preuve, ce qui vient juste après et ce que changerait un euro de plus.",
      ),
      ...shown(keptList(kept, [], context)),
      asked.element,
      answer.element,
    ],
  };
}

/** @param {HTMLElement | null} part */
const shown = (part) => (part ? [part] : []);

/** @param {unknown} definition @param {Context} context */
function keepLine(definition, context) {
  return el(
    "div",
    { class: "actions" },
    keepButton("portfolio", () => definition, [], context),
  );
}

/** A choice as it was kept. @param {string} key @param {Context} context @returns {Promise<Screen>} */
async function keptScreen(key, context) {
  const kept = await readOne(key);
  return {
    title: kept.title,
    content: [
      ...keptHead(kept, context, {
        list: TITLE,
        path: [],
        query: { ...queryOf(formOfBody(kept.definition)), calcul: "1" },
        rework: "Refaire sur les données d’aujourd’hui",
      }),
      keptSince(kept, null, context),
      ...resultParts(kept.result, context),
    ],
  };
}
