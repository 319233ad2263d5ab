import type { ArchiveProblem } from '@civicconnect/contract';

/** An archive that is not taken, with where it is wrong as far as that is known. */
export class BadArchive extends Error {
  override readonly name = 'BadArchive';
  readonly problem: ArchiveProblem;
  constructor(
    code: ArchiveProblem['code'],
    place: { file?: string; line?: number; field?: string } = {},
  ) {
    const { file = null, line = null, field = null } = place;
    super([code, file, line && `line ${line}`, field].filter(Boolean).join(', '));
    this.problem = { code, file, line, field };
  }
}
