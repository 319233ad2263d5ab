/** The query of a page as Next hands it over. */
export type Query = Record<string, string | string[] | undefined>;

/** One value of a query: the first when it was given twice, empty when it was not. */
export function textOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
