import type { CompanyMember } from './types.ts';

/** Invented people. Two agents for every department but one. */
export const staff: CompanyMember[] = [
  {
    name: 'Sevara Qodirova',
    emailLocalPart: 'sevara.qodirova',
    role: 'admin',
    departmentKeys: [],
    locale: 'uz',
  },
  {
    name: 'Rustam Aliyev',
    emailLocalPart: 'rustam.aliyev',
    role: 'operator',
    departmentKeys: [],
    locale: 'uz',
  },
  {
    name: 'Анна Ким',
    emailLocalPart: 'anna.kim',
    role: 'operator',
    departmentKeys: [],
    locale: 'ru',
  },
  {
    name: 'Malika Ergasheva',
    emailLocalPart: 'malika.ergasheva',
    role: 'agent',
    departmentKeys: ['orders'],
    locale: 'uz',
  },
  {
    name: 'Jasur Toʻrayev',
    emailLocalPart: 'jasur.torayev',
    role: 'agent',
    departmentKeys: ['orders', 'couriers'],
    locale: 'uz',
  },
  {
    name: 'Шерзод Исмоилов',
    emailLocalPart: 'sherzod.ismoilov',
    role: 'agent',
    departmentKeys: ['couriers'],
    locale: 'uz-Cyrl',
  },
  {
    name: 'Nigora Sattorova',
    emailLocalPart: 'nigora.sattorova',
    role: 'agent',
    departmentKeys: ['payments'],
    locale: 'uz',
  },
  {
    name: 'Дмитрий Пак',
    emailLocalPart: 'dmitriy.pak',
    role: 'agent',
    departmentKeys: ['payments', 'claims'],
    locale: 'ru',
  },
  {
    name: 'Gulnoza Ortiqova',
    emailLocalPart: 'gulnoza.ortiqova',
    role: 'agent',
    departmentKeys: ['claims'],
    locale: 'uz',
  },
  {
    name: 'Timur Yoʻldoshev',
    emailLocalPart: 'timur.yoldoshev',
    role: 'agent',
    departmentKeys: ['partners'],
    locale: 'ru',
  },
];
