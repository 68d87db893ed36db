import { format } from 'prettier';
import type { Route } from '@golfroundpro/shared/http/route.ts';
import { OWN_DATA_PATH } from '@golfroundpro/shared/own-data/own-data-path.ts';

interface Described {
  type?: string;
  description?: string;
  properties?: Record<string, Described>;
  items?: Described;
  anyOf?: Described[];
}

const PAGE = `# Everything that is kept of a person

What \`POST /api/v1/own-data\` and the button on the account page give, as one file of JSON. Generated from what each service declares by
\`npm run generate\`; how it is made is in [0063](adr/0063-own-data.md).

\`\`\`json
{ "madeAt": "2026-05-02T09:35:00.000Z", "userId": "…", "analytics": {}, "auth": {}, "round": {}, "complete": true }
\`\`\`

Under the name of each service stands what it holds, with \`complete\` as the last field of each and of the file: a file that ends otherwise is not whole.
It is read while the club goes on, so what changed meanwhile may be in one part and not yet in another.

What is not in it: passwords, keys, seeds, codes, links and their hashes, which nobody is shown again; the counts of failed logins, which stand under digests that
name nobody; answers to requests that were repeated, which say what is here; the log of events, which has ids and says of each score what
\`GET /api/v1/rounds/{roundId}/history\` says; what others say of a person (who blocks them); the text of mails, which is never kept; backups.
`;

/** docs/own-data.md: what each service tells a person of what it holds of them. */
export async function ownDataPage(routes: Record<string, Route[]>): Promise<string> {
  const sections = Object.entries(routes).flatMap(([name, ofService]) => {
    const route = ofService.find(({ path }) => path === OWN_DATA_PATH);
    return route ? [`## ${name}`, '', ...tableOf(route.responses[200] as Described), ''] : [];
  });
  return format([PAGE, ...sections].join('\n'), { parser: 'markdown' });
}

function tableOf({ properties = {} }: Described): string[] {
  const rows = Object.entries(properties)
    .filter(([name]) => name !== 'complete')
    .map(([name, part]) => `| \`${name}\` | ${part.description ?? ''} | ${fieldsOf(part)} |`);
  return ['| | what it is | fields |', '| --- | --- | --- |', ...rows];
}

/** Of a list those of each item, of what can be null those of what it is else. */
function fieldsOf({ properties, items, anyOf = [] }: Described): string {
  if (properties)
    return Object.keys(properties)
      .map((name) => `\`${name}\``)
      .join(' ');
  if (items) return fieldsOf(items);
  return anyOf.map(fieldsOf).find((text) => text !== '') ?? '';
}
