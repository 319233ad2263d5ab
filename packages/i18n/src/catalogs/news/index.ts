import { joined } from '../../catalog.ts';
import { bell } from './bell.ts';
import { sentences } from './sentences.ts';

/** What staff are told, and how: the bell, its sentences, availability. Each kind has a title for the choices. */
export const news = joined(bell, sentences);
