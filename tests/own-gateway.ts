import { readConfig } from '../services/gateway/config.ts';
import { makeGatewayApp } from '../services/gateway/app.ts';
import { makeContext } from '../services/gateway/context.ts';
import { UPSTREAMS } from '../services/gateway/proxy-routes.gen.ts';
import { listen } from '@golfroundpro/shared/http/run-service.ts';
import { tokenSetting } from '@golfroundpro/shared/service/settings.ts';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { secrets, stack } from './stack.ts';

/** A second gateway before the stack's services, with a page and settings of the test's own; gives its address. */
export async function startOwnGateway(webRoot: string, changed: Record<string, string> = {}) {
  const settings = Object.entries(UPSTREAMS).map(([service, address]) => ({
    [address]: `http://127.0.0.1:${stack.ports[service]}`,
    [tokenSetting('gateway', service)]: secrets.callers[service]!['gateway'],
  }));
  const config = readConfig({
    PORT: '0',
    PUBLIC_URL: stack.address,
    WEB_ROOT: webRoot,
    DAPR_HTTP_PORT: String(stack.ports['gateway-dapr-http'] ?? 1),
    DAPR_API_TOKEN: secrets.apps['gateway']!.daprApiToken,
    APP_API_TOKEN: secrets.apps['gateway']!.appApiToken,
    REDIS_CACHE_URL: `redis://127.0.0.1:${stack.ports['redis-cache']}`,
    ...Object.fromEntries(settings.flatMap(Object.entries)),
    ...changed,
  });
  const context = await makeContext(config, {
    logger: makeLogger({ service: 'gateway', level: 'silent' }),
    limitPrefix: `test:${webRoot}`,
  });
  const running = await listen(makeGatewayApp(context), config, context.close, context.live.stop);
  return { address: `http://localhost:${running.port}`, stop: running.stop };
}
