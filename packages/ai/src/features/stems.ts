/**
 * The stem of a word as tokens spell it (q is k, x is h, no apostrophes). Uzbek hangs number, owner
 * and case on a word one after another, Russian changes its ending: "suvimizdan" and "suvsiz" are
 * "suv", "воду" and "водой" are "вод". Light on purpose: a wrong cut is the same wrong cut each time.
 */
import type { TextLanguage } from '@civicconnect/contract';

const uzbekCase = /(?:ning|lik|lar|dagi|dan|dek|day|gacha|siz|ni|ga|ka|da|li|lik|mi|chi|cha|ku)$/;
const uzbekOwner = /(?:imiz|ingiz|imni|larim|lari|miz|ngiz|im|ing|si|i|m|ng)$/;
const uzbekLayers = 4;
const shortestUzbek = 3;
/** Nouns shorter than that which citizens write about: house, dog, month, flour, horse. */
const shortNouns = new Set(['uy', 'it', 'oy', 'un', 'ot']);

const russianEnding =
  /(?:iyami|yami|ami|ogo|ego|omu|emu|ymi|imi|ymy|aya|yaya|oye|eye|yye|iye|uyu|yuyu|oy|ey|yy|iy|yh|ih|ov|ev|om|em|am|yam|ah|yah|iya|iyu|ii|ya|yu|ye|a|e|i|o|u|y)$/;
const shortestRussian = 3;

const englishEnding = /(?:ings?|edly|ed|es|s|ly)$/;
const shortestEnglish = 3;

function cut(word: string, ending: RegExp, shortest: number): string {
  const stem = word.replace(ending, '');
  return stem.length >= shortest || shortNouns.has(stem) ? stem : word;
}

function uzbekStem(word: string): string {
  let stem = word;
  for (let layer = 0; layer < uzbekLayers; layer += 1) {
    stem = cut(stem, layer % 2 === 0 ? uzbekCase : uzbekOwner, shortestUzbek);
  }
  return stem;
}

/** @param language unknown texts are read as Uzbek, the language most of them are in. */
export function stemOf(word: string, language: TextLanguage): string {
  switch (language) {
    case 'ru':
      return cut(word, russianEnding, shortestRussian);
    case 'en':
      return cut(word, englishEnding, shortestEnglish);
    case 'fa':
      return word;
    case 'uz-Latn':
    case 'uz-Cyrl':
    case 'unknown':
      return uzbekStem(word);
  }
}
