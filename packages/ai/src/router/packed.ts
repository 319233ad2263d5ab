/** The form in which the vectors of thousands of texts are kept. */
import { featureSpace } from '../features/hash.ts';

/** A text as numbers: rows of the model's tables and their values, of length 1 with what is left out. */
export interface Vector {
  rows: Int32Array;
  values: Float32Array;
}

/** One entry per feature: its row in the high bits, its value in steps of 1/16,383 in the low ones. */
export type PackedVector = Uint32Array;

const valueBits = 32 - Math.log2(featureSpace);
const steps = 2 ** valueBits - 1;

export const rowIn = (entry: number): number => entry >>> valueBits;
const step = 1 / steps;
export const valueIn = (entry: number): number => (entry & steps) * step;

let entriesRoom = new Uint32Array(2048);

/** @returns a vector that holds until the next is packed: it lies in room that all of them share. */
export function packed({ rows, values }: Vector): PackedVector {
  const count = rows.length;
  if (entriesRoom.length < count) entriesRoom = new Uint32Array(count * 2);
  for (let at = 0; at < count; at += 1) {
    // Values are positive: adding a half and cutting rounds them, faster than Math.round.
    const size = Math.min(steps, ((values[at] ?? 0) * steps + 0.5) | 0);
    entriesRoom[at] = ((rows[at] ?? 0) << valueBits) | size;
  }
  return entriesRoom.subarray(0, count);
}

/** Values by their size, to find the largest without sorting. */
const levels = new Int32Array(2 ** 10);
const levelOf = (entry: number): number => (entry & steps) >>> (valueBits - 10);

let rowsRoom = new Int32Array(2048);
let valuesRoom = new Float32Array(2048);

/** @returns a vector that holds until the next is unpacked: it lies in room that all of them share. */
export function unpacked(entries: PackedVector): Vector {
  const count = entries.length;
  if (rowsRoom.length < count) {
    rowsRoom = new Int32Array(count * 2);
    valuesRoom = new Float32Array(count * 2);
  }
  for (let at = 0; at < count; at += 1) {
    const entry = entries[at] ?? 0;
    rowsRoom[at] = entry >>> valueBits;
    valuesRoom[at] = valueIn(entry);
  }
  return { rows: rowsRoom.subarray(0, count), values: valuesRoom.subarray(0, count) };
}

/** The product of a kept text with one that lies open: a value per row, 0 where it has none. */
export function productWith(open: Float32Array, entries: PackedVector): number {
  let sum = 0;
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at] ?? 0;
    sum += (open[entry >>> valueBits] ?? 0) * (entry & steps);
  }
  return sum / steps;
}

/** The `count` features that say most; of those that say as much as the last of them, the first. */
export function strongest(entries: PackedVector, count: number): PackedVector {
  if (entries.length <= count) return entries;
  levels.fill(0);
  for (let at = 0; at < entries.length; at += 1) {
    const level = levelOf(entries[at] ?? 0);
    levels[level] = (levels[level] ?? 0) + 1;
  }
  let last = levels.length - 1;
  let above = 0;
  while (above + (levels[last] ?? 0) < count) {
    above += levels[last] ?? 0;
    last -= 1;
  }
  let room = count - above;
  const kept = new Uint32Array(count);
  for (let at = 0, place = 0; place < count; at += 1) {
    const entry = entries[at] ?? 0;
    const level = levelOf(entry);
    if (level < last || (level === last && room === 0)) continue;
    if (level === last) room -= 1;
    kept[place] = entry;
    place += 1;
  }
  return kept;
}
