import type { BodyOf, endpoints } from '@civicconnect/contract';
import { createTestApp, type TestApp } from '../../../testing/create-test-app.ts';
import { newOrganization, newStaff, type Person } from '../../../testing/people.ts';

type NewStaff = BodyOf<typeof endpoints.createStaff>;

/** Strong enough for anybody's account. */
export const password = 'daryo-boyida-7-tol';

/** An organization of its own, whose admin makes accounts. */
export interface Hiring {
  test: TestApp;
  admin: Person;
  organizationId: string;
  departmentId: string;
  /** Someone new with an e-mail of their own. */
  somebody(given?: Partial<NewStaff>): NewStaff;
}

export async function openHiring(): Promise<Hiring> {
  const test = await createTestApp({ worker: false });
  const { id: organizationId, departmentId } = await newOrganization(test);
  const admin = await newStaff(test, { role: 'admin', organizationId, name: 'Dilfuza Aliyeva' });
  let counted = 0;
  return {
    test,
    admin,
    organizationId,
    departmentId,
    somebody(given = {}) {
      counted += 1;
      const email = `xodim${counted}@narpay.example`;
      const departmentIds = [departmentId];
      return { name: 'Nodira Qosimova', email, role: 'agent', departmentIds, ...given };
    },
  };
}
