/** A feed as the library makes it, without what would break it or change its titles. */
export const wellFormed = (feed: string): string =>
  feed.replace(notXml, '').replace(aroundCdata, (_, begin: string | undefined) => begin ?? ']]></')

/**
 * The library sets CDATA on a line of its own, which makes line ends part of titles. What begins it is escaped in HTML, and what
 * ends it is parted by the library, so that only plain text with a line that begins as CDATA does could be taken for it.
 */
const aroundCdata = /(?<=>)\n *(<!\[CDATA\[)|\]\]>\n *<\//g

/** What XML 1.0 has no characters for (https://www.w3.org/TR/xml/#charsets): one that came along with a paste breaks a whole feed. */
const notXml = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
