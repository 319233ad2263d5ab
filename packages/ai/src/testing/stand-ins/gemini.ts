/** A stand-in of Gemini's own protocol: generating, streaming, one vector and many. */
import type { StandInOptions } from './openai.ts';
import { type Protocol, type StandIn, startStandIn } from './stand-in.ts';

interface Content {
  parts?: { text?: string }[];
}
interface GenerateBody {
  systemInstruction?: Content;
  contents?: Content[];
  generationConfig?: { responseSchema?: unknown };
}
interface EmbedBody {
  content?: Content;
  requests?: { content?: Content }[];
}

const usageMetadata = { promptTokenCount: 400, candidatesTokenCount: 40, totalTokenCount: 440 };
const route = /^\/v1beta\/models\/([^:/]+(?:\/[^:/]+)*):(\w+)(\?.*)?$/;

const textOf = ({ parts = [] }: Content): string => parts.map(({ text }) => text ?? '').join('');

const answer = (text: string, finishReason?: string) => ({
  candidates: [
    {
      content: { role: 'model', parts: [{ text }] },
      index: 0,
      ...(finishReason === undefined ? {} : { finishReason }),
    },
  ],
  usageMetadata,
});

function protocolOf({ key }: StandInOptions): Protocol {
  return {
    basePath: '/v1beta',
    isKeyGood: (headers) => key === undefined || headers['x-goog-api-key'] === key,
    read(path, body) {
      const [, model = '', method = ''] = route.exec(path) ?? [];
      if (method === 'generateContent' || method === 'streamGenerateContent') {
        const { systemInstruction = {}, contents = [], generationConfig } = body as GenerateBody;
        return {
          kind: method === 'generateContent' ? 'generate' : 'stream',
          model,
          texts: [systemInstruction, ...contents].map(textOf),
          schema: generationConfig?.responseSchema ?? null,
        };
      }
      if (method !== 'embedContent' && method !== 'batchEmbedContents') return null;
      const { content, requests } = body as EmbedBody;
      const texts = (requests ?? [{ content }]).map((one) => textOf(one.content ?? {}));
      return { kind: 'embed', model, texts, schema: null };
    },
    error: (status) => ({
      error: { code: status, message: `stand-in: ${status}`, status: 'STAND_IN' },
    }),
    answer: (text) => answer(text, 'STOP'),
    vectors(vectors, { path }) {
      const embeddings = vectors.map((values) => ({ values }));
      return path.includes(':embedContent') ? { embedding: embeddings[0] } : { embeddings };
    },
    events(text) {
      const pieces = text.match(/.{1,12}/gsu) ?? [];
      const said = pieces.map((piece, at) =>
        answer(piece, at === pieces.length - 1 ? 'STOP' : undefined),
      );
      return said.map((event) => `data: ${JSON.stringify(event)}\r\n\r\n`);
    },
  };
}

/** Gemini on a free local port. */
export function startGeminiStandIn(options: StandInOptions = {}): Promise<StandIn> {
  return startStandIn(protocolOf(options));
}
