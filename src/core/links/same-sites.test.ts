import { describe, expect, test } from 'vitest'
import { plainHost, plainSpelling } from './same-sites.ts'

test.each([
  ['www.kelp.example', 'kelp.example'],
  ['m.kelp.example', 'kelp.example'],
  ['mobile.kelp.example', 'kelp.example'],
  ['amp.kelp.example', 'kelp.example'],
  ['www.m.kelp.example', 'kelp.example'],
  ['en.m.kelp.example', 'en.kelp.example'],
  ['en.wiki.kelp.example', 'en.wiki.kelp.example'],
  ['kelp.example.', 'kelp.example'],
  ['www.example', 'www.example'],
  ['a.m.example', 'a.m.example'],
  ['wwww.kelp.example', 'wwww.kelp.example'],
  ['twitter.com', 'x.com'],
  ['mobile.twitter.com', 'x.com'],
  ['fxtwitter.com', 'x.com'],
  ['vxtwitter.com', 'x.com'],
  ['nitter.net', 'x.com'],
  ['old.reddit.com', 'reddit.com'],
  ['new.reddit.com', 'reddit.com'],
  ['np.reddit.com', 'reddit.com'],
  ['www.youtube-nocookie.com', 'youtube.com'],
  ['bbc.co.uk', 'bbc.com'],
  ['www.theregister.co.uk', 'theregister.com'],
  ['docs.microsoft.com', 'learn.microsoft.com'],
])('%s is %s', (host, plain) => {
  expect(plainHost(host)).toBe(plain)
})

test.each([
  // written                                                        as its site spells it
  ['https://youtu.be/a1B2c3D4', 'https://youtube.com/watch?v=a1B2c3D4'],
  ['https://youtu.be/a1B2', 'https://youtu.be/a1B2'],
  ['https://youtube.com/shorts/a1B2c3D4?x=1', 'https://youtube.com/watch?v=a1B2c3D4'],
  ['https://youtube.com/v/a1B2c3D4', 'https://youtube.com/watch?v=a1B2c3D4'],
  ['https://youtube.com/e/a1B2c3D4', 'https://youtube.com/watch?v=a1B2c3D4'],
  ['https://youtube.com/watch/?x=1&v=a1B2c3D4&t=2', 'https://youtube.com/watch?v=a1B2c3D4'],
  ['https://youtube.com/@kelp', 'https://youtube.com/@kelp'],
  ['https://x.com/i/web/status/123', 'https://x.com/i/status/123'],
  ['https://x.com/Ada/statuses/123?s=20', 'https://x.com/i/status/123'],
  ['https://x.com/Ada/?s=20', 'https://x.com/ada'],
  ['https://youtube.com/watch?v=a1B2c3D4&t=2', 'https://youtube.com/watch?v=a1B2c3D4'],
  ['https://x.com/i/lists', 'https://x.com/i/lists'],
  ['https://x.com/intent?text=A', 'https://x.com/intent?text=A'],
  ['https://redd.it/1a2b/', 'https://reddit.com/comments/1a2b'],
  ['https://reddit.com/r/kelp/comments/1a2b/title/?x=1', 'https://reddit.com/comments/1a2b'],
  ['https://reddit.com/r/kelp/comments/1a2b', 'https://reddit.com/comments/1a2b'],
  ['https://reddit.com/r/kelp/comments/1a2b/title', 'https://reddit.com/comments/1a2b'],
  ['https://reddit.com/comments/1a2b/title/', 'https://reddit.com/comments/1a2b'],
  ['https://reddit.com/comments/1a2b', 'https://reddit.com/comments/1a2b'],
  ['https://reddit.com/r/kelp/', 'https://reddit.com/r/kelp/'],
  ['https://kelp.medium.com/tides-b1ea12db02e4?x=1', 'https://medium.com/p/b1ea12db02e4'],
  ['https://medium.com/p/b1ea12db02e', 'https://medium.com/p/b1ea12db02e'],
  ['https://medium.com/tides', 'https://medium.com/tides'],
  ['https://serverfault.com/q/42', 'https://serverfault.com/questions/42'],
  ['https://superuser.com/questions/42/x', 'https://superuser.com/questions/42'],
  ['https://askubuntu.com/questions/42', 'https://askubuntu.com/questions/42'],
  ['https://stackoverflow.com/a/42', 'https://stackoverflow.com/a/42'],
  ['https://arxiv.org/abs/2601.01234v2', 'https://arxiv.org/abs/2601.01234'],
  ['https://arxiv.org/pdf/2601.01234v12', 'https://arxiv.org/abs/2601.01234'],
  ['https://arxiv.org/abs/2601.01234?context=cs.DC', 'https://arxiv.org/abs/2601.01234'],
  ['https://arxiv.org/html/2601.01234/', 'https://arxiv.org/abs/2601.01234'],
  ['https://arxiv.org/pdf/cs.DC/0601123.pdf', 'https://arxiv.org/abs/cs.DC/0601123'],
  ['https://amazon.co.uk/Kelp/dp/1234567890/ref=x', 'https://amazon.co.uk/dp/1234567890'],
  ['https://amazon.de/gp/product/1234567890?x=1', 'https://amazon.de/dp/1234567890'],
  ['https://amazon.com/gp/aw/d/1234567890', 'https://amazon.com/dp/1234567890'],
  ['https://amazon.com/dp/123', 'https://amazon.com/dp/123'],
  [
    'https://docs.google.com/document/d/1aB2cD3eF4gH5iJ6kL7mN/edit?usp=x',
    'https://docs.google.com/document/d/1aB2cD3eF4gH5iJ6kL7mN',
  ],
  ['https://docs.google.com/forms/d/e/1aB2cD3eF4gH5iJ6kL7mN/viewform', 'https://docs.google.com/forms/d/e/1aB2cD3eF4gH5iJ6kL7mN'],
  ['https://github.com/Ada/Kelp.git', 'https://github.com/ada/kelp'],
  ['https://github.com/Ada/KELP', 'https://github.com/ada/kelp'],
  ['https://github.com/Ada/Kelp/blob/main/README.md', 'https://github.com/ada/kelp'],
  ['https://github.com/Ada/Kelp/raw/Main/kelp.git', 'https://github.com/ada/kelp/raw/Main/kelp.git'],
  ['https://github.com/Ada/Kelp/', 'https://github.com/ada/kelp'],
  ['https://github.com/Ada/Kelp/tree/master', 'https://github.com/ada/kelp'],
  ['https://github.com/Ada/Kelp/tree/HEAD?x=1', 'https://github.com/ada/kelp?x=1'],
  ['https://gitlab.com/Ada/Kelp/-/tree/main/', 'https://gitlab.com/ada/kelp'],
  ['https://gitlab.com/Ada/Kelp/-/blob/main/README.md', 'https://gitlab.com/ada/kelp'],
  ['https://github.com/Ada/Kelp/blob/main/Boil.md', 'https://github.com/ada/kelp/blob/main/Boil.md'],
  ['https://github.com/Ada/Kelp/tree/mainly', 'https://github.com/ada/kelp/tree/mainly'],
  ['https://github.com/Ada', 'https://github.com/ada'],
  ['https://kelp.example/Ada/status/1', 'https://kelp.example/Ada/status/1'],
])('%s is %s', (url, plain) => {
  expect(plainSpelling(new URL(url)).href).toBe(plain)
})

describe('what only looks like it stays as it is', () => {
  test.each([
    // host             path that this host spells in several ways
    ['youtu.be', '/a1B2c3D4?t=81'],
    ['youtube.com', '/shorts/a1B2c3D4'],
    ['youtube.com', '/watch?list=PL1&v=a1B2c3D4'],
    ['x.com', '/Ada/status/123?s=20'],
    ['x.com', '/Ada'],
    ['redd.it', '/1a2b/'],
    ['reddit.com', '/r/kelp/comments/1a2b/title'],
    ['stackoverflow.com', '/q/42'],
    ['arxiv.org', '/pdf/2601.01234v2'],
    ['docs.google.com', '/document/d/1aB2cD3eF4gH5iJ6kL7mN/edit'],
    ['github.com', '/Ada/Kelp'],
    ['gitlab.com', '/Ada/Kelp'],
  ])('on a host that contains the name of %s: %s', (host, path) => {
    expect(plainSpelling(new URL(`https://${host}${path}`)).href).not.toBe(`https://${host}${path}`)
    for (const url of [`https://my${host}${path}`, `https://${host}.example${path}`])
      expect(plainSpelling(new URL(url)).href).toBe(url)
  })

  test.each([
    'https://medium.com.example/tides-b1ea12db02e4',
    'https://mymedium.com/tides-b1ea12db02e4',
    'https://myamazon.de/Kelp/dp/1234567890',
    'https://amazon.kelp-shop.example/Kelp/dp/1234567890',
    'https://youtu.be/new/a1B2c3D4',
    'https://youtube.com/@kelp/live/a1B2c3D4',
    'https://youtube.com/kids/watch?v=a1B2c3D4&t=2',
    'https://x.com/help/Ada/status/123',
    'https://x.com/Ada/lists',
    'https://redd.it/r/1a2b/',
    'https://redd.it/1a2b/title',
    'https://reddit.com/user/ada/comments/1a2b/title',
    'https://reddit.com/r/kelp/comments/1a2b/title/d4e5',
    'https://medium.com/tides?next=/b1ea12db02e4',
    'https://medium.com/p/b1ea12db02e4/edit',
    'https://stackoverflow.com/collectives/q/42/7',
    'https://arxiv.org/list/abs/2601.01234v2',
    'https://arxiv.org/abs/2601.01234v2/related',
    'https://amazon.de/s?k=/dp/1234567890',
    'https://docs.google.com/help/document/d/1aB2cD3eF4gH5iJ6kL7mN/edit',
  ])('%s', (url) => {
    expect(plainSpelling(new URL(url)).href).toBe(url)
  })
})
