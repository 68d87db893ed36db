import { XMLBuilder } from 'fast-xml-parser';

const builder = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: true });
const DECLARATION = { '@_version': '1.0', '@_encoding': 'UTF-8' };
/** What no document of XML 1.0 can hold, however it is written. */
// eslint-disable-next-line no-control-regex -- these are the characters that XML leaves out
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** An answer as an XML document: lists have elements `item`, and what is null is left out. */
export function toXml(answer: object): string {
  return builder.build({ '?xml': DECLARATION, response: toNode(answer) });
}

function toNode(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(NOT_XML, ' ');
  if (Array.isArray(value)) return { item: value.map(toNode) };
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(entries.map(([name, part]) => [name, toNode(part)]));
}
