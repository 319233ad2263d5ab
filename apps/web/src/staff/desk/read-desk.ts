import type { Department, Me, Permission, StaffMember } from '@civicconnect/contract';
import { redirect } from 'next/navigation';
import { type PageClient, readMe, serverClient } from '../../foundation/api/server.ts';

export interface ReadDesk {
  me: StaffMember;
  organization: Me['organization'];
  permissions: readonly Permission[];
  departments: readonly Department[];
  client: PageClient;
}

/** Who asks for a page at `path`, and what every page of theirs needs; leads to the log-in when nobody is. */
export async function readDesk(path: string): Promise<ReadDesk> {
  const me = await readMe('staff');
  if (me?.person.kind !== 'staff') redirect(`/staff/login?back=${encodeURIComponent(path)}`);
  const client = await serverClient('staff');
  const departments = await client.departments();
  return {
    me: me.person,
    organization: me.organization,
    permissions: me.permissions,
    departments: departments.items,
    client,
  };
}
