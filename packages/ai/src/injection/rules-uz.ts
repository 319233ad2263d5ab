/** Uzbek, in Latin: Cyrillic texts are read through the same letters (text/latin.ts). */
import { type InjectionRule, words } from './rule.ts';

/** Imperatives alone: "e'tiborsiz qoldirdi" complains of somebody, "qoldirmang" asks for the opposite. */
const drop = words(`
  e'?tiborsiz qoldir(?:ing|inglar|gin)?; e'?tiborga olma(?:ng|gin|nglar)?;
  e'?tibor (?:berma|qilma)(?:ng|gin)?; unut(?:ing|gin|inglar)?; unutib yubor(?:ing)?;
  yoddan chiqar(?:ing)?; esdan chiqar(?:ing|gin)?; bekor qil(?:ing|gin)?; rioya qilma(?:ng|gin)?;
  amal qilma(?:ng|gin)?; bo'?ysunma(?:ng|gin)?; o'?chirib tashla(?:ng)?; chetlab o'?t(?:ing)?;
  inkor qil(?:ing)?; tashlab yubor(?:ing)?; bajarma(?:ng|gin)?; buz(?:ing)?; hisobga olma(?:ng)?
`);
const earlier = words(`
  oldingi; avvalgi; yuqoridagi; ilgarigi; dastlabki; boshlang'?ich; o'?zing(?:ning|izning);
  sening; senga berilgan; sizga berilgan; tizim*; eski; hozirgacha; shu paytgacha; berilgan;
  barcha oldingi; bundan oldin*; bungacha; aytilgan
`);
const orders = words(`
  ko'?rsatma*; yo'?riqnoma*; yo'?l-?yo'?riq*; buyruq*; buyrug*; qoida*; topshiriq*; topshirig*;
  prompt*; instruksiya*; cheklov*; sozlama*; ta'?qiq*; kontekst*; gaplar*; vazifa*
`);
const reported =
  /(?:shifokor|direktor|hokim|sud|o'?qituvchi|inspektor|vazirlik|prezident|mahalla|rahbar|boshliq|maktab|prokuratura)\p{L}*\s+(?:\p{L}+\s+){0,2}(?:ko'?rsatma|buyru|qoida|topshiri|qaror)|yo'?l harakati|mening\s+(?:oldingi|avvalgi)/u;

export const uzbekRules: readonly InjectionRule[] = [
  {
    name: 'override.uz',
    weight: 0.93,
    span: 90,
    first: 'after',
    unless: reported,
    terms: [drop, orders, earlier],
  },
  {
    name: 'override.all.uz',
    weight: 0.72,
    span: 70,
    first: 'after',
    unless: reported,
    terms: [
      words(`
        e'?tiborsiz qoldir(?:ing|gin)?; unut(?:ing|gin)?; e'?tiborga olma(?:ng)?;
        amal qilma(?:ng|gin)?
      `),
      words(`barcha; hamma; har qanday; shu; bu`),
      words(`ko'?rsatma*; yo'?riqnoma*; prompt*; instruksiya*; cheklov*`),
    ],
  },
  {
    name: 'leak.uz',
    weight: 0.9,
    span: 80,
    first: 'after',
    terms: [
      words(`
        ko'?rsat(?:ing|gin)?; chiqar(?:ing|gin)?; yoz(?:ing|gin)?; ayt(?:ing|gin)?;
        takrorla(?:ng)?; oshkor qil(?:ing)?; ko'?rsatib ber(?:ing)?; aytib ber(?:ing)?;
        yozib ber(?:ing)?; chop et(?:ing)?; tashla(?:ng)?; sanab ber(?:ing)?; qanday; nima;
        so'?zma-so'?z; ma'?lum qil(?:ing)?; yubor(?:ing)?; ber(?:ing)?
      `),
      words(`
        tizim (?:prompt|ko'?rsatma|yo'?riqnoma|xabar|buyru)\\p{L}*;
        tizimli (?:prompt|ko'?rsatma|yo'?riqnoma|xabar)\\p{L}*;
        (?:yashirin|maxfiy|ichki|boshlang'?ich|dastlabki) (?:prompt|ko'?rsatma|yo'?riqnoma|instruksiya|buyru)\\p{L}*;
        (?:sening|o'?zing(?:ning)?|senga berilgan|sizga berilgan) (?:\\p{L}+ )?(?:prompt|ko'?rsatma|yo'?riqnoma|instruksiya|buyru|qoida)\\p{L}*;
        system prompt*; promptingni; promptingizni; ko'?rsatmalaringni; yo'?riqnomangni;
        yuqoridagi matn\\p{L}*
      `),
    ],
  },
  {
    name: 'persona.uz',
    weight: 0.9,
    span: 150,
    terms: [
      words(`
        endi sen; sen endi; endi siz; bundan buyon sen; shu paytdan boshlab sen; o'?zingni;
        o'?zingizni; rolini o'?yna(?:ng)?; sen; tasavvur qil(?:ing)?; bundan keyin sen;
        kabi harakat qil(?:ing)?
      `),
      words(`
        cheklovsiz; cheklovlarsiz; cheklanmagan; filtrsiz; senzurasiz; qoidalarsiz;
        hech qanday (?:cheklov|qoida|ta'?qiq|filtr)\\p{L}*; cheklovlari (?:yo'?q|olib tashlangan);
        cheklov(?:lar)?(?:ing|i)? yo'?q; dan; erkin (?:bot|model|sun'?iy);
        qoidalarga (?:bo'?ysunmaydigan|bo'?ysunmaysan|amal qilmaysan);
        cheklovlardan (?:ozod|holi); hamma narsani qila olasan
      `),
    ],
  },
  {
    name: 'mode.uz',
    weight: 0.88,
    span: 60,
    terms: [
      words(`rejim*`),
      words(`
        dasturchi*; ishlab chiquvchi*; administrator*; admin; dan; cheklovsiz; developer
      `),
      words(`
        o'?t(?:ing|gin)?; yoq(?:ing)?; ishga tushir(?:ing)?; faollashtir(?:ing)?; kir(?:ing)?
      `),
    ],
  },
  {
    name: 'new-orders.uz',
    weight: 0.65,
    span: 60,
    terms: [
      words(`yangi; endi; asosiy; haqiqiy`),
      words(`
        vazifang; sening (?:yangi )?vazifang; yangi ko'?rsatma(?:lar)?:?; yangi roling;
        quyidagilarni bajar; isming
      `),
    ],
  },
  {
    name: 'answer-only.uz',
    weight: 0.4,
    span: 80,
    terms: [
      words(`faqat; faqatgina; aynan`),
      words(`
        deb javob ber(?:ing|gin)?; so'?zini (?:yoz|ayt|chiqar)(?:ing)?; deb yoz(?:ing|gin)?;
        so'?zi bilan javob ber(?:ing)?
      `),
    ],
  },
  {
    name: 'assistant-named.uz',
    weight: 0.35,
    span: 40,
    terms: [
      words(`
        sun'?iy intellekt\\p{L}*; til modeli\\p{L}*; neyrotarmoq\\p{L}*; chat-?bot\\p{L}*;
        yordamchi bot; gpt; chatgpt
      `),
    ],
  },
  {
    name: 'steer.uz',
    weight: 0.75,
    span: 90,
    terms: [
      words(`qo'?y(?:ing)?; belgila(?:ng)?; tanla(?:ng)?`),
      words(`ishonch*; confidence; nomzod*; xavf bahosi*`),
      words(`1; 0; 100; 100%; c1; c2; c3; eng yuqori`),
    ],
  },
];
