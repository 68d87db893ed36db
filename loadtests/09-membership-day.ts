import { check } from 'k6';
import exec from 'k6/execution';
import { announceDay, endDay, type Day } from './lib/membership-day.ts';
import { newcomerOf } from './lib/newcomer.ts';
import { press, registered } from './lib/press.ts';
import { STATS } from './lib/times.ts';
import { counted, SOUND } from './lib/whole.ts';

export { handleSummary } from './lib/summary.ts';

const PEOPLE = Number(__ENV['PEOPLE'] ?? 1000);
const QUOTA = Math.ceil(PEOPLE / 4);
const SEED = Number(__ENV['SEED'] ?? 1);
/** Half of them press before it opens. */
const OPENS_IN_SECONDS = 2;
/** The rates of a triangle of four seconds add up to this. */
const PEAK = PEOPLE / OPENS_IN_SECONDS;

// Nine o'clock: a quarter of those who come can have a place. They press within two seconds of the hour, some twice, some in
// other letters, some again since they saw no answer. Afterwards each place is given once, in the order of arrival.
export const options = {
  scenarios: {
    arrivals: {
      ...{ executor: 'ramping-arrival-rate', startRate: 0, timeUnit: '1s' },
      ...{ preAllocatedVUs: PEOPLE, gracefulStop: '60s' },
      stages: [
        { target: PEAK, duration: `${OPENS_IN_SECONDS}s` },
        { target: 0, duration: `${OPENS_IN_SECONDS}s` },
      ],
    },
  },
  thresholds: { ...SOUND, registered: ['count>0'] },
  summaryTrendStats: STATS,
  setupTimeout: '2m',
};

export const setup = (): Promise<Day> => announceDay(QUOTA, OPENS_IN_SECONDS);

export default counted<Day>(async (day) => {
  const who = newcomerOf(SEED, exec.scenario.iterationInTest);
  const email = `n${who.nth}.${day.dayId.slice(-12)}@club.example`;
  const key = crypto.randomUUID();
  const presses = [press(day, who, key, email)];
  if (who.doubleClicks) presses.push(press(day, who, key, email));
  if (who.spellsAnew) presses.push(press(day, who, crypto.randomUUID(), email.toUpperCase()));
  const came = await Promise.all(presses);
  if (who.asksAgain) came.push(await press(day, who, key, email));
  const ids = new Set(came.flatMap(({ userId }) => userId ?? []));
  registered.add(ids.size);
  check(came, {
    'one registration a person': () => ids.size === 1,
    'who else asks is told so': () =>
      came.every(({ userId, code }) => userId !== undefined || code === 'already_registered'),
  });
});

export const teardown = endDay;
