/**
 * The advisory locks of an installation, each by a number of its own: two that share one would wait
 * for each other. Numbers that no other program uses in this database.
 */
export const locks = {
  /** Migrations run one after the other. */
  migration: 7_201_945_061,
  /** The sweep of sessions whose clock is due. */
  clocks: 7_201_945_062,
  /** Whoever finds an empty installation sets it up alone. */
  firstStart: 7_201_945_063,
  /** An index of vectors is built once. */
  vectorIndex: 7_201_945_064,
  /** The sweep of what staff are to be warned of. */
  alerts: 7_201_945_065,
  /** Whoever holds it works the ledger of what leaves. */
  dispatch: 7_201_945_066,
  /** Whoever holds it asks Telegram for updates. */
  polling: 7_201_945_067,
  /** Seeds the marks of processes that take jobs, one lock for each of them. */
  taker: 7_201_945_068,
} as const;
