import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import { follow, type LiveState } from '../../../lib/live/follow.ts';
import type { LiveMessage } from '../../../lib/live/read-messages.ts';

type Connect = Parameters<typeof follow>[0]['connect'];

export interface Live<T> {
  data: Readonly<ShallowRef<T | undefined>>;
  state: Readonly<ShallowRef<LiveState>>;
}

/**
 * Follows what `source` names for as long as the component is there, and anew when it names another.
 * @param fold makes of what is known and a message what is known then
 */
export function useLive<T>(
  source: () => { key: string; connect: Connect } | undefined,
  fold: (known: T | undefined, message: LiveMessage) => T | undefined,
): Live<T> {
  const data = shallowRef<T>();
  const state = shallowRef<LiveState>({ is: 'connecting' });
  let stop: (() => void) | undefined;

  watch(
    () => source()?.key,
    () => {
      stop?.();
      data.value = undefined;
      const { connect } = source() ?? {};
      stop =
        connect &&
        follow({
          connect,
          take: (message) => (data.value = fold(data.value, message)),
          tell: (told) => (state.value = told),
        });
    },
    { immediate: true },
  );
  onScopeDispose(() => stop?.());
  return { data, state };
}
