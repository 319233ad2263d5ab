/**
 * Parameter names read from a message by the type checker, so that `t('x', {…})` fails to build when
 * a name is forgotten or misspelt. Plural branches hold no parameters of their own, only `#`; the
 * end of a plural is therefore the first `}}`.
 */
type Simple<S extends string> = S extends `${string}{${infer Rest}`
  ? Rest extends `${infer Name}}${infer Tail}`
    ? Name extends `${string}, plural,${string}`
      ? Rest extends `${string}}}${infer After}`
        ? Simple<After>
        : never
      : Name | Simple<Tail>
    : never
  : never;

type Plural<S extends string> = S extends `${string}{${infer Rest}`
  ? Rest extends `${infer Name}}${infer Tail}`
    ? Name extends `${infer Counted}, plural,${string}`
      ? Rest extends `${string}}}${infer After}`
        ? Counted | Plural<After>
        : never
      : Plural<Tail>
    : never
  : never;

/** The parameters of a message: counted ones are numbers, the others a ready text or a number. */
type ParamsOf<S extends string> = {
  [K in Exclude<Simple<S>, Plural<S>>]: string | number;
} & {
  [K in Plural<S>]: number;
};

type IsUnion<T, All = T> = T extends unknown ? ([All] extends [T] ? false : true) : never;

/**
 * The rest of `t`'s arguments: none for a message without parameters. For a key that is one of
 * several (`words.status.${status}`) the compiler cannot know which names are needed: anything goes.
 */
export type ArgsOf<K extends string, M extends string> =
  true extends IsUnion<K>
    ? [params?: LooseParams]
    : [Simple<M> | Plural<M>] extends [never]
      ? []
      : [params: ParamsOf<M>];

export type LooseParams = Record<string, string | number>;
