import type { Root } from 'nlcst'
import retextEnglish from 'retext-english'
import type { Plugin } from 'unified'
import { unified } from 'unified'
import { VFile } from 'vfile'

/** A message of a retext plugin: a range of the text, and what is expected there. */
export interface Remark {
  readonly start: number
  readonly end: number
  readonly expected: readonly string[]
}

/** A retext plugin as a function. Parsing English is slow: pass only the sentences in question. */
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
