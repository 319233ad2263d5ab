/** A stand-in of OpenAI's protocol: `/chat/completions` (whole and streamed) and `/embeddings`. */
import { type Protocol, type StandIn, startStandIn } from './stand-in.ts';

export interface StandInOptions {
  /** Any other key, or none, is answered with 401. By default every key will do. */
  key?: string;
}

interface ChatBody {
  model?: string;
  stream?: boolean;
  messages?: { role: string; content: string | { text?: string }[] }[];
  response_format?: { type: string; json_schema?: { schema: unknown } };
}
interface EmbeddingsBody {
  model?: string;
  input?: string | string[];
}

const usage = { prompt_tokens: 400, completion_tokens: 40, total_tokens: 440 };

function contentOf(content: string | { text?: string }[]): string {
  return typeof content === 'string' ? content : content.map(({ text }) => text ?? '').join('\n');
}

function protocolOf({ key }: StandInOptions): Protocol {
  return {
    basePath: '/v1',
    isKeyGood: ({ authorization }) => key === undefined || authorization === `Bearer ${key}`,
    read(path, body) {
      if (path === '/v1/chat/completions') {
        const { model = '', messages = [], stream, response_format } = body as ChatBody;
        return {
          kind: stream === true ? 'stream' : 'generate',
          model,
          texts: messages.map(({ content }) => contentOf(content)),
          schema: response_format?.json_schema?.schema ?? null,
        };
      }
      if (path !== '/v1/embeddings') return null;
      const { model = '', input = [] } = body as EmbeddingsBody;
      return { kind: 'embed', model, texts: [input].flat(), schema: null };
    },
    error: (status) => ({ error: { message: `stand-in: ${status}`, type: 'error', code: null } }),
    answer: (text, { model }) => ({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1,
      model,
      choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
      usage,
    }),
    vectors: (vectors, { model }) => ({
      object: 'list',
      model,
      data: vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })),
      usage: { prompt_tokens: 7 * vectors.length, total_tokens: 7 * vectors.length },
    }),
    events(text, { model }) {
      const event = (delta: object, finish: string | null) =>
        `data: ${JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model, choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
      const pieces = text.match(/.{1,12}/gsu) ?? [];
      const end = `data: ${JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model, choices: [], usage })}\n\n`;
      const said = pieces.map((content) => event({ role: 'assistant', content }, null));
      return [...said, event({}, 'stop'), end, 'data: [DONE]\n\n'];
    },
  };
}

/** OpenAI, Groq or any compatible server, on a free local port. */
export function startOpenAiStandIn(options: StandInOptions = {}): Promise<StandIn> {
  return startStandIn(protocolOf(options));
}
