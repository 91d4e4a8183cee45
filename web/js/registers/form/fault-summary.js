/** What is to be mended before a form can be saved, with the way to each field. */
import { plural } from "../../format.js";
import { el } from "../../ui/html.js";
import { buttonOf } from "../../ui/parts.js";

/** @param {{label: string, fault: string, reach: () => void}[]} faults */
export function faultSummary(faults) {
  return el(
    "div",
    { class: "box box-bad", role: "alert", "data-testid": "fault-summary" },
    el("p", {}, el("strong", {}, `${plural(faults.length, "champ")} à corriger`)),
    el(
      "ul",
      {},
      ...faults.map(({ label, fault, reach }) =>
        el("li", {}, buttonOf(label, reach, { class: "link" }), ` : ${fault}`),
      ),
    ),
  );
}
