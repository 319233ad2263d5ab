import { type AiPatch, Settings } from '@civicconnect/contract';
import { Refused } from '../../../errors.ts';

/**
 * The settings with what is tried in place of what holds.
 *
 * @throws Refused 422 where no text could be isolated before it is stopped; the settings refuse it too
 */
export function triedSettings(settings: Settings['ai'], changes: AiPatch): Settings['ai'] {
  const tried = Settings.shape.ai.parse({ ...settings, ...changes });
  if (tried.injectionIsolate > tried.injectionBlock) {
    throw new Refused('invalid_input', {
      errors: [{ path: 'settings.injectionIsolate', code: 'too_big', message: '' }],
    });
  }
  return tried;
}

/** What a provider is asked by: where both settings have the same, one question serves both. */
const asking = [
  'model',
  'temperature',
  'maxTokens',
  'maskPersonalData',
  'contextChars',
] as const satisfies readonly (keyof Settings['ai'])[];

export function askTheSame(before: Settings['ai'], after: Settings['ai']): boolean {
  return asking.every((field) => before[field] === after[field]);
}
