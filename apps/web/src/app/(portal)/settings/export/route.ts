import { exportReply } from '../../../../portal/settings/export-reply.ts';

export function GET(): Promise<Response> {
  return exportReply('');
}
