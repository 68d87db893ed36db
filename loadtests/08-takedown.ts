import { attack } from './lib/attack.ts';
import { openClub, playOnThinking, type Club } from './lib/golfer.ts';
import { share } from './lib/minutes.ts';
import { pause } from './lib/pause.ts';
import { STATS } from './lib/times.ts';
import { counted, SOUND } from './lib/whole.ts';

export { handleSummary } from './lib/summary.ts';

const OTHERS = 10;
const LOGIN = '/api/v1/auth/login';

const duration = share(1, 2);
const attackers = (vus: number, exec: string) => ({
  ...{ executor: 'constant-vus', vus, exec, startTime: share(0.2, 2), duration: share(0.6, 2) },
  ...{ gracefulStop: '10s', tags: { who: 'attacker' } },
});

// Whoever means harm gets what is expected and no more, while ten others play on and are served. Slow bodies
// and hoarded streams come from a client beside (tools/load/hoard.ts): k6 reads no server-sent events.
export const options = {
  scenarios: {
    others: { executor: 'constant-vus', vus: OTHERS, duration, tags: { who: 'others' } },
    bursts: attackers(20, 'burst'),
    bodies: attackers(10, 'sendBodies'),
    injection: attackers(5, 'inject'),
    guessing: attackers(10, 'guess'),
    logins: attackers(10, 'storm'),
  },
  thresholds: {
    'http_req_failed{who:others}': SOUND.http_req_failed,
    'http_req_duration{who:others}': ['p(95)<1000'],
    iterations_whole: SOUND.iterations_whole,
    checks: SOUND.checks,
  },
  summaryTrendStats: STATS,
  setupTimeout: '10m',
};

/** The last one is an attacker who is signed in. */
export const setup = (): Promise<Club> => openClub(OTHERS + 1);

export default counted(playOnThinking);

const attackerOf = ({ sessions }: Club) => sessions[sessions.length - 1]!;

/** The same read again and again, by many devices of one member. */
export const burst = counted<Club>(async (club) => {
  const { token } = attackerOf(club);
  await attack('burst of reads', { method: 'GET', path: '/api/v1/rounds', token, effect: [200] });
});

const HUGE = JSON.stringify({ email: 'a@club.example', password: 'x'.repeat(200_000) });
const DEEP = `${'['.repeat(7000)}${']'.repeat(7000)}`;
const KEYS = JSON.stringify(
  Object.fromEntries(Array.from({ length: 1500 }, (_, n) => [`k${n}`, 0])),
);

/** Bodies that cost more to look at than to send. */
export const sendBodies = counted<Club>(async (club) => {
  const { token } = attackerOf(club);
  await attack('200 KB of JSON', { path: LOGIN, body: HUGE, effect: [413] });
  await attack('broken JSON', { path: LOGIN, body: '{"email": "a@club', effect: [400] });
  await attack('7,000 levels', { path: LOGIN, body: DEEP, effect: [400, 422] });
  await attack('1,500 unknown keys', { path: '/api/v1/rounds', body: KEYS, token, effect: [422] });
});

const SQL = "'; DROP TABLE round; --";
const POLLUTED = '{"__proto__": {"admin": true}, "constructor": {"prototype": {}}, "strokes": 4}';

/** What a query, a template or an object could take for its own. */
export const inject = counted<Club>(async (club) => {
  const { token } = attackerOf(club);
  const query = encodeURIComponent(SQL);
  await attack('SQL in a path', {
    ...{ method: 'GET', path: `/api/v1/courses/${query}`, token, effect: [400, 404, 422] },
  });
  await attack('SQL in a query', {
    ...{ method: 'GET', path: `/api/v1/rounds?cursor=${query}`, token, effect: [400, 422] },
  });
  const body = { email: { $ne: null }, password: { $gt: '' } };
  await attack('operators in a login', { path: LOGIN, body, effect: [422] });
  await attack('__proto__ in a round', {
    ...{ path: '/api/v1/rounds', body: POLLUTED, token, effect: [400, 422] },
  });
  await attack('a path out of the folder', {
    ...{ method: 'GET', path: '/assets/..%2f..%2f..%2fetc%2fpasswd', effect: [400, 404] },
  });
  await pause(0.1);
});

/** Tokens made up: of a share link, a session, a person. */
export const guess = counted<Club>(async () => {
  const made = crypto.randomUUID().replaceAll('-', '') + crypto.randomUUID().slice(0, 11);
  await attack('a share link made up', {
    ...{ method: 'GET', path: `/api/v1/shared-rounds/${made}`, effect: [404] },
  });
  const body = { refreshToken: `${crypto.randomUUID()}.0.${made}` };
  await attack('a refresh token made up', { path: '/api/v1/auth/refresh', body, effect: [401] });
  const token = `eyJhbGciOiJub25lIn0.${made}.`;
  await attack('a token without a signature', {
    ...{ method: 'GET', path: '/api/v1/rounds', token, effect: [401] },
  });
});

/** Passwords of one account, as fast as they are answered: hashing is what costs. */
export const storm = counted<Club>(async (club) => {
  const { email } = attackerOf(club).account;
  const body = { email, password: `a guess ${crypto.randomUUID()}` };
  await attack('a wrong password', { path: LOGIN, body, effect: [401, 503] });
});
