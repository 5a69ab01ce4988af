import path from 'node:path'
import { expect, test } from 'vitest'
import { FailedTexts, failuresIn, noteFailure, noteFailures, notedFailures } from './failed-texts.ts'

const content = path.resolve('/newsletter/content')
const messagesOf = (error: unknown) => failuresIn(error, content).map(({ place, message }) => [place, message])

test('the error of a text is thrown until somebody asks for failures, and noted from then on', () => {
  const error = new Error('no such tide')
  expect(() => noteFailure('notes/ebb.mdx', error)).toThrow(error)
  noteFailures()
  noteFailure('notes/ebb.mdx', error)
  noteFailure('pages/flood.mdx', 'text.')
  expect(notedFailures().map(({ place, message }) => [place.file, message])).toEqual([
    ['notes/ebb.mdx', 'The code of the text fails: no such tide; correct it, or write Markdown.'],
    ['pages/flood.mdx', 'The code of the text fails: text; correct it, or write Markdown.'],
  ])
  expect(new FailedTexts(notedFailures()).message).toMatch(/^notes\/ebb\.mdx: The code .*\npages\/flood\.mdx: The code .*$/)
  noteFailures()
  expect(notedFailures()).toEqual([])
})

test.each([
  [
    'an import that leads nowhere',
    { id: path.join(content, 'pages/a.mdx'), exporter: './chart.astro', message: 'UNRESOLVED' },
    '`./chart.astro` cannot be imported',
  ],
  [
    'anything else, by its first line',
    { id: path.join(content, 'pages/a.mdx?astro'), message: 'It is wrong.\nSee below.' },
    'It is wrong',
  ],
])('of the bundler’s errors, %s', (_, error, reason) => {
  expect(messagesOf({ errors: [error] })).toEqual([
    [{ file: 'pages/a.mdx' }, `The code of the text fails: ${reason}; correct it, or write Markdown.`],
  ])
})

test.each([
  ['an error of a page', { errors: [{ id: '/newsletter/src/pages/a.astro', message: 'x' }] }],
  ['one of no file', { errors: [{ message: 'x' }] }],
  ['any other error', new Error('x')],
])('%s is not that of a text', (_, error) => {
  expect(messagesOf(error)).toEqual([])
})
