import type { Attachment } from '@civicconnect/contract';

/** How far the files are: all with the server, some on their way, or some not taken. */
export interface FilesReport {
  attachments: readonly Attachment[];
  standing: 'ready' | 'underWay' | 'refused';
}

/** Where a citizen is on the way from a text to an appeal. */
export type SendStep = 'write' | 'phone' | 'code' | 'waiting';

/** Why the server did not open an appeal, and the session that is in the way. */
export interface Refusal {
  text: string;
  sessionId: string | null;
  number: string | null;
}

export interface CodeAsked {
  /** Shown in a marked box when the installation sends no SMS. */
  developmentCode: string | null;
  /** Seconds from the asking until another may be asked for. */
  resendInSeconds: number;
  expiresInSeconds: number;
  /** When it was asked for, milliseconds. */
  at: number;
}

export type FieldName = 'text' | 'phone' | 'code' | 'files';
export type FieldErrors = Partial<Record<FieldName, string>>;

/** The whole form: what the page holds with script, and what travels in it without. */
export interface SendState {
  step: SendStep;
  text: string;
  neighborhoodId: string;
  /** Files that the server has already. */
  attachments: readonly Attachment[];
  clientId: string;
  phone: string;
  name: string;
  errors: FieldErrors;
  refusal: Refusal | null;
  asked: CodeAsked | null;
}

export function emptySend(clientId: string): SendState {
  return {
    step: 'write',
    text: '',
    neighborhoodId: '',
    attachments: [],
    clientId,
    phone: '',
    name: '',
    errors: {},
    refusal: null,
    asked: null,
  };
}

/** How long an appeal may be, per organization. */
export interface Limits {
  minLength: number;
  maxLength: number;
}
