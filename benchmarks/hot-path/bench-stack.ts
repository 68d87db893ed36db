import { viewsPrefix } from '../../services/analytics/views/keys.ts';
import { storedVersions } from '../../services/analytics/views/score-bytes.ts';
import { Progress } from '../../tools/console/progress.ts';
import { removeStack } from '../../tools/stack/remove-stack.ts';
import { startStack, type Stack } from '../../tools/stack/start-stack.ts';
import type { ViewsForm } from './views-lag.ts';

/** A stack as the benchmark sees it, of this checkout or of another commit. */
export interface BenchStack extends Pick<
  Stack,
  'layout' | 'ports' | 'secrets' | 'address' | 'status'
> {
  views: ViewsForm;
  /** Ends it and removes what it wrote. */
  remove: () => Promise<void>;
}

/** The most that the gateway's setting takes. */
const NO_LIMIT = '1000000';

/** Lets one user send as much as there is: for the stacks that are started after it. */
export function liftLimits(): void {
  process.env['IN_FLIGHT_PER_USER'] = '1000';
  for (const limit of ['ANONYMOUS', 'USER', 'CREDENTIALS']) {
    process.env[`RATE_LIMIT_${limit}_PER_MINUTE`] = NO_LIMIT;
  }
}

/** Starts a stack of this checkout in an empty directory. */
export async function startBenchStack(directory: string): Promise<BenchStack> {
  await removeStack(directory);
  const stack = await startStack({ directory, portMode: 'free', progress: new Progress() });
  return {
    ...stack,
    views: { prefix: viewsPrefix('analytics'), storedVersions },
    remove: async () => {
      await stack.stop();
      await removeStack(directory);
    },
  };
}
