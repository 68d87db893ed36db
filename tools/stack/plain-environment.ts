/** This process's environment without what npm and the tools add to it. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(npm_|INIT_CWD$|NODE_NO_WARNINGS$)/.test(name),
    ),
  );
}
