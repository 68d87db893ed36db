import { openClub, playOn, type Club } from './lib/golfer.ts';
import { share } from './lib/minutes.ts';
import { STATS } from './lib/times.ts';
import { counted, SOUND } from './lib/whole.ts';

export { handleSummary } from './lib/summary.ts';

const USUAL = 20;
const SPIKE = 200;
/** Enough for answers that take a second. */
const GOLFERS = USUAL + SPIKE + USUAL;

const arrivals = (rate: number, from: string, duration: string, when: string) => ({
  ...{ executor: 'constant-arrival-rate', rate, startTime: from, duration },
  ...{ preAllocatedVUs: rate, tags: { when } },
});

// The rain is over and everybody taps at once: does it come back to what it was?
export const options = {
  scenarios: {
    before: arrivals(USUAL, '0s', share(0.4, 1), 'before'),
    spike: arrivals(SPIKE, share(0.4, 1), share(0.2, 1), 'spike'),
    after: arrivals(USUAL, share(0.6, 1), share(0.4, 1), 'after'),
  },
  thresholds: {
    ...SOUND,
    'http_req_duration{when:before}': ['p(95)<150'],
    'http_req_duration{when:after}': ['p(95)<150'],
    'http_req_duration{when:spike}': ['p(95)<1000'],
  },
  summaryTrendStats: STATS,
  setupTimeout: '10m',
};

export const setup = (): Promise<Club> => openClub(GOLFERS);

export default counted(playOn);
