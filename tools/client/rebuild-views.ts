import { readNdjson } from '@golfroundpro/shared/http/ndjson-client.ts';
import { makeUpstreamPools } from '@golfroundpro/shared/http/upstream-pools.ts';
import { CALLER_TOKEN_HEADER } from '@golfroundpro/shared/http/upstream.ts';
import type { RebuildLine } from '../../services/analytics/routes/rebuild-views.ts';
import { operatorToken, type StackSecrets } from '../stack/secrets.ts';
import type { StackFile } from '../stack/stack-file.ts';

const IDLE_TIMEOUT_MS = 60_000;

/** Has analytics rebuild its views, and gives what it tells of it, line by line. */
export async function* rebuildViews(
  ports: StackFile['ports'],
  secrets: Pick<StackSecrets, 'callers'>,
): AsyncGenerator<RebuildLine> {
  const { instances } = makeUpstreamPools({ urls: [`http://127.0.0.1:${ports['analytics']}`] }, 1);
  const answer = readNdjson({
    method: 'POST',
    instances,
    path: '/internal/rebuild',
    headers: { [CALLER_TOKEN_HEADER]: operatorToken(secrets, 'analytics') },
    idleTimeoutMs: IDLE_TIMEOUT_MS,
  });
  for await (const lines of answer) yield* lines as RebuildLine[];
}
