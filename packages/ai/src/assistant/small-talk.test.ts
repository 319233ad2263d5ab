import { describe, expect, it } from 'vitest';
import { smallTalkOf } from './small-talk.ts';

describe('is small talk', () => {
  it.each([
    ['Salom!', 'greeting'],
    ['Ассалому алайкум', 'greeting'],
    ['Assalomu alaykum, yaxshimisiz?', 'greeting'],
    ['Здравствуйте, как дела?', 'greeting'],
    ['hi there 👋', 'greeting'],
    ['سلام، حال شما چطور است؟', 'greeting'],
    ['Katta rahmat!', 'thanks'],
    ['Раҳмат', 'thanks'],
    ['Хорошо, спасибо большое за помощь', 'thanks'],
    ['ok, thank you very much', 'thanks'],
    ['خیلی ممنون', 'thanks'],
    ['Rahmat, xayr', 'goodbye'],
    ['До свидания!', 'goodbye'],
    ['Salom! Siz kimsiz?', 'who'],
    ['сиз кимсиз', 'who'],
    ['Как вас зовут?', 'who'],
    ['What’s your name?', 'who'],
    ['شما کی هستید؟', 'who'],
    ['Siz robotmisiz?', 'robot'],
    ['Вы робот?', 'robot'],
    ['Hello, am I talking to a real person?', 'robot'],
    ['آیا شما ربات هستید؟', 'robot'],
  ])('%s', (message, kind) => {
    expect(smallTalkOf(message)).toBe(kind);
  });

  it('when the assistant is called by its name', () => {
    expect(smallTalkOf('Salom Asadbek AI')).toBeNull();
    expect(smallTalkOf('Salom Asadbek AI', 'Asadbek AI')).toBe('greeting');
  });
});

describe('is not', () => {
  it.each([
    'Salom, suv yoʻq',
    'Здравствуйте, когда откроется офис?',
    'Thanks, but where is my parcel?',
    'Who is the head of the district?',
    'Kim hokim?',
    'Robot changyutgich qancha turadi?',
    'ha',
    'ok',
    '',
    '👍',
  ])('%s', (message) => {
    expect(smallTalkOf(message)).toBeNull();
  });
});
