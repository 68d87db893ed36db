import { useQuery } from '@pinia/colada';
import { defineStore } from 'pinia';
import { computed, markRaw, watch } from 'vue';
import { tokens } from '../../../lib/api/client.ts';
import { useSession } from '../../session/index.ts';
import { getAccount } from '../api/get-account.ts';

/** The account of whoever is logged in; loaded again for each login. */
export const useAccount = defineStore('account', () => {
  const session = useSession();
  const query = useQuery({
    key: ['account'],
    query: getAccount,
    enabled: () => session.status === 'signed-in',
    meta: { keep: true },
  });
  const account = computed(() => query.data.value);

  watch(account, (now, before) => {
    // The token says whether the email is verified and a code was given: one from before is out of date.
    if (now === undefined || now.userId !== before?.userId) return;
    const isVerifiedNow = now.emailVerified && !before.emailVerified;
    if (isVerifiedNow || now.totp !== before.totp) void tokens.renew().catch(() => undefined);
  });

  return {
    /** With its five states. */
    query: markRaw(query),
    account,
    reload: async () => void (session.status === 'signed-in' && (await query.refetch())),
  };
});
