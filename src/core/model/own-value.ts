/**
 * What a record itself has under a key, the only way to look up a key that content or a person wrote: a heading “constructor” is not what every
 * object inherits. `src/keys-of-content.test.ts` finds who indexes a record by text instead.
 */
export const ownValue = <T>(record: Readonly<Record<PropertyKey, T>>, key: PropertyKey): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

/** What stands at a path of keys within values of any shape; undefined where the path leads to nothing. */
export const valueAt = (values: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? ownValue(inner as Readonly<Record<PropertyKey, unknown>>, key) : undefined,
    values,
  )
