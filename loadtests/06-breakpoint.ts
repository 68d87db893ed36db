import { openClub, playOn, type Club } from './lib/golfer.ts';
import { share } from './lib/minutes.ts';
import { STATS } from './lib/times.ts';
import { counted } from './lib/whole.ts';

export { handleSummary } from './lib/summary.ts';

const GOLFERS = 300;
/** Until the first answers are there one slow one would be many of a hundred. */
const delayAbortEval = '10s';

// Ever more of them, until a limit is missed, which ends the run: where is it?
export const options = {
  scenarios: {
    golfers: {
      ...{ executor: 'ramping-arrival-rate', startRate: 50, preAllocatedVUs: GOLFERS },
      stages: [{ duration: share(1, 5), target: 3000 }],
    },
  },
  thresholds: {
    http_req_failed: [{ threshold: 'rate<0.01', abortOnFail: true, delayAbortEval }],
    http_req_duration: [{ threshold: 'p(95)<500', abortOnFail: true, delayAbortEval }],
    dropped_iterations: [{ threshold: 'count<100', abortOnFail: true, delayAbortEval }],
  },
  summaryTrendStats: STATS,
  setupTimeout: '10m',
};

export const setup = (): Promise<Club> => openClub(GOLFERS);

export default counted(playOn);
