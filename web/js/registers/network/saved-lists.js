/**
 * Lists that are a click away: those that are always there, and those kept by name.
 *
 * @import {Context} from "../types.js"
 * @import {SavedList} from "./types.js"
 */
import { askIn } from "../../ui/dialog.js";
import { el } from "../../ui/html.js";
import { buttonOf, labelled } from "../../ui/parts.js";
import { sentence } from "../../ui/words.js";
import { criteriaOf, queryOf, READY } from "./criteria.js";
import { dropList, keepList } from "./requests.js";

/**
 * @param {Context} context @param {SavedList[]} lists @param {Record<string, string>} query of the address
 */
export function savedLists(context, lists, query) {
  const links = [
    ...READY.map((one) => link(context, one.label, { ...one.query, list: one.label }, query)),
    ...lists.map((one) =>
      el(
        "span",
        { class: "kept-list" },
        link(context, one.name, { ...queryOf(one.criteria), list: one.name }, query, one),
        one.own && context.canWrite
          ? buttonOf("×", () => forget(context, one), {
              class: "quiet forget",
              "aria-label": `Oublier la liste ${one.name}`,
            })
          : null,
      ),
    ),
  ];
  return el(
    "nav",
    { class: "kept-lists", "aria-label": "Listes" },
    ...links,
    context.canWrite
      ? buttonOf("Garder cette liste…", () => keep(context, query), {
          class: "quiet",
          "data-testid": "keep-list",
        })
      : null,
  );
}

/** @param {Context} context @param {string} label @param {Record<string, string>} wanted @param {Record<string, string>} query @param {SavedList} [list] */
function link(context, label, wanted, query, list) {
  const title = list ? `${list.shared ? "Partagée" : "Privée"}, par ${list.author}` : null;
  return el(
    "a",
    {
      class: "list-link",
      href: context.link({ path: [], query: wanted }),
      "aria-current": query.list === label ? "true" : null,
      title,
    },
    label,
  );
}

/** @param {Context} context @param {Record<string, string>} query */
async function keep(context, query) {
  const name = el("input", {
    type: "text",
    maxlength: "120",
    "data-testid": "list-name",
    autocomplete: "off",
  });
  name.value = query.list ?? "";
  const shared = el("input", { type: "checkbox" });
  const said = el("p", { class: "fault", role: "alert", hidden: true }, "Donnez un nom à la liste.");
  const answer = await askIn(
    "Garder cette liste",
    [
      el(
        "p",
        {},
        "Les critères sont gardés, pas les personnes : la liste dit toujours ce qui est vrai le jour où on l’ouvre.",
      ),
      labelled("Nom", name),
      el("label", {}, shared, " Partagée avec les autres personnes qui ont un compte"),
      said,
    ],
    [
      { id: "keep", label: "Garder" },
      { id: "no", label: "Annuler", class: "quiet" },
    ],
    {
      check: (id) => {
        said.hidden = id !== "keep" || name.value.trim() !== "";
        return said.hidden;
      },
    },
  );
  if (answer !== "keep") return;
  try {
    await keepList({ name: name.value.trim(), shared: shared.checked, criteria: criteriaOf(query) });
    context.say(`Liste « ${name.value.trim()} » gardée.`);
    context.go({ path: [], query: { ...query, list: name.value.trim() } });
  } catch (fault) {
    context.say(sentence(fault));
  }
}

/** @param {Context} context @param {SavedList} list */
async function forget(context, list) {
  try {
    await dropList(list.id);
    context.say(`Liste « ${list.name} » oubliée.`, async () => {
      await keepList(list);
      context.again();
    });
    context.again();
  } catch (fault) {
    context.say(sentence(fault));
  }
}
