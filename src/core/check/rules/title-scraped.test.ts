import { expect, test } from 'vitest'
import { readText } from '../../../../tests/support/core.ts'

/** The titles, each linked on a line of its own, that are taken for those of another page. */
function scraped(titles: readonly string[]): string[] {
  const text = titles.map((title, index) => `[${title}](https://kelp.example/2026/01/${index}-of-the-harbour-tides)`).join('\n\n')
  return readText(text).findings.flatMap(({ code, message }) =>
    code === 'title-scraped' ? [/“(.*?)”/.exec(message)?.[1] ?? message] : [],
  )
}

test('a page that stood in the way is known by its title', () => {
  const titles = [
    'Just a moment...',
    'One moment, please',
    'One moment please',
    'Please wait',
    'Please wait for verification',
    'Attention Required!',
    'Access denied',
    'Access to this page has been denied',
    'Access forbidden',
    'Access restricted',
    '404',
    'Error 404',
    'HTTP Error 503',
    '403 Forbidden',
    '404 Page Not Found',
    '404 – not found',
    '410 Gone',
    '429 Too Many Requests',
    '502 Bad Gateway',
    '503 Service Temporarily Unavailable',
    '504 Gateway Timeout',
    'Forbidden',
    'Page not found',
    'Content could not be found',
    'Not Found',
    'Page unavailable',
    'Oops! Site is temporarily unavailable',
    'Error',
    'An error occurred',
    'Internal Server Error',
    'Gateway time-out',
    'Are you a robot?',
    'Human verification',
    'Verify you are human',
    'Verifying that you are a human',
    'Security check',
    'Captcha',
    'Checking your browser before accessing kelp.example',
    'DDoS-Guard',
    'Privacy error',
    'Your connection is not private',
    'Subscribe to read',
    'Subscribe to continue reading this',
    'Subscription required',
    'Register to continue',
    'Sign in',
    'Login required',
    'Please log in',
    "We're sorry",
    'Loading…',
    'Redirecting...',
    'You are being redirected',
    'Moved Permanently',
    'Object moved',
    'Untitled',
    'Untitled document',
    'Index of /files',
    'Enable JavaScript and cookies to continue',
    'JavaScript is disabled',
    'Unsupported browser',
    'Cookies required',
    'Maintenance',
    'Down for maintenance',
    'Coming soon',
    'Domain for sale',
    'Access denied | Kelp News',
    'Kelp News - Page not found',
  ]
  expect(scraped(titles)).toEqual(titles)
})

test('a title about such pages is a title', () => {
  expect(
    scraped([
      'Just a moment of calm',
      'The 404 page as art',
      'Access denied: how a harbour lost its keys',
      'Why error 404 is funny',
      'Forbidden islands',
      'Not found in the deep',
      'Loading ships by night',
      'Sorry, no kelp',
      'Maintenance of old boats',
      '405 days at sea',
      'Are you a robot builder?',
      'Access denied | The long story of a key that nobody had',
    ]),
  ).toEqual([])
})

test.each([
  ['https://kelp.example/http/status/404', 'Error 404', true],
  ['https://kelp.example/page-not-found', 'Page not found', false],
  ['https://kelp.example/login/page-not-found', 'Page not found', true],
  ['https://kelp.example/signin', 'Sign in', false],
])('at %s, “%s” stood in the way: %s', (url, title, expected) => {
  const { findings } = readText(`[${title}](${url})`)
  expect(findings.some(({ code }) => code === 'title-scraped')).toBe(expected)
})
