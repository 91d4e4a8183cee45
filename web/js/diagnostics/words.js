/** Words that several screens of the diagnostics say alike. */

/** @type {Record<"need" | "capacity" | "neutral", string>} */
export const DIRECTIONS = {
  need: "plus, c’est un besoin",
  capacity: "plus, c’est une capacité",
  neutral: "neutre",
};

/** What stands where a measure does not exist at the level of a territory. */
export const NOT_AT_LEVEL = "pas à ce niveau";

/** What stands where a value would. @type {Record<"unavailable" | "secret" | "none", string>} */
export const STATES = { unavailable: "non disponible", secret: "secret statistique", none: "sans objet" };
