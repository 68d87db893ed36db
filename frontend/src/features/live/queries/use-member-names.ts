import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useAccount } from '../../account/index.ts';
import { listNames } from '../api/names-api.ts';

/** What members are called, for whose email is verified; the phone keeps it, for when there is no network. */
export function useMemberNames(userIds: () => string[]): (userId: string) => string | undefined {
  const store = useAccount();
  const sorted = computed(() => userIds().toSorted());
  const names = useQuery({
    key: () => ['names', ...sorted.value],
    query: () => listNames(sorted.value),
    enabled: () => store.account?.emailVerified === true && sorted.value.length > 0,
    // Somebody new on the board takes no name off it.
    placeholderData: (before: Record<string, string> | undefined) => before,
    meta: { keep: true },
  });
  return (userId) => names.data.value?.[userId];
}
