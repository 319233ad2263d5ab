import { exportReply } from '../../../../../portal/settings/export-reply.ts';

export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  return exportReply(`/o/${encodeURIComponent((await params).slug)}`);
}
