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
    'What a consumer cannot use is in `<topic>.dlq`; `npm run replay -- <topic>` gives it to it again. Of what a',
    'family of retries takes it is in `<family>.dlq`, and what is tried later in `<family>.retry` ([0072](adr/0072-tried-again-later.md)).',
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
