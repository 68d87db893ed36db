import { makeDaprClient } from '@golfroundpro/shared/dapr/make-dapr-client.ts';
import { takeSidecarFile } from '@golfroundpro/shared/dapr/sidecar-file.ts';
import { loginOf, readLogin } from '@golfroundpro/shared/db/database-login.ts';
import { openDataSource, poolOf } from '@golfroundpro/shared/db/data-source.ts';
import { readConfig } from './config.ts';
import { SCHEMA } from './db/schema.ts';
import { makeAdmin } from './roles/make-admin.ts';

// `node services/auth/admin.ts <email>`, in the environment of the service and beside its sidecar:
// makes an account an admin. The service publishes what it appended and sends what it queued.

const [email = ''] = process.argv.slice(2);
const config = readConfig();
takeSidecarFile(config.dapr);
const dapr = await makeDaprClient(config.dapr, 'small');
const login = loginOf(await readLogin(dapr, config.service));
const dataSource = await openDataSource({
  connection: { ...config.database, ...login, ca: config.ca },
  ...SCHEMA,
});
const outcome = await makeAdmin(poolOf(dataSource), email);
await dataSource.destroy();
await dapr.close();

const TOLD = {
  made: `${email} is an admin now; all sessions of the account have ended.`,
  was_admin: `${email} is an admin already.`,
  unknown: `Nobody has the e-mail ${email}. Register it first, then make it an admin.`,
};
const isMissing = outcome === 'unknown';
(isMissing ? process.stderr : process.stdout).write(`${TOLD[outcome]}\n`);
process.exitCode = isMissing ? 1 : 0;
