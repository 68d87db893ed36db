import { join } from 'node:path';
import { Progress } from '../console/progress.ts';
import { UserError } from '../console/user-error.ts';
import { fuzzSizes } from '../fuzz/fuzz-sizes.ts';
import { fuzzDocument, type Amounts, type Campaign } from '../fuzz/fuzz-document.ts';
import { openDoors } from '../fuzz/open-doors.ts';
import { ensureParts } from '../parts/ensure-parts.ts';
import { SERVICES } from '../services/declared.ts';
import { defaultDirectory } from '../stack/layout.ts';
import { removeStack } from '../stack/remove-stack.ts';
import { startStack } from '../stack/start-stack.ts';

/** All requests come from one address and few users; the limits themselves are tested elsewhere. */
const PROFILE = {
  RATE_LIMIT_ANONYMOUS_PER_MINUTE: '1000000',
  RATE_LIMIT_USER_PER_MINUTE: '1000000',
  RATE_LIMIT_CREDENTIALS_PER_MINUTE: '1000000',
};

/** What ends the account that calls it, or its sessions: fuzzed last, by somebody of its own. */
const ENDS_ITS_CALLER = '^/api/v1/auth/(account|sessions|account/password|logout)$';

/** Every service that the gateway forwards to. */
const CAMPAIGNS: Campaign[] = [
  ...SERVICES.filter(({ paths }) => paths).map(({ name }) =>
    name === 'auth' ? { service: name, name, exclude: ENDS_ITS_CALLER } : { service: name, name },
  ),
  { service: 'auth', name: 'auth-endings', include: ENDS_ITS_CALLER },
];

/**
 * `npm run fuzz`: Schemathesis reads each service's OpenAPI document and sends requests that fit it
 * and requests that do not, through the gateway of a stack of its own. Fails on an answer of 500 or
 * more, on a status, a media type or a body that the document does not tell of. `sizes`: in place of
 * that, requests that fit but for one thing, which has grown far beyond its bound.
 */
export async function runFuzz(
  only: string[],
  { sizes, ...amounts }: Amounts & { sizes: boolean | undefined },
): Promise<number> {
  const names = new Set(CAMPAIGNS.map(({ service }) => service));
  if (only.some((name) => !names.has(name))) {
    throw new UserError(`There are: ${[...names].join(', ')}`);
  }
  const campaigns = CAMPAIGNS.filter(({ service }) => only.length === 0 || only.includes(service));
  const directory = join(defaultDirectory, 'fuzz');
  await removeStack(directory);
  Object.assign(process.env, PROFILE);
  const progress = new Progress();
  const parts = await ensureParts(sizes ? [] : ['pip', 'schemathesis'], progress);
  const stack = await startStack({ directory, portMode: 'free', progress });
  try {
    let failed = 0;
    for (const campaign of campaigns) {
      const token = await openDoors(stack);
      const passed = sizes
        ? await fuzzSizes(campaign, { stack, token, ...amounts })
        : await fuzzDocument(campaign, {
            ...{ address: stack.address, token, parts, directory, ...amounts },
          });
      if (!passed) failed++;
    }
    return failed === 0 ? 0 : 1;
  } finally {
    await stack.stop();
  }
}
