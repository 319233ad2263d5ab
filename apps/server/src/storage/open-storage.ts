import type { Config } from '../config.ts';
import { openLocalStorage } from './local.ts';
import { openS3Storage } from './s3.ts';
import type { FileStorage } from './storage.ts';

/** The storage that the configuration names: a bucket, or the folder `files` of DATA_DIR. */
export function openStorage(config: Pick<Config, 'dataDir' | 's3'>): FileStorage {
  return config.s3 ? openS3Storage(config.s3) : openLocalStorage(config.dataDir);
}
