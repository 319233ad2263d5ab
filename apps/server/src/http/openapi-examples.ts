type Schema = Record<string, unknown>;

const id = '0192f3a0-5b1e-7c3d-9a41-2f6d0c8b7e15';
const instant = '2026-11-20T09:12:00.000Z';

/** What fields of these names hold, where their type alone would make a poor example. */
const named: Record<string, unknown> = {
  text: 'Koʻchamizda uch kundan beri ichimlik suvi yoʻq, bosim ham past.',
  message: 'Ish vaqti qanday?',
  question: 'Qabul kunlari qachon?',
  answer: 'Har seshanba soat 10:00 dan 13:00 gacha.',
  reason: 'Boshqa boʻlim ishi',
  comment: 'Rahmat, tez hal boʻldi.',
  name: 'Dilnoza Rahimova',
  title: 'Qabul tartibi',
  content: 'Qabul har seshanba kuni boʻladi.',
  quote: 'Qabul har seshanba kuni boʻladi.',
  preview: 'Koʻchamizda uch kundan beri ichimlik suvi yoʻq',
  number: 'NRP-2026-004817',
  phone: '+998901234567',
  phoneEnd: '4567',
  email: 'd.rahimova@tuman.example',
  code: '123456',
  password: 'uzun-va-kutilmagan-soʻz',
  current: 'uzun-va-kutilmagan-soʻz',
  next: 'yana-ham-uzunroq-ibora',
  slug: 'chaqqon',
  organization: 'chaqqon',
  url: 'https://tizim.example/hook',
  timeZone: 'Asia/Tashkent',
  description: 'Ichimlik suvi taʼminoti, quvurlar, hisoblagichlar',
  csv: 'question,answer\nQabul kunlari qachon?,Har seshanba\n',
  allowedOrigin: 'https://chaqqon.example',
  from: '09:00',
  to: '18:00',
  synonyms: [['suv', 'voda']],
  nextCursor: null,
  key: `civic_${id}_kXr…`,
  secret: 'whsec_q7c…',
};

/** Bodies of which a rule of their own says which fields go together, by the endpoint’s name. */
export const wholeBodies: Readonly<Record<string, unknown>> = {
  readNotifications: { ids: [id] },
  addWebPush: {
    endpoint: 'https://push.example/send/3f2a',
    keys: { p256dh: 'B'.repeat(87), auth: 'c'.repeat(22) },
  },
};

/** Tried in turn where a pattern asks for something of its own. */
const candidates = [
  'chaqqon',
  '123456',
  'NRP',
  '#1f69b1',
  '+998901234567',
  '4567',
  'A'.repeat(43),
  'ABCDEFGHJKMNPQRSTUVW',
  '123456789:AAFexampleexampleexampleexampleexample',
  'https://tizim.example',
  instant,
  id,
  'AbCdEfGh12',
  '09:00',
  'uz',
];

const formats: Record<string, string> = {
  uuid: id,
  'date-time': instant,
  date: '2026-11-20',
  email: String(named.email),
  uri: String(named.url),
};

const words = 'Ichimlik suvi boʻlimi';

function fitting(text: string, { minLength, maxLength }: Schema): string {
  const least = typeof minLength === 'number' ? minLength : 0;
  const most = typeof maxLength === 'number' ? maxLength : Number.POSITIVE_INFINITY;
  let long = text;
  while (long.length < least) long += `-${text}`;
  return long.slice(0, most);
}

function stringOf(schema: Schema, name: string): string {
  const { format, pattern } = schema;
  const known = named[name];
  const regex = typeof pattern === 'string' ? new RegExp(pattern, 'u') : null;
  const isOwn = typeof format === 'string' && formats[format] !== undefined;
  if (typeof known === 'string' && !isOwn && (!regex || regex.test(known))) {
    return fitting(known, schema);
  }
  if (typeof format === 'string' && formats[format]) return formats[format];
  if (regex) return candidates.find((one) => regex.test(one)) ?? '';
  return fitting(/id$/i.test(name) ? id : words, schema);
}

function numberOf({ minimum, exclusiveMinimum, maximum, type }: Schema): number {
  const least = typeof minimum === 'number' ? minimum : 0;
  const above = typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : least;
  const usual = [type].flat().includes('integer') ? 3 : 0.8;
  const most = typeof maximum === 'number' ? maximum : usual;
  return Math.max(least, above, Math.min(usual, most));
}

function objectOf(schema: Schema, root: Schema): Schema {
  const properties = (schema.properties ?? {}) as Record<string, Schema>;
  return Object.fromEntries(
    Object.entries(properties).map(([field, type]) => [field, exampleOf(type, field, root)]),
  );
}

/** Those that say what else may stand there are the better example. */
function firstOf(list: unknown): Schema | undefined {
  return (list as Schema[] | undefined)?.find(({ type }) => type !== 'null');
}

/**
 * An example that fits a JSON schema: deterministic, so that the document is the same at each start.
 *
 * @param name of the field it stands for; '' for a whole body
 */
export function exampleOf(schema: Schema, name = '', root: Schema = schema): unknown {
  if (typeof schema.$ref === 'string') {
    const target = schema.$ref.split('/').at(-1) ?? '';
    return exampleOf((root.$defs as Record<string, Schema>)?.[target] ?? {}, name, root);
  }
  if (Array.isArray(named[name])) return named[name];
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const choice = firstOf(schema.anyOf) ?? firstOf(schema.oneOf);
  if (choice) return name in named && named[name] === null ? null : exampleOf(choice, name, root);
  if (Array.isArray(schema.allOf)) {
    return Object.assign({}, ...schema.allOf.map((one: Schema) => exampleOf(one, name, root)));
  }
  const types = [schema.type].flat();
  switch (types.find((type) => type !== 'null') ?? types[0]) {
    case 'string':
      return stringOf(schema, name);
    case 'integer':
    case 'number':
      return numberOf(schema);
    case 'boolean':
      return true;
    case 'null':
      return null;
    case 'array': {
      const items = (schema.items ?? {}) as Schema;
      const one = exampleOf(items, name.replace(/s$/, ''), root);
      return Array(Math.max(1, Number(schema.minItems ?? 1))).fill(one);
    }
    case 'object':
      return objectOf(schema, root);
    default:
      return {};
  }
}
