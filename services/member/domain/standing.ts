/** Where a member stands; `requested` is a row before its own transaction ends. */
export const STATUSES = [
  'created',
  'confirmation_sent',
  'verified',
  'active',
  'suspended',
  'deleted',
  'erased',
] as const;

export type Status = (typeof STATUSES)[number];

/** What the topics told of a person, in whatever order they came. */
export interface Told {
  mailedAt: Date | null;
  verifiedAt: Date | null;
  deletedAt: Date | null;
  place: string | null;
  /** The membership day of the place; null: no day was on. */
  dayId: string | null;
}

/** What the books say beside that. */
export interface Booked {
  /** Given for good when they became active for the first time. */
  memberNumber: number | null;
  suspendedAt: Date | null;
  /** Staff deleted them; they can be restored until they are erased. */
  deletionAt: Date | null;
}

/** Where somebody stands by all that is known: each fact stays once it is there, so no late event takes a step back. */
export function standingOf(told: Told, { memberNumber, suspendedAt, deletionAt }: Booked): Status {
  if (told.deletedAt) return 'erased';
  if (deletionAt) return 'deleted';
  if (suspendedAt) return 'suspended';
  if (memberNumber !== null || (told.verifiedAt && hasPlace(told))) return 'active';
  if (told.verifiedAt) return 'verified';
  return told.mailedAt ? 'confirmation_sent' : 'created';
}

/** Without a day nobody has to wait for a place. */
function hasPlace({ place, dayId }: Told): boolean {
  return place !== null && (place === 'held' || dayId === null);
}
