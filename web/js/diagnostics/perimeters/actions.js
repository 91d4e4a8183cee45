/**
 * What can be done with a perimeter that is kept: read, shared, taken away.
 *
 * @import {Context} from "../types.js"
 * @import {Perimeter} from "./types.js"
 */
import { askIn } from "../../ui/dialog.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { sentence } from "../../ui/words.js";
import { saidRemoved } from "../parts/removal.js";
import { copyButton } from "../parts/share.js";
import { dropPerimeter } from "./requests.js";

/** @param {Perimeter} known @param {Context} context */
export function actions(known, context) {
  return [
    el(
      "a",
      {
        class: "quiet button",
        role: "button",
        href: context.link({ section: "portrait", path: ["perimeter", known.key], query: {} }),
      },
      "Portrait",
    ),
    copyButton("Lien copié : il ouvre ce périmètre.", context),
    context.canWrite
      ? buttonOf("Retirer…", () => remove(known, context), {
          class: "quiet danger",
          "data-testid": "remove-perimeter",
        })
      : null,
  ];
}

/** @param {Perimeter} known @param {Context} context */
async function remove(known, context) {
  const answer = await askIn(
    "Retirer ce périmètre",
    [
      el(
        "p",
        {},
        `« ${known.title} » ne pourra plus être ouvert, ni par les comparaisons gardées qui en ont besoin. Ses diagnostics figés restent, et le journal permet de le remettre.`,
      ),
    ],
    [
      { id: "remove", label: "Retirer", class: "strong" },
      { id: "cancel", label: "Annuler", class: "quiet", first: true },
    ],
  );
  if (answer !== "remove") return;
  try {
    await dropPerimeter(known);
  } catch (fault) {
    context.say(sentence(fault));
    return;
  }
  context.go({ path: [], query: {} });
  saidRemoved(
    `perimeter:${known.key}`,
    { removed: `Périmètre « ${known.title} » retiré.`, restored: `Périmètre « ${known.title} » rétabli.` },
    context,
    () => context.go({ path: [known.key], query: {} }),
  );
}
