import type { DemoNeighborhood } from './types.ts';

/** Mahallas of the demo district, in alphabetical order of the Uzbek name. */
export const neighborhoods: DemoNeighborhood[] = [
  { key: 'bahor', name: { uz: 'Bahor', ru: 'Бахор' } },
  { key: 'bogishamol', name: { uz: 'Bogʻishamol', ru: 'Багишамал' } },
  { key: 'bogzor', name: { uz: 'Bogʻzor', ru: 'Богзор' } },
  { key: 'dostlik', name: { uz: 'Doʻstlik', ru: 'Дустлик' } },
  { key: 'guliston', name: { uz: 'Guliston', ru: 'Гулистан' } },
  { key: 'istiqlol', name: { uz: 'Istiqlol', ru: 'Истиклол' } },
  { key: 'kattaqishloq', name: { uz: 'Kattaqishloq', ru: 'Каттакишлак' } },
  { key: 'kokariq', name: { uz: 'Koʻkariq', ru: 'Кукарик' } },
  { key: 'mehrobod', name: { uz: 'Mehrobod', ru: 'Мехрабад' } },
  { key: 'mirbozor', name: { uz: 'Mirbozor', ru: 'Мирбазар' } },
  { key: 'navroz', name: { uz: 'Navroʻz', ru: 'Навруз' } },
  { key: 'oqtosh', name: { uz: 'Oqtosh', ru: 'Акташ' } },
  { key: 'paxtakor', name: { uz: 'Paxtakor', ru: 'Пахтакор' } },
  { key: 'tinchlik', name: { uz: 'Tinchlik', ru: 'Тинчлик' } },
  { key: 'toqqizbuloq', name: { uz: 'Toʻqqizbuloq', ru: 'Туккизбулак' } },
  { key: 'ulus', name: { uz: 'Ulus', ru: 'Улус' } },
  { key: 'yangiobod', name: { uz: 'Yangiobod', ru: 'Янгиабад' } },
  { key: 'yangiqorgon', name: { uz: 'Yangiqoʻrgʻon', ru: 'Янгикурган' } },
  { key: 'zarafshon', name: { uz: 'Zarafshon', ru: 'Зарафшан' } },
  { key: 'chorbog', name: { uz: 'Chorbogʻ', ru: 'Чорбог' } },
];
