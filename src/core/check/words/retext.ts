import type { Root } from 'nlcst'
import retextEnglish from 'retext-english'
import type { Plugin } from 'unified'
import { unified } from 'unified'
import { VFile } from 'vfile'

/** What a plugin of retext says of a text. */
export interface Remark {
  readonly start: number
  readonly end: number
  readonly expected: readonly string[]
}

/** A plugin of retext as a function. Parsing English takes its time: give it the sentences in question alone. */
export function remarksBy(plugin: Plugin<[], Root>): (text: string) => Remark[] {
  const processor = unified().use(retextEnglish).use(plugin).freeze()
  return (text) => {
    const file = new VFile(text)
    processor.runSync(processor.parse(file), file)
    return file.messages.flatMap(({ place, expected }) => {
      const [start, end] = place && 'start' in place ? [place.start.offset, place.end.offset] : []
      return start === undefined || end === undefined ? [] : [{ start, end, expected: expected ?? [] }]
    })
  }
}
