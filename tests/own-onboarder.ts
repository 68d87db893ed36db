import { randomUUID } from 'node:crypto';
import { makeOnboarderApp } from '../services/onboarder/app.ts';
import { readConfig } from '../services/onboarder/config.ts';
import { makeContext } from '../services/onboarder/context.ts';
import { listen } from '@golfroundpro/shared/http/run-service.ts';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { callerTokens, sidecarTokens } from '../tools/stack/app-tokens.ts';
import { layoutOf } from '../tools/stack/layout.ts';
import { readRunFile } from '../tools/stack/run-file.ts';
import { secrets, stack, stackDirectory } from './stack.ts';

/** A second onboarder beside the stack's, on its stores and its sidecar, with settings of the test's own; gives its address. */
export async function startOwnOnboarder(changed: Record<string, string>) {
  const { common, apps } = readRunFile(layoutOf(stackDirectory).runFile);
  const config = readConfig({
    ...common.env,
    ...apps.find(({ appID }) => appID === 'onboarder')!.env,
    ...sidecarTokens(secrets.apps['onboarder']!),
    ...callerTokens(secrets, 'onboarder'),
    ...{ APP_ID: 'onboarder', DAPR_HTTP_PORT: String(stack.ports['onboarder-daprd']), PORT: '0' },
    ...changed,
  });
  const context = await makeContext(config, {
    logger: makeLogger({ service: 'onboarder', level: 'silent' }),
    roomPrefix: `test:${randomUUID()}:`,
  });
  const running = await listen(makeOnboarderApp(context), config, context.close);
  return { address: `http://127.0.0.1:${running.port}`, stop: running.stop };
}
