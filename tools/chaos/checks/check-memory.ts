import type { ChildStatus } from '../../stack/supervisor.ts';
import { finding, type Finding } from './finding.ts';

/** Twice what each may have under these clients when nothing is at fault; auth's hashes passwords. */
const MOST_MB = { service: 460, sidecar: 100 };

/** Invariant 11: what was held up while something was away is let go of. */
export function checkMemory(
  children: Pick<ChildStatus, 'name' | 'kind' | 'memoryBytes'>[],
): Finding {
  const own = children.flatMap(({ name, kind, memoryBytes }) => {
    if (kind === 'store') return [];
    return [{ name, mb: Math.round(memoryBytes / 1e6), most: MOST_MB[kind] }];
  });
  const large = own.filter(({ mb, most }) => mb > most);
  return finding(
    11,
    own.length,
    large.map(({ name, mb, most }) => `${name} has ${mb} MB after healing, more than ${most}`),
  );
}
