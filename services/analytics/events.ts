import { Type, type Static } from 'typebox';
import { makeChecker } from '@golfroundpro/shared/http/validator.ts';
import type { RoundEvent, RoundFact } from './domain/round-event.ts';

const Id = Type.String({ format: 'uuid' });
const Version = Type.Integer({ minimum: 1 });
const Hole = Type.Integer({ minimum: 1, maximum: 18 });

const RoundStarted = Type.Object({
  roundId: Id,
  roundVersion: Version,
  courseId: Id,
  holes: Type.Enum(['18', 'front9', 'back9']),
  playedOn: Type.String({ format: 'date' }),
  pars: Type.Array(Type.Object({ hole: Hole, par: Type.Integer({ minimum: 1 }) }), { minItems: 1 }),
  players: Type.Array(Type.Object({ playerId: Id, userId: Id })),
});

const HoleScored = Type.Object({
  roundId: Id,
  playerId: Id,
  hole: Hole,
  strokes: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
  holeVersion: Version,
});

const RoundFinished = Type.Object({ roundId: Id, roundVersion: Version });

const Envelope = Type.Object({
  type: Type.String(),
  sequence: Type.String({ pattern: '^(0|[1-9][0-9]{0,14})$' }),
  time: Type.String({ format: 'date-time' }),
  data: Type.Object({}),
});

type Envelope = Static<typeof Envelope>;

interface Reader {
  check: (value: unknown) => string | undefined;
  toFact: (data: unknown) => RoundFact;
}

/** The data this service uses of each event, by the event's name and version. */
const READERS: Record<string, Record<string, Reader>> = {
  RoundStarted: { v1: { check: makeChecker(RoundStarted), toFact: toStarted } },
  HoleScored: { v1: { check: makeChecker(HoleScored), toFact: toScored } },
  RoundFinished: { v1: { check: makeChecker(RoundFinished), toFact: toFinished } },
};

/** Why an event cannot be used: a stable reason for counting, and the particulars. */
export interface Poison {
  reason: 'not_json' | 'not_a_cloud_event' | 'unknown_version' | 'invalid_data' | 'forbidden_key';
  detail: string;
}

export type ReadResult =
  | { outcome: 'usable'; event: RoundEvent }
  | { outcome: 'ignored' }
  | { outcome: 'poison'; poison: Poison };

const TYPE = /^golf\.round\.([A-Za-z]+)\.(v\d+)$/;
const checkEnvelope = makeChecker(Envelope);

/**
 * Reads an event of round's log. Unknown fields are ignored, and so are types that a producer added
 * later; everything else that is not as agreed is poison.
 */
export function readRoundEvent(value: unknown): ReadResult {
  if (hasForbiddenKey(value)) return poison('forbidden_key', '__proto__ or constructor');
  const fault = checkEnvelope(value);
  if (fault) return poison('not_a_cloud_event', fault);
  const { type, sequence, time, data } = value as Envelope;
  const [, name, version] = TYPE.exec(type) ?? [];
  if (!name || !version) return poison('not_a_cloud_event', `type ${type.slice(0, 200)}`);
  if (!Object.hasOwn(READERS, name)) return { outcome: 'ignored' };
  const reader = READERS[name]?.[version];
  if (!reader) return poison('unknown_version', type.slice(0, 200));
  const dataFault = reader.check(data);
  if (dataFault) return poison('invalid_data', dataFault);
  return { outcome: 'usable', event: { position: sequence, time, fact: reader.toFact(data) } };
}

function poison(reason: Poison['reason'], detail: string): ReadResult {
  return { outcome: 'poison', poison: { reason, detail } };
}

/** Whether a key stands anywhere that would reach into an object's prototype. */
function hasForbiddenKey(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasForbiddenKey);
  if (typeof value !== 'object' || value === null) return false;
  for (const key in value) {
    if (key === '__proto__' || key === 'constructor') return true;
    if (hasForbiddenKey((value as Record<string, unknown>)[key])) return true;
  }
  return false;
}

function toStarted(data: unknown): RoundFact {
  const { roundId, roundVersion, courseId, holes, playedOn, pars, players } = data as Static<
    typeof RoundStarted
  >;
  return {
    kind: 'started',
    roundId,
    version: roundVersion,
    card: {
      courseId,
      holes,
      playedOn,
      pars: pars.map(({ hole, par }) => ({ hole, par })),
      players: players.map(({ playerId, userId }) => ({ playerId, userId })),
    },
  };
}

function toScored(data: unknown): RoundFact {
  const { roundId, playerId, hole, strokes, holeVersion } = data as Static<typeof HoleScored>;
  return { kind: 'scored', roundId, playerId, hole, strokes, version: holeVersion };
}

function toFinished(data: unknown): RoundFact {
  const { roundId, roundVersion } = data as Static<typeof RoundFinished>;
  return { kind: 'finished', roundId, version: roundVersion };
}
