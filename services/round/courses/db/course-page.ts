import type { CourseState } from '../domain/course-draft.ts';
import type { Queryable } from '../../db/queryable.ts';

/** A course as a list shows it; `metres` is the distance where one was asked for. */
export interface CourseRow {
  id: string;
  name: string;
  place: string;
  country: string;
  latitude: number;
  longitude: number;
  state: CourseState;
  cardVersion: number;
  /** Null until a card is published. */
  holes: number | null;
  par: number | null;
  metres: number | null;
}

/** A point to measure from; with a radius, only what lies within it is found. */
export interface Near {
  latitude: number;
  longitude: number;
  radiusMetres?: number | undefined;
}

export interface CoursePageQuery {
  state: CourseState;
  /** Each must begin a word of the name or the place. */
  words: string[];
  near?: Near | undefined;
  /** Sort key and id of the last course of the page before: metres where `near`, else the name. */
  after?: [string, string] | undefined;
  limit: number;
}

/** Mean radius of the Earth, IUGG. */
const EARTH_METRES = 6_371_008.8;
const METRES_PER_DEGREE = (EARTH_METRES * Math.PI) / 180;

/** A page of the club's courses: the nearest first where a point is given, otherwise by name. */
export async function readCoursePage(db: Queryable, query: CoursePageQuery): Promise<CourseRow[]> {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const { near, after } = query;
  const sortBy = near ? 'metres' : 'name';
  const where = [
    'c.owner_id IS NULL',
    `c.state = ${bind(query.state)}`,
    ...(query.words.length > 0 ? [`c.search @@ ${bind(prefixesOf(query.words))}::tsquery`] : []),
    ...(near ? bandOf(near, bind) : []),
  ];
  const keep = [
    ...(near?.radiusMetres === undefined ? [] : [`metres <= ${bind(near.radiusMetres)}`]),
    ...(after ? [`(${sortBy}, id) > (${bind(after[0])}, ${bind(after[1])}::uuid)`] : []),
  ];
  const text = `
    SELECT * FROM (
      SELECT c.id, c.name, c.place, c.country, c.latitude, c.longitude, c.state,
        c.card_version AS "cardVersion", cardinality(k.pars) AS holes,
        (SELECT sum(par) FROM unnest(k.pars) AS par)::integer AS par,
        ${near ? haversine(near, bind) : 'NULL::integer'} AS metres
      FROM course c LEFT JOIN course_card k ON k.course_id = c.id AND k.version = c.card_version
      WHERE ${where.join(' AND ')}
    ) found
    ${keep.length > 0 ? `WHERE ${keep.join(' AND ')}` : ''}
    ORDER BY ${sortBy}, id LIMIT ${bind(query.limit)}`;
  return (await db.query<CourseRow>(text, values)).rows;
}

/** The words hold letters and digits alone, so that none can end its quotes. */
function prefixesOf(words: string[]): string {
  return words.map((word) => `'${word}':*`).join(' & ');
}

/** Latitudes between which everything within the radius lies: what an index can find. */
function bandOf({ latitude, radiusMetres }: Near, bind: (value: unknown) => string): string[] {
  if (radiusMetres === undefined) return [];
  // A metre more, for what the distance is rounded to.
  const degrees = (radiusMetres + 1) / METRES_PER_DEGREE;
  return [`c.latitude BETWEEN ${bind(latitude - degrees)} AND ${bind(latitude + degrees)}`];
}

/** Great-circle distance in whole metres: https://en.wikipedia.org/wiki/Haversine_formula */
function haversine({ latitude, longitude }: Near, bind: (value: unknown) => string): string {
  const [lat, lon] = [`${bind(latitude)}::float8`, `${bind(longitude)}::float8`];
  return `round(${2 * EARTH_METRES} * asin(least(1, sqrt(
    sin(radians(c.latitude - ${lat}) / 2) ^ 2 + cos(radians(${lat})) * cos(radians(c.latitude))
      * sin(radians(c.longitude - ${lon}) / 2) ^ 2))))::integer`;
}
