import { Readable } from 'node:stream';
import { Type } from 'typebox';
import { decodeCursor, matching, pageOf } from '@golfroundpro/shared/http/cursor.ts';
import { defineRoute } from '@golfroundpro/shared/http/route.ts';
import { Id, OrNull, PageQuery } from '@golfroundpro/shared/http/schemas.ts';
import type { DayParts } from '../../days/day-parts.ts';
import { readDay } from '../../days/db/day-rows.ts';
import { DayParams } from '../../days/routes/day-answer.ts';
import { listArrivalRows } from '../db/list-arrivals.ts';
import { PLACES } from '../domain/place.ts';
import { arrivalsCsv, arrivalsNdjson } from '../export-arrivals.ts';

const ListQuery = Type.Object(
  {
    place: Type.Optional(Type.Enum(PLACES)),
    format: Type.Optional(
      Type.Enum(['csv', 'ndjson'], { description: 'All arrivals as a file, instead of a page' }),
    ),
    ...PageQuery.properties,
  },
  { additionalProperties: false },
);

const Time = Type.String({ format: 'date-time' });
const Arrival = Type.Object({
  arrival: Type.Integer({ description: 'The number in the order of arrivals' }),
  statusId: OrNull(Id),
  place: Type.Enum(PLACES),
  arrivedAt: Time,
  offerEndsAt: OrNull(Time),
});
const EXAMPLE = {
  arrival: 312,
  statusId: '0198c0de-0000-4000-8000-0000000000ee',
  place: 'waiting',
  arrivedAt: '2026-12-05T02:00:00.112Z',
  offerEndsAt: null,
};

const NUMBER_PATTERN = /^\d{1,15}$/;
const FORMATS = {
  csv: { type: 'text/csv; charset=utf-8', write: arrivalsCsv },
  ndjson: { type: 'application/x-ndjson', write: arrivalsNdjson },
};

/** GET /api/v1/membership-days/:dayId/arrivals: a page, or all of them as a file. */
export const listArrivals = ({ pool }: DayParts) =>
  defineRoute({
    method: 'get',
    path: '/api/v1/membership-days/:dayId/arrivals',
    summary: 'The arrivals of a membership day in their order, with their places',
    auth: 'user',
    permission: 'days:manage',
    params: DayParams,
    query: ListQuery,
    responses: {
      200: Type.Object({ items: Type.Array(Arrival), nextCursor: OrNull(Type.String()) }),
    },
    answerTypes: ['text/csv', 'application/x-ndjson'],
    examples: { answers: { 200: { items: [EXAMPLE], nextCursor: null } } },
    errors: ['not_found', 'database_unavailable'],
    handler: async ({ params: { dayId }, query }) => {
      await readDay(pool, dayId);
      const { format, place, cursor, limit = 20 } = query;
      if (format) return fileOf(format, await FORMATS[format].write(pool, dayId));
      const [after] = decodeCursor(cursor, [matching(NUMBER_PATTERN)]) ?? ['0'];
      const wanted = { dayId, place, after: Number(after), limit: limit + 1 };
      const found = await listArrivalRows(pool, wanted);
      const body = pageOf(found, limit, ({ arrival }) => [String(arrival)]);
      return { status: 200, body };
    },
  });

function fileOf(format: keyof typeof FORMATS, lines: string[]) {
  const headers = {
    'content-type': FORMATS[format].type,
    'content-disposition': `attachment; filename="arrivals.${format}"`,
  };
  return { status: 200, headers, stream: Readable.from(lines) };
}
