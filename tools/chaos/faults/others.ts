import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { rotateSigningKey } from '../../rotate/rotate-signing-key.ts';
import { openRotation } from '../../rotate/rotation.ts';
import { CLOCK_FILE } from '../inject/move-clock.ts';
import { control, whenWell } from '../world.ts';
import type { FaultKind } from './fault.ts';

const FIVE_MINUTES_MS = 300_000;

/** Both instances of a service live five minutes ahead or behind for a while. */
export const clock: FaultKind = {
  targets: ['round+', 'round-', 'analytics+', 'analytics-'],
  weight: 1,
  run: async (world, { target, lastsMs }) => {
    const app = target.slice(0, -1);
    const names = [app, `${app}-2`];
    const offsetMs = target.endsWith('+') ? FIVE_MINUTES_MS : -FIVE_MINUTES_MS;
    const restart = async (offsets: object) => {
      writeFileSync(join(world.folder, CLOCK_FILE), JSON.stringify(offsets));
      for (const name of names) await control(world, { do: 'restart', name });
      await whenWell(world, names);
    };
    await restart({ [app]: offsetMs });
    await sleep(lastsMs);
    await restart({});
  },
};

/** The key that tokens are signed with is changed while they are used. */
export const rotate: FaultKind = {
  targets: ['signing-key'],
  weight: 1,
  run: async ({ stack }) => rotateSigningKey(await openRotation(stack.layout.directory)),
};
