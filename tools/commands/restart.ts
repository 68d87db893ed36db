import { formatDuration } from '../console/duration.ts';
import { askRunningStack } from '../stack/control-client.ts';

/** Restarts one process of the stack, or every service and sidecar. */
export async function runRestart([name]: string[]): Promise<number> {
  const startedAt = performance.now();
  await askRunningStack({ do: 'restart', ...(name === undefined ? {} : { name }) });
  const took = formatDuration(performance.now() - startedAt);
  console.log(`${name ?? 'every service and sidecar'}: ready again after ${took}.`);
  return 0;
}
