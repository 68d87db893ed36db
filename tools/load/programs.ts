import { join } from 'node:path';
import { findOnPath } from '../parts/find-binary.ts';
import { readOutput } from '../parts/read-output.ts';
import { checkoutRoot } from '../stack/layout.ts';

/** What runs scripts of k6: a program, with how it is called. */
export interface Program {
  /** For people: `k6 v1.3.0`. */
  name: string;
  /** Our own runner has one thread; k6 takes what there is. */
  isOurs: boolean;
  command: string;
  args: (call: ProgramCall) => string[];
  env: (call: ProgramCall) => Record<string, string>;
}

export interface ProgramCall {
  script: string;
  /** What the script is told. */
  env: Record<string, string>;
  /** From which addresses it connects; any unless told. */
  localIps?: string;
  /** Where what a script logs is written, in place of the terminal. */
  consoleFile: string;
  /** A folder for what the program writes itself. */
  folder: string;
}

const KNOWN = /^k6(?:\.exe)? v([12])\.\d+\.\d+/m;
const MAIN = join(checkoutRoot, 'tools/load/main.ts');

/** The k6 on PATH (1 or 2, which have TypeScript and these flags); else our own runner. */
export async function findProgram(): Promise<Program> {
  const k6 = await findOnPath('k6');
  const [version] = KNOWN.exec((k6 && (await readOutput(k6, ['version']))) ?? '') ?? [];
  return k6 && version ? k6Program(k6, version) : OURS;
}

const named = ({ env }: ProgramCall) =>
  Object.entries(env).flatMap(([name, value]) => ['-e', `${name}=${value}`]);

const from = ({ localIps, consoleFile }: ProgramCall) => [
  ...['--console-output', consoleFile],
  ...(localIps ? ['--local-ips', localIps] : []),
];

const OURS: Program = {
  name: `the runner of tools/load on Node ${process.version}`,
  isOurs: true,
  command: process.execPath,
  args: (call) => [
    ...['--disable-warning=ExperimentalWarning', MAIN, 'run', ...named(call), ...from(call)],
    call.script,
  ],
  env: () => ({}),
};

/** What both versions take as a setting is one: flags differ more often. */
function k6Program(command: string, name: string): Program {
  return {
    ...{ name, isOurs: false, command },
    args: (call) => [
      ...['run', '--quiet', ...named(call), ...from(call)],
      ...(process.env['K6_PROMETHEUS_RW_SERVER_URL']
        ? ['--out', 'experimental-prometheus-rw']
        : []),
      call.script,
    ],
    env: ({ folder }) => ({
      ...trusted(process.env),
      K6_NO_USAGE_REPORT: 'true',
      K6_WEB_DASHBOARD: 'true',
      K6_WEB_DASHBOARD_PORT: '-1',
      K6_WEB_DASHBOARD_EXPORT: join(folder, 'k6-dashboard.html'),
    }),
  };
}

/** Whom Node is told to trust beside others, k6 trusts alone: a club's own authority. */
function trusted(env: NodeJS.ProcessEnv): Record<string, string> {
  const { NODE_EXTRA_CA_CERTS: authority, SSL_CERT_FILE: told } = env;
  return authority === undefined || told !== undefined ? {} : { SSL_CERT_FILE: authority };
}
