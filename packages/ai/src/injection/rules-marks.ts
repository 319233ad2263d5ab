/** What no citizen types by hand, in any language: role tokens, forged delimiters, leaking links. */
import type { InjectionRule } from './rule.ts';

export const markRules: readonly InjectionRule[] = [
  {
    name: 'role-token',
    weight: 0.92,
    span: 40,
    terms: [
      /<\|?\s{0,2}(?:im_start|im_end|system|endoftext|start_header_id|eot_id|assistant|user)\s{0,2}\|>|\[\/?inst\]|<<\/?sys>>|<\/?(?:system|system_prompt|system-prompt|assistant|instructions?)>/gu,
    ],
  },
  {
    name: 'role-json',
    weight: 0.9,
    span: 40,
    terms: [/["']role["']\s{0,3}:\s{0,3}["'](?:system|assistant|developer)["']/gu],
  },
  {
    name: 'role-heading',
    weight: 0.62,
    span: 40,
    terms: [
      /(?:^|\n)\s{0,3}(?:#{1,6}|={2,8}|-{2,8}|\*{2})\s{0,3}(?:system|instructions?|new instructions?|system prompt|admin|assistant|prompt)(?:\s+(?:message|prompt|override|update|note))?\s{0,3}(?::|#|=|-|\*|\n|$)/gu,
    ],
  },
  {
    name: 'role-line',
    weight: 0.5,
    span: 40,
    terms: [
      /(?:^|\n|\[|\{|\()\s{0,3}(?:system|assistant|developer|система|tizim|سیستم)\s?(?:message|prompt|note|override)?\s{0,2}:\s/gu,
    ],
  },
  {
    name: 'forged-end',
    weight: 0.7,
    span: 40,
    terms: [
      /(?:-{2,}|={2,}|#{2,}|\*{2,}|<|\[)\s{0,3}(?:end|begin|start|stop)\s{1,3}(?:of\s{1,3})?(?:the\s{1,3})?(?:system|user|prompt|input|instructions?|message|context|citizen|data)/gu,
    ],
  },
  {
    name: 'decision-json',
    weight: 0.75,
    span: 40,
    terms: [
      /["'](?:choice|departmentid|isinjection|riskscore|confidence)["']\s{0,3}:\s{0,3}(?:["'\d]|true|false)/gu,
    ],
  },
  {
    name: 'leaking-image',
    weight: 0.85,
    span: 400,
    terms: [/!\[[^\]\n]{0,80}\]\(\s?https?:\/\/[^)\s]{1,200}[?=][^)]{0,200}\)/gu],
  },
  {
    name: 'morse',
    weight: 0.8,
    span: 80,
    terms: [/(?:(?:\.(?=[.-]*-)|-(?=[.-]*\.))[.-]{1,4}[ /]{1,3}(?:[.-]{1,5}[ /]{1,3}){5,40})/gu],
  },
  {
    name: 'script',
    weight: 0.6,
    span: 60,
    terms: [/<script[\s>]|javascript:\s?\p{L}/gu],
  },
];

/** Letters alone, for words whose letters were spread out: nothing is left to bind but their order. */
export const joinedRules: readonly InjectionRule[] = [
  {
    name: 'spread-letters',
    weight: 0.92,
    span: 80,
    terms: [
      /(?:ignore|disregard|forget|bypass|override)(?:all|any|the|every|your|my|of)*(?:previous|prior|above|earlier|your|system)*(?:instruction|prompt|rule|guideline|directive)s?|(?:reveal|show|print|repeat)(?:me)?(?:the|your)*(?:system|hidden|initial)?prompt|(?:про)?игнорируй(?:те)?(?:все|свои|твои)*(?:предыдущие|прежние|системные)*(?:инструкции|указания|правила|команды)|забудь(?:те)?(?:все|свои)*(?:предыдущие|прежние)*(?:инструкции|указания|правила)|(?:barcha|hamma)?(?:oldingi|avvalgi|yuqoridagi)(?:barcha)?(?:ko'?rsatma|yo'?riqnoma|buyruq|qoida)\p{L}{0,6}(?:unut|e'?tiborsizqoldir|bekorqil)|(?:developer|jailbreak|dan)mode/gu,
    ],
  },
];
