import type { Attachment } from '@civicconnect/contract';
import { ProblemError } from '../../foundation/api/problem.ts';
import {
  accessToken,
  cookieClient,
  type PageClient,
  serverClient,
} from '../../foundation/api/server.ts';
import { mostFiles } from '../../foundation/files/file-kinds.ts';
import { passCookies } from '../login/sign-in.ts';
import type { Place } from '../place.ts';

/** Files that a form without script carried, and what became of them. */
export interface PostedFiles {
  attachments: readonly Attachment[];
  /** Why one of them was not taken, with its name; null when all were. */
  error: string | null;
}

function filesOf(form: FormData): File[] {
  return form.getAll('files').filter((part): part is File => part instanceof File && part.size > 0);
}

async function clientHere(): Promise<{ client: PageClient; setCookies: readonly string[] }> {
  if (await accessToken('citizen')) {
    return { client: await serverClient('citizen'), setCookies: [] };
  }
  return cookieClient();
}

/** Hands the form's files in, as whoever is signed in or for this browser. */
export async function takePostedFiles(
  place: Place,
  form: FormData,
  before: readonly Attachment[],
): Promise<PostedFiles> {
  const files = filesOf(form);
  if (files.length === 0) return { attachments: before, error: null };
  const { client, setCookies } = await clientHere();
  const attachments = [...before];
  let error: string | null = null;
  for (const file of files) {
    if (attachments.length === mostFiles) {
      error = place.t('files.tooMany', { count: mostFiles });
      break;
    }
    const posted = new FormData();
    posted.append('file', file, file.name);
    const organization = place.ref === '-' ? undefined : place.ref;
    try {
      attachments.push(await client.uploadFile({ form: posted, query: { organization } }));
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure;
      error = `${file.name}: ${failure.problem.detail}`;
    }
  }
  await passCookies(setCookies);
  return { attachments, error };
}
