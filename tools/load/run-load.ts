import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { checkoutRoot, defaultDirectory } from '../stack/layout.ts';
import { readJson } from '../stack/secret-file.ts';
import { spawnTied } from '../stack/spawn-tied.ts';
import { findLost } from './find-lost.ts';
import { findMisplaced } from './find-misplaced.ts';
import { hoard } from './hoard-beside.ts';
import type { Program } from './programs.ts';
import { reportHtml } from './report-html.ts';
import { reportText } from './report-text.ts';
import { machineOf, type Report } from './report.ts';
import type { Summary } from './runner/summary.ts';
import type { LoadScenario } from './scenarios.ts';
import { answers, type Target } from './target.ts';
import { judge, withFindings } from './verdict.ts';
import { watchProcesses } from './watch-processes.ts';
import { runZapBaseline } from './zap-baseline.ts';

/** What one may change of a scenario. */
export interface LoadFlags {
  /** Time is so many times as fast as on the course. */
  pace?: number | undefined;
  /** How long the load lasts. */
  minutes?: number | undefined;
  /** How many come. */
  people?: number | undefined;
  /** What each of them does follows from it: the same again for the same seed. */
  seed?: number | undefined;
}

/** VUs on addresses of their own, as golfers are: the gateway limits by address. */
const OWN_ADDRESSES = '127.1.0.1-127.1.255.254';

/** Runs a scenario against a club; the report is printed, and kept in a folder of its own. */
export async function runLoad(
  scenario: LoadScenario,
  target: Target,
  program: Program,
  flags: LoadFlags,
): Promise<Report> {
  const startedAt = new Date().toISOString();
  const folder = join(
    defaultDirectory,
    'load',
    `${startedAt.replaceAll(':', '-')}-${scenario.name}`,
  );
  await mkdir(folder, { recursive: true });
  const summaryFile = join(folder, 'summary.json');
  const consoleFile = join(folder, 'console.txt');
  const hoarding = scenario.triesLimits ? hoard(target.url) : undefined;
  const ran = await runProgram(program, {
    ...{ script: scenario.script, folder, consoleFile },
    ...(target.isThisMachine && { localIps: OWN_ADDRESSES }),
    env: {
      ...{ BASE_URL: target.url, SUMMARY_FILE: summaryFile },
      ...(target.directory && { TELL_ANSWERED: 'yes' }),
      ...(target.mailUrl && { MAIL_URL: target.mailUrl }),
      ...settingsOf(flags),
    },
    pids: target.pids,
  });
  const summary = await readJson<Summary>(summaryFile);
  const generator = ran.processes.find(({ name }) => name === GENERATOR);
  const verdict = judge({
    ...{ code: ran.code, summary, seeksLimit: scenario.seeksLimit },
    gatewayAnswers: await answers(target),
    generatorShare: (generator?.cores ?? 0) / (program.isOurs ? 1 : cpus().length),
    // Elsewhere it is not known which processes are the club's.
    othersCores: target.pids.size > 0 ? ran.othersCores : 0,
    isOneMachine: target.isThisMachine,
  });
  const findings = [
    ...(await findLost(target, consoleFile)),
    ...(await findMisplaced(target, consoleFile)),
    ...((await hoarding?.end()) ?? []),
    ...(scenario.triesLimits ? await runZapBaseline(target.url, folder) : []),
  ];
  const report: Report = {
    ...{ scenario: scenario.name, url: target.url, program: program.name, startedAt },
    ...{
      machine: machineOf(),
      summary: summary ?? null,
      processes: ran.processes,
      ...withFindings(verdict, findings),
    },
  };
  await writeReport(folder, report);
  return report;
}

/** PACE, MINUTES, PEOPLE and SEED, those that are told. */
function settingsOf(flags: LoadFlags): Record<string, string> {
  const told = Object.entries(flags).filter(([, value]) => value !== undefined);
  return Object.fromEntries(told.map(([name, value]) => [name.toUpperCase(), String(value)]));
}

const GENERATOR = 'generator';

type Call = Parameters<Program['args']>[0] & { pids: Target['pids'] };

async function runProgram(program: Program, call: Call) {
  const { child, exited } = spawnTied(program.command, program.args(call), {
    cwd: checkoutRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...program.env(call) },
  });
  const stop = watchProcesses(new Map([...call.pids, [GENERATOR, child.pid!]]));
  const code = (await exited) ?? -1;
  return { code, ...stop() };
}

async function writeReport(folder: string, report: Report): Promise<void> {
  const text = reportText(report);
  await writeFile(join(folder, 'report.json'), JSON.stringify(report, null, 1));
  await writeFile(join(folder, 'report.txt'), `${text}\n`);
  await writeFile(join(folder, 'report.html'), reportHtml(report));
  console.log(`\n${text}\n\nkept in ${folder}`);
}
