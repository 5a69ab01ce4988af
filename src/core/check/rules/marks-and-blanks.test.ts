import { describe, expect, test } from 'vitest'
import { readText, settingsOf } from '../../../../tests/support/core.ts'
import type { Code } from '../../model/catalogue.ts'

const front = '---\ntitle: One\ndate: 2026-01-04\n---\n\n'

const found = (code: Code, text: string, language = 'en') =>
  readText(text, 'issue', settingsOf({ language })).findings.filter((it) => it.code === code)

/** The text with all fixes of a code. */
function fixed(code: Code, text: string): string {
  const fixes = found(code, text).flatMap(({ fix }) => (fix ? [fix] : []))
  return fixes
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((all, { offset, length, text: to }) => all.slice(0, offset) + to + all.slice(offset + length), front + text)
    .slice(front.length)
}

const url = 'https://kelp.example/a_(b)?c=*d'

describe('what is safe is fixed', () => {
  test.each<[Code, string, string]>([
    ['emphasis-unclosed', `We met [**Ada](${url})**: she rows.`, `We met **[Ada](${url})**: she rows.`],
    ['emphasis-unclosed', `[**Ada](${url}) **rows.`, `**[Ada](${url})** rows.`],
    ['emphasis-unclosed', `The [*Tides](${url}). *They rise.`, `The *[Tides](${url}).* They rise.`],
    ['emphasis-unclosed', 'It has *one *mast, *two *sails.', 'It has *one* mast, *two* sails.'],
    ['emphasis-unclosed', 'Come on ** 16 August**, or ** 17 August **.', 'Come on **16 August**, or **17 August**.'],
    ['emphasis-unclosed', 'Escaped \\* and *Editor’s note: *so.', 'Escaped \\* and *Editor’s note:* so.'],
    ['quote-unbalanced', 'She said, "Row on.”', 'She said, "Row on."'],
    ['space-before-punctuation', 'Ada Kelp , The Quay &amp; Sons .', 'Ada Kelp, The Quay &amp; Sons.'],
    ['space-before-punctuation', `[Fog : a study](${url})`, `[Fog: a study](${url})`],
    ['space-missing', `New to me.I row. See:[lamps](${url}).`, `New to me. I row. See: [lamps](${url}).`],
    ['space-inside', 'He said: " Row on. " ( at once ).', 'He said: "Row on." (at once).'],
    ['punctuation-doubled', 'Is it late?. Yes,, it is.', 'Is it late? Yes, it is.'],
    ['link-text-ragged', `[Lamps – ](${url})\n\n[ *Oars* ](${url})`, `[Lamps](${url})\n\n[*Oars*](${url})`],
    ['invisible-character', '“Low tide.”\u200B', '“Low tide.”'],
  ])('%s: %s', (code, text, good) => {
    expect(fixed(code, text)).toBe(good)
    expect(found(code, good)).toEqual([])
  })

  test.each<[Code, string]>([
    ['emphasis-unclosed', `[**Ada**](${url})**: she rows.`],
    ['emphasis-unclosed', `Two [**boats](${url}) of the quay**.`],
    ['quote-unbalanced', '"She said “Row on.”'],
    ['punctuation-doubled', 'And so on..'],
    ['link-text-ragged', `[Lamps ](${url})glow.`],
  ])('what is not is left to the editor: %s: %s', (code, text) => {
    expect(found(code, text)).toHaveLength(1)
    expect(fixed(code, text)).toBe(text)
  })
})

describe('a title without its hard break', () => {
  const items = (count: number, ending: string) =>
    Array.from({ length: count }, (_, at) => `[Title ${at}](${url})${ending}\nSome words on it.\n\n`).join('')
  const slip = `[Slip](${url})\nSome words on it.\n`

  test('is a slip where five have one', () => {
    expect(found('line-break-missing', items(5, '  ') + slip)).toHaveLength(1)
    expect(found('line-break-missing', items(4, '  ') + slip)).toEqual([])
    expect(found('line-break-missing', items(9, '') + slip)).toEqual([])
  })

  test.each(['  ', '\\'])('gets the break that the text has: “%s”', (ending) => {
    expect(fixed('line-break-missing', items(5, ending) + slip)).toBe(
      items(5, ending) + `[Slip](${url})${ending}\nSome words on it.\n`,
    )
  })

  test('is found in quotations and lists, and with other line ends', () => {
    const quoted = (items(5, '  ') + slip).replace(/^(?=.)/gm, '> ')
    expect(found('line-break-missing', quoted)).toHaveLength(1)
    expect(found('line-break-missing', (items(5, '  ') + slip).replaceAll('\n', '\r\n'))).toHaveLength(1)
  })
})

test('in French a space before a colon is right, one before a comma is not', () => {
  expect(found('space-before-punctuation', 'Bonjour : ça va ? Oui , oui !', 'fr-FR')).toHaveLength(1)
  expect(found('space-before-punctuation', 'Bonjour : ça va ? Oui , oui !')).toHaveLength(4)
})

test('curly marks are looked at where “ opens', () => {
  expect(found('quote-unbalanced', '„Guten Morgen“, sagt er.', 'de')).toEqual([])
  expect(found('quote-unbalanced', '“Good morning, he says.')).toHaveLength(1)
})
