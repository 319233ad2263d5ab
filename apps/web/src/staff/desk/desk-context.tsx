'use client';
import type {
  Department,
  LocalizedText,
  Organization,
  Permission,
  StaffMember,
} from '@civicconnect/contract';
import { localized } from '@civicconnect/i18n/browser';
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { type StaffClient, staffApi } from '../../foundation/api/staff-api.ts';
import { useT } from '../../foundation/i18n/provider.tsx';
import type { LiveConnection } from '../../foundation/live/connection.ts';
import { useLive } from '../../foundation/live/use-live.ts';
import { keepTrying, type Outboxes, openOutboxes } from '../conversation/outboxes.ts';

/** A department as staff screens draw it. */
export interface DeskDepartment {
  id: string;
  name: string;
  description: string;
  /** The description as it was given, per language. */
  descriptions: LocalizedText;
  icon: string | null;
  /** Its hue among the eight categories. */
  hue: number;
}

export interface Desk {
  me: StaffMember;
  organization: Organization;
  departments: readonly DeskDepartment[];
  /** Whether the caller may ask for it: what the server said. */
  may(permission: Permission): boolean;
  /** A department as it is now: changed or added on this page. */
  takeDepartment(department: Department): void;
  /** The organization as it is now: renamed on this page, or in other languages. */
  takeOrganization(organization: Organization): void;
  /** All of them, in an order that changed on this page, or without one that is gone. */
  takeDepartments(departments: readonly Department[]): void;
  departmentOf(id: string | null | undefined): DeskDepartment | null;
  client: StaffClient;
  live: LiveConnection | null;
  outboxes: Outboxes;
}

const DeskContext = createContext<Desk | null>(null);

interface DeskProviderProps {
  me: StaffMember;
  organization: Organization;
  departments: readonly Department[];
  permissions: readonly Permission[];
  children: ReactNode;
}

/** Who works here, where, and the ways to the server: what every part of the staff's screen needs. */
export function DeskProvider({
  me,
  organization: known,
  departments: given,
  permissions,
  children,
}: DeskProviderProps) {
  const [organization, takeOrganization] = useState(known);
  const [departments, setDepartments] = useState(given);
  const takeDepartment = useCallback(
    (department: Department) => setDepartments((known) => withDepartment(known, department)),
    [],
  );
  const { locale } = useT();
  const live = useLive('staff');
  const { client } = staffApi();
  const outboxes = useMemo(() => openOutboxes(client, me.id), [client, me.id]);
  useEffect(() => {
    if (!live) return;
    return live.onState((state) => {
      if (state === 'online') outboxes.flush();
    });
  }, [live, outboxes]);
  useEffect(() => keepTrying(outboxes), [outboxes]);
  const desk = useMemo<Desk>(() => {
    const drawn = departments
      .filter((department) => department.active)
      .map((department, index) => ({
        id: department.id,
        name: localized(department.name, locale),
        description: localized(department.description, locale),
        descriptions: department.description,
        icon: department.icon,
        hue: (index % 8) + 1,
      }));
    const byId = new Map(drawn.map((department) => [department.id, department]));
    return {
      me,
      organization,
      departments: drawn,
      takeDepartment,
      takeOrganization,
      takeDepartments: setDepartments,
      may: (permission) => permissions.includes(permission),
      departmentOf: (id) => (id ? (byId.get(id) ?? null) : null),
      client,
      live,
      outboxes,
    };
  }, [me, organization, departments, takeDepartment, permissions, locale, client, live, outboxes]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error('useDesk outside of a DeskProvider');
  return desk;
}

/** The list with one department replaced, or put at its end when it is new. */
export function withDepartment(known: readonly Department[], changed: Department): Department[] {
  const replaced = known.map((department) => (department.id === changed.id ? changed : department));
  return known.some(({ id }) => id === changed.id) ? replaced : [...replaced, changed];
}
