import { expect, test } from 'vitest'
import { outletOf } from './outlet-of.ts'

test.each([
  // address                                             is of
  ['https://kelp.example/looms', 'kelp.example'],
  ['https://www.kelp.com/looms', 'kelp.com'],
  ['https://m.kelp.com/looms', 'kelp.com'],
  ['https://blog.kelp.com/looms', 'kelp.com'],
  ['https://engineering.atkelp.com/looms', 'atkelp.com'],
  ['https://news.kelp.co.uk/looms', 'kelp.co.uk'],
  ['https://www.com/', 'www.com'],
  ['https://KELP.com./', 'kelp.com'],
  ['http://192.0.2.7:8080/looms', '192.0.2.7'],
  ['http://localhost/looms', 'localhost'],
])('%s is of %s, its registrable domain', (url, slug) => {
  expect(outletOf(url)).toMatchObject({ slug, host: slug, owner: null, isShared: false })
})

test.each([
  ['https://github.com/Kelp/loom', 'github.com-kelp'],
  ['https://github.com/orgs/kelp/projects', 'github.com-kelp'],
  ['https://github.com/sponsors/ida', 'github.com-ida'],
  ['https://gist.github.com/ida/0123', 'github.com-ida'],
  ['https://raw.githubusercontent.com/kelp/loom/main/README.md', 'github.com-kelp'],
  ['https://gitlab.com/kelp/loom', 'gitlab.com-kelp'],
  ['https://git.sr.ht/~ida/loom', 'sr.ht-~ida'],
  ['https://medium.com/@ida/looms-1', 'medium.com-@ida'],
  ['https://ida.medium.com/looms-1', 'medium.com-@ida'],
  ['https://medium.com/kelp-engineering/looms-1', 'medium.com-kelp-engineering'],
  ['https://dev.to/ida/looms', 'dev.to-ida'],
  ['https://twitter.com/Ida/status/1', 'x.com-ida'],
  ['https://x.com/ida', 'x.com-ida'],
  ['https://www.reddit.com/r/weaving/comments/1', 'reddit.com-r-weaving'],
  ['https://old.reddit.com/user/ida/', 'reddit.com-u-ida'],
  ['https://hachyderm.io/@ida/1', 'hachyderm.io-@ida'],
  ['https://bsky.app/profile/ida.example/post/1', 'bsky.app-ida.example'],
])('%s is the owner’s: %s', (url, slug) => expect(outletOf(url)).toMatchObject({ slug, isShared: false }))

test.each([
  ['https://ida.github.io/looms', 'ida.github.io'],
  ['https://ida.substack.com/p/looms', 'ida.substack.com'],
  ['https://www.ida.wordpress.com/looms', 'ida.wordpress.com'],
  ['https://ida.blogspot.com/looms', 'ida.blogspot.com'],
  ['https://weaving.stackexchange.com/q/1', 'weaving.stackexchange.com'],
  ['https://aws.amazon.com/blogs/aws/looms', 'aws.amazon.com'],
  ['https://cloud.google.com/blog/looms', 'cloud.google.com'],
  ['https://blog.github.com/looms', 'blog.github.com'],
  ['https://engineering.linkedin.com/looms', 'engineering.linkedin.com'],
])('%s has a host of its own: %s', (url, slug) => expect(outletOf(url)).toMatchObject({ slug, owner: null }))

test.each([
  ['https://github.com/', 'github.com'],
  ['https://github.com/features/actions', 'github.com'],
  ['https://medium.com/p/0123', 'medium.com'],
  ['https://x.com/i/moments/1', 'x.com'],
  ['https://www.youtube.com/watch?v=1', 'youtube.com'],
  ['https://youtu.be/1', 'youtube.com'],
  ['https://www.linkedin.com/pulse/looms-ida', 'linkedin.com'],
  ['https://amzn.to/1', 'amazon.com'],
])('%s does not tell whose it is: %s', (url, slug) => expect(outletOf(url)).toMatchObject({ slug, isShared: true }))

test('a page that the Wayback Machine keeps is its first publisher’s', () => {
  expect(outletOf('https://web.archive.org/web/2019/https://blog.kelp.com/looms')?.slug).toBe('kelp.com')
  expect(outletOf('https://web.archive.org/web/20190101000000/kelp.com/looms')?.slug).toBe('kelp.com')
  expect(outletOf('https://web.archive.org/')?.slug).toBe('archive.org')
})

test('a shortener that leads anywhere counts by itself', () => expect(outletOf('https://bit.ly/1')?.slug).toBe('bit.ly'))

test.each(['/004/', 'mailto:ida@kelp.com', '', 'https://'])('“%s” has no outlet', (url) => expect(outletOf(url)).toBeNull())

test('the case of an owner is kept for readers, and is not part of the address', () => {
  expect(outletOf('https://github.com/KelpWorks/loom')).toMatchObject({ slug: 'github.com-kelpworks', owner: 'KelpWorks' })
})

test('an owner whose page could have no address is not told from the platform', () => {
  expect(outletOf(`https://github.com/${'a'.repeat(300)}/x`)).toMatchObject({ slug: 'github.com', owner: null })
})

test('a host that no page could be named after has no outlet', () => expect(outletOf('http://[2001:db8::1]/x')).toBeNull())
