/**
 * A trial or an import at work: how far it is, and how to stop it.
 *
 * @import {Job} from "./types.js"
 */
import { el } from "../ui/html.js";
import { buttonOf, faultBox } from "../ui/parts.js";
import { cancelJob, readJob } from "./requests.js";

const PAUSE_MS = 350;

/**
 * Waits for the end of a job and shows it meanwhile.
 *
 * @param {HTMLElement} place is emptied when the job is done
 * @param {string} title
 * @param {() => Promise<string>} start gives the job
 * @returns {Promise<Job | null>} null when it failed or was cancelled, which the place then says
 */
export async function run(place, title, start) {
  const bar = el("progress", { max: "1", "aria-label": title });
  const step = el("p", { role: "status", "data-testid": "step" }, `${title}…`);
  place.replaceChildren(el("div", { class: "box running" }, step, bar));
  try {
    const id = await start();
    const cancel = buttonOf(
      "Annuler",
      () => {
        if (cancel.ariaDisabled === "true") return;
        // Not disabled: that would take the focus from whoever pressed it.
        cancel.ariaDisabled = "true";
        cancelJob(id).catch(() => {
          cancel.ariaDisabled = null;
        });
      },
      { class: "quiet", "data-testid": "cancel" },
    );
    place.firstElementChild?.append(cancel);
    for (;;) {
      const job = await readJob(id);
      if (job.state === "done") {
        place.replaceChildren();
        return job;
      }
      if (job.state === "cancelled") {
        replace(place, el("p", { class: "box", role: "status" }, "Annulé : rien n’a été changé."));
        return null;
      }
      if (job.state === "failed") throw new JobFault(job.problem?.detail ?? "Le travail s’est arrêté.");
      const said = `${title} : ${job.step}`;
      if (step.textContent !== said) step.textContent = said;
      if (job.share === null) bar.removeAttribute("value");
      else bar.value = job.share;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  } catch (fault) {
    replace(
      place,
      fault instanceof JobFault
        ? el(
            "div",
            { class: "box box-bad", role: "alert", "data-testid": "fault" },
            el("p", {}, fault.message),
          )
        : faultBox(fault),
    );
    return null;
  }
}

/** Whoever was on the button that goes is led to what takes its place. @param {HTMLElement} place @param {HTMLElement} box */
function replace(place, box) {
  const held = place.contains(document.activeElement);
  place.replaceChildren(box);
  if (!held) return;
  box.tabIndex = -1;
  box.focus();
}

/** A failure that the server has put in words. */
class JobFault extends Error {}
