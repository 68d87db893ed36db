import { listen, runService } from '@golfroundpro/shared/http/run-service.ts';
import { makeLogger } from '@golfroundpro/shared/logging/logger.ts';
import { makeAnalyticsApp } from './app.ts';
import { readConfig } from './config.ts';
import { makeContext } from './context.ts';
import { runTrial } from './trial.ts';

const config = readConfig();
const logger = makeLogger({ service: config.service, level: config.logLevel });

if (process.argv[2] === 'trial') {
  await runTrial(config, logger);
  process.exit();
} else {
  await runService(logger, async () => {
    const context = await makeContext(config, { logger });
    return listen(makeAnalyticsApp(context), config, context.close);
  });
}
