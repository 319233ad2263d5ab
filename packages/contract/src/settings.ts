import { z } from 'zod';
import { EmergencyNumber } from './views/people.ts';
import { Id, LocalizedText } from './wire.ts';
import { Locale } from './words.ts';

const hour = 3600;
const day = 24 * hour;

/** A span of calendar time in the organization's time zone. */
export const Span = z.union([
  z.object({ days: z.number().int().min(1).max(366) }),
  z.object({ months: z.number().int().min(1).max(12) }),
]);
export type Span = z.infer<typeof Span>;

const Seconds = z
  .number()
  .int()
  .min(60)
  .max(366 * day);

const aiFields = {
  /** Below it no department is chosen: the session goes to triage. */
  floor: z.number().min(0).max(1),
  injectionBlock: z.number().min(0).max(1),
  injectionIsolate: z.number().min(0).max(1),
  contextChars: z.number().int().min(200).max(20_000),
  temperature: z.number().min(0).max(2),
  maxTokens: z.number().int().min(50).max(4000),
  /** Phones, card and passport numbers, e-mails and addresses never leave the machine. */
  maskPersonalData: z.boolean(),
  /** Model for decisions; null takes the installation's. */
  model: z.string().min(1).max(100).nullable(),
  /** When a provider is asked: where the local models waver, or for every message. */
  ask: z.enum(['unsure', 'always']),
  /** US dollars that providers may cost in a day; beyond it the local models decide alone. */
  dailyCap: z.number().min(0).max(100_000),
};

/** A part of the settings: what is left out stays as it is. */
export const SettingsPatch = z.strictObject({ ai: z.strictObject(aiFields).partial() }).partial();
export type SettingsPatch = z.infer<typeof SettingsPatch>;

/**
 * What an organization may set, each with its default. Government numbers follow the law on appeals
 * (Uzbekistan, O‘RQ-445, articles 19 and 29); a company sets its own.
 */
export const Settings = z.object({
  timers: z
    .object({
      inactiveSeconds: Seconds.default(day),
      heldSeconds: Seconds.default(2 * day),
      assistingSeconds: Seconds.default(day),
      warnSeconds: Seconds.default(2 * hour),
      reopenSeconds: Seconds.default(7 * day),
    })
    .prefault({}),
  deadlines: z
    .object({
      firstReplySeconds: Seconds.default(day),
      resolution: z
        .object({
          application: Span.default({ days: 15 }),
          complaint: Span.default({ days: 15 }),
          proposal: Span.default({ months: 1 }),
          /** From the opening, once, when study is needed. */
          studied: Span.default({ months: 1 }),
          /** Added once more by the head, with notice to the citizen. */
          extended: Span.default({ months: 1 }),
        })
        .prefault({}),
    })
    .prefault({}),
  appeal: z
    .object({
      minLength: z.number().int().min(1).max(500).default(20),
      maxLength: z.number().int().min(100).max(20_000).default(4000),
      duplicateSeconds: z.number().int().min(0).default(600),
    })
    .prefault({}),
  chat: z.object({ departmentId: Id.nullable().default(null) }).prefault({}),
  pickOn: z.enum(['open', 'button']).default('open'),
  escalation: z
    .object({
      angerThreshold: z.number().min(0).max(1).default(0.7),
      confidenceThreshold: z.number().min(0).max(1).default(0.6),
      lowConfidence: z.enum(['escalate', 'offer']).default('escalate'),
      maxExchanges: z.number().int().min(1).default(10),
      /** Words beside the shipped lists, per reason. */
      extraWords: z
        .object({
          requestedHuman: z.array(z.string()).default([]),
          sensitiveTopic: z.array(z.string()).default([]),
          frustration: z.array(z.string()).default([]),
        })
        .prefault({}),
    })
    .prefault({}),
  ai: z
    .object({
      floor: aiFields.floor.default(0.35),
      injectionBlock: aiFields.injectionBlock.default(0.9),
      injectionIsolate: aiFields.injectionIsolate.default(0.6),
      contextChars: aiFields.contextChars.default(2000),
      temperature: aiFields.temperature.default(0.2),
      maxTokens: aiFields.maxTokens.default(500),
      maskPersonalData: aiFields.maskPersonalData.default(true),
      model: aiFields.model.default(null),
      ask: aiFields.ask.default('unsure'),
      dailyCap: aiFields.dailyCap.default(5),
    })
    .prefault({}),
  assistant: z.object({ name: z.string().min(1).max(60).default('Asadbek AI') }).prefault({}),
  languages: z.array(Locale).min(1).default(['uz', 'uz-Cyrl', 'ru', 'en']),
  timeZone: z.string().default('Asia/Tashkent'),
  /** Prefix of tracking numbers, e.g. `NRP` in `NRP-2026-004817`. */
  numberPrefix: z
    .string()
    .regex(/^[A-Z]{2,6}$/)
    .default('CC'),
  portal: z
    .object({
      address: LocalizedText.nullable().default(null),
      emergencyNumbers: z.array(EmergencyNumber).default([]),
    })
    .prefault({}),
});
export type Settings = z.infer<typeof Settings>;
