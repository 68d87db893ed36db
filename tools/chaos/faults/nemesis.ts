import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../console/user-error.ts';
import type { World } from '../world.ts';
import { FAULTS } from './all-faults.ts';
import type { Fault, PlannedFault } from './fault.ts';
import type { FaultPlan } from './plan-faults.ts';

/** Does what is planned until it is told to stop; resolves when the last faults are healed. */
export async function playFaults(
  world: World,
  plan: FaultPlan,
  { stopped, file, tell }: { stopped: AbortSignal; file: string; tell: (fault: Fault) => void },
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const lane = async (planned: PlannedFault[]) => {
    for (const next of planned) {
      await sleep(next.pauseMs, undefined, { signal: stopped }).catch(() => undefined);
      if (stopped.aborted) return;
      const fault: Fault = { ...next, startMs: Date.now(), endMs: Infinity };
      faults.push(fault);
      await play(world, fault);
      appendFileSync(file, `${JSON.stringify(fault)}\n`);
      tell(fault);
    }
  };
  await Promise.all(plan.map(lane));
  return faults;
}

async function play(world: World, fault: Fault): Promise<void> {
  try {
    const reached = await FAULTS[fault.kind]!.run(world, fault);
    if (reached) fault.reached = reached;
  } catch (error) {
    fault.failure = messageOf(error);
  }
  fault.endMs = Date.now();
}
