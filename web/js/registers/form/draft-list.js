/**
 * What was typed and left, with the way back to it.
 *
 * @import {DraftStore} from "./draft-store.js"
 */
import { plural } from "../../format.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";
import { saidMoment } from "./days.js";

/** @param {DraftStore} store @param {() => void} onDropped @returns {HTMLElement | null} null when there is nothing */
export function draftList(store, onDropped) {
  const drafts = store.all();
  if (drafts.length === 0) return null;
  return el(
    "details",
    { class: "draft-list", "data-testid": "draft-list" },
    el("summary", {}, `${plural(drafts.length, "brouillon")} à reprendre`),
    el(
      "ul",
      {},
      ...drafts.map((draft) =>
        el(
          "li",
          {},
          el("a", { href: draft.address }, draft.title),
          ` – ${saidMoment(draft.at)} `,
          buttonOf(
            "Abandonner",
            () => {
              draft.drop();
              onDropped();
            },
            { class: "link", "aria-label": `Abandonner le brouillon : ${draft.title}` },
          ),
        ),
      ),
    ),
  );
}
