import { openClub, playOnThinking, type Club } from './lib/golfer.ts';
import { share } from './lib/minutes.ts';
import { STATS, within } from './lib/times.ts';
import { counted, SOUND } from './lib/whole.ts';

export { handleSummary } from './lib/summary.ts';

const GOLFERS = 60;

// As many golfers as on a busy day, each in their own time: is it as fast as it is meant to be?
export const options = {
  scenarios: {
    golfers: {
      executor: 'ramping-vus',
      startVUs: 0,
      stages: [
        { duration: share(0.2, 2), target: GOLFERS },
        { duration: share(0.7, 2), target: GOLFERS },
        { duration: share(0.1, 2), target: 0 },
      ],
    },
  },
  thresholds: { ...SOUND, ...within(150) },
  summaryTrendStats: STATS,
  setupTimeout: '10m',
};

export const setup = (): Promise<Club> => openClub(GOLFERS);

export default counted(playOnThinking);
