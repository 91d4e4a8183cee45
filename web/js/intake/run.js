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
        cancel.disabled = true;
        cancelJob(id).catch(() => {
          cancel.disabled = false;
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
        place.replaceChildren(el("p", { class: "box", role: "status" }, "Annulé : rien n’a été changé."));
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
    place.replaceChildren(
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

/** A failure that the server has put in words. */
class JobFault extends Error {}
