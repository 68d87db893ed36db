import { sendScore } from '../api/round-api.ts';
import { makeScoreOutbox, type ScoreOutbox } from './score-outbox.ts';

const outboxes = new Map<string, ScoreOutbox>();

/** The outbox of one player in one round; it outlives the page, so a change of page loses nothing. */
export function outboxFor(roundId: string, playerId: string): ScoreOutbox {
  const key = `${roundId}/${playerId}`;
  const outbox =
    outboxes.get(key) ??
    makeScoreOutbox((hole, entry, version) =>
      sendScore({ roundId, playerId, hole }, entry, version),
    );
  outboxes.set(key, outbox);
  return outbox;
}

/** How many scores, over all rounds, the club has not confirmed. */
export function unsavedScores(): number {
  return [...outboxes.values()].reduce((sum, outbox) => sum + outbox.unsavedHoles().length, 0);
}

/** Forgets everything: another player may log in. */
export function forgetOutboxes(): void {
  outboxes.clear();
}
