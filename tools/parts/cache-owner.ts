/** Who works in a folder of the cache (`<name>.<pid>.tmp`), and whether that process lives. */
export function ownerOf(name: string): { pid: number; alive: boolean } | undefined {
  const pid = Number(/\.(\d+)\.tmp$/.exec(name)?.[1]);
  return Number.isNaN(pid) ? undefined : { pid, alive: isAlive(pid) };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
