import { openClub, playOn, type Club } from './lib/golfer.ts';
import { share } from './lib/minutes.ts';
import { STATS } from './lib/times.ts';
import { counted } from './lib/whole.ts';

export { handleSummary } from './lib/summary.ts';

const GOLFERS = 200;
const STEPS = [100, 200, 400, 800];

// More than it can do, step by step: does it get slow, or does it break?
export const options = {
  scenarios: {
    golfers: {
      ...{ executor: 'ramping-arrival-rate', startRate: 50, preAllocatedVUs: GOLFERS },
      stages: STEPS.map((target) => ({ duration: share(1 / STEPS.length, 2), target })),
    },
  },
  thresholds: { http_req_failed: ['rate<0.01'], http_req_duration: ['p(99)<2000'] },
  summaryTrendStats: STATS,
  setupTimeout: '10m',
};

export const setup = (): Promise<Club> => openClub(GOLFERS);

export default counted(playOn);
