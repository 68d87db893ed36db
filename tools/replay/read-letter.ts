import { ORIGINAL_CHARACTERS } from '../../services/shared/events/dead-letters.ts';
import type { TopicRecord } from './topic-reader.ts';

/** A dead letter: who put it aside, why, and what it was. */
export interface Letter {
  /** Its place among the dead letters. */
  record: TopicRecord;
  /** The service that could not use it. */
  consumer: string;
  reason: string;
  detail: string;
  /** The record as it was, or its beginning where it was long. */
  original: string;
  isWhole: boolean;
  /** Where it lay; texts, as the sidecar tells them. */
  origin: { topic: string; partition: string | undefined; offset: string | undefined };
}

/** Reads a dead letter; undefined when it is none. */
export function readLetter(record: TopicRecord): Letter | undefined {
  const { source, data } = parse(record.value) as { source?: unknown; data?: Partial<Data> };
  if (typeof source !== 'string' || typeof data?.original !== 'string') return undefined;
  const { original, reason = '', detail = '', topic = '', partition, offset } = data;
  return {
    record,
    consumer: source.replace(/^\//, ''),
    ...{ reason, detail, original, origin: { topic, partition, offset } },
    isWhole: original.length < ORIGINAL_CHARACTERS,
  };
}

/** What two letters about the same record have in common. */
export function subjectOf({ consumer, origin, original }: Letter): string {
  const { topic, partition, offset } = origin;
  return [consumer, topic, partition ?? original, offset].join(' ');
}

/** The place of a letter's record, for people. */
export function placeOf({ origin: { topic, partition = '?', offset = '?' } }: Letter): string {
  return `${topic}/${partition}@${offset}`;
}

interface Data {
  reason: string;
  detail: string;
  original: string;
  topic: string;
  partition: string;
  offset: string;
}

function parse(text: string): object {
  try {
    return (JSON.parse(text) ?? {}) as object;
  } catch {
    return {};
  }
}
