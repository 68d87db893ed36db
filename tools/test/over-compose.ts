import { withCompose } from '../compose/with-compose.ts';
import type { Step } from './step.ts';

/** Bringing it up and taking it down, with images that are there. */
const BUDGET_SECONDS = 90;

/** A step beside all of Docker Compose, each time it runs; that it comes up and that it leaves nothing count. */
export function overCompose(make: (env: Record<string, string>) => Step): Step {
  const { name, budgetSeconds } = make({});
  return {
    ...{ name, budgetSeconds: budgetSeconds + BUDGET_SECONDS },
    run: async (log) => {
      const outcome = await withCompose(({ project, address }) => {
        const { PATH = '', DOCKER_HOST = '' } = { ...process.env, ...project.docker.env };
        const where = { PATH, ...(DOCKER_HOST === '' ? {} : { DOCKER_HOST }) };
        const what = { COMPOSE_TEST_PROJECT: project.name, COMPOSE_TEST_ADDRESS: address };
        return make({ ...where, ...what }).run(log);
      });
      return { ...outcome, passed: outcome.passed + 2 };
    },
  };
}
