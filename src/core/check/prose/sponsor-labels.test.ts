import { expect, test } from 'vitest'
import { readText } from '../../../../tests/support/core.ts'
import { isLabelled } from './sponsor-labels.ts'

const advert = '[Kelp lamps](https://lamps.example/glow): They glow.'
const labelled = (text: string): boolean => {
  const { body } = readText(text)
  if (!body) throw new Error('the text is at fault')
  return isLabelled(
    body.passages.findIndex((passage) => passage.text.startsWith('Kelp lamps')),
    body,
  )
}

test.each([
  ['its own words', `${advert} Our sponsor.`],
  ['the word for it', `${advert} An advertisement.`],
  ['a commission', `${advert} This is an affiliate link.`],
  ['a label', `${advert} *SPONSORED*`],
  ['a label before it', `*SPONSORED*\n\n${advert}`],
  ['a label after it', `${advert}\n\n*SPONSORED*`],
  ['a heading', `## Sponsors\n\n${advert}`],
  ['a heading of partners', `## Our partners\n\n${advert}`],
  ['a heading of jobs', `## Jobs\n\n${advert}`],
  ['a heading of one job', `## Job of the week\n\n${advert}`],
  ['a heading of advertisements', `## Classifieds\n\n${advert}`],
])('readers learn from %s that a passage is paid for', (_, text) => expect(labelled(text)).toBe(true))

test.each([
  ['nothing', advert],
  ['a label further off', `*SPONSORED*\n\nHello.\n\n${advert}`],
  ['another word', `${advert} It is cosponsored.`],
  ['another heading', `## Jobless\n\n${advert}`],
])('they do not from %s', (_, text) => expect(labelled(text)).toBe(false))

test('a passage that is not there has no label', () => {
  const { body } = readText('*SPONSORED*')
  expect(body && isLabelled(-1, body)).toBe(false)
})
