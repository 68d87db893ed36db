import type { Client } from 'pg';
import type { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import { hasRounds, renameLog, vacuum } from '../../services/round/populate/after-load.ts';
import { rebuildHandicaps } from '../../services/round/handicaps/rebuild-handicaps.ts';
import {
  isBegun,
  loadClub,
  makeClub,
  type Loaded,
} from '../../services/round/populate/load-club.ts';
import type { Population } from '../../services/round/populate/population.ts';
import { rebuildAnalytics } from './rebuild-analytics.ts';
import type { StackAccess } from '../stack/superuser-of.ts';
import { withRoundClient, withRoundPool } from './round-database.ts';

/** The stack that is filled, and with what. */
export interface PopulateOptions {
  stack: StackAccess;
  population: Population;
  /** Fill it even where other rounds were played before. */
  besideOthers: boolean;
  progress: Progress;
}

const OTHERS =
  'The club has other rounds already. To add to them, which cannot be undone: --yes. ' +
  'To begin with an empty club: npm stop, npm run clean, npm start.';

/**
 * Fills the club of a running stack of this machine, and brings all that follows from rounds up to
 * date: handicap records, the planner's statistics, the views of analytics.
 * @throws UserError when the club holds other rounds and it was not said that this is meant
 */
export async function populateClub(options: PopulateOptions): Promise<Loaded> {
  const { stack, population, progress } = options;
  const loaded = await withRoundClient(stack, (client) => loadRounds(client, options));
  const members = `${population.players} members, each from all their rounds`;
  await progress.run('handicaps', members, () =>
    withRoundPool(stack, (pool) => rebuildHandicaps(pool)),
  );
  await progress.run('postgres', 'vacuum and statistics', () => withRoundClient(stack, vacuum));
  await progress.run('analytics', 'views from the log', async () => {
    if (loaded.rounds > 0) await withRoundClient(stack, renameLog);
    await rebuildAnalytics(stack);
  });
  return loaded;
}

async function loadRounds(
  client: Client,
  { population, besideOthers, progress }: PopulateOptions,
): Promise<Loaded> {
  const club = await makeClub(client, population);
  if (!besideOthers && !(await isBegun(client, club)) && (await hasRounds(client))) {
    throw new UserError(OTHERS);
  }
  const of = population.rounds;
  return progress.run('rounds', `${thousands(of)} rounds`, (show) =>
    loadClub(client, club, ({ rounds, found, players, scores, events }) => {
      const done = rounds + found;
      const rows = rounds + players + scores + events;
      show({ done, of, words: `${thousands(done)}/${thousands(of)}, ${thousands(rows)} rows` });
    }),
  );
}

function thousands(count: number): string {
  return count.toLocaleString('en');
}
