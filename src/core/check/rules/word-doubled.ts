import retextRepeatedWords from 'retext-repeated-words'
import { defineRule } from '../rule.ts'
import { isEnglish } from '../words/lexicon.ts'
import { respell } from '../words/respelling.ts'
import { remarksBy } from '../words/retext.ts'
import { wordingsOf, type Wording } from '../words/wording.ts'

const twice = /(?<![-–\p{L}\p{N}'’_./@#&$])(\p{L}[\p{L}'’]*)((?:\s+\1)+)(?![-–\p{L}\p{N}'’_/@]|\.\p{L})/giu

/** Function words: twice in a row they are a slip. */
const functionWords = new Set(
  (
    'a an the of to and or but nor if as at by for from in into on onto over per than then through under up via with within without ' +
    'i you he she it we they me him us them my your his its our their this these those who whom whose which what when where why how ' +
    'be been am are was were is have has do does did will would should could may might must not so about after before because also just'
  ).split(' '),
)

/** “you're”: a pronoun with its verb is a slip as well. */
const isContraction = /^\p{L}+['’](?:re|ve|ll|d|m)$/u

/** Doubled on purpose: for emphasis, as a call, or in names. */
const oftenDoubled = new Set(
  'very really so much many more too far long no never now yes bye ha hey hear ho knock la night nom surprise tut there well way ya yada'.split(
    ' ',
  ),
)

const isRepeated = remarksBy(retextRepeatedWords)

/**
 * A word written twice in a row, also across lines. retext knows those that may be, such as “they had had”. A content word may be
 * doubled on purpose, so that the finding is a hint; three in a row always are. A linked title and the commentary on the next line
 * may end and begin with the same word.
 */
export const wordDoubled = defineRule({
  code: 'word-doubled',
  severity: 'warning',
  fixable: true,
  help: 'Take one of the two out.',
  scope: 'entry',
  *check(subject) {
    if (!isEnglish(subject.settings)) return
    for (const wording of wordingsOf(subject)) {
      if (wording.isQuoted) continue
      for (const { 0: both, 1: word = '', 2: again = '', index } of wording.text.matchAll(twice)) {
        const lower = word.toLowerCase()
        const end = index + both.length
        if (
          oftenDoubled.has(lower) ||
          isRepeated(both).length === 0 ||
          isSeparate(wording, index + word.length, end, subject.text)
        )
          continue
        const message = `“${word}” stands here twice; take one out.`
        const finding = respell({ message, wording, start: index, end, instead: word }, subject)
        if (functionWords.has(lower) || isContraction.test(lower)) yield finding
        else if (again.trim().length === word.length) yield { message, place: finding.place, severity: 'info' }
      }
    }
  },
})

/** Whether one of the two is emphasised, or a link begins or ends between them and they stand on two lines. */
const isSeparate = ({ links, text, offsetAt }: Wording, from: number, to: number, source: string): boolean => {
  if (/[*_~`]/.test(source.slice(offsetAt(from - 1), offsetAt(to - 1)))) return true
  if (!text.slice(from, to).includes('\n')) return false
  return links.some(({ start, end }) => (from <= start && start < to) || (from <= end && end < to))
}
