/** A feed as the library makes it, without what would break it or change its titles. */
export const wellFormed = (feed: string): string =>
  feed.replace(notXml, '').replace(aroundCdata, (_, begin: string | undefined) => begin ?? ']]></')

/** The library indents CDATA, which makes line ends part of titles. */
const aroundCdata = /(?<=>)\s+(<!\[CDATA\[)|\]\]>\s+<\//g

/** What XML 1.0 has no characters for (https://www.w3.org/TR/xml/#charsets): one that came along with a paste breaks a whole feed. */
const notXml = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
