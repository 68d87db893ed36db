import { computed, ref, watch, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { RoundDetail } from '../../../lib/api/schema.ts';
import type { StripCell } from '../../../lib/golf/strip.ts';
import { preferences } from '../../../lib/preferences.ts';
import {
  isComplete,
  mayWrite,
  nextStop,
  ownPlayer,
  stripOf,
  type PlayedHole,
  type Player,
  type Stop,
} from '../model/play.ts';
import { theOutbox } from '../outbox/the-outbox.ts';
import type { Scoring } from './use-scoring.ts';

/** Where one is in a round, and the ways from there. */
export interface Play {
  player: ComputedRef<Player>;
  hole: ComputedRef<PlayedHole>;
  at: ComputedRef<Stop>;
  mayWrite: ComputedRef<boolean>;
  cellsOf: (player: Player) => StripCell[];
  isFirst: ComputedRef<boolean>;
  isLast: ComputedRef<boolean>;
  go: (to: Partial<Stop>) => void;
  /** To the hole before or after; after the last one to the card. */
  step: (by: 1 | -1) => void;
  /** To the player before or after. */
  turn: (by: 1 | -1) => void;
  /** On, where the tap just made the hole complete and that is wished for. */
  advance: () => void;
  isDone: (stop: Stop) => boolean;
}

/** The address says hole and player; without them it is the first hole that has no score of mine. */
export function usePlay(round: () => RoundDetail, scoring: Scoring): Play {
  const route = useRoute();
  const router = useRouter();
  const players = computed(() => round().players);
  const me = computed(() => theOutbox.person.value);

  const cellsOf = (one: Player) => stripOf(one, (hole) => scoring.holeOf(one.id, hole));
  // Ahead of the address, which follows a moment later: the next tap belongs to the new stop already.
  const stop = ref(stopOf());
  watch(
    () => route.fullPath,
    () => {
      if (route.name === 'round') stop.value = stopOf();
    },
  );

  function stopOf(): Stop {
    const own = ownPlayer(round(), me.value);
    const chosen = players.value.find(({ id }) => id === route.query['player']) ?? own;
    const wanted = Number(route.params['hole']);
    const isPlayed = chosen.card.some(({ hole }) => hole === wanted);
    return { playerId: chosen.id, hole: isPlayed ? wanted : openHole(cellsOf(chosen)) };
  }

  const player = computed(
    () =>
      players.value.find(({ id }) => id === stop.value.playerId) ?? ownPlayer(round(), me.value),
  );
  const index = computed(() =>
    Math.max(
      0,
      player.value.card.findIndex(({ hole }) => hole === stop.value.hole),
    ),
  );
  const hole = computed(() => player.value.card[index.value]!);
  const at = computed(() => ({ playerId: player.value.id, hole: hole.value.hole }));
  const isDone = ({ playerId, hole }: Stop) =>
    isComplete(scoring.holeOf(playerId, hole).entry, preferences.track.putts);

  function go(to: Partial<Stop>): void {
    stop.value = { ...at.value, ...to };
    const isOwn = stop.value.playerId === ownPlayer(round(), me.value).id;
    const query = isOwn ? {} : { player: stop.value.playerId };
    const params = { roundId: round().id, hole: stop.value.hole };
    void router.replace({ name: 'round', params, query });
  }

  function step(by: 1 | -1): void {
    const to = player.value.card[index.value + by];
    if (to) go({ hole: to.hole });
    else if (by === 1) void router.push({ name: 'round-card', params: { roundId: round().id } });
  }

  function turn(by: 1 | -1): void {
    const seat = players.value.indexOf(player.value);
    const to = players.value.at((seat + by) % players.value.length);
    if (to) go({ playerId: to.id });
  }

  function advance(): void {
    if (!preferences.autoAdvance || !isDone(at.value)) return;
    const mine = players.value.filter((one) => mayWrite(round(), one, me.value));
    const next = nextStop(mine, at.value, isDone);
    if (next) go(next);
  }

  return {
    player,
    hole,
    at,
    mayWrite: computed(() => mayWrite(round(), player.value, me.value)),
    cellsOf,
    isFirst: computed(() => index.value === 0),
    isLast: computed(() => index.value === player.value.card.length - 1),
    go,
    step,
    turn,
    advance,
    isDone,
  };
}

function openHole(cells: StripCell[]): number {
  const open = cells.find(({ strokes, pickedUp }) => strokes === null && !pickedUp);
  return (open ?? cells[0])?.hole ?? 1;
}
