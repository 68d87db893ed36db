import { clusterCommands } from './cluster-commands.ts';
import { command, type Command } from './command.ts';

/** Every command, in the order in which `npm run help` lists them. */
export const commands = {
  start: command({
    summary: 'put every part in place, start the stack and stay with it until Ctrl-C',
    usage:
      'npm start [-- <area> | --only <service,…>] [--stores] [--instances <n>]   ' +
      '(--stores: only those, for `dapr run -f .`)',
    names: [0, Infinity],
    flags: {
      only: { type: 'string' },
      stores: { type: 'boolean' },
      instances: { type: 'number', from: 1, to: 9, default: 1 },
    },
    run: async (names, flags) => (await import('./start.ts')).runStart(names, flags),
  }),
  stop: command({
    summary: 'stop the stack, or one service or store of it',
    usage: 'npm stop [-- <name>]',
    names: [0, 1],
    run: async (names) => (await import('./stop.ts')).runStop(names),
  }),
  status: command({
    summary: 'show what runs: port, health, memory, uptime, restarts',
    usage: 'npm run status [-- <name>]',
    names: [0, 1],
    run: async (names) => (await import('./status.ts')).runStatus(names),
  }),
  logs: command({
    summary: 'show the logs and follow them on a terminal',
    usage: 'npm run logs [-- <name> …] [--follow | --no-follow]',
    names: [0, Infinity],
    flags: { follow: { type: 'boolean' }, 'no-follow': { type: 'boolean' } },
    run: async (names, flags) => (await import('./logs.ts')).runLogs(names, flags),
  }),
  restart: command({
    summary: 'restart one service, sidecar or store; without a name all services and sidecars',
    usage: 'npm run restart [-- <name>]   (round, round-daprd, kafka, …)',
    names: [0, 1],
    run: async (names) => (await import('./restart.ts')).runRestart(names),
  }),
  dev: command({
    summary: 'restart a service of the running stack whenever its code changes, and show its log',
    usage: 'npm run dev -- <service> [--inspect]   (--inspect: opens it to a debugger)',
    names: [0, 1],
    flags: { inspect: { type: 'boolean' } },
    run: async (names, flags) => (await import('./dev.ts')).runDev(names, flags),
  }),
  clean: command({
    summary: 'remove the data of the stack, of one store, or the logs of one service',
    usage: 'npm run clean [-- <name> | --downloads]   (--downloads: the parts that were brought)',
    names: [0, 1],
    flags: { downloads: { type: 'boolean' } },
    run: async (names, flags) => (await import('./clean.ts')).runClean(names, flags),
  }),
  doctor: command({
    summary: 'say what of your settings a real club must not run with',
    usage: 'npm run doctor [-- <file>]   (.env unless told)',
    names: [0, 1],
    flags: {},
    run: async (names) => (await import('./doctor.ts')).runDoctor(names),
  }),
  mail: command({
    summary: 'list the mails that the stack sent: to whom, about what, with which links',
    usage: 'npm run mail [-- <address>] [--follow]',
    names: [0, 1],
    flags: { follow: { type: 'boolean', short: 'f' } },
    run: async (names, flags) => (await import('./mail.ts')).runMail(names, flags),
  }),
  play: command({
    summary: 'play scorecards through the running stack and compare what comes out',
    usage: 'npm run play -- <file.csv> … [--url <gateway>] [--mails <address>] [--whole]',
    names: [1, Infinity],
    flags: { url: { type: 'string' }, mails: { type: 'string' }, whole: { type: 'boolean' } },
    run: async (names, flags) => (await import('./play.ts')).runPlay(names, flags),
  }),
  'verify-places': command({
    summary: 'give the places of a membership day anew from its list of arrivals, and compare',
    usage: 'npm run verify-places -- <file>   (CSV or NDJSON, as staff export it)',
    names: [1, 1],
    run: async (names) => (await import('./verify-places.ts')).runVerifyPlaces(names),
  }),
  populate: command({
    summary: 'fill the running club with years of rounds (200,000 take about 5 GB of disk)',
    usage: 'npm run populate [-- --rounds <n>]   (--players, --longest, --seed, --yes)',
    flags: {
      rounds: { type: 'number', from: 1, to: 10_000_000, default: 200_000 },
      players: { type: 'number', from: 5, to: 1_000_000, default: 2000 },
      longest: { type: 'number', from: 0, to: 10_000_000, default: 2000 },
      seed: { type: 'number', from: 0, to: 1_000_000_000, default: 1 },
      yes: { type: 'boolean' },
    },
    run: async (_, flags) => (await import('./populate.ts')).runPopulate(flags),
  }),
  screenshots: command({
    summary: 'take the pictures of the main screens for the docs, from the running stack',
    usage: 'npm run screenshots',
    run: async () => (await import('./screenshots.ts')).runScreenshots(),
  }),
  rebuild: command({
    summary: 'rebuild the views of analytics from the log, compare every key, swap them in',
    usage: 'npm run rebuild -- analytics',
    names: [1, 1],
    run: async (names) => (await import('./rebuild.ts')).runRebuild(names),
  }),
  replay: command({
    summary: 'give what was put aside of a topic to its consumer again, and say what became of it',
    usage: 'npm run replay -- <topic>   (golf.round, user.deleted)',
    names: [1, 1],
    run: async (names) => (await import('./replay.ts')).runReplay(names),
  }),
  admin: command({
    summary: 'make an account of the running stack an admin',
    usage: 'npm run admin -- <email>',
    names: [1, 1],
    run: async (names) => (await import('./admin.ts')).runAdmin(names),
  }),
  rotate: command({
    summary: 'change a secret of the running stack, without one failed request',
    usage:
      'npm run rotate -- signing-key | pepper | user-secret-key | refresh-token-key | ' +
      'national-id-key | sealing-key | database [service] | vault-token [service] | dapr-tokens [service]',
    names: [1, 2],
    run: async (names) => (await import('./rotate.ts')).runRotate(names),
  }),
  check: command({
    summary:
      'types, lint, format, imports, unused code, generated files, unit tests: before each commit',
    usage: 'npm run check',
    run: async () => (await import('./check.ts')).runCheck(),
  }),
  format: command({
    summary: 'format every file',
    usage: 'npm run format',
    run: async () => (await import('./format.ts')).runFormat(),
  }),
  generate: command({
    summary: 'write what is generated from the contracts (OpenAPI, events, client types)',
    usage: 'npm run generate [-- --check]',
    flags: { check: { type: 'boolean' } },
    run: async (_, flags) => (await import('./generate.ts')).runGenerate(flags),
  }),
  new: command({
    summary: 'make a small service that is green and reachable at once',
    usage: 'npm run new -- service <name> [--takes <topic>]',
    names: [2, 2],
    flags: { takes: { type: 'string' } },
    run: async (names, flags) => (await import('./new.ts')).runNew(names, flags),
  }),
  bench: command({
    summary: 'compare two ways to do one thing; see benchmarks/README.md',
    usage:
      'npm run bench [-- <name>] [--turns <n>] [--seconds <n>] [--against <commit>] [--floors] [--keep] ' +
      '[--rounds <n>] [--own <n>] [--reads <n>] [--plays <n>]',
    names: [0, 1],
    flags: {
      turns: { type: 'number', from: 1, to: 100 },
      seconds: { type: 'number', from: 1, to: 60 },
      against: { type: 'string' },
      floors: { type: 'boolean' },
      keep: { type: 'boolean' },
      rounds: { type: 'number', from: 3, to: 10_000_000 },
      own: { type: 'number', from: 3, to: 10_000_000 },
      reads: { type: 'number', from: 3, to: 1_000_000 },
      plays: { type: 'number', from: 3, to: 1_000_000 },
    },
    run: async (names, flags) => (await import('./bench.ts')).runBench(names, flags),
  }),
  load: command({
    summary: 'load a club as k6 scripts say, and report; see loadtests/README.md',
    usage:
      'npm run load -- <scenario> [--url <gateway>] [--mails <address>] [--pace <n>] [--minutes <n>] [--people <n>] [--seed <n>]   ' +
      '(smoke, load, spike, stress, soak, breakpoint, saturday, takedown, membership-day)',
    names: [1, 1],
    flags: {
      url: { type: 'string' },
      mails: { type: 'string' },
      pace: { type: 'number', from: 1, to: 1000 },
      minutes: { type: 'number', from: 1, to: 10_000 },
      people: { type: 'number', from: 4, to: 20_000 },
      seed: { type: 'number', from: 1, to: 1_000_000 },
    },
    run: async (names, flags) => (await import('./load.ts')).runLoadCommand(names, flags),
  }),
  fuzz: command({
    summary: 'send what nobody would to every route of every service, on a stack of its own',
    usage:
      'npm run fuzz [-- <service> …] [--sizes] [--examples <n>] [--seed <n>]   ' +
      '(--sizes: bodies, heads and depths far beyond their bounds)',
    names: [0, 50],
    flags: {
      sizes: { type: 'boolean' },
      examples: { type: 'number', from: 1, to: 1_000_000 },
      seed: { type: 'number', from: 0, to: Number.MAX_SAFE_INTEGER },
    },
    run: async (names, flags) => (await import('./fuzz.ts')).runFuzz(names, flags),
  }),
  chaos: command({
    summary: 'play under seeded faults on a stack of its own, then check what is promised, exactly',
    usage:
      'npm run chaos [-- --day] [--seed <n>] [--minutes <m>] [--seeds <n>] [--replay <folder>] [--prove]   ' +
      '(--day: membership days; --minutes: 10 unless seeds are told; --seconds: of faults a seed; --plant <fault>: what the checker must see; --prove: all of these)',
    flags: {
      seed: { type: 'number', from: 0, to: Number.MAX_SAFE_INTEGER, default: 1 },
      minutes: { type: 'number', from: 1, to: 10_000 },
      seconds: { type: 'number', from: 1, to: 3600, default: 30 },
      replay: { type: 'string' },
      plant: { type: 'string' },
      prove: { type: 'boolean' },
      day: { type: 'boolean' },
      seeds: { type: 'number', from: 1, to: 10_000 },
    },
    run: async (_, flags) => (await import('../chaos/run-chaos.ts')).runChaos(flags),
  }),
  ...clusterCommands,
  test: command({
    summary: 'run every test; or those named, or of what has changed, over a stack that stays',
    usage:
      'npm test [-- <service, folder, file or project> … | --changed] [--repeat <n>]   (npm run test:full: all repeats)',
    names: [0, 50],
    flags: {
      changed: { type: 'boolean' },
      full: { type: 'boolean' },
      repeat: { type: 'number', from: 1, to: 1000, default: 1 },
    },
    run: async (names, flags) => (await import('./test.ts')).runTest(names, flags),
  }),
  help: command({
    summary: 'list the commands',
    usage: 'npm run help',
    run: async (): Promise<number> => (await import('./help.ts')).runHelp(commands),
  }),
} satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;
