/**
 * The shapes of perimeters, as the API gives them. No code runs here.
 *
 * @typedef {{key: string, title: string, description: string | null, communes: number, population: number | null}} PerimeterLine
 *
 * @typedef {object} Commune
 * @property {string} code
 * @property {string} name
 * @property {string | null} departement
 * @property {number | null} population
 * @property {number | null} longitude of a point inside, WGS84
 * @property {number | null} latitude
 *
 * @typedef {object} Perimeter
 * @property {string} key
 * @property {string} title
 * @property {string | null} description
 * @property {number} revision
 * @property {number} vintage
 * @property {Commune[]} communes
 */
export {};
