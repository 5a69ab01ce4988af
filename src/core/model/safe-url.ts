declare const isSafe: unique symbol

/** An address that may stand where a reader's program follows it. `safeUrl` in `core/links` alone makes one. */
export type SafeUrl = string & { readonly [isSafe]: true }
