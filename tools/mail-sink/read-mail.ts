import PostalMime from 'postal-mime';

/** A mail as the sink tells of it. */
export interface Mail {
  id: string;
  /** As its sender has it; the same for a mail that came twice. */
  messageId: string;
  from: string;
  /** Everybody whom it was delivered to, in lower case. */
  to: string[];
  subject: string;
  /** When it came (ISO 8601). */
  date: string;
  text: string;
  html: string | null;
  /** Every address on the web in it, once each, in the order of the text. */
  links: string[];
}

/** Reads a mail as it lies in the sink, below the `Delivered-To` of its envelope. */
export async function readMail(id: string, arrivedAt: Date, raw: Buffer): Promise<Mail> {
  const parsed = await PostalMime.parse(raw);
  const { headers, from, subject = '', text = '', html = null, messageId = '' } = parsed;
  const to = headers.filter(({ key }) => key === 'delivered-to').map(({ value }) => value);
  return {
    id,
    messageId,
    from: from?.address ?? '',
    to,
    subject,
    date: arrivedAt.toISOString(),
    text: text.trimEnd(),
    html,
    links: linksOf(text, html ?? ''),
  };
}

function linksOf(text: string, html: string): string[] {
  const inText = text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  const inHtml = [...html.matchAll(/\shref="(https?:\/\/[^"]+)"/gi)].map(([, link]) => link!);
  const links = [
    ...inText.map((link) => link.replace(/[.,;:!?)\]]+$/, '')),
    ...inHtml.map((link) => link.replaceAll('&amp;', '&')),
  ];
  return [...new Set(links)];
}
