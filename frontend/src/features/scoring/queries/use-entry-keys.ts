import { onMounted, onUnmounted } from 'vue';
import { preferences } from '../../../lib/preferences.ts';
import { keyAction, type KeyAction } from '../model/entry-keys.ts';

/** Listens to the keyboard while a hole is open; keys typed into a field or a dialogue are not taken. */
export function useEntryKeys(act: (action: KeyAction) => void): void {
  let puttsNext = false;

  function onKeydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return;
    const action = keyAction(event.key, puttsNext, preferences.singleKeys);
    puttsNext = action?.kind === 'putts-next';
    if (!action) return;
    event.preventDefault();
    act(action);
  }

  onMounted(() => globalThis.addEventListener('keydown', onKeydown));
  onUnmounted(() => globalThis.removeEventListener('keydown', onKeydown));
}

function isTaken(target: EventTarget | null): boolean {
  const isElement = target instanceof Element;
  return isElement && target.closest('input, select, textarea, dialog') !== null;
}
