import type { CodeAsked, FieldErrors } from '../send/send-state.ts';

export interface LoginState {
  step: 'phone' | 'code';
  phone: string;
  name: string;
  errors: FieldErrors;
  asked: CodeAsked | null;
}

export const emptyLogin: LoginState = {
  step: 'phone',
  phone: '',
  name: '',
  errors: {},
  asked: null,
};
