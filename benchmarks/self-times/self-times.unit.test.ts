import { expect, it } from 'vitest';
import { selfTimes, type CpuProfile } from './self-times.ts';

const frame = (id: number, functionName: string, url = '') => ({
  id,
  callFrame: { functionName, url, lineNumber: 4 },
});

const PROFILE: CpuProfile = {
  nodes: [
    frame(1, '(idle)'),
    frame(2, '(garbage collector)'),
    frame(3, 'writev'),
    frame(4, 'end', 'node:_http_outgoing'),
    frame(5, 'query', 'file:///club/node_modules/pg/lib/client.js'),
    frame(6, 'call', 'file:///club/node_modules/@scope/part/index.js'),
    frame(7, '', 'file:///club/services/round/app.ts'),
    frame(8, 'query', 'file:///club/node_modules/pg/lib/client.js'),
  ],
  samples: [1, 2, 3, 4, 5, 6, 7, 8],
  timeDeltas: [200, 100, 100, 100, 200, 100, 100, 100],
};

it('gives each function and package its share of the time at work', () => {
  const { functions, packages, idle } = selfTimes(PROFILE);
  expect(idle).toBeCloseTo(0.2);
  expect(functions[0]).toEqual({ name: 'query, pg/lib/client.js:5', share: 3 / 8 });
  expect(functions.map(({ name }) => name)).toContain('a function without a name, round/app.ts:5');
  expect(packages.map(({ name }) => name).sort()).toEqual(
    [
      ...['garbage collector', 'Node, V8 and the system', 'Node in JavaScript'],
      ...['pg', '@scope/part', 'this project'],
    ].sort(),
  );
  expect(packages.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
});
