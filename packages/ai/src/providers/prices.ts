/** What tokens cost, so that a day's spending can be capped. */

/**
 * US dollars per million tokens, which is millionths of a dollar per token: [input, output]. From the
 * price pages of Google (ai.google.dev/gemini-api/docs/pricing, prompts up to 200,000 tokens), OpenAI
 * (platform.openai.com/docs/pricing) and Groq (groq.com/pricing), October 2025. A model that is not here
 * costs an unknown amount, and the cap cannot see it.
 */
const prices: Readonly<Record<string, readonly [input: number, output: number]>> = {
  'gemini-2.5-pro': [1.25, 10],
  'gemini-2.5-flash': [0.3, 2.5],
  'gemini-2.5-flash-lite': [0.1, 0.4],
  'gemini-2.0-flash': [0.1, 0.4],
  'gemini-embedding-001': [0.15, 0],
  'gpt-5': [1.25, 10],
  'gpt-5-mini': [0.25, 2],
  'gpt-5-nano': [0.05, 0.4],
  'gpt-4.1': [2, 8],
  'gpt-4.1-mini': [0.4, 1.6],
  'gpt-4.1-nano': [0.1, 0.4],
  'gpt-4o': [2.5, 10],
  'gpt-4o-mini': [0.15, 0.6],
  'text-embedding-3-small': [0.02, 0],
  'text-embedding-3-large': [0.13, 0],
  'openai/gpt-oss-120b': [0.15, 0.6],
  'openai/gpt-oss-20b': [0.075, 0.3],
  'llama-3.3-70b-versatile': [0.59, 0.79],
  'llama-3.1-8b-instant': [0.05, 0.08],
};

/** Millionths of a US dollar, rounded up; null when the model's price is not known. */
export function costMicros(
  model: string,
  tokens: { inputTokens: number; outputTokens: number },
): number | null {
  // A dated release costs what its family costs: gpt-4.1-mini-2025-04-14.
  const price = prices[model] ?? prices[model.replace(/-\d{4}-\d{2}-\d{2}$/, '')];
  if (price === undefined) return null;
  const [input, output] = price;
  return Math.ceil(tokens.inputTokens * input + tokens.outputTokens * output);
}
