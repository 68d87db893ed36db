import { currentContext, tagsOf } from '../runner/context.ts';
import { Refused } from '../runner/refused.ts';

type Test<T> = ((value: T) => boolean) | boolean;

/** k6's `check`. @returns whether all were passed */
export function check<T>(value: T, tests: Record<string, Test<T>>, tags: object = {}): boolean {
  const context = currentContext();
  const { checks, metrics } = context.run;
  let all = true;
  for (const [name, test] of Object.entries(tests)) {
    const outcome: unknown = typeof test === 'function' ? test(value) : test;
    if (outcome instanceof Promise)
      throw new TypeError(`the check ${name} is async: k6 does not wait for it`);
    const passed = Boolean(outcome);
    const inGroup =
      checks.get(context.group) ?? new Map<string, { passes: number; fails: number }>();
    const seen = inGroup.get(name) ?? { passes: 0, fails: 0 };
    seen[passed ? 'passes' : 'fails'] += 1;
    checks.set(context.group, inGroup.set(name, seen));
    metrics.add('checks', Number(passed), { ...tagsOf(context), ...tags, check: name });
    all &&= passed;
  }
  return all;
}

/** k6's `group`: of what is done at once; k6 knows none of what is awaited. */
export function group<T>(name: string, work: () => T): T {
  const context = currentContext();
  const before = context.group;
  context.group = `${before}::${name}`;
  try {
    const result = work();
    if (result instanceof Promise)
      throw new TypeError('group takes no async function, in k6 neither');
    return result;
  } finally {
    context.group = before;
  }
}

/** k6's `fail`: ends the iteration. */
export function fail(reason = ''): never {
  throw new Error(reason);
}

/** It would hold up all VUs, where k6 holds up one. */
export function sleep(): never {
  throw new Refused('sleep, which does not let others work,', 'await a setTimeout of k6/timers');
}
