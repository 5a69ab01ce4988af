import { expect, test } from 'vitest'
import { kindOf } from './kind.ts'

const item = {
  title: 'On looms',
  url: 'https://wool.example/on-looms',
  commentary: '',
  headings: [] as string[],
  isSponsored: false,
}

test.each([
  ['an article', { url: 'https://wool.example/2031/on-looms' }, 'article'],
  ['a front page', { url: 'https://wool.example/' }, 'other'],
  ['a survey', { title: 'The wool survey' }, 'other'],
  [
    'what a survey found',
    { title: 'Wool survey results are in', url: 'https://wool.example/blog/wool-survey-results' },
    'article',
  ],
  ['a repository', { url: 'https://github.com/ida/loom' }, 'repo'],
  ['a gist', { url: 'https://gist.github.com/ida/1234' }, 'repo'],
  ['a release', { url: 'https://github.com/ida/loom/releases/tag/v1' }, 'repo'],
  ['a package', { url: 'https://pypi.org/project/loom/' }, 'repo'],
  ['the forge’s own blog', { url: 'https://github.com/blog/123-on-looms' }, 'article'],
  ['a conversation at a forge', { url: 'https://github.com/ida/loom/issues/4' }, 'article'],
  ['a video', { url: 'https://www.youtube.com/watch?v=loom' }, 'video'],
  ['a video by its title', { title: 'On looms (Video)' }, 'video'],
  ['an article of a video site’s blog', { url: 'https://blog.twitch.tv/en/2031/looms-and-you' }, 'article'],
  ['a podcast', { url: 'https://wool.example/podcast/12' }, 'podcast'],
  ['an e-book', { title: 'Download the loom ebook' }, 'book'],
  ['a shop’s book', { url: 'https://leanpub.com/looms' }, 'book'],
  ['a book club', { title: 'The Loom Book Club', url: 'https://wool.example/book-club' }, 'article'],
  ['a webinar', { title: 'Webinar: looms and you' }, 'event'],
  ['an entry under Events', { headings: ['Events'], commentary: 'MARCH 8, 2031' }, 'event'],
  [
    'an article under an Events heading that nothing closed',
    { url: 'https://wool.example/why-looms-are-so-loud', headings: ['Events', 'Tools'] },
    'article',
  ],
  ['an announcement', { url: 'https://woolcon.example/', commentary: 'Two days of workshops, 18–19 May.' }, 'event'],
  ['an entry under Jobs', { headings: ['Jobs'] }, 'job'],
  ['an opening', { url: 'https://wool.workable.com/j/1' }, 'job'],
  ['a sponsor’s landing page', { url: 'https://wool.example/demo', isSponsored: true }, 'other'],
  ['a sponsor’s article', { url: 'https://wool.example/blog/how-to-choose-a-loom', isSponsored: true }, 'article'],
] as const)('%s', (_, traits, kind) => expect(kindOf({ ...item, ...traits })).toBe(kind))
