import { z } from 'zod';
import { DigestSettings, digestFields, FeedbackSettings, feedbackFields } from './settings-care.ts';
import {
  AllowedOrigins,
  assistantFields,
  chatFields,
  escalationFields,
  extraWordsFields,
  kind,
  WordsPerReason,
} from './settings-chat.ts';
import { RetentionPatch, RetentionSettings } from './settings-retention.ts';
import { EmergencyNumber } from './views/people.ts';
import { Accent, LocalizedText } from './wire.ts';
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

const timerFields = {
  /** An answered session whose citizen is silent closes after this. */
  inactiveSeconds: Seconds,
  heldSeconds: Seconds,
  /** A chat with the assistant that nobody goes on with. */
  assistingSeconds: Seconds,
  /** How long before an automatic close both sides are warned. */
  warnSeconds: Seconds,
  reopenSeconds: Seconds,
};

const resolutionFields = {
  application: Span,
  complaint: Span,
  proposal: Span,
  /** From the opening, once, when study is needed. */
  studied: Span,
  /** Added once more by the head, with notice to the citizen. */
  extended: Span,
};

const appealFields = {
  minLength: z.number().int().min(1).max(500),
  maxLength: z.number().int().min(100).max(20_000),
  duplicateSeconds: z
    .number()
    .int()
    .min(0)
    .max(7 * day),
};

/** Whether the zone is one that calendars know: `Asia/Tashkent`. */
function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const PickOn = z.enum(['open', 'button']);
const Languages = z
  .array(Locale)
  .min(1)
  .refine((list) => new Set(list).size === list.length, kind('repeated'));
const TimeZone = z.string().max(64).refine(isTimeZone, kind('time_zone'));
const NumberPrefix = z.string().regex(/^[A-Z]{2,6}$/);
const portalFields = {
  address: LocalizedText.nullable(),
  emergencyNumbers: z.array(EmergencyNumber).max(12),
};
const analyticsFields = {
  /** Whether the leaderboard of staff is drawn up at all. */
  leaderboard: z.boolean(),
};
const brandingFields = {
  /** The organization's own colour; null for the product's. Its shades for both themes follow from it. */
  accent: Accent.nullable(),
};

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
/** A part of what is set for the brain: what is left out stays as it is. */
export const AiPatch = z.strictObject(aiFields).partial();
export type AiPatch = z.infer<typeof AiPatch>;

/** A part of the settings: what is left out stays as it is. */
export const SettingsPatch = z
  .strictObject({
    timers: z.strictObject(timerFields).partial(),
    deadlines: z
      .strictObject({
        firstReplySeconds: Seconds,
        resolution: z.strictObject(resolutionFields).partial(),
      })
      .partial(),
    appeal: z.strictObject(appealFields).partial(),
    chat: z.strictObject(chatFields).partial(),
    pickOn: PickOn,
    ai: AiPatch,
    assistant: z.strictObject(assistantFields).partial(),
    escalation: z
      .strictObject({
        ...escalationFields,
        extraWords: z.strictObject(extraWordsFields).partial(),
        exceptWords: z.strictObject(extraWordsFields).partial(),
      })
      .partial(),
    allowedOrigins: AllowedOrigins,
    languages: Languages,
    timeZone: TimeZone,
    numberPrefix: NumberPrefix,
    portal: z.strictObject(portalFields).partial(),
    branding: z.strictObject(brandingFields).partial(),
    analytics: z.strictObject(analyticsFields).partial(),
    feedback: z.strictObject(feedbackFields).partial(),
    digest: z.strictObject(digestFields).partial(),
    retention: RetentionPatch,
    publicPage: z.boolean(),
  })
  .partial();
export type SettingsPatch = z.infer<typeof SettingsPatch>;

/**
 * What an organization may set, each with its default. Government numbers follow the law on appeals
 * (Uzbekistan, O‘RQ-445, articles 19 and 29); a company sets its own.
 */
export const Settings = z.object({
  timers: z
    .object({
      inactiveSeconds: timerFields.inactiveSeconds.default(day),
      heldSeconds: timerFields.heldSeconds.default(2 * day),
      assistingSeconds: timerFields.assistingSeconds.default(day),
      warnSeconds: timerFields.warnSeconds.default(2 * hour),
      reopenSeconds: timerFields.reopenSeconds.default(7 * day),
    })
    .prefault({}),
  deadlines: z
    .object({
      firstReplySeconds: Seconds.default(day),
      resolution: z
        .object({
          application: resolutionFields.application.default({ days: 15 }),
          complaint: resolutionFields.complaint.default({ days: 15 }),
          proposal: resolutionFields.proposal.default({ months: 1 }),
          studied: resolutionFields.studied.default({ months: 1 }),
          extended: resolutionFields.extended.default({ months: 1 }),
        })
        .prefault({}),
    })
    .prefault({}),
  appeal: z
    .object({
      minLength: appealFields.minLength.default(20),
      maxLength: appealFields.maxLength.default(4000),
      duplicateSeconds: appealFields.duplicateSeconds.default(600),
    })
    .prefault({}),
  chat: z
    .object({
      departmentId: chatFields.departmentId.default(null),
      businessHours: chatFields.businessHours.default(null),
    })
    .prefault({}),
  pickOn: PickOn.default('open'),
  escalation: z
    .object({
      angerThreshold: escalationFields.angerThreshold.default(0.7),
      confidenceThreshold: escalationFields.confidenceThreshold.default(0.6),
      lowConfidence: escalationFields.lowConfidence.default('escalate'),
      maxExchanges: escalationFields.maxExchanges.default(10),
      /** Words beside the shipped lists, per reason. */
      extraWords: WordsPerReason,
      /** Words and phrases upon which the shipped lists do not call anybody, per reason. */
      exceptWords: WordsPerReason,
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
  assistant: z
    .object({
      name: assistantFields.name.default('Asadbek AI'),
      greeting: assistantFields.greeting.default(null),
      synonyms: assistantFields.synonyms.default([]),
      manner: assistantFields.manner.default('formal'),
    })
    .prefault({}),
  /** Other sites whose pages may show the widget; without any, the installation's own alone. */
  allowedOrigins: AllowedOrigins.default([]),
  languages: Languages.default(['uz', 'uz-Cyrl', 'ru', 'en']),
  timeZone: TimeZone.default('Asia/Tashkent'),
  /** Prefix of tracking numbers, e.g. `NRP` in `NRP-2026-004817`. */
  numberPrefix: NumberPrefix.default('CC'),
  portal: z
    .object({
      address: portalFields.address.default(null),
      emergencyNumbers: portalFields.emergencyNumbers.default([]),
    })
    .prefault({}),
  branding: z.object({ accent: brandingFields.accent.default(null) }).prefault({}),
  analytics: z.object({ leaderboard: analyticsFields.leaderboard.default(true) }).prefault({}),
  feedback: FeedbackSettings.prefault({}),
  digest: DigestSettings.prefault({}),
  retention: RetentionSettings.prefault({}),
  /** Whether the portal shows the organization's figures to anyone. */
  publicPage: z.boolean().default(true),
});
export type Settings = z.infer<typeof Settings>;
