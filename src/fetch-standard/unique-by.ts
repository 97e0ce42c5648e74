/** Of items with the same key the last, in the place of the first: methods are told apart by case, header names are not. */
export const uniqueBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];
