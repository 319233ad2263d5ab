import { type Config, ConfigError, readConfig } from '../config.ts';

export const read = (env: Record<string, string> = {}, ...argv: string[]): Config =>
  readConfig(env, argv);

/** What the operator is told; `accepted` where nothing is wrong. */
export function refusal(env: Record<string, string>, ...argv: string[]): string {
  try {
    read(env, ...argv);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'accepted';
}
