import { computed, ref, watch, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { RoundDetail } from '../../../lib/api/schema.ts';
import { afterPaint } from '../../../lib/after-paint.ts';
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
  /** What is on the screen. */
  player: ComputedRef<Player>;
  hole: ComputedRef<PlayedHole>;
  shownAt: ComputedRef<Stop>;
  /** Where the next tap goes: a moment ahead of the screen, where a tap leads on. */
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
  const stop = ref(stopOf());
  // It follows the stop, and the address follows it.
  const shown = ref(stop.value);
  watch(
    () => route.fullPath,
    () => {
      if (route.name === 'round') shown.value = stop.value = stopOf();
    },
  );

  function stopOf(): Stop {
    const own = ownPlayer(round(), me.value);
    const chosen = players.value.find(({ id }) => id === route.query['player']) ?? own;
    const wanted = Number(route.params['hole']);
    const isPlayed = chosen.card.some(({ hole }) => hole === wanted);
    return { playerId: chosen.id, hole: isPlayed ? wanted : openHole(cellsOf(chosen)) };
  }

  function placeOf({ playerId, hole }: Stop) {
    const player = players.value.find(({ id }) => id === playerId) ?? ownPlayer(round(), me.value);
    const index = player.card.findIndex((one) => one.hole === hole);
    return { player, index: Math.max(0, index) };
  }
  const next = computed(() => placeOf(stop.value));
  const place = computed(() => placeOf(shown.value));
  const player = computed(() => place.value.player);
  const hole = computed(() => player.value.card[place.value.index]!);
  const stopAt = ({ player, index }: ReturnType<typeof placeOf>): Stop => ({
    playerId: player.id,
    hole: player.card[index]!.hole,
  });
  const at = computed(() => stopAt(next.value));
  const isDone = ({ playerId, hole }: Stop) =>
    isComplete(scoring.holeOf(playerId, hole).entry, preferences.track.putts);

  function go(to: Partial<Stop>): void {
    shown.value = stop.value = { ...at.value, ...to };
    const isOwn = stop.value.playerId === ownPlayer(round(), me.value).id;
    const query = isOwn ? {} : { player: stop.value.playerId };
    const params = { roundId: round().id, hole: stop.value.hole };
    void router.replace({ name: 'round', params, query });
  }

  function step(by: 1 | -1): void {
    const { player, index } = next.value;
    const to = player.card[index + by];
    if (to) go({ hole: to.hole });
    else if (by === 1) void router.push({ name: 'round-card', params: { roundId: round().id } });
  }

  function turn(by: 1 | -1): void {
    const seat = players.value.indexOf(next.value.player);
    const to = players.value.at((seat + by) % players.value.length);
    if (to) go({ playerId: to.id });
  }

  function advance(): void {
    if (!preferences.autoAdvance || !isDone(at.value)) return;
    const mine = players.value.filter((one) => mayWrite(round(), one, me.value));
    const to = nextStop(mine, at.value, isDone);
    if (!to) return;
    stop.value = to;
    afterPaint(() => go({}));
  }

  return {
    player,
    hole,
    shownAt: computed(() => stopAt(place.value)),
    at,
    mayWrite: computed(() => mayWrite(round(), next.value.player, me.value)),
    cellsOf,
    isFirst: computed(() => place.value.index === 0),
    isLast: computed(() => place.value.index === player.value.card.length - 1),
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
