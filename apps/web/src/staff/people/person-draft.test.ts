import type { StaffAccount } from '@civicconnect/contract';
import { expect, it } from 'vitest';
import { capacityOf, changesOf, draftOf } from './person-draft.ts';

const person: StaffAccount = {
  id: '0198c2f0-0000-7000-8000-000000000001',
  name: 'Nodira Qosimova',
  email: 'nodira@narpay.example',
  role: 'agent',
  departments: [
    { id: 'water', name: 'Suv' },
    { id: 'roads', name: 'Yoʻllar' },
  ],
  locale: 'uz',
  state: 'active',
  available: true,
  capacity: 20,
  openSessions: 3,
  totp: false,
  lastSeenAt: null,
  passwordAskedAt: null,
  linkExpiresAt: null,
  createdAt: '2026-11-20T09:00:00.000Z',
};

it('takes whole numbers within bounds, in any digits', () => {
  expect([' 7 ', '۱۵', '500', '0', '501', '1.5', '', 'x'].map(capacityOf)).toEqual([
    7,
    15,
    500,
    null,
    null,
    null,
    null,
    null,
  ]);
});

it('sends what differs alone, whatever the order of departments', () => {
  const draft = draftOf(person);
  expect(
    changesOf(person, { ...draft, departmentIds: ['roads', 'water'], name: ' Nodira Qosimova ' }),
  ).toBeNull();
  expect(
    changesOf(person, { ...draft, role: 'operator', departmentIds: [], capacity: '9' }),
  ).toEqual({
    role: 'operator',
    departmentIds: [],
    capacity: 9,
  });
  const moved = changesOf(person, { ...draft, email: ' Nodira.Q@Narpay.example ' });
  expect(moved).toEqual({ email: 'nodira.q@narpay.example' });
});
