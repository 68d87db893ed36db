import { computed, ref, type ComputedRef, type Ref } from 'vue';
import { toApiError } from '../../../lib/api/api-error.ts';
import { errorWords } from '../../../lib/api/error-words.ts';
import type { RoundDetail } from '../../../lib/api/schema.ts';
import { getRound } from '../../rounds/index.ts';
import { finishRound } from '../api/round-read-api.ts';
import { differingHoles, type Stop } from '../model/play.ts';
import { theOutbox } from '../outbox/the-outbox.ts';
import { useScoringWords } from '../words/index.ts';
import type { Scoring } from './use-scoring.ts';

export interface Finish {
  /** Sending and comparing, or finishing. */
  busy: Ref<boolean>;
  problem: Ref<string>;
  /** The holes that must be looked at first: set aside, or other at the club than they were here. */
  stops: Ref<Stop[]>;
  hasConflicts: ComputedRef<boolean>;
  /** Sends what waits, then compares this phone's cards with the club's. True: they are the same. */
  compare: () => Promise<boolean>;
  /** Compares and closes the round. */
  finish: () => Promise<RoundDetail | undefined>;
}

/** Closing a round: nothing waits, phone and club show the same, and only then. */
export function useFinish(round: () => RoundDetail, scoring: Scoring): Finish {
  const words = useScoringWords();
  const busy = ref(false);
  const problem = ref('');
  const stops = ref<Stop[]>([]);
  const setAside = computed(() => scoring.unsent.value.filter(({ state }) => state !== 'waiting'));

  async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    busy.value = true;
    problem.value = '';
    try {
      return await work();
    } catch (thrown) {
      problem.value = errorWords(toApiError(thrown));
      return undefined;
    } finally {
      busy.value = false;
    }
  }

  async function look(): Promise<boolean> {
    const { scores, why } = await scoring.flush();
    stops.value = scores.filter(({ state }) => state !== 'waiting').map(stopOf);
    const waiting = scores.filter(({ state }) => state === 'waiting').length;
    if (waiting > 0) problem.value = words.value.finish.waits(waiting, whyWords(why));
    if (scores.length > 0) return false;
    const atClub = await getRound(round().id);
    stops.value = atClub.players.flatMap((player) =>
      differingHoles(player, (hole) => scoring.holeOf(player.id, hole).entry).map((hole) => ({
        playerId: player.id,
        hole,
      })),
    );
    await theOutbox.keepRound(atClub);
    return stops.value.length === 0;
  }

  function whyWords(why: string | undefined): string {
    const { offline, signedOut, busy: isBusy } = words.value.finish;
    if (why === 'signed_out') return signedOut;
    return why === 'network_error' || why === 'timeout' ? offline : isBusy;
  }

  const compare = async () => (await attempt(look)) ?? false;

  async function finish(): Promise<RoundDetail | undefined> {
    return attempt(async () => {
      if (!(await look())) return undefined;
      const finished = await finishRound(round().id);
      await theOutbox.keepRound(finished);
      return finished;
    });
  }

  return {
    busy,
    problem,
    stops,
    hasConflicts: computed(() => setAside.value.length > 0),
    compare,
    finish,
  };
}

const stopOf = ({ playerId, hole }: Stop): Stop => ({ playerId, hole });
