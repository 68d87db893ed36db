import type { StackStatus } from './control-server.ts';
import { memoryOf } from './process-info.ts';
import type { Selection } from './start-all.ts';
import type { Supervisor } from './supervisor.ts';

/** The state of a whole stack; its memory includes the supervisor's. */
export async function stackStatus(
  supervisor: Supervisor,
  ready: boolean,
  only: Selection,
): Promise<StackStatus> {
  const children = await supervisor.status();
  return {
    ready,
    only: Array.isArray(only) ? 'stores' : only,
    pid: process.pid,
    memoryBytes: memoryOf([process.pid]).get(process.pid) ?? 0,
    children,
  };
}
