import { DEAD_LETTERS, readTopic, ROUND_TOPIC, type TopicRecord } from '../topic.ts';
import { POISON } from '../faults/events.ts';
import { finding, type Evidence, type Finding } from './finding.ts';

interface Published {
  id: string;
  subject: string;
  data: { roundVersion?: number };
}

/** What was counted in the topic beside what must be there. */
export interface TopicCounts {
  records: number;
  repeats: number;
  inversions: number;
}

/** Invariants 3 and 4, and the half of 11 that is about poison. */
export async function checkTopic({ world, record, faults }: Evidence) {
  const records = await readTopic(world, ROUND_TOPIC);
  const events = records.flatMap(({ value }) => (value.includes(POISON) ? [] : parse(value)));
  const published = new Set(events.map(({ id }) => id));
  const logged = new Set(record.events.map(({ eventId }) => eventId));
  const missing = [...logged].filter((id) => !published.has(id));
  const foreign = [...published].filter((id) => !logged.has(id) && !world.gone.has(id));
  const { repeats, inversions } = countDisorder(events);
  const counts: TopicCounts = { records: records.length, repeats, inversions };
  const findings: Finding[] = [
    finding(3, logged.size, [
      ...missing.map((id) => `event ${id} is in the log and not in the topic`),
      ...foreign.map((id) => `event ${id} is in the topic and not in the log`),
    ]),
    finding(4, events.length, neverInOrder(events, logged)),
  ];
  if (faults.some(({ kind }) => kind === 'poison'))
    findings.push(await checkPoison(world, records));
  return { findings, counts };
}

function parse(value: string): Published[] {
  return [JSON.parse(value) as Published];
}

function countDisorder(events: Published[]) {
  const seen = new Set<string>();
  const last = new Map<string, number>();
  let [repeats, inversions] = [0, 0];
  for (const { id, subject, data } of events) {
    if (seen.has(id)) repeats++;
    else if ((data.roundVersion ?? 0) < (last.get(subject) ?? 0)) inversions++;
    seen.add(id);
    last.set(subject, Math.max(last.get(subject) ?? 0, data.roundVersion ?? 0));
  }
  return { repeats, inversions };
}

/** The key of a record is its round, so that a round is in one partition: else there is no order to keep. */
function neverInOrder(events: Published[], logged: Set<string>): string[] {
  return events.flatMap(({ id, subject, data }) =>
    logged.has(id) && (subject === undefined || data.roundVersion === undefined)
      ? [`event ${id} tells no round or no version`]
      : [],
  );
}

async function checkPoison(world: Evidence['world'], records: TopicRecord[]): Promise<Finding> {
  const marks = new Set(records.flatMap(({ value }) => markOf(value)));
  const letters = (await readTopic(world, DEAD_LETTERS)).flatMap(({ value }) => markOf(value));
  const aside = Map.groupBy(letters, (mark) => mark);
  const missing = [...marks].filter((mark) => (aside.get(mark)?.length ?? 0) < 5);
  return finding(
    11,
    marks.size,
    missing.map((mark) => `not all of ${mark} is a dead letter`),
  );
}

function markOf(value: string): string[] {
  const found = new RegExp(`${POISON}-[0-9a-f-]{36}`).exec(value);
  return found ? [found[0]] : [];
}
