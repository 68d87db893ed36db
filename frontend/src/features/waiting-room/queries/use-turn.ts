import { useQuery } from '@pinia/colada';
import { onUnmounted, watch } from 'vue';
import { useRoute } from 'vue-router';
import { ApiError } from '../../../lib/api/api-error.ts';
import type { Turn } from '../../../lib/api/schema.ts';
import { useOnReturn } from '../../../lib/use-on-return.ts';
import { enterRoom, lookAtTurn } from '../api/waiting-room-api.ts';

const SOONEST_SECONDS = 2;
const LATEST_SECONDS = 15;

/** One's turn, asked for again the sooner the nearer it is; a reload, another tab or device find the same one. */
export function useTurn() {
  const route = useRoute();
  let ticket: string | undefined;
  async function ask(): Promise<Turn> {
    const turn =
      ticket === undefined ? await enterRoom(route.hash.slice(1) || undefined) : await look();
    ticket = turn.ticket;
    return turn;
  }
  /** Whose time is over is in the room anew. */
  const look = () =>
    lookAtTurn(ticket!).catch((error: unknown) => {
      if (error instanceof ApiError && error.status === 404) return enterRoom();
      throw error;
    });
  const query = useQuery({ key: ['turn'], query: ask });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const askAgain = () => {
    clearTimeout(timer);
    if (query.data.value?.admitted) return;
    const quarter = (query.data.value?.estimateSeconds ?? 0) / 4;
    const seconds = Math.min(Math.max(quarter, SOONEST_SECONDS), LATEST_SECONDS);
    timer = setTimeout(() => void query.refetch(), seconds * 1000);
  };
  watch(query.isLoading, (isLoading) => isLoading || askAgain());
  useOnReturn(() => void query.refetch());
  onUnmounted(() => clearTimeout(timer));
  return query;
}
