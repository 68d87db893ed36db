/** A command of `npm run`: what it does, how it is called, and its code, loaded when it is used. */
export interface Command {
  summary: string;
  usage: string;
  run: (args: string[]) => Promise<number>;
}

/** Every command, in the order in which `npm run help` lists them. */
export const commands = {
  start: {
    summary: 'put every part in place, start the stack and stay with it until Ctrl-C',
    usage:
      'npm start [-- --stores | --instances <n>]   (--stores: only those, for `dapr run -f .`)',
    run: async (args) => (await import('./start.ts')).runStart(args),
  },
  stop: {
    summary: 'stop the stack, or one service or store of it',
    usage: 'npm stop [-- <name>]',
    run: async (args) => (await import('./stop.ts')).runStop(args),
  },
  status: {
    summary: 'show what runs: port, health, memory, uptime, restarts',
    usage: 'npm run status [-- <name>]',
    run: async (args) => (await import('./status.ts')).runStatus(args),
  },
  logs: {
    summary: 'show the logs and follow them on a terminal',
    usage: 'npm run logs [-- <name>] [--follow | --no-follow]',
    run: async (args) => (await import('./logs.ts')).runLogs(args),
  },
  restart: {
    summary: 'restart one service, sidecar or store; without a name all services and sidecars',
    usage: 'npm run restart [-- <name>]   (round, round-daprd, kafka, …)',
    run: async (args) => (await import('./restart.ts')).runRestart(args),
  },
  dev: {
    summary: 'restart a service of the running stack whenever its code changes, and show its log',
    usage: 'npm run dev -- <service>',
    run: async (args) => (await import('./dev.ts')).runDev(args),
  },
  clean: {
    summary: 'remove the data of the stack, of one store, or the logs of one service',
    usage: 'npm run clean [-- <name>]',
    run: async (args) => (await import('./clean.ts')).runClean(args),
  },
  mail: {
    summary: 'list the mails that the stack sent: to whom, about what, with which links',
    usage: 'npm run mail [-- <address>] [--follow]',
    run: async (args) => (await import('./mail.ts')).runMail(args),
  },
  play: {
    summary: 'play scorecards through the running stack and compare what comes out',
    usage: 'npm run play -- <file.csv> … [--url <gateway>] [--whole]',
    run: async (args) => (await import('./play.ts')).runPlay(args),
  },
  populate: {
    summary: 'fill the running club with years of rounds (200,000 take about 5 GB of disk)',
    usage: 'npm run populate [-- --rounds <n>]   (--players, --longest, --seed, --yes)',
    run: async (args) => (await import('./populate.ts')).runPopulate(args),
  },
  rebuild: {
    summary: 'rebuild the views of analytics from the log, compare every key, swap them in',
    usage: 'npm run rebuild -- analytics',
    run: async (args) => (await import('./rebuild.ts')).runRebuild(args),
  },
  admin: {
    summary: 'make an account of the running stack an admin',
    usage: 'npm run admin -- <email>',
    run: async (args) => (await import('./admin.ts')).runAdmin(args),
  },
  rotate: {
    summary: 'change a secret of the running stack, without one failed request',
    usage: 'npm run rotate -- signing-key | database [service] | vault-token [service]',
    run: async (args) => (await import('./rotate.ts')).runRotate(args),
  },
  check: {
    summary: 'types, lint, format, unused code, generated files and unit tests: before each commit',
    usage: 'npm run check',
    run: async () => (await import('./check.ts')).runCheck(),
  },
  format: {
    summary: 'format every file',
    usage: 'npm run format',
    run: async () => (await import('./format.ts')).runFormat(),
  },
  generate: {
    summary: 'write what is generated from the contracts (OpenAPI, events, client types)',
    usage: 'npm run generate [-- --check]',
    run: async (args) => (await import('./generate.ts')).runGenerate(args),
  },
  bench: {
    summary: 'compare two ways to do one thing; see benchmarks/README.md',
    usage: 'npm run bench -- score-writer | rebuild | live | login | club-size',
    run: async (args) => (await import('./bench.ts')).runBench(args),
  },
  fuzz: {
    summary: 'send what nobody would to every route of every service, on a stack of its own',
    usage: 'npm run fuzz [-- <service>] [--examples <n>] [--seed <n>]',
    run: async (args) => (await import('./fuzz.ts')).runFuzz(args),
  },
  test: {
    summary: 'run every test, or those of one service',
    usage: 'npm test [-- <service>]',
    run: async (args) => (await import('./test.ts')).runTest(args),
  },
  help: {
    summary: 'list the commands',
    usage: 'npm run help',
    run: async () => (await import('./help.ts')).runHelp(),
  },
} satisfies Record<string, Command>;

export type CommandName = keyof typeof commands;
