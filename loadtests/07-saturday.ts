import { check } from 'k6';
import { makeAccounts, personOf, type Account } from './lib/accounts.ts';
import { call } from './lib/call.ts';
import { readCourses, type Course } from './lib/courses.ts';
import { readOneFigure } from './lib/figures.ts';
import { think } from './lib/pause.ts';
import { finish, nameMarker, readRound, score, startRound, type Round } from './lib/rounds.ts';
import { freshToken, logIn, type Session } from './lib/session.ts';
import { STATS, within } from './lib/times.ts';
import { counted, SOUND } from './lib/whole.ts';

export { handleSummary } from './lib/summary.ts';

const COURSES = 20;
const TEE_TIME_MINUTES = 8;
const HOLE_MINUTES = 14;
const LONGEST_ROUND_MINUTES = 18 * HOLE_MINUTES * 1.6;
const CLUBHOUSE = 10;

const pace = Number(__ENV['PACE'] ?? 60);
const minutes = Number(__ENV['MINUTES'] ?? 3);
/** Seconds here of so many minutes on the course. */
const here = (courseMinutes: number) => Math.ceil((courseMinutes * 60) / pace);
const teeTimeMs = Math.round((TEE_TIME_MINUTES * 60_000) / pace);
/** As many as start while the first one plays, or all that start. */
const FOURSOMES = Math.ceil(
  (Math.min(minutes * 60, here(LONGEST_ROUND_MINUTES)) * 1000 * COURSES) / teeTimeMs,
);

// A foursome every eight minutes on each of twenty courses, its marker, who watches at home, and the clubhouse
// with its figures: a whole Saturday, as much faster as PACE says. Nothing that was written may be missing.
export const options = {
  scenarios: {
    foursomes: {
      ...{ executor: 'constant-arrival-rate', rate: COURSES, timeUnit: `${teeTimeMs}ms` },
      ...{ duration: `${minutes * 60}s`, preAllocatedVUs: FOURSOMES, exec: 'playRound' },
      gracefulStop: `${here(LONGEST_ROUND_MINUTES)}s`,
    },
    clubhouse: {
      ...{ executor: 'constant-vus', vus: CLUBHOUSE, exec: 'readInTheClubhouse' },
      duration: `${minutes * 60 + here(18 * HOLE_MINUTES)}s`,
    },
  },
  thresholds: { ...SOUND, ...within(150) },
  summaryTrendStats: STATS,
  setupTimeout: '20m',
};

interface Saturday {
  accounts: Account[];
  courses: Course[];
}

export async function setup(): Promise<Saturday> {
  const accounts = await makeAccounts(Math.max(FOURSOMES, 2));
  const { token } = await logIn(accounts[0]!);
  return { accounts, courses: await readCourses(token, COURSES) };
}

let owner: Session | undefined;
let marker: Session | undefined;

/** Four players, eighteen holes; the marker, who is a member of another foursome, writes everybody's scores. */
export const playRound = counted<Saturday>(async ({ accounts, courses }) => {
  const nth = __VU % accounts.length;
  owner ??= await logIn(accounts[nth]!);
  marker ??= await logIn(accounts[(nth + 1) % accounts.length]!);
  const person = personOf(nth);
  const round = await startRound(await freshToken(owner), courses[nth % COURSES]!, person, 3);
  const link = await openToOthers(owner, marker, round);
  const written: number[][] = round.players.map(() => []);
  for (let hole = 1; hole <= 18; hole++) {
    await think(HOLE_MINUTES * 60);
    const token = await freshToken(link === undefined ? owner : marker);
    for (const player of written.keys()) {
      written[player]!.push(await score(token, round, player, hole));
    }
    if (link !== undefined) await call('watch a shared round', 'GET', link);
  }
  const token = await freshToken(owner);
  await finish(token, round);
  const { players, state } = await readRound(token, round);
  check(players, {
    'the round is finished': () => state === 'finished',
    'no score is lost': () =>
      players.every(({ scores }, at) =>
        written[at]!.every(
          (strokes, n) => scores.find(({ hole }) => hole === n + 1)?.strokes === strokes,
        ),
      ),
  });
});

/** Names the marker and shares the round; gives the path to watch. Whose e-mail is not verified may neither. */
async function openToOthers(by: Session, to: Session, round: Round): Promise<string | undefined> {
  if (!by.account.verified) return undefined;
  await nameMarker(by.token, round, to.account.userId);
  const path = `/api/v1/rounds/${round.id}/share`;
  return (await call<{ path: string }>('share a round', 'POST', path, { token: by.token })).path;
}

let visitor: Session | undefined;
let visits = 0;

/** Figures, boards and handicaps, one after the other. */
export const readInTheClubhouse = counted<Saturday>(async ({ accounts, courses }) => {
  visitor ??= await logIn(accounts[__VU % accounts.length]!);
  const token = await freshToken(visitor);
  const { id } = courses[visits % COURSES]!;
  await readOneFigure(token, visits++);
  await call('read the figures of a course', 'GET', `/api/v1/analytics/courses/${id}`, { token });
  await think(60);
});
