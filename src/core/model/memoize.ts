interface Cache<K, V> {
  get(key: K): V | undefined
  set(key: K, value: V): unknown
}

/** A function that computes the value of each key once, and keeps it for good. The value must depend on the key alone. */
export const memoize = <K, V>(compute: (key: K) => V): ((key: K) => V) => memoizeIn(new Map<K, { readonly value: V }>(), compute)

/** The same for objects: a value is kept as long as its key is in use elsewhere. */
export const memoizeByObject = <K extends object, V>(compute: (key: K) => V): ((key: K) => V) =>
  memoizeIn(new WeakMap<K, { readonly value: V }>(), compute)

function memoizeIn<K, V>(cache: Cache<K, { readonly value: V }>, compute: (key: K) => V): (key: K) => V {
  return (key) => {
    const known = cache.get(key)
    if (known) return known.value
    const value = compute(key)
    cache.set(key, { value })
    return value
  }
}
