import { makeApi } from '../client/api.ts';
import { logInDemo } from '../client/log-in.ts';
import { formatDuration } from '../console/duration.ts';
import { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import { populateClub } from '../populate/populate-club.ts';
import { askRunningStack } from '../stack/control-client.ts';
import { layoutOf } from '../stack/layout.ts';
import { loadSecrets } from '../stack/secrets.ts';
import { readStackFile, type StackFile } from '../stack/stack-file.ts';

interface PopulateFlags {
  rounds: number;
  players: number;
  /** Rounds of the one who has the most. */
  longest: number;
  seed: number;
  /** Beside what others have played. */
  yes: boolean;
}

/**
 * `npm run populate`: fills the running stack's club with rounds, as if it had been played in for
 * years. 200,000 rounds take about 5 GB of disk.
 */
export async function runPopulate({ yes, ...size }: PopulateFlags): Promise<number> {
  const startedAt = Date.now();
  const { address, ports } = await localStack();
  const { userId } = await logInDemo(makeApi(address));
  const { rounds, found } = await populateClub({
    stack: { ports, secrets: await loadSecrets(layoutOf().secretsFile) },
    population: { ...size, longest: Math.min(size.longest, size.rounds), userId },
    besideOthers: yes,
    progress: new Progress(),
  });
  const there = found > 0 ? ` (${found} were there)` : '';
  console.log(`${rounds} rounds added${there}, ${formatDuration(Date.now() - startedAt)}`);
  return 0;
}

/** The stack that runs from this checkout; it writes past the services, so never into another. */
async function localStack(): Promise<StackFile> {
  await askRunningStack({ do: 'status' });
  const file = await readStackFile(layoutOf());
  const host = file && new URL(file.address).hostname;
  if (file && ['localhost', '127.0.0.1', '[::1]'].includes(host!)) return file;
  throw new UserError(`Only a stack of this machine can be filled, not ${host}.`);
}
