const mark = /\n?<!--galley:end ([\d ]+)-->/g

/** Text of the comment that stands where items end, in the HTML of a block. */
export const endMark = (items: readonly number[]): string => `galley:end ${items.join(' ')}`

/**
 * Puts HTML where items end, each in its turn, and takes the marks away.
 *
 * @param fill HTML for an item; empty for none. `isShared`: other items end there, too, so it must say which it means
 */
export const atItemEnds = (html: string, fill: (item: number, isShared: boolean) => string): string =>
  html.replace(mark, (_, list: string) => {
    const items = list.split(' ').map(Number)
    return items.map((item) => fill(item, items.length > 1)).join('')
  })
