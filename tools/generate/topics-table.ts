import { format } from 'prettier';
import { TOPICS } from '../services/topics.ts';

/** docs/topics.md: every topic in one table, from the list that makes them. */
export function topicsTable(): Promise<string> {
  const rows = TOPICS.map(
    ({ name, key, partitions, productionPartitions, retentionDays, producers, consumers }) =>
      `| \`${name}\` | ${key} | ${partitions} | ${productionPartitions} | ${retentionDays} days | ${list(producers)} | ${list(consumers)} |`,
  );
  const text = [
    '# Topics',
    '',
    'Generated from every `service.ts` by `npm run generate`. Events with one key stay in order.',
    'What a consumer cannot use is in `<topic>.dlq`; `npm run replay -- <topic>` gives it to it again.',
    '',
    '| topic | key | partitions here | in production | kept | producers | consumers |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  return format(text, { parser: 'markdown' });
}

function list(names: string[]): string {
  return names.join(', ') || '–';
}
