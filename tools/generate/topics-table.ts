import { topics } from '../stack/topics.ts';

/** docs/topics.md: every topic in one table, from the list that makes them. */
export function topicsTable(): string {
  const rows = topics.map(
    ({ name, key, partitions, retentionDays, producers, consumers }) =>
      `| \`${name}\` | ${key} | ${partitions} | ${retentionDays} days | ${list(producers)} | ${list(consumers)} |`,
  );
  return [
    '# Topics',
    '',
    'Generated from `tools/stack/topics.ts` by `npm run generate`. Events with one key stay in order.',
    '',
    '| topic | key | partitions | kept | producers | consumers |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function list(names: string[]): string {
  return names.join(', ') || '–';
}
