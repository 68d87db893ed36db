import { onMounted, onUnmounted } from 'vue';
import { useRouter } from 'vue-router';

/**
 * Asks before one leaves what is not saved: for another page of ours, and for another site or none.
 * @param question what is asked; the browser has words of its own where the tab is closed
 */
export function useLeaveGuard(isUnsaved: () => boolean, question: () => string): void {
  const router = useRouter();
  const stop = router.beforeEach(
    (to, from) => to.path === from.path || !isUnsaved() || globalThis.confirm(question()),
  );
  const keep = (event: BeforeUnloadEvent): void => {
    if (isUnsaved()) event.preventDefault();
  };
  onMounted(() => globalThis.addEventListener('beforeunload', keep));
  onUnmounted(() => {
    stop();
    globalThis.removeEventListener('beforeunload', keep);
  });
}
