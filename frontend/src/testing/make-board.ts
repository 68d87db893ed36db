import type { Leaderboard } from '../lib/api/schema.ts';

/** The club's net board of a week, with these scores against par; the first place is "golfer". */
export function makeBoard(values: number[]): Leaderboard {
  return {
    ...{ id: 'club.net.2026-W19', scope: 'club', courseId: null, metric: 'net' },
    ...{ period: '2026-W19', version: `epoch:${values.join(',')}`, players: values.length },
    ...{ asOf: '2026-05-09T10:00:00Z', own: null },
    entries: values.map((value, at) => ({
      ...{ rank: at + 1, userId: at === 0 ? 'golfer' : `member-${at}`, value },
      ...{ roundId: `r${at}`, courseId: 'links', playedOn: '2026-05-09' },
    })),
  };
}
