import { listen, runService } from '@golfroundpro/shared/http/run-service.ts';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { makeNotificationApp } from './app.ts';
import { readConfig } from './config.ts';
import { makeContext } from './context.ts';

const config = readConfig();
const logger = makeLogger({ service: config.service, level: config.logLevel });

await runService(logger, async () => {
  const context = await makeContext(config, { logger });
  return listen(makeNotificationApp(context), config, context.close);
});
