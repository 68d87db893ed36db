import { describeError } from '../../console/user-error.ts';
import { endingSignal } from '../../console/ending-signal.ts';
import { runMailSink } from '../../mail-sink/run-mail-sink.ts';
import { readMailSinkConfig } from './config.ts';

try {
  await runMailSink(readMailSinkConfig(), endingSignal());
} catch (error) {
  console.error(describeError(error));
  process.exitCode = 1;
}
