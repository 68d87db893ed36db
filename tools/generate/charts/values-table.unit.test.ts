import { expect, it } from 'vitest';
import { valuesTable } from './values-table.ts';

const rowOf = (value: string) => valuesTable().find((row) => row.startsWith(`| \`${value}\` |`));

it.each([
  ['probes.timeoutSeconds', '| `5` | 1 to 5 |'],
  ['replicas', '| `2` | 0 or more | Without autoscaling, and of a canary. |'],
  ['resources.limits.memory', '| `512Mi` | string |'],
  ['sidecar.resources.requests.cpu', '| `100m` | string |'],
  ['image.pullPolicy', '| `IfNotPresent` | Always, IfNotPresent, Never |'],
  ['global.stores.postgres.port', '| `5432` | 1 to 65535 |'],
  ['ingress.host', '| none | string |'],
  ['namespace', '| Its layer, whatever the release’s namespace'.replace('’', "'")],
])('says of %s what it is', (value, told) => {
  expect(rowOf(value)).toContain(told);
});

it('has a row for each value, once', () => {
  const values = valuesTable().map((row) => row.split('|')[1]);
  expect(new Set(values).size).toBe(values.length);
  expect(values.length).toBeGreaterThan(50);
});
