import { deadLetterTopic } from '@golfroundpro/shared/service/declaration.ts';
import { giveAgain, type ConsumerRoute } from './give-again.ts';
import { readLetter, subjectOf, type Letter } from './read-letter.ts';
import { openTopic, type Offsets, type TopicReader, type TopicRecord } from './topic-reader.ts';
import { wholeOriginal } from './whole-original.ts';

/** What became of a dead letter. */
export type Outcome =
  | { kind: 'taken' }
  | { kind: 'put aside again'; reason: string; detail: string }
  | { kind: 'gone' }
  | { kind: 'nobody takes it' };

export interface ReplayResult {
  letters: { letter: Letter; outcome: Outcome }[];
  /** Records among the dead letters that are none. */
  unreadable: number;
}

export interface ReplayOptions {
  kafkaPort: number;
  /** A topic, or a family of retries, whose dead letters are of several topics. */
  topic: string;
  /** Where a service takes the topic that a letter is of; undefined when it does not. */
  routeOf: (consumer: string, topic: string) => ConsumerRoute | undefined;
  report: (done: number, all: number) => void;
}

/** How far the dead letters of each topic were given again is noted in Kafka, for this group. */
const GROUP = 'golfroundpro-replay';
const AT_ONCE = 20;

/**
 * Gives each dead letter of a topic that was not given yet to its consumer, those that were there at the
 * start and no others: what fails again goes to the dead letters once, and waits for the next replay.
 * @throws UserError when a consumer cannot take any: the next replay begins there
 */
export async function replayTopic(options: ReplayOptions): Promise<ReplayResult> {
  const reader = openTopic(options.kafkaPort, deadLetterTopic(options.topic), GROUP);
  try {
    const [from, to] = [await reader.reached(), await reader.ends()];
    const given = await giveAll(reader, { from, to }, options);
    const again = await putAsideSince(options, to);
    const letters = given.letters.map(({ letter, outcome }) => {
      const next = again.get(subjectOf(letter));
      if (outcome.kind !== 'taken' || !next) return { letter, outcome };
      const { reason, detail } = next;
      return { letter, outcome: { kind: 'put aside again', reason, detail } as const };
    });
    return { ...given, letters };
  } finally {
    await reader.close();
  }
}

async function giveAll(
  reader: TopicReader,
  { from, to }: { from: Offsets; to: Offsets },
  options: ReplayOptions,
): Promise<ReplayResult> {
  const all = to.reduce((sum, end, partition) => sum + Number(end - from[partition]!), 0);
  const result: ReplayResult = { letters: [], unreadable: 0 };
  const next = [...from];
  let done = 0;
  const give = async (records: TopicRecord[]) => {
    const letters = records.map(readLetter).filter((letter) => letter !== undefined);
    result.letters.push(...(await giveSome(letters, options)));
    result.unreadable += records.length - letters.length;
    for (const { partition, offset } of records) next[partition] = offset + 1n;
    await reader.note(next);
    done += records.length;
    options.report(done, all);
  };
  let some: TopicRecord[] = [];
  for await (const record of reader.read(from, to)) {
    some.push(record);
    if (some.length < AT_ONCE) continue;
    await give(some);
    some = [];
  }
  if (some.length > 0) await give(some);
  return result;
}

async function giveSome(
  letters: Letter[],
  { kafkaPort, routeOf }: ReplayOptions,
): Promise<ReplayResult['letters']> {
  const outcomes = new Map<Letter, Outcome>();
  const takerOf = ({ consumer, origin }: Letter) => `${consumer} ${origin.topic}`;
  for (const own of Map.groupBy(letters, takerOf).values()) {
    const { consumer, origin } = own[0]!;
    const route = routeOf(consumer, origin.topic);
    const found: { letter: Letter; value: string }[] = [];
    for (const letter of own) {
      const value = await wholeOriginal(kafkaPort, letter);
      const kind = !route ? 'nobody takes it' : value === undefined ? 'gone' : 'taken';
      outcomes.set(letter, { kind });
      if (kind === 'taken') found.push({ letter, value: value! });
    }
    if (route && found.length > 0) await giveAgain(route, found);
  }
  return letters.map((letter) => ({ letter, outcome: outcomes.get(letter)! }));
}

/** The letters that were written since: a consumer answers when Kafka has those of what it was given. */
async function putAsideSince(
  { kafkaPort, topic }: ReplayOptions,
  from: Offsets,
): Promise<Map<string, Letter>> {
  const reader = openTopic(kafkaPort, deadLetterTopic(topic), `${GROUP}-check`);
  try {
    const found = new Map<string, Letter>();
    for await (const record of reader.read(from, await reader.ends())) {
      const letter = readLetter(record);
      if (letter) found.set(subjectOf(letter), letter);
    }
    return found;
  } finally {
    await reader.close();
  }
}
