/**
 * French writing of numbers, money and days: comma, narrow no-break space between thousands, no-break space before units.
 */
const NO_BREAK = "\u00a0";
const MISSING = "non disponible";

/** @type {Map<string, Intl.NumberFormat>} */
const formats = new Map();

/** @param {number} value @param {number} most decimals at most @param {number} fewest decimals at least */
export function number(value, most = 0, fewest = 0) {
  const key = `${fewest}-${most}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: fewest, maximumFractionDigits: most });
    formats.set(key, format);
  }
  return format.format(value);
}

/**
 * A figure in the format of its theme.
 *
 * @param {number} value
 * @param {string} format integer, percent, euro, euro2 or decimal
 */
export function figure(value, format) {
  switch (format) {
    case "percent":
      return `${number(value, Math.abs(value) < 10 ? 1 : 0)}${NO_BREAK}%`;
    case "euro":
      return `${number(value)}${NO_BREAK}€`;
    case "euro2":
      return `${number(value, 2, 2)}${NO_BREAK}€`;
    default:
      return number(value, Number.isInteger(value) ? 0 : 1);
  }
}

/** The figure with its unit, where the format does not say it. @param {number} value @param {string} format @param {string} unit */
export function figureWithUnit(value, format, unit) {
  const text = figure(value, format);
  if (format === "percent") return unit.startsWith("%") ? `${text}${unit.slice(1)}` : text;
  if (format === "euro2") return unit.startsWith("€") ? `${text}${unit.slice(1)}` : text;
  return format === "euro" || !unit ? text : `${text}${NO_BREAK}${unit}`;
}

/** @param {number | null} cents */
export function money(cents) {
  return cents === null
    ? MISSING
    : `${number(cents / 100, cents % 100 === 0 ? 0 : 2, cents % 100 === 0 ? 0 : 2)}${NO_BREAK}€`;
}

const long = new Intl.DateTimeFormat("fr-FR", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const short = new Intl.DateTimeFormat("fr-FR", {
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  timeZone: "UTC",
});

/** As 31 décembre 2019, and 1er for the first. @param {string | null} iso */
export function day(iso) {
  if (!iso) return "date inconnue";
  return long
    .format(new Date(`${iso}T00:00:00Z`))
    .replace(/^1 /, `1er${NO_BREAK}`)
    .replace(/^(\d+) /, `$1${NO_BREAK}`);
}

/** As 31/12/2019. @param {string | null} iso */
export function shortDay(iso) {
  return iso ? short.format(new Date(`${iso}T00:00:00Z`)) : "date inconnue";
}

/** The day of the reader's clock, as 2019-12-31. @param {Date} now */
export function isoDay(now) {
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** @param {number} count @param {string} one @param {string} [many] with its own s when not given */
export function plural(count, one, many = `${one}s`) {
  return `${number(count)}${NO_BREAK}${noun(count, one, many)}`;
}

/** The noun without its number; French has the singular below two. @param {number} count @param {string} one @param {string} many */
export function noun(count, one, many) {
  return Math.abs(count) < 2 ? one : many;
}

/** Square metres as square kilometres. @param {number | null} areaM2 */
export function area(areaM2) {
  if (areaM2 === null) return MISSING;
  const km2 = areaM2 / 1e6;
  return `${number(km2, km2 < 100 ? 1 : 0)}${NO_BREAK}km²`;
}

/** Without accents, case or punctuation, to compare what is typed. @param {string} text */
export function plain(text) {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Numbers typed in French: 0 ; 1,5 ; 10. @param {string} text */
export function typedNumbers(text) {
  const separator = text.includes(";") ? ";" : /\s/.test(text.trim()) && !/, /.test(text) ? /\s+/ : ",";
  return text
    .split(separator)
    .map((part) => part.replace(/\s/g, "").replace(",", "."))
    .filter((part) => part !== "")
    .map(Number);
}
