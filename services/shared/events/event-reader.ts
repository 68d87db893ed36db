import { Type, type Static, type TSchema } from 'typebox';
import { makeChecker } from '../http/validator.ts';

const Envelope = Type.Object({
  type: Type.String(),
  sequence: Type.String({ pattern: '^(0|[1-9][0-9]{0,14})$' }),
  logepoch: Type.Optional(Type.String({ format: 'uuid' })),
  time: Type.String({ format: 'date-time' }),
  data: Type.Object({}),
});

type Envelope = Static<typeof Envelope>;

/** Why an event cannot be used: a stable reason for counting, and the particulars. */
export interface Poison {
  reason:
    | 'not_json'
    | 'too_deep'
    | 'forbidden_key'
    | 'not_a_cloud_event'
    | 'unknown_version'
    | 'invalid_data'
    | 'unreadable'
    | 'given_up';
  detail: string;
}

/** An event with its place in the producer's log (a whole number as text) and its time (ISO 8601). */
export interface ReadEvent<F> {
  /** The log that it is of; undefined in a stream of one log, and before 0.2. */
  epoch?: string | undefined;
  /** Of the topic that brought it; undefined in a stream of the log. */
  partition?: string | undefined;
  position: string;
  time: string;
  fact: F;
}

export type ReadResult<F> =
  | { outcome: 'usable'; event: ReadEvent<F> }
  | { outcome: 'ignored' }
  | { outcome: 'poison'; poison: Poison };

/** How the data of one version of an event is checked, and what is taken from it. */
export interface DataReader<F> {
  check: (data: unknown) => string | undefined;
  toFact: (data: unknown) => F;
}

/** Names a reader's types from the schema of what it uses. */
export function readsData<S extends TSchema, F>(
  schema: S,
  toFact: (data: Static<S>) => F,
): DataReader<F> {
  return { check: makeChecker(schema), toFact: (data) => toFact(data as Static<S>) };
}

/**
 * Reads events of one producer, such as `golf.round`. Unknown fields are ignored, and so are types
 * that the producer added later; everything else that is not as agreed is poison.
 * @param readers by the event's name, then its version
 */
export function makeEventReader<F>(
  producer: string,
  readers: Record<string, Record<string, DataReader<F>>>,
): (value: unknown) => ReadResult<F> {
  const typePattern = new RegExp(`^${producer.replaceAll('.', '\\.')}\\.([A-Za-z]+)\\.(v\\d+)$`);
  const checkEnvelope = makeChecker(Envelope);

  const known = new Map<string, DataReader<F>>();

  function readerOf(type: string): DataReader<F> | ReadResult<F> {
    const found = known.get(type);
    if (found) return found;
    const [, name, version] = typePattern.exec(type) ?? [];
    if (!name || !version) return poison('not_a_cloud_event', `type ${type.slice(0, 200)}`);
    if (!Object.hasOwn(readers, name)) return { outcome: 'ignored' };
    const reader = readers[name]?.[version];
    if (!reader) return poison('unknown_version', type.slice(0, 200));
    known.set(type, reader);
    return reader;
  }

  return (value) => {
    const shape = shapeFault(value, 0);
    if (shape) return { outcome: 'poison', poison: shape };
    const fault = checkEnvelope(value);
    if (fault) return poison('not_a_cloud_event', fault);
    const { type, sequence, logepoch: epoch, time, data } = value as Envelope;
    const reader = readerOf(type);
    if ('outcome' in reader) return reader;
    const dataFault = reader.check(data);
    if (dataFault) return poison('invalid_data', dataFault);
    const fact = reader.toFact(data);
    return { outcome: 'usable', event: { position: sequence, epoch, time, fact } };
  };
}

function poison(reason: Poison['reason'], detail: string): ReadResult<never> {
  return { outcome: 'poison', poison: { reason, detail } };
}

/** No event of ours has more than a few levels; a thousand times as many would exhaust the stack. */
const MAX_DEPTH = 32;

/** What makes a value unfit to be looked into: too many levels, or a key that reaches into a prototype. */
function shapeFault(value: unknown, depth: number): Poison | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= MAX_DEPTH) return { reason: 'too_deep', detail: `over ${MAX_DEPTH} levels` };
  for (const key in value) {
    if (key === '__proto__' || key === 'constructor')
      return { reason: 'forbidden_key', detail: key };
    const fault = shapeFault((value as Record<string, unknown>)[key], depth + 1);
    if (fault) return fault;
  }
  return undefined;
}
