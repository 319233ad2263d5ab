import { ConfigError, type Values } from './config-rules.ts';
import type { S3Setup } from './storage/s3.ts';

const needed = [
  'STORAGE_S3_ENDPOINT',
  'STORAGE_S3_BUCKET',
  'STORAGE_S3_ACCESS_KEY',
  'STORAGE_S3_SECRET_KEY',
] as const;

/**
 * The bucket that files lie in; undefined where none is named.
 *
 * @throws ConfigError where only a part of it is named
 */
export function storageOf(values: Values): S3Setup | undefined {
  const given = [...needed, 'STORAGE_S3_REGION' as const].filter((name) => values[name]);
  if (given.length === 0) return undefined;
  const missing = needed.filter((name) => values[name] === undefined);
  if (missing.length > 0) {
    throw new ConfigError(
      `${missing.join(' and ')} must be set too: ${given[0]} means nothing without it`,
    );
  }
  return {
    endpoint: values.STORAGE_S3_ENDPOINT ?? '',
    bucket: values.STORAGE_S3_BUCKET ?? '',
    region: values.STORAGE_S3_REGION ?? 'us-east-1',
    accessKey: values.STORAGE_S3_ACCESS_KEY ?? '',
    secretKey: values.STORAGE_S3_SECRET_KEY ?? '',
  };
}
