import { parseArgs } from 'node:util';
import { describeError, UserError } from '../console/user-error.ts';
import { web } from '../parts/web.ts';
import { bundleProgram } from './bundle/bundle-program.ts';
import { PROGRAMS } from './bundle/programs.ts';

// node tools/images/main.ts <program> <folder>: what the image of that program holds.
const { positionals } = parseArgs({ allowPositionals: true });
const [name, folder] = positionals;

try {
  const program = PROGRAMS.find((one) => one.name === name);
  if (!program || folder === undefined) throw new UserError(usage());
  if ('frontend/dist' in program.files && (await web.find()) === undefined) {
    await web.bring?.run(new Map(), () => undefined);
  }
  await bundleProgram(program, folder);
} catch (error) {
  console.error(describeError(error));
  process.exit(1);
}

function usage(): string {
  return `node tools/images/main.ts <program> <folder>; programs: ${PROGRAMS.map((one) => one.name).join(', ')}`;
}
