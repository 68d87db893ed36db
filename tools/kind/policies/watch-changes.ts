import { setTimeout as sleep } from 'node:timers/promises';
import type { Target } from '../../k8s/target.ts';
import { spawnTied, type TiedProcess } from '../../stack/spawn-tied.ts';

const AGAIN_MS = 1000;

/** Rings at each change of an object of these kinds; gives what ends it. A watch that breaks off is begun anew. */
export function watchChanges(target: Target, kinds: string[], ring: () => void): () => void {
  const running = new Set<TiedProcess>();
  let isOver = false;
  const watch = async (kind: string) => {
    while (!isOver) {
      const args = ['get', kind, '--all-namespaces', '--watch-only', '--output', 'name'];
      const env = { ...process.env, ...target.env };
      const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
      const watcher = spawnTied(target.kubectl, args, { env, stdio });
      running.add(watcher);
      watcher.child.stdout!.on('data', ring);
      await watcher.exited.catch(() => undefined);
      running.delete(watcher);
      if (!isOver) await sleep(AGAIN_MS);
    }
  };
  for (const kind of kinds) void watch(kind);
  return () => {
    isOver = true;
    for (const { child } of running) child.kill();
  };
}
