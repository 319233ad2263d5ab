import type { IncomingMessage } from 'node:http';

/** A file that came with a call. */
export interface SentFile {
  field: string;
  name: string;
  type: string;
  bytes: Buffer;
}

/** One call of the Bot API, as it arrived. */
export interface Call {
  token: string;
  method: string;
  params: Record<string, unknown>;
  files: SentFile[];
  /** Where it goes, as text; null for what goes to no chat. */
  chat: string | null;
  /** Milliseconds since 1970. */
  at: number;
  /** Whether Telegram did what was asked, also where its answer was lost. */
  taken: boolean;
  /** Telegram's name for the message that was sent. */
  messageId: number | null;
  /** What the person reads: the text or caption without tags and entities. */
  text: string;
}

/** Fields that are JSON within forms. */
const structured = new Set([
  'allowed_updates',
  'commands',
  'entities',
  'reply_markup',
  'reply_parameters',
  'link_preview_options',
  'scope',
]);

function fieldOf(name: string, value: string): unknown {
  return structured.has(name) ? JSON.parse(value) : value;
}

async function formOf(type: string, body: Buffer) {
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': type },
  }).formData();
  const params: Record<string, unknown> = {};
  const files: SentFile[] = [];
  for (const [field, value] of form) {
    if (typeof value === 'string') params[field] = fieldOf(field, value);
    else {
      const bytes = Buffer.from(await value.arrayBuffer());
      files.push({ field, name: value.name, type: value.type, bytes });
    }
  }
  return { params, files };
}

/** The parameters of a call, in any of the three ways in which the Bot API takes them. */
export async function readParams(
  request: IncomingMessage,
): Promise<Pick<Call, 'params' | 'files'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  const { searchParams } = new URL(request.url ?? '/', 'http://telegram');
  const asked = Object.fromEntries(searchParams);
  if (body.length === 0) return { params: asked, files: [] };
  if (type.startsWith('application/json')) {
    return { params: { ...asked, ...JSON.parse(body.toString('utf8')) }, files: [] };
  }
  const form = await formOf(type, body);
  return { params: { ...asked, ...form.params }, files: form.files };
}
