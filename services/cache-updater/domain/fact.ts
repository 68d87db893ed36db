/** What is known of a registration, in parts; each part is told of by one producer. */
export interface Parts {
  request: { statusId: string; to: string; at: string };
  place: { state: PlaceState; arrival: number; dayId: string | null; offerEndsAt: string | null };
  created: { at: string };
  /** The last confirmation mail that was taken by the mail server. */
  sent: { to: string; at: string };
  /** The last one that was refused, or came back. */
  bounced: { at: string };
  verified: { at: string };
  standing: { status: string };
  active: { at: string };
  /** When the e-mail became another one: what was mailed before went elsewhere. */
  emailChanged: { at: string };
}

export type PlaceState = 'held' | 'waiting' | 'offered' | 'lapsed';

type PartFact = {
  [P in keyof Parts]: {
    part: P;
    /** Of several in the producer's log the first holds, or the last. */
    holds: 'first' | 'last';
    value: Parts[P];
  };
}[keyof Parts];

/** What an event says of a person's registration; `gone`: nothing of it may be kept any more. */
export type Fact = { userId: string } & (PartFact | { part: 'gone' });

/** A fact with its place in the log of whoever told of it. */
export interface PlacedFact {
  fact: Fact;
  position: string;
  epoch: string | undefined;
  /** ISO 8601, UTC, with milliseconds. */
  time: string;
}
