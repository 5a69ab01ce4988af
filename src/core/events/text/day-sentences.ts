import type { Body } from '../../model/body.ts'
import type { DaySentence } from '../../model/entry-summary.ts'
import { sentencesOf } from './sentences.ts'

/** Words for a day that mean another day a week later. “The web of tomorrow” is not about a day. */
const relativeDay =
  /\b(?:(?:next|this|coming|last)\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?<!\b(?:of|for|until)\s)(?:tomorrow|tonight))\b/i

/** Shorter sentences, such as “See you tomorrow!”, recur by chance. */
const minWords = 5

/** The sentences about such a day, in reading order. */
export const daySentencesIn = ({ passages }: Body): DaySentence[] =>
  passages.flatMap(({ text, place }) =>
    text.split('\n').flatMap((line) =>
      sentencesOf(line).flatMap(({ at, end }) => {
        const sentence = line.slice(at, end).trim()
        const day = relativeDay.exec(sentence)?.[0]
        return day !== undefined && wordsOf(sentence).length >= minWords ? [{ sentence, day, place }] : []
      }),
    ),
  )

/** The words of a sentence in lower case: sentences that read the same have the same. */
export const wordsOf = (sentence: string): string[] => sentence.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
