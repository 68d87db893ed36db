import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeApi, type Api } from '../tools/client/api.ts';
import { sendOnce } from '../tools/client/send.ts';
import { messageOf } from '../tools/console/user-error.ts';

/** A gateway, as the report names it, and where it is. */
export interface Gateway {
  name: string;
  address: string;
}

/** What a load came to: requests by kind, and every one that was not answered as it should be. */
export interface LoadReport {
  counts: Record<string, number>;
  failures: string[];
}

/** Golfers who register, log in, refresh, read and score until they are stopped. */
export interface MixedLoad {
  /** An access token from before everything else, and a way to use it. */
  firstToken: string;
  logIn: () => Promise<string>;
  readWith: (token: string) => Promise<void>;
  /** The round of each golfer. */
  rounds: PlayedRound[];
  stop: () => Promise<LoadReport>;
}

/** A round of the load, which ends when the load has. */
interface PlayedRound {
  id: string;
  /** Scores every hole once more and finishes it; gives the total. */
  finish: () => Promise<number>;
  /** What the figures of its golfer say it came to; undefined until they know of it. */
  total: () => Promise<number | null | undefined>;
}

type Ask = <T>(
  kind: string,
  call: (api: Api) => Promise<{ data?: T; error?: unknown; response: Response }>,
) => Promise<T>;

/** The kinds of request that every golfer sends again and again. */
export const STEADY = [
  'score',
  'read a round',
  'read analytics',
  'read the account',
  'read with an old token',
  'refresh',
];

const GOLFERS = 8;
const GOLFER_PAUSE_MS = 120;
const NEWCOMER_PAUSE_MS = 500;
const PASSWORD = 'a quiet putting green';

/** Starts the load through each of these gateways, in turn. */
export async function startMixedLoad(gateways: Gateway[]): Promise<MixedLoad> {
  const report: LoadReport = { counts: {}, failures: [] };
  const ask = makeAsk(gateways, report);
  let busy = true;
  const untilStopped = async (pauseMs: number, work: () => Promise<unknown>) => {
    while (busy) {
      // The failure is in the report already.
      await work().catch(() => undefined);
      await sleep(pauseMs);
    }
  };

  // One after the other: a club that has just started hashes the passwords of all of them only so fast.
  const golfers: Awaited<ReturnType<typeof newGolfer>>[] = [];
  while (golfers.length < GOLFERS) golfers.push(await newGolfer(ask));
  const loops = golfers.map((golfer) => untilStopped(GOLFER_PAUSE_MS, () => golfer.play()));
  loops.push(
    untilStopped(NEWCOMER_PAUSE_MS, () => register(ask).then((email) => logIn(ask, email))),
  );
  const first = golfers[0]!;
  return {
    firstToken: first.firstToken,
    logIn: async () => (await logIn(ask, first.email)).accessToken,
    readWith: async (token) => {
      await ask('read with an old token', (api) => api.GET('/api/v1/rounds', bearer(token)));
    },
    rounds: golfers.map(({ round }) => round),
    stop: async () => {
      busy = false;
      await Promise.all(loops);
      return report;
    },
  };
}

/** Asks one gateway after the other; whatever is no success is noted, and thrown. */
function makeAsk(gateways: Gateway[], report: LoadReport): Ask {
  const entries = gateways.map(({ name, address }) => ({ name, api: makeApi(address, sendOnce) }));
  let turn = 0;
  return async (kind, call) => {
    const { name, api } = entries[turn++ % entries.length]!;
    report.counts[kind] = (report.counts[kind] ?? 0) + 1;
    const startedAt = new Date().toISOString();
    try {
      const { data, error, response } = await call(api);
      if (data === undefined) {
        throw new Error(`${response.status} ${JSON.stringify(error)?.slice(0, 200)}`);
      }
      return data;
    } catch (error) {
      const reason = `${messageOf(error)} ${causeOf(error)}`.trim();
      report.failures.push(`${startedAt} ${name} ${kind}: ${reason}`);
      throw error;
    }
  };
}

function causeOf(error: unknown): string {
  return error instanceof Error && error.cause ? messageOf(error.cause) : '';
}

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

async function register(ask: Ask): Promise<string> {
  const email = `${randomUUID()}@club.example`;
  const body = { name: 'Test Golfer', email, password: PASSWORD };
  await ask('register', (api) => api.POST('/api/v1/auth/register', { body }));
  return email;
}

function logIn(ask: Ask, email: string) {
  const body = { email, password: PASSWORD, tokenDelivery: 'body' as const };
  return ask('log in', (api) => api.POST('/api/v1/auth/login', { body }));
}

/** A golfer on a course, who reads and scores with a token that is refreshed again and again. */
async function newGolfer(ask: Ask) {
  const email = await register(ask);
  let tokens = await logIn(ask, email);
  const firstToken = tokens.accessToken;
  const mine = () => bearer(tokens.accessToken);

  const courses = await ask('read courses', (api) => api.GET('/api/v1/courses', mine()));
  const courseId = courses.items[0]!.id;
  const course = await ask('read a course', (api) =>
    api.GET('/api/v1/courses/{courseId}', { params: { path: { courseId } }, ...mine() }),
  );
  const body = { courseId, teeId: course.tees[0]!.id, holes: '18' as const };
  const { id: roundId, players } = await ask('start a round', (api) =>
    api.POST('/api/v1/rounds', { body, ...mine() }),
  );
  const playerId = players[0]!.id;
  let step = 0;

  const scoreHole = (hole: number, strokes: number) =>
    ask('score', (api) =>
      api.PUT('/api/v1/rounds/{roundId}/players/{playerId}/holes/{hole}', {
        params: { path: { roundId, playerId, hole } },
        body: { strokes },
        ...mine(),
      }),
    );
  const score = () => scoreHole(1 + (step % 18), 1 + (step % 9));
  const readRound = (kind: string, token: string) =>
    ask(kind, (api) =>
      api.GET('/api/v1/rounds/{roundId}', { params: { path: { roundId } }, ...bearer(token) }),
    );
  const refresh = async () => {
    const { refreshToken } = tokens;
    tokens = await ask('refresh', (api) =>
      api.POST('/api/v1/auth/refresh', { body: { refreshToken } }),
    );
  };
  const readAnalytics = () =>
    ask('read analytics', (api) => api.GET('/api/v1/analytics/me', mine()));
  const finish = async () => {
    const card = Array.from({ length: 18 }, (_, at) => 3 + (at % 3));
    for (const [at, strokes] of card.entries()) await scoreHole(at + 1, strokes);
    const params = { path: { roundId } };
    await ask('finish', (api) =>
      api.POST('/api/v1/rounds/{roundId}/finish', { params, ...mine() }),
    );
    return card.reduce((sum, strokes) => sum + strokes, 0);
  };
  const total = async () => {
    const { trend = [] } = await readAnalytics();
    return trend.find((entry) => entry.roundId === roundId)?.strokes;
  };
  const turns = [
    score,
    () => readRound('read a round', tokens.accessToken),
    score,
    readAnalytics,
    () => ask('read the account', (api) => api.GET('/api/v1/auth/account', mine())),
    () => readRound('read with an old token', firstToken),
    refresh,
  ];
  const round: PlayedRound = { id: roundId, finish, total };
  return { email, firstToken, round, play: () => turns[step++ % turns.length]!() };
}
