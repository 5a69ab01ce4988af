/** Id that the glob loader gives an MDX text: its path without the ending, a trailing `index` left out, in lower case. */
export const mdxId = (file: string): string =>
  file
    .replace(/\.mdx$/, '')
    .replace(/\/index$/, '')
    .toLowerCase()
