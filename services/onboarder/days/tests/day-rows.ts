import { randomUUID } from 'node:crypto';
import { fixed, STAFF, type Row } from '../../../../tests/access-matrix/row.ts';
import { query } from '../../../../tests/stack.ts';

const DAYS = '/api/v1/membership-days';
const INSERT = `INSERT INTO membership_day (id, name, quota, opens_at, offer_hours, closed_at, archived_at)
  VALUES ($1, 'of the matrix', 1, now(), 1, now(), now())`;

/** Of a day that is over: one that is on would be in the way of all who register meanwhile. */
const ofDay = (route: string, body?: unknown): Row => ({
  route,
  allow: STAFF,
  target: async () => {
    const dayId = randomUUID();
    await query('onboarder', INSERT, [dayId]);
    const path = route.split(' ')[1]!.replace(':dayId', dayId);
    return { path, ...(body === undefined ? {} : { body }) };
  },
});

/** Who may call which route of days and places. */
export const DAY_ROWS: Row[] = [
  // Announces nothing, for the same reason.
  fixed(`POST ${DAYS}`, STAFF, { quota: 0 }),
  fixed(`GET ${DAYS}`, STAFF),
  ofDay(`GET ${DAYS}/:dayId`),
  ofDay(`PATCH ${DAYS}/:dayId`, { quota: 2 }),
  ofDay(`POST ${DAYS}/:dayId/open`),
  ofDay(`POST ${DAYS}/:dayId/close`),
  ofDay(`POST ${DAYS}/:dayId/archive`),
  ofDay(`GET ${DAYS}/:dayId/arrivals`),
  withdrawal(),
  {
    route: 'POST /api/v1/registrations/:statusId/offer',
    allow: { public: 404 },
    target: () => ({
      path: `/api/v1/registrations/${randomUUID()}/offer`,
      body: { answer: 'accept' },
    }),
  },
];

function withdrawal(): Row {
  const insert = `INSERT INTO place (arrival, user_id, status_id, day_id, place, arrived_at)
    VALUES ($1, $2, $2, $3, 'held', now())`;
  // Far behind all who arrive by the door, and behind those of an earlier run on a kept stack.
  let arrival = Date.now();
  return {
    route: `POST ${DAYS}/:dayId/arrivals/:arrival/withdrawal`,
    allow: STAFF,
    target: async () => {
      const dayId = randomUUID();
      await query('onboarder', INSERT, [dayId]);
      await query('onboarder', 'UPDATE membership_day SET taken = 1 WHERE id = $1', [dayId]);
      await query('onboarder', insert, [++arrival, randomUUID(), dayId]);
      return { path: `${DAYS}/${dayId}/arrivals/${arrival}/withdrawal` };
    },
  };
}
