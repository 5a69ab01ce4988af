declare const isSafe: unique symbol

/** An address that any output may show as a link. Only `safeUrl` in `core/links` makes one. */
export type SafeUrl = string & { readonly [isSafe]: true }
