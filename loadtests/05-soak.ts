import { openClub, playOnThinking, type Club } from './lib/golfer.ts';
import { share } from './lib/minutes.ts';
import { STATS, within } from './lib/times.ts';
import { counted, SOUND } from './lib/whole.ts';

export { handleSummary } from './lib/summary.ts';

const GOLFERS = 30;

// Hours of the same, tokens changed all the while: does anything grow? The report has memory in time.
export const options = {
  scenarios: {
    golfers: { executor: 'constant-vus', vus: GOLFERS, duration: share(1, 60) },
  },
  thresholds: { ...SOUND, ...within(150) },
  summaryTrendStats: STATS,
  setupTimeout: '10m',
};

export const setup = (): Promise<Club> => openClub(GOLFERS);

export default counted(playOnThinking);
