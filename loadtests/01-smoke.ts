import { check, group } from 'k6';
import exec from 'k6/execution';
import { makeAccounts, personOf, type Account } from './lib/accounts.ts';
import { readCourses, type Course } from './lib/courses.ts';
import { readFigures } from './lib/figures.ts';
import { finish, readRound, score, startRound } from './lib/rounds.ts';
import { enrol, logIn, refresh } from './lib/session.ts';
import { counted, SOUND } from './lib/whole.ts';

export { handleSummary } from './lib/summary.ts';

const VISITS = 2;

// Two users, once through everything: does the club work at all?
export const options = {
  scenarios: {
    visit: { executor: 'shared-iterations', vus: VISITS, iterations: VISITS, maxDuration: '2m' },
  },
  thresholds: { ...SOUND, iterations: [`count==${VISITS}`] },
};

interface Data {
  accounts: Account[];
  course: Course;
}

export async function setup(): Promise<Data> {
  const accounts = await makeAccounts(VISITS);
  const { token } = await logIn(accounts[0]!);
  const [course] = await readCourses(token);
  return { accounts, course: course! };
}

export default counted<Data>(async ({ accounts, course }) => {
  const nth = exec.scenario.iterationInTest;
  const first = await logIn(accounts[nth]!);
  await enrol(first);
  const session = await logIn(first.account);
  await refresh(session);
  const { token } = session;
  const round = await startRound(token, course, personOf(nth), 3);
  const strokes: number[] = [];
  for (let hole = 1; hole <= 18; hole++) strokes.push(await score(token, round, 0, hole));
  const read = await readRound(token, round);
  const finished = await finish(token, round);
  group('a round', () => {
    const { scores } = read.players[0]!;
    const written = (hole: number) => scores.find((one) => one.hole === hole)?.strokes;
    check(read, { 'has every score': () => strokes.every((n, at) => written(at + 1) === n) });
    check(finished, { 'is finished': ({ state }) => state === 'finished' });
  });
  await readFigures(token);
});
