/**
 * The value that a record itself has under a key. Any key that content or a person wrote must be looked up by this, since a record inherits
 * values under names such as “constructor”. `src/keys-of-content.test.ts` finds code that indexes a record by text instead.
 */
export const ownValue = <T>(record: Readonly<Record<PropertyKey, T>>, key: PropertyKey): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

/** The value at a path of keys within values of any shape; undefined where there is none. */
export const valueAt = (values: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? ownValue(inner as Readonly<Record<PropertyKey, unknown>>, key) : undefined,
    values,
  )
