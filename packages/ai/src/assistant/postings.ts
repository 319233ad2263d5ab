/** In which passages a word stands, for hundreds of thousands of words. */

const firstRoom = 4;
const mostTimes = 255;

/** Passages (by their place) with how often the word stands in each, in the order in which they came. */
export class Postings {
  slots = new Int32Array(firstRoom);
  times = new Uint8Array(firstRoom);
  length = 0;
  /** Of those, how many are in use. */
  alive = 0;

  add(slot: number, times: number): void {
    if (this.length === this.slots.length) {
      const slots = new Int32Array(this.length * 2);
      const counts = new Uint8Array(this.length * 2);
      slots.set(this.slots);
      counts.set(this.times);
      this.slots = slots;
      this.times = counts;
    }
    this.slots[this.length] = slot;
    this.times[this.length] = Math.min(mostTimes, times);
    this.length += 1;
  }
}

/** Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009. */
const k1 = 1.2;
const b = 0.75;

/** What a passage's length does to each of its words. @param length as a share of what is usual */
export function damping(length: number): number {
  return k1 * (1 - b + b * length);
}

/** What standing there so often counts: each further time less. */
export function dampened(times: number, damped: number): number {
  return (times * (k1 + 1)) / (times + damped);
}

export function saturated(times: number, length: number): number {
  return dampened(times, damping(length));
}

/** How much a word that stands in `found` of `all` passages says. */
export function rarity(found: number, all: number): number {
  // A document that is just coming or going may be counted without taking part.
  const others = Math.max(0, all - found);
  return Math.log(1 + (others + 0.5) / (found + 0.5));
}
