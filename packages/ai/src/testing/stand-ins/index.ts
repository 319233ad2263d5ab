/** Providers of language models for tests, on local ports, with faults on wish. Never imported by the product. */
export { startGeminiStandIn } from './gemini.ts';
export { type StandInOptions, startOpenAiStandIn } from './openai.ts';
export {
  type AskedChoice,
  answering,
  askedChoice,
  askedPassages,
  breaking,
  choosing,
  drafting,
  enormous,
  hanging,
  notJson,
  ofAnotherShape,
  refusing,
  saying,
  translating,
} from './replies.ts';
export { type Asked, type Reply, type StandIn, vectorOf } from './stand-in.ts';
