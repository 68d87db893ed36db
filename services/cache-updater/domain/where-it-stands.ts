import type { Parts, PlaceState } from './fact.ts';

/** A part as it is kept: what it says, and its place in the log that it is of. */
export interface KeptPart<V> {
  value: V;
  position: number;
}

/** What is kept of one registration. */
export type KeptParts = { [P in keyof Parts]?: KeptPart<Parts[P]> };

/** Where a registration stands; times are ISO 8601. */
export interface Registration {
  statusId: string;
  status: Status;
  stages: Record<Stage, string | null>;
  mail: { to: string | null; bouncedAt: string | null };
  place: Place | null;
}

export type Stage = 'requested' | 'created' | 'confirmationSent' | 'verified' | 'active';

export type Status =
  'requested' | 'created' | 'confirmation_sent' | 'verified' | 'active' | 'suspended';

interface Place {
  state: PlaceState;
  arrival: number;
  /** How many there are up to oneself on the waiting list. */
  position: number | null;
  offerEndsAt: string | null;
}

/**
 * What a registration's own page tells.
 * @param before how many wait before this one
 */
export function whereItStands(
  parts: KeptParts & Required<Pick<KeptParts, 'request'>>,
  before: number | null,
): Registration {
  const stages = {
    requested: parts.request.value.at,
    created: parts.created?.value.at ?? null,
    confirmationSent: parts.sent?.value.at ?? null,
    verified: parts.verified?.value.at ?? null,
    active: parts.active?.value.at ?? null,
  };
  return {
    statusId: parts.request.value.statusId,
    status: statusOf(stages, parts.standing?.value.status),
    stages,
    mail: { to: mailedTo(parts), bouncedAt: bouncedAt(parts) },
    place: placeOf(parts, before),
  };
}

/** What comes late of one service is known by a later stage of another. */
function statusOf(stages: Registration['stages'], standing?: string): Status {
  if (standing === 'active' || standing === 'suspended') return standing;
  if (stages.verified) return 'verified';
  if (stages.confirmationSent) return 'confirmation_sent';
  return stages.created ? 'created' : 'requested';
}

/** An e-mail that has become another one is told only when something was sent there. */
function mailedTo({ request, sent, emailChanged }: KeptParts): string | null {
  const latest = sent ?? request;
  if (!latest) return null;
  const changedAt = emailChanged?.value.at;
  return changedAt !== undefined && changedAt > latest.value.at ? null : latest.value.to;
}

function bouncedAt({ sent, bounced }: KeptParts): string | null {
  if (!bounced || (sent && sent.position > bounced.position)) return null;
  return bounced.value.at;
}

function placeOf({ place }: KeptParts, before: number | null): Place | null {
  if (!place) return null;
  const { state, arrival, offerEndsAt } = place.value;
  const position = state === 'waiting' && before !== null ? before + 1 : null;
  return { state, arrival, position, offerEndsAt };
}
