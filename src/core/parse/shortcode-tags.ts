import { codeRanges, type Range } from './code-ranges.ts'

/** The beginning of a tag, a piece of its content, and its end: separate patterns, so that reading takes linear time. */
const head = /\{\{([<%])\s*(?:(\/)\s*)?([\w-]+)/g
const piece = /\s+|"(?:\\.|[^"\\\r\n])*"|`[^`]*`|[^\s"`{>%/]+|[>%/]|\{(?!\{[<%])/y
const tail = /\s*(\/)?([>%])\}\}/y
/** Shortcodes without content, to which no closing tag belongs. */
const single = new Set(['x', 'tweet', 'youtube', 'vimeo', 'subscribe', 'sponsor', 'figure', 'ref', 'relref'])

/** `{{< name args >}}`, or its closing `{{< /name >}}`. */
export interface Tag {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly args: string
  readonly isClosing: boolean
  /** Closes itself: `{{< x />}}`. */
  readonly isWhole: boolean
  /** Stands in code, and so is an example, not a call. */
  readonly isCode: boolean
}

/** Every tag, in order. A tag whose quotes or braces are not closed does not count. As in Hugo, no tag begins within another. */
export function tagsIn(text: string): Tag[] {
  const heads = [...text.matchAll(head)]
  const isCodeAt = rangeTester(heads.length > 0 ? codeRanges(text) : [])
  return heads.flatMap(({ index: start, 0: opened, 1: open, 2: slash, 3: name = '' }): Tag[] => {
    const from = start + opened.length
    let to = from
    for (;;) {
      tail.lastIndex = to
      const ended = tail.exec(text)
      if (ended) {
        if ((open === '<' ? '>' : '%') !== ended[2]) return []
        const args = text.slice(from, to)
        return [
          {
            start,
            end: tail.lastIndex,
            name,
            args,
            isClosing: slash === '/',
            isWhole: ended[1] === '/',
            isCode: isCodeAt(start),
          },
        ]
      }
      piece.lastIndex = to
      if (!piece.test(text)) return []
      to = piece.lastIndex
    }
  })
}

/** Pairs each closing tag with the last open one of its name. The content of `highlight` is code, so that fences may enclose its closing tag. */
export function pairsOf(tags: readonly Tag[]): ReadonlyMap<Tag, Tag> {
  const open = new Map<string, Tag[]>()
  const pairs = new Map<Tag, Tag>()
  for (const found of tags) {
    const { name, isClosing, isWhole, isCode } = found
    if (isCode && !(isClosing && name === 'highlight')) continue
    if (isClosing) {
      const opening = open.get(name)?.pop()
      if (opening) pairs.set(opening, found)
    } else if (!isWhole && !single.has(name)) {
      const alike = open.get(name) ?? []
      alike.push(found)
      open.set(name, alike)
    }
  }
  return pairs
}

/** Whether an offset lies in one of the ranges. Ranges and offsets must come in order. */
function rangeTester(ranges: readonly Range[]): (offset: number) => boolean {
  const left = ranges.values()
  let range = left.next()
  return (offset) => {
    while (!range.done && range.value[1] <= offset) range = left.next()
    return !range.done && range.value[0] <= offset
  }
}
