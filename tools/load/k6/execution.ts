import { currentContext, type RunningScenario } from '../runner/context.ts';
import { orRefused } from '../runner/refused.ts';

/** k6's exit code of a script that ends the test. */
const ABORTED = 108;

function runningNow(): RunningScenario {
  const { running } = currentContext();
  if (running) return running;
  throw new TypeError('exec.scenario is there in iterations only');
}

const exec = orRefused('exec', {
  scenario: orRefused('exec.scenario', {
    get name() {
      return runningNow().scenario.name;
    },
    get executor() {
      return runningNow().scenario.executor;
    },
    get startTime() {
      return runningNow().startedAt;
    },
    get iterationInTest() {
      return currentContext().iteration;
    },
  }),
  vu: orRefused('exec.vu', {
    get idInTest() {
      return currentContext().vu.id;
    },
    get iterationInInstance() {
      return currentContext().vu.iterations;
    },
  }),
  test: orRefused('exec.test', {
    abort(reason = 'the script ended the test') {
      currentContext().run.abort({ code: ABORTED, reason });
      throw new Error(reason);
    },
  }),
});

export { exec as default };
