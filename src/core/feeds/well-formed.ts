/** A feed from the library, without what would make it invalid or change its titles. */
export const wellFormed = (feed: string): string =>
  feed.replace(notXml, '').replace(aroundCdata, (_, begin: string | undefined) => begin ?? ']]></')

/**
 * The library puts CDATA on a line of its own, which makes line ends part of titles. HTML has the opening mark escaped, and the library
 * splits the closing one, so only plain text in which a line begins with the opening mark could be mistaken for CDATA.
 */
const aroundCdata = /(?<=>)\n *(<!\[CDATA\[)|\]\]>\n *<\//g

/** Characters that XML 1.0 does not allow (https://www.w3.org/TR/xml/#charsets): a single one, perhaps pasted, makes a whole feed invalid. */
const notXml = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
