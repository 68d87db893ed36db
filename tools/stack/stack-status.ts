import type { StackStatus } from './control-server.ts';
import { memoryOf } from './process-info.ts';
import type { Selection } from './selection.ts';
import type { Supervisor } from './supervisor.ts';

/** The state of a whole stack; its memory includes the supervisor's. */
export async function stackStatus(
  supervisor: Supervisor,
  ready: boolean,
  selection: Selection,
): Promise<StackStatus> {
  const children = await supervisor.status();
  return {
    ready,
    only: selection.run === 'services' ? 'all' : 'stores',
    pid: process.pid,
    memoryBytes: memoryOf([process.pid]).get(process.pid) ?? 0,
    children,
  };
}
