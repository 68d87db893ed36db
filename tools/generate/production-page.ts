import { format } from 'prettier';
import type { ServiceDeclaration } from '@golfroundpro/shared/service/declaration.ts';
import { RULES } from '../doctor/rules.ts';
import { operatorSettings } from '../services/operator-settings.ts';

const PAGE = `# For a real club

What a club sets otherwise than a developer's machine. Generated from \`tools/doctor/rules.ts\` and every \`config.ts\` by \`npm run generate\`.

\`\`\`sh
cp .env.example .env     # take the # off what you set
npm run doctor           # or: npm run doctor -- <file>
\`\`\`

It names what nobody asks for, what a service would refuse, what **must** be changed before members come (it ends with 1 then), and what **should** be
looked at. On a cluster the same names stand in a service's \`settings\` ([charts](../charts/README.md)); passwords, keys and the login of the mail server
stand in Vault, never here ([0019](adr/0019-secrets-and-rotation.md)).

What no setting says: the gateway is told whose \`X-Forwarded-For\` it believes (\`TRUSTED_PROXIES\`), TLS ends before it with HSTS, the network leads to
nothing but the ingress, backups are taken and tried ([kubernetes.md](kubernetes.md)), and the first admin sets up an authenticator ([guide](guides/identity.md)).

Keys are changed while members play, one command each: \`npm run rotate -- <key>\`, on a cluster \`npm run k8s -- rotate <key>\`. \`pepper\`, \`user-secret-key\` and
\`refresh-token-key\` are auth's, \`national-id-key\` is onboarder's (every national id is sealed and digested anew at once), \`sealing-key\` notification's (mails
that wait are sent as they are, within a day). A former key goes with the first rotation behind its last use ([0056](adr/0056-keys-with-names.md)).
`;

/** docs/production.md: every setting with its default, and what to change for a real club. */
export async function productionPage(services: ServiceDeclaration[]): Promise<string> {
  const settings = await operatorSettings(services);
  const changed = RULES.map(
    ({ setting, need, advice }) =>
      `| \`${setting}\` | ${code(valueOf(setting))} | ${need} | ${advice} |`,
  );
  const others = settings
    .filter(({ name }) => !RULES.some(({ setting }) => setting === name))
    .map(({ name, value, meaning }) => `| \`${name}\` | ${code(value)} | ${meaning} |`);
  function valueOf(setting: string): string {
    return settings.find(({ name }) => name === setting)?.value ?? '';
  }
  const text = [
    PAGE,
    '## What to change',
    '',
    '| setting | on a developer’s machine | | set |',
    '| --- | --- | --- | --- |',
    ...changed,
    '',
    '## What may stay',
    '',
    '| setting | is | what it is |',
    '| --- | --- | --- |',
    ...others,
    '',
  ].join('\n');
  return format(text, { parser: 'markdown' });
}

function code(value: string): string {
  return value === '' ? 'empty' : `\`${value}\``;
}
