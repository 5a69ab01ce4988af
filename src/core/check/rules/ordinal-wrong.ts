import { defineRule } from '../rule.ts'
import { isEnglish } from '../words/lexicon.ts'
import { respell } from '../words/respelling.ts'
import { wordingsOf } from '../words/wording.ts'

const ordinal = /(?<![\p{L}\p{N}'’\-_./@#$=])(\d{1,3}(?:,\d{3})+|\d+)(st|nd|rd|th)(?![\p{L}\p{N}_@=])/giu

/** An ordinal with the ending of another number: 31th for 31st, 11st for 11th. */
export const ordinalWrong = defineRule({
  code: 'ordinal-wrong',
  severity: 'warning',
  fixable: true,
  help: 'Write the ending that the number has.',
  scope: 'entry',
  *check(subject) {
    if (!isEnglish(subject.settings)) return
    for (const wording of wordingsOf(subject)) {
      if (wording.isQuoted) continue
      for (const { 0: written, 1: digits = '', 2: ending = '', index } of wording.text.matchAll(ordinal)) {
        const right = endingOf(digits)
        if (ending.toLowerCase() === right) continue
        const instead = digits + (ending === ending.toUpperCase() ? right.toUpperCase() : right)
        const message = `“${written}” should be “${instead}”, unless another number is meant.`
        yield respell({ message, wording, start: index, end: index + written.length, instead }, subject)
      }
    }
  },
})

const endings = new Map([
  ['1', 'st'],
  ['2', 'nd'],
  ['3', 'rd'],
])

const endingOf = (digits: string): string => (/1[123]$/.test(digits) ? undefined : endings.get(digits.slice(-1))) ?? 'th'
