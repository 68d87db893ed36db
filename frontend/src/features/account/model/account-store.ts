import { defineStore } from 'pinia';
import { computed, markRaw, watch } from 'vue';
import { tokens } from '../../../lib/api/client.ts';
import { useResource } from '../../../lib/use-resource.ts';
import { useSession } from '../../session/index.ts';
import { getAccount } from '../api/account-api.ts';

/** The account of whoever is logged in; loaded again for each login. */
export const useAccount = defineStore('account', () => {
  const session = useSession();
  const resource = useResource(
    async () => (session.status === 'signed-in' ? getAccount() : undefined),
    () => session.status,
  );
  const account = computed(() => resource.data.value);

  watch(account, (now, before) => {
    // The token says whether the email is verified, so one from before is out of date.
    const sameUser = now !== undefined && now.userId === before?.userId;
    if (sameUser && now.emailVerified && !before.emailVerified) {
      void tokens.renew().catch(() => undefined);
    }
  });

  return {
    /** With its five states. */
    resource: markRaw(resource),
    account,
    canAdminister: computed(() => account.value?.roles.includes('admin') ?? false),
    reload: () => resource.reload(),
  };
});
