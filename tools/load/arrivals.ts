/** A registration that was answered with 201, as the script logs it: when it was sent and answered, ms of one clock. */
export interface Acknowledged {
  /** Who registered: the same person may have done so several times, in several spellings. */
  person: string;
  userId: string;
  sentAt: number;
  answeredAt: number;
}

/** What is stored of a registration. */
export interface Stored {
  userId: string;
  /** Its number in the order of arrivals. */
  arrival: number;
  place: string;
}

/** A line of the runner or of k6, which puts words of its own around it. */
const REGISTERED = /registered (\S+) ([0-9a-f-]{36}) (\d+) (\d+)/g;

/** Every registration that was answered, the repeated answers too. */
export function readAcknowledged(text: string): Acknowledged[] {
  return [...text.matchAll(REGISTERED)].map(([, person, userId, sentAt, answeredAt]) => ({
    ...{ person: person!, userId: userId! },
    ...{ sentAt: Number(sentAt), answeredAt: Number(answeredAt) },
  }));
}

/** Who was answered, and is not stored. */
export function lostArrivals(acknowledged: Acknowledged[], stored: Stored[]): string[] {
  const known = new Set(stored.map(({ userId }) => userId));
  return [...new Set(acknowledged.map(({ userId }) => userId))].filter((id) => !known.has(id));
}

/** Persons who were given more than one registration. */
export function twiceThere(acknowledged: Acknowledged[]): string[] {
  const ids = Map.groupBy(acknowledged, ({ person }) => person);
  return [...ids]
    .filter(([, answers]) => new Set(answers.map(({ userId }) => userId)).size > 1)
    .map(([person]) => person);
}

/**
 * Who came behind somebody that pressed the button only after they had been answered. Who was under way at the same
 * time may come in any order: nobody but the server knows that one.
 */
export function overtaken(acknowledged: Acknowledged[], stored: Stored[]): string[] {
  const first = firstAnswers(acknowledged);
  const inOrder = stored.toSorted((one, other) => other.arrival - one.arrival);
  const found: string[] = [];
  // From the last arrival to the first: the earliest answer of all that came later must not lie before this one was sent.
  let earliest: { userId: string; answeredAt: number } | undefined;
  for (const { userId } of inOrder) {
    const answer = first.get(userId);
    if (!answer) continue;
    if (earliest && earliest.answeredAt < answer.sentAt) found.push(earliest.userId);
    if (!earliest || answer.answeredAt < earliest.answeredAt) earliest = { ...answer };
  }
  return [...new Set(found)];
}

/** When each was sent for the first time, and answered for the first time. */
function firstAnswers(acknowledged: Acknowledged[]): Map<string, Acknowledged> {
  const first = new Map<string, Acknowledged>();
  for (const one of acknowledged) {
    const { sentAt, answeredAt } = first.get(one.userId) ?? one;
    first.set(one.userId, {
      ...one,
      sentAt: Math.min(sentAt, one.sentAt),
      answeredAt: Math.min(answeredAt, one.answeredAt),
    });
  }
  return first;
}

/** Those who have not the place that the order of arrivals and the quota give: the first are held, all others wait. */
export function wronglyPlaced(stored: Stored[], quota: number): string[] {
  return stored
    .toSorted((one, other) => one.arrival - other.arrival)
    .filter(({ place }, at) => place !== (at < quota ? 'held' : 'waiting'))
    .map(({ userId }) => userId);
}
