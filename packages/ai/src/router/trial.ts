/** Judges examples that were held back from a model made for it: what calibration is fitted to. */
import type { Features } from '../features/features.ts';
import { fewestJudged, type JudgedText } from './calibration.ts';
import { Knowledge, type Lesson } from './knowledge.ts';
import { mixTerms } from './mixture.ts';
import { opinionsOf } from './opinions.ts';
import type { Slices } from './slices.ts';

const folds = 5;
const judgedPerSlice = 20;
/** So many judged texts are enough. */
const wanted = 600;
/** A trial model learns no more than this: larger ones weigh opinions much alike. */
const mostLessons = 4000;

/** From the better mixed of the key's bits. */
const placeOf = ({ key }: Features): number => Math.floor(key / 2 ** 21);

/**
 * A fifth of the examples at a time, until enough are judged. The same text always falls into the
 * same fifth, so none is judged by a model that has read it.
 */
export function* heldOutTrial(
  lessons: readonly Lesson[],
  columns: number,
): Slices<readonly JudgedText[]> {
  const placed = lessons.map((lesson) => ({
    lesson,
    place: lesson.example === null ? -1 : placeOf(lesson.features),
  }));
  const examples = placed.filter(({ place }) => place >= 0).length;
  const keep = Math.min(1, mostLessons / Math.max(1, lessons.length));
  const judged: JudgedText[] = [];
  if (examples < fewestJudged) return judged;
  for (let fold = 0; fold < folds && judged.length < wanted; fold += 1) {
    const knowledge = new Knowledge(columns);
    const isHeld = (place: number): boolean => place >= 0 && place % folds === fold;
    const isKept = (place: number): boolean => place < 0 || (place >>> 8) % 1000 < keep * 1000;
    yield* knowledge.entering(
      placed.filter(({ place }) => !isHeld(place) && isKept(place)).map(({ lesson }) => lesson),
    );
    for (const { lesson } of placed.filter(({ place }) => isHeld(place)).slice(0, wanted)) {
      const { features, family, column } = lesson;
      const everyone = (): boolean => true;
      const { opinions } = opinionsOf(knowledge, features, family, everyone);
      judged.push({ terms: mixTerms(opinions), column });
      if (judged.length % judgedPerSlice === 0) yield;
    }
  }
  return judged;
}
