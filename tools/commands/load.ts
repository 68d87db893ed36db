import { findProgram } from '../load/programs.ts';
import { runLoad, type LoadFlags } from '../load/run-load.ts';
import { findScenario } from '../load/scenarios.ts';
import { findTarget, type Wanted } from '../load/target.ts';
import { EXIT_CODES } from '../load/verdict.ts';

/** `npm run load -- <scenario>`: a script of loadtests/ against a club; see loadtests/README.md. */
export async function runLoadCommand(
  [name = '']: string[],
  { url, mails, ...flags }: LoadFlags & Wanted,
): Promise<number> {
  const scenario = findScenario(name);
  const program = await findProgram();
  const target = await findTarget({ url, mails }, scenario);
  try {
    const { word } = await runLoad(scenario, target, program, flags);
    return EXIT_CODES[word];
  } finally {
    await target.stop();
  }
}
