import { currentContext } from '../runner/context.ts';

/** k6's `SharedArray`: made by the first VU, read by all, changed by none. */
export const SharedArray = function <T>(name: string, make: () => T[]): readonly T[] {
  const { phase, run } = currentContext();
  if (phase !== 'init') throw new TypeError(`${name}: a SharedArray is made outside of functions`);
  const known = run.sharedArrays.get(name);
  if (known) return known as readonly T[];
  const made = freeze(make());
  run.sharedArrays.set(name, made);
  return made;
  // `new` gives what the function returns; a class would have to be an array itself.
} as unknown as new <T>(name: string, make: () => T[]) => readonly T[];

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}
