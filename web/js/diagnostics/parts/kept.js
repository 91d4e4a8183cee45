/**
 * How scenarios are shown: their list, the head of one, what moved since it was kept.
 *
 * @import {Child} from "../../ui/html.js"
 * @import {Context} from "../types.js"
 * @import {Kept, Kind} from "./scenarios.js"
 */
import { day } from "../../format.js";
import { el } from "../../ui/html.js";
import { buttonOf, faultBox } from "../../ui/parts.js";
import { crumbs, heading } from "../../ui/screen-parts.js";
import { sentence } from "../../ui/words.js";
import { keep, readNow, remove, renew } from "./scenarios.js";
import { copyButton } from "./share.js";

/**
 * The way to keep what is on screen; null for who only reads.
 *
 * @param {Kind} kind @param {() => unknown} definition @param {string[]} path of the section that opens it @param {Context} context
 */
export function keepButton(kind, definition, path, context) {
  if (!context.canWrite) return null;
  return buttonOf("Garder ce scénario", () => keep(kind, definition(), path, context), {
    class: "strong",
    "data-testid": "keep",
  });
}

/** The scenarios that were kept; null when there is none. @param {Kept[]} all @param {string[]} path @param {Context} context */
export function keptList(all, path, context) {
  if (all.length === 0) return null;
  return el(
    "details",
    { class: "kept", "data-testid": "kept" },
    el("summary", {}, `Scénarios gardés (${all.length})`),
    el(
      "ul",
      {},
      ...all.map((one) =>
        el(
          "li",
          {},
          el("a", { href: context.link({ path: [...path, one.key], query: {} }) }, one.title),
          el(
            "span",
            { class: "note" },
            ` – situation au ${day(one.date)}, gardé le ${keptOn(one)}${one.current ? "" : " ; les données ont changé depuis"}`,
          ),
        ),
      ),
    ),
  );
}

/** @param {Kept} kept */
const keptOn = ({ computedAt, author }) => `${day(computedAt.slice(0, 10))}${author ? ` par ${author}` : ""}`;

/**
 * The head of a scenario as it was kept.
 *
 * @param {Kept} kept @param {Context} context
 * @param {{list: string, path: string[], query: Record<string, string | null>, rework: string, files?: Child[]}} how
 *   the name and the path of its list, the address that asks for the same again and what that is called, its files
 */
export function keptHead(kept, context, { list, path, query, rework, files = [] }) {
  return [
    crumbs([[list, context.link({ path, query: {} })]]),
    heading(
      kept.title,
      el(
        "a",
        {
          class: "button strong",
          role: "button",
          href: context.link({ path, query: { ...query, date: kept.date } }),
          "data-testid": "rework",
        },
        rework,
      ),
      copyButton("Lien copié : il rouvre ce scénario tel qu’il a été gardé.", context),
      ...files,
      context.canWrite
        ? buttonOf("Retirer", () => remove(kept, path, context), {
            class: "quiet danger",
            "data-testid": "remove",
          })
        : null,
    ),
    ...(kept.description ? [el("p", { class: "lead long-text" }, kept.description)] : []),
    el(
      "p",
      { class: "note", "data-testid": "kept-on" },
      `Gardé le ${keptOn(kept)} : situation au ${day(kept.date)}, version ${kept.dataVersion} des données.`,
    ),
  ];
}

/**
 * Whether the data have changed since, and what that changes.
 *
 * @template R
 * @param {Kept<any, R>} kept
 * @param {((then: R, now: R) => {words: string, moved: HTMLElement | null}) | null} compare
 *   null where reckoning anew takes too long to be done unasked
 * @param {Context} context
 */
export function keptSince(kept, compare, context) {
  const place = el("div", { "data-testid": "since", "aria-live": "polite" });
  showSince(kept, compare, place, context);
  return place;
}

/**
 * @template R
 * @param {Kept<any, R>} kept @param {((then: R, now: R) => {words: string, moved: HTMLElement | null}) | null} compare
 * @param {HTMLElement} place @param {Context} context
 */
async function showSince(kept, compare, place, context) {
  if (kept.current || !kept.result) {
    place.replaceChildren(
      el(
        "p",
        { class: "box box-good" },
        "Les données n’ont pas changé depuis : il dirait la même chose aujourd’hui.",
      ),
    );
    return;
  }
  if (!compare) {
    place.replaceChildren(
      since(
        "Les données d’Atlas ont changé depuis : ce qui suit est le résultat d’alors.",
        true,
        kept,
        context,
      ),
    );
    return;
  }
  place.replaceChildren(el("p", { role: "status" }, "Les données ont changé depuis : nouveau calcul…"));
  try {
    const { result } = await readNow(kept.key);
    const { words, moved } = compare(kept.result, result);
    place.replaceChildren(since(words, moved !== null, kept, context), ...(moved ? [moved] : []));
  } catch (fault) {
    place.replaceChildren(faultBox(fault, () => showSince(kept, compare, place, context)));
  }
}

/** @param {string} words @param {boolean} other whether another result is to be expected @param {Kept} kept @param {Context} context */
function since(words, other, kept, context) {
  return el(
    "div",
    { class: `box ${other ? "box-warn" : "box-good"}` },
    el("p", {}, words),
    context.canWrite ? renewButton(kept, context) : null,
  );
}

/** @param {Kept} kept @param {Context} context */
function renewButton(kept, context) {
  const button = buttonOf(
    "Garder le résultat d’aujourd’hui",
    async () => {
      button.disabled = true;
      try {
        await renew(kept);
        context.say("Le scénario est à jour ; le journal garde l’ancien résultat.");
        context.again();
      } catch (fault) {
        button.disabled = false;
        context.say(sentence(fault));
      }
    },
    { class: "quiet", "data-testid": "renew" },
  );
  return button;
}
