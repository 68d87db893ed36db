import { randomUUID } from 'node:crypto';
import { EXAMPLE as EXAMPLE_COURSE } from '../courses/routes/course-examples.ts';
import { EXAMPLE_AWAY } from '../handicaps/away-body.ts';
import { EXAMPLE_TYPED } from '../own-courses/routes/own-course-examples.ts';
import { EXAMPLE_FILE } from '../transfer/routes/examples.ts';
import { EVERYONE, fixed, OWNER, STAFF, type Row } from '../../../tests/access-matrix/row.ts';
import type { World } from '../../../tests/access-matrix/world.ts';

const courses = '/api/v1/courses';
const ownCourses = '/api/v1/own-courses';
const rounds = '/api/v1/rounds';
const hole = ':roundId/players/:playerId/holes/:hole';

/** A draft of its own, and what is done to it. */
const draft = (route: string, below: string, body?: unknown): Row => ({
  route,
  allow: STAFF,
  target: async ({ newDraft }) => ({ path: `${courses}/${await newDraft()}${below}`, body }),
});

/** A course of the owner's own, and what is done to it: to others it is not there. */
const ownCourse = (route: string, body?: unknown): Row => ({
  route,
  allow: OWNER,
  target: async ({ newOwnCourse }) => ({ path: `${ownCourses}/${await newOwnCourse()}`, body }),
});

/** A round of the owner's, and what is done to it. */
const round = (
  route: string,
  below: string | ((round: { id: string; playerId: string }) => string),
  body?: object | ((world: World) => object),
): Row => ({
  route,
  allow: OWNER,
  target: async (world) => {
    const made = await world.newRound();
    return {
      path: `${rounds}/${made.id}${typeof below === 'string' ? below : below(made)}`,
      body: typeof body === 'function' ? body(world) : body,
    };
  },
});

/** A card that waits for the owner of the matrix, in a round of another golfer's. */
const waiting = (action: string, allow: Row['allow']): Row => ({
  route: `POST ${rounds}/:roundId/players/:playerId/${action}`,
  allow,
  target: async ({ newInvitation }) => {
    const { roundId, playerId } = await newInvitation();
    return { path: `${rounds}/${roundId}/players/${playerId}/${action}` };
  },
});

const partner = (route: string, body?: object): Row => ({
  route,
  allow: EVERYONE,
  target: ({ subject }) => ({ path: `/api/v1/partners/${subject.userId}`, body }),
});

const onHole = ({ playerId }: { playerId: string }) => `/players/${playerId}/holes/1`;

/** Who may call which route. */
export const ACCESS_ROWS: Row[] = [
  fixed(`GET ${courses}`, EVERYONE),
  fixed(`POST ${courses}`, STAFF, { ...EXAMPLE_COURSE.draft, name: 'Matrix Heath' }),
  fixed(`POST ${courses}/import`, STAFF, { ...EXAMPLE_COURSE.draft, id: randomUUID() }),
  {
    route: `GET ${courses}/:courseId`,
    allow: EVERYONE,
    target: ({ courseId }) => ({ path: `${courses}/${courseId}` }),
  },
  draft(`GET ${courses}/:courseId/draft`, '/draft'),
  draft(`PUT ${courses}/:courseId/draft`, '/draft', EXAMPLE_COURSE.draft),
  draft(`POST ${courses}/:courseId/draft/validate`, '/draft/validate'),
  draft(`POST ${courses}/:courseId/publish`, '/publish'),
  draft(`POST ${courses}/:courseId/archive`, '/archive'),
  draft(`POST ${courses}/:courseId/restore`, '/restore'),
  draft(`POST ${courses}/:courseId/duplicate`, '/duplicate', { name: 'Matrix Heath' }),
  draft(`GET ${courses}/:courseId/cards`, '/cards'),
  {
    route: `GET ${courses}/:courseId/export`,
    allow: STAFF,
    target: ({ courseId }) => ({ path: `${courses}/${courseId}/export` }),
  },
  draft(`DELETE ${courses}/:courseId/draft`, '/draft'),
  fixed(`GET ${ownCourses}`, EVERYONE),
  fixed(`POST ${ownCourses}`, EVERYONE, EXAMPLE_TYPED),
  ownCourse(`GET ${ownCourses}/:courseId`),
  ownCourse(`PUT ${ownCourses}/:courseId`, EXAMPLE_TYPED),
  ownCourse(`DELETE ${ownCourses}/:courseId`),
  fixed(`GET ${rounds}/export`, EVERYONE),
  fixed(`POST ${rounds}/import`, EVERYONE, EXAMPLE_FILE),
  round(`GET ${rounds}/:roundId/card`, '/card'),
  {
    route: 'GET /api/v1/shared-rounds/:token/card',
    allow: { public: 200 },
    target: async ({ newShare }) => ({
      path: `/api/v1/shared-rounds/${(await newShare()).token}/card`,
    }),
  },
  {
    route: `POST ${rounds}`,
    allow: EVERYONE,
    target: ({ courseId, teeId }) => ({ path: rounds, body: { courseId, teeId, holes: 'front9' } }),
  },
  fixed(`GET ${rounds}`, EVERYONE),
  round(`GET ${rounds}/:roundId`, ''),
  round(`PATCH ${rounds}/:roundId`, '', { playedOn: '2026-05-02' }),
  round(`DELETE ${rounds}/:roundId`, ''),
  round(`GET ${rounds}/:roundId/history`, '/history'),
  round(`PATCH ${rounds}/:roundId/players/:playerId`, ({ playerId }) => `/players/${playerId}`, {
    gender: 'men',
  }),
  round(`POST ${rounds}/:roundId/players`, '/players', ({ teeId }: World) => ({
    name: 'Bob Guest',
    teeId,
    gender: 'men',
  })),
  round(`DELETE ${rounds}/:roundId/players/:playerId`, ({ playerId }) => `/players/${playerId}`),
  waiting('accept', OWNER),
  waiting('decline', OWNER),
  waiting('attest', STAFF),
  fixed('GET /api/v1/invitations', EVERYONE),
  fixed('GET /api/v1/invitations/club', STAFF),
  fixed('GET /api/v1/partners', EVERYONE),
  partner('PUT /api/v1/partners/:userId', { standing: 'blocked' }),
  partner('DELETE /api/v1/partners/:userId'),
  round(`PUT ${rounds}/:roundId/marker`, '/marker', { userId: null }),
  round(`PUT ${rounds}/${hole}`, onHole, { strokes: 4 }),
  round(`DELETE ${rounds}/${hole}`, onHole),
  round(`GET ${rounds}/${hole}/history`, (made) => `${onHole(made)}/history`),
  round(
    `PUT ${rounds}/:roundId/players/:playerId/total`,
    ({ playerId }) => `/players/${playerId}/total`,
    { strokes: 44 },
  ),
  round(`POST ${rounds}/:roundId/finish`, '/finish'),
  round(`POST ${rounds}/:roundId/abandon`, '/abandon'),
  round(`POST ${rounds}/:roundId/reopen`, '/reopen'),
  round(`POST ${rounds}/:roundId/share`, '/share'),
  round(`DELETE ${rounds}/:roundId/share`, '/share'),
  round(`GET ${rounds}/:roundId/shares`, '/shares'),
  {
    route: `DELETE ${rounds}/:roundId/shares/:shareId`,
    allow: OWNER,
    target: async ({ newShare }) => {
      const { roundId, id } = await newShare();
      return { path: `${rounds}/${roundId}/shares/${id}` };
    },
  },
  {
    route: 'GET /api/v1/shared-rounds/:token',
    allow: { public: 200 },
    target: async ({ newShare }) => ({ path: `/api/v1/shared-rounds/${(await newShare()).token}` }),
  },
  {
    route: 'GET /internal/rounds/:roundId',
    allow: 'service',
    target: async ({ newRound }) => ({ path: `/internal/rounds/${(await newRound()).id}` }),
  },
  {
    route: 'GET /internal/shares/:token',
    allow: 'service',
    target: async ({ newShare }) => ({ path: `/internal/shares/${(await newShare()).token}` }),
  },
  fixed('GET /api/v1/handicaps/me', EVERYONE),
  fixed('GET /api/v1/handicaps/me/history', EVERYONE),
  {
    route: 'GET /api/v1/handicaps/me/what-if',
    allow: EVERYONE,
    target: ({ courseId, teeId }) => ({
      path: `/api/v1/handicaps/me/what-if?courseId=${courseId}&teeId=${teeId}&gender=men&holes=18&strokes=90`,
    }),
  },
  {
    route: 'PUT /api/v1/handicaps/pcc',
    allow: STAFF,
    target: ({ courseId }) => ({
      path: '/api/v1/handicaps/pcc',
      body: { courseId, playedOn: '2020-05-02', pcc: 0 },
    }),
  },
  {
    route: 'GET /internal/players/:userId/rounds',
    allow: 'service',
    target: () => ({ path: `/internal/players/${randomUUID()}/rounds?format=csv` }),
  },
  fixed('GET /internal/course-time-zones', 'service'),
  fixed('PUT /api/v1/handicaps/me/brought-index', EVERYONE, { index: 12.3 }),
  fixed('PUT /api/v1/handicaps/brought-index', STAFF, { userId: randomUUID(), index: null }),
  fixed('GET /api/v1/handicaps/me/away-scores', EVERYONE),
  fixed('POST /api/v1/handicaps/me/away-scores', EVERYONE, EXAMPLE_AWAY),
  {
    route: 'DELETE /api/v1/handicaps/me/away-scores/:scoreId',
    allow: OWNER,
    target: async ({ newAwayScore }) => ({
      path: `/api/v1/handicaps/me/away-scores/${await newAwayScore()}`,
    }),
  },
  fixed('GET /internal/own-data', EVERYONE),
  fixed('GET /internal/events', 'service'),
  fixed('POST /events/users', 'sidecar', { entries: [] }),
];
