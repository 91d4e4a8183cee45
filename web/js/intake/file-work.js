/**
 * A received file at work: preview, plan, trial, import.
 *
 * @import {Decision, Plan, Preview, Reading, Report, Target} from "./types.js"
 */
import { number, plural } from "../format.js";
import { el } from "../ui/html.js";
import { buttonOf, card, faultBox, reach } from "../ui/parts.js";
import { dropDraft, keepDraft, readDraft } from "./draft.js";
import { planPart } from "./plan-form.js";
import { decided, planOf, toImport, withDecision, withReading, withTarget } from "./plan-model.js";
import { previewPart } from "./preview.js";
import { reportBody } from "./report.js";
import { readPreview, startJob, trialUrl } from "./requests.js";
import { run } from "./run.js";

export class FileWork {
  #previewPlace = el("div");
  #planPlace = el("div");
  #runPlace = el("div", { class: "run-place" });
  #reportPlace = el("div");
  #busy = false;
  /** @type {Preview | null} */
  #preview = null;

  /**
   * @param {string} id @param {Target[]} targets
   * @param {(batch: number, plan: Plan) => void} onCommitted
   */
  constructor(id, targets, onCommitted) {
    this.id = id;
    this.targets = targets;
    this.onCommitted = onCommitted;
    const draft = readDraft(id);
    this.plan = planOf(draft?.plan);
    /** @type {Reading} */
    this.reading = draft?.reading ?? {};
    this.known = draft !== null;
    this.element = el("div", {}, this.#previewPlace, this.#planPlace, this.#runPlace, this.#reportPlace);
  }

  /** Reads the file, anew when its reading is forced. */
  async look() {
    this.#previewPlace.replaceChildren(
      card("preview", "1. Le fichier", el("p", { role: "status" }, "Lecture du fichier…")),
    );
    try {
      const preview = await readPreview(this.id, this.reading);
      this.#preview = preview;
      if (!this.known) this.plan = planOf(preview.suggestion);
      this.plan = withReading(this.plan, this.reading);
      this.known = true;
      this.#previewPlace.replaceChildren(
        previewPart(preview, this.reading, (reading) => this.#force(reading)),
      );
      this.#drawPlan();
      reach(this.#previewPlace);
    } catch (fault) {
      this.#previewPlace.replaceChildren(
        card(
          "preview",
          "1. Le fichier",
          faultBox(fault, () => this.look()),
          this.#again(),
        ),
      );
      this.#planPlace.replaceChildren();
    }
  }

  #again() {
    const forced = Object.keys(this.reading).length > 0;
    return el(
      "p",
      { class: "actions" },
      forced ? buttonOf("Revenir à la lecture automatique", () => this.#force({}), { class: "quiet" }) : null,
      el("a", { href: "#importer" }, "Choisir un autre fichier"),
    );
  }

  /** Other columns may come of it, so what was mapped is suggested anew. @param {Reading} reading */
  #force(reading) {
    this.reading = reading;
    this.known = false;
    this.#reportPlace.replaceChildren();
    this.look().then(() => this.#keep());
  }

  #drawPlan() {
    const preview = this.#preview;
    if (!preview) return;
    const focused = document.activeElement?.id;
    this.#planPlace.replaceChildren(
      planPart(
        preview,
        this.targets.filter((one) => one.kind === preview.kind),
        this.plan,
        {
          onChange: (plan) => {
            this.plan = plan;
            this.#keep();
            this.#reportPlace.replaceChildren();
            this.#drawPlan();
          },
          onTarget: (target) => this.#choose(target),
          onTry: () => this.#try(),
        },
      ),
    );
    if (focused) document.getElementById(focused)?.focus();
  }

  /** Where the fields of a target are likely to stand is asked of the server, as for the first. @param {Target} target */
  async #choose(target) {
    this.plan = withTarget(this.plan, target);
    if (target.kind === "table") {
      try {
        const { suggestion } = await readPreview(this.id, this.reading, target.id);
        if (this.plan.target === target.id && suggestion)
          this.plan = withReading(planOf(suggestion), this.reading);
      } catch {
        // What both targets have is mapped already; the rest is left to the person.
      }
    }
    this.#keep();
    this.#reportPlace.replaceChildren();
    this.#drawPlan();
  }

  #keep() {
    keepDraft(this.id, { plan: this.plan, reading: this.reading });
  }

  async #try() {
    if (this.#busy) return;
    this.#busy = true;
    this.#reportPlace.replaceChildren();
    const job = await run(this.#runPlace, "Essai à blanc", () => startJob(this.id, "trial", this.plan));
    this.#busy = false;
    if (job?.report) this.#showReport(job.report);
  }

  /** @param {Report} report */
  #showReport(report) {
    const again = el("div", { class: "again", "aria-live": "polite" });
    const decide = (/** @type {number} */ line, /** @type {Decision | null} */ decision) => {
      this.plan = choosing.plan = withDecision(this.plan, line, decision);
      this.#keep();
      drawAgain();
    };
    const choosing = { plan: this.plan, decide };
    const started = JSON.stringify(this.plan.decisions);
    const drawAgain = () => {
      const changed = JSON.stringify(this.plan.decisions) !== started;
      again.replaceChildren(
        ...(changed
          ? [
              el("span", {}, `${plural(decided(this.plan), "décision prise", "décisions prises")}. `),
              buttonOf("Refaire l’essai", () => this.#try(), { "data-testid": "try-again" }),
            ]
          : []),
      );
    };
    const rows = toImport(report);
    const refused = report.counts.refused;
    const shapes = report.target === "boundaries";
    const one = shapes ? "contour" : "ligne";
    this.#reportPlace.replaceChildren(
      card(
        "trial",
        "3. L’essai",
        ...reportBody(report, choosing),
        again,
        el(
          "p",
          { class: "actions" },
          buttonOf(
            shapes ? "Publier ces contours" : `Importer ${number(rows)} ${rows < 2 ? "ligne" : "lignes"}`,
            () => this.#commit(),
            {
              "data-testid": "commit",
              disabled: rows === 0,
            },
          ),
          el("a", { href: trialUrl(this.id, "csv"), download: true }, "Rapport CSV"),
          el("a", { href: trialUrl(this.id, "json"), download: true }, "Rapport JSON"),
        ),
        refused > 0
          ? el(
              "p",
              { class: "note" },
              `${plural(refused, `${one} refusé${shapes ? "" : "e"}`, `${one}s refusé${shapes ? "" : "e"}s`)} resteront au dehors.`,
            )
          : null,
      ),
    );
    reach(this.#reportPlace);
  }

  async #commit() {
    if (this.#busy) return;
    this.#busy = true;
    const job = await run(this.#runPlace, "Import", () => startJob(this.id, "commit", this.plan));
    this.#busy = false;
    if (!job) {
      this.#runPlace.scrollIntoView({ block: "center" });
      return;
    }
    dropDraft(this.id);
    this.#preview = null;
    if (job.batch !== null) this.onCommitted(job.batch, this.plan);
    else if (job.report)
      this.#reportPlace.replaceChildren(card("trial", "Import terminé", ...reportBody(job.report, null)));
  }

  /** Whether leaving would lose work. */
  unsaved() {
    return this.#preview !== null && (this.#busy || decided(this.plan) > 0);
  }
}
