import { formatDuration } from '../console/duration.ts';
import { askRunningStack, askStack } from '../stack/control-client.ts';
import { layoutOf } from '../stack/layout.ts';
import { stopKeptStack } from '../kept-stack/keep-stack.ts';
import { endOrphans } from '../stack/process-record.ts';

/** Stops everything, or one service, sidecar or store; ends what a killed start left behind. */
export async function runStop([name]: string[]): Promise<number> {
  const startedAt = performance.now();
  if (name !== undefined) {
    await askRunningStack({ do: 'stop', name });
    console.log(`${name} is stopped; npm run restart -- ${name} starts it again.`);
    return 0;
  }
  if (await stopKeptStack()) console.log('Stopped the stack of the end-to-end tests.');
  const running = await askStack({ do: 'shutdown' });
  const orphans = await endOrphans(layoutOf().processFile);
  if (orphans.length > 0) console.log(`Ended what was left: ${orphans.join(', ')}.`);
  else if (running) console.log(`Stopped after ${formatDuration(performance.now() - startedAt)}.`);
  else console.log('Nothing runs.');
  return 0;
}
