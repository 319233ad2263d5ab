/** A small invented district for tests: four departments, a handful of examples in uz and ru. */
import type { DepartmentText } from '../router/departments.ts';
import type { Example } from '../router/model.ts';

export const water = '0198a000-0000-7000-8000-000000000001';
export const roads = '0198a000-0000-7000-8000-000000000002';
export const power = '0198a000-0000-7000-8000-000000000003';
export const health = '0198a000-0000-7000-8000-000000000004';

function department(
  id: string,
  uzName: string,
  ruName: string,
  uzText: string,
  ruText: string,
): DepartmentText {
  return {
    id,
    names: { uz: uzName, ru: ruName },
    descriptions: { uz: uzText, ru: ruText },
    active: true,
  };
}

export const districtDepartments: DepartmentText[] = [
  department(
    water,
    'Suv',
    'Вода',
    'Ichimlik suvi, quvur yorilishi, suv hisoblagichi, kanalizatsiya. Bu yerga kirmaydi: yoʻl chuqurlari va asfalt.',
    'Питьевая вода, прорыв трубы, счётчик воды, канализация. Сюда не относится: ямы на дороге.',
  ),
  department(
    roads,
    'Yoʻllar',
    'Дороги',
    'Koʻcha va yoʻllar, asfalt, chuqur, trotuar, svetofor.',
    'Улицы и дороги, асфальт, ямы, тротуар, светофор.',
  ),
  department(
    power,
    'Elektr',
    'Электричество',
    'Elektr taʼminoti, svet oʻchishi, transformator, kuchlanish.',
    'Электроснабжение, отключение света, трансформатор, напряжение.',
  ),
  department(
    health,
    'Sogʻliqni saqlash',
    'Здравоохранение',
    'Shifoxona, poliklinika, shifokor, dori, tez yordam.',
    'Больница, поликлиника, врач, лекарства, скорая помощь.',
  ),
];

const texts: [string, string, string][] = [
  [water, 'uz-Latn', "Uch kundan beri kranda suv yo'q"],
  [water, 'uz-Latn', "Ko'chada quvur yorilib suv oqyapti"],
  [water, 'ru', 'Третий день нет воды в кране'],
  [water, 'ru', 'Вода из крана ржавая'],
  [roads, 'uz-Latn', "Yo'limiz chuqur, mashina yurolmaydi"],
  [roads, 'uz-Latn', 'Svetofor ishlamayapti'],
  [roads, 'ru', 'Дорога вся в ямах, асфальта нет'],
  [roads, 'ru', 'Сделайте тротуар у школы'],
  [power, 'uz-Latn', "Har kuni svet o'chadi"],
  [power, 'uz-Latn', 'Kuchlanish past, muzlatgich ishlamaydi'],
  [power, 'ru', 'Каждый вечер отключают свет'],
  [power, 'ru', 'Сгорел трансформатор'],
  [health, 'uz-Latn', 'Poliklinikada shifokor yetishmaydi'],
  [health, 'uz-Latn', 'Tez yordam kech keldi'],
  [health, 'ru', 'В больнице нет лекарств'],
  [health, 'ru', 'Врач не пришёл на вызов'],
];

export const districtExamples: Example[] = texts.map(([departmentId, language, text], index) => ({
  id: `seed-${index}`,
  text,
  departmentId,
  source: 'seed',
  sessionId: null,
  language,
}));

export const testSettings = {
  floor: 0.35,
  injectionBlock: 0.9,
  injectionIsolate: 0.6,
  contextChars: 2000,
};
