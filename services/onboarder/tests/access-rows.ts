import { randomUUID } from 'node:crypto';
import { ROOM_ROWS } from '../room/tests/room-rows.ts';
import { DAY_ROWS } from '../days/tests/day-rows.ts';
import { EVERYONE, fixed, STAFF, type Row } from '../../../tests/access-matrix/row.ts';

const person = () => ({
  name: 'Of the Matrix',
  email: `matrix.${randomUUID()}@club.example`,
  phoneNumber: '081 234 5678',
});
const internal = (path: string) =>
  `/internal/registrations/0198c0de-0000-7000-8000-00000000beef${path}`;

/** Who may call which route. */
export const ACCESS_ROWS: Row[] = [
  // With an account only its own e-mail goes: no one body is good for all. This one is refused behind the token.
  {
    route: 'POST /api/v1/register',
    allow: { public: 400, heedsToken: true },
    target: () => ({ path: '/api/v1/register', body: { ...person(), phoneNumber: '0000000' } }),
  },
  fixed('GET /api/v1/register/form', { public: 200 }),
  fixed('GET /api/v1/register/turn', { public: 200 }),
  // JSON is no form.
  fixed('POST /api/v1/register/form', { public: 422 }, {}),
  {
    route: 'POST /api/v1/registrations/desk',
    allow: STAFF,
    target: () => ({ path: '/api/v1/registrations/desk', body: person() }),
  },
  {
    route: 'GET /internal/registrations/:userId',
    allow: 'service',
    target: () => ({ path: internal('') }),
  },
  {
    route: 'GET /internal/registrations/:userId/national-id',
    allow: { callers: ['member'] },
    target: () => ({ path: internal('/national-id') }),
  },
  {
    route: 'POST /internal/claims',
    allow: 'service',
    target: () => ({
      path: '/internal/claims',
      body: {
        claims: [{ userId: randomUUID(), name: 'Of the Matrix', email: person().email }],
      },
    }),
  },
  ...DAY_ROWS,
  ...ROOM_ROWS,
  fixed('POST /internal/people', { callers: ['member'] }, {}),
  fixed('GET /internal/events', { callers: ['cache-updater'] }),
  fixed('GET /internal/own-data', EVERYONE),
  fixed('POST /events/deletions', 'sidecar', { entries: [] }),
  fixed('POST /events/members', 'sidecar', { entries: [] }),
];
