import type { ArchiveImport } from '@civicconnect/contract';
import { tokensOf } from '../../../foundation/api/browser.ts';
import { problemFrom } from '../../../foundation/api/problem.ts';
import { postFile, type Sending } from '../../../foundation/files/send-file.ts';

/** Hands an archive in. Throws `ProblemError` for a refusal, `TypeError` for a lost network. */
export async function sendArchive(file: File, sending: Sending): Promise<ArchiveImport> {
  const tokens = tokensOf('staff');
  await tokens.ready();
  let response = await postFile('/api/import', file, tokens.current(), sending);
  if (response.status === 401 && (await tokens.renew())) {
    response = await postFile('/api/import', file, tokens.current(), sending);
  }
  if (!response.ok) throw await problemFrom(response);
  const { import: begun } = (await response.json()) as { import: ArchiveImport };
  return begun;
}
