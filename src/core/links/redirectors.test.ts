import { describe, expect, test } from 'vitest'
import { targetWithin } from './redirectors.ts'

const target = 'https://kettle.example/x?a=1'
const encoded = encodeURIComponent(target)

const within = (url: string) => targetWithin(new URL(url))

/** Redirectors that do it at one path only. */
const atOnePath = [
  'https://google.com/url?q=',
  'https://www.google.com/url?sa=t&q=',
  'https://www.google.at/url?url=',
  'https://www.google.co.uk/url?q=',
  'https://www.google.com.br/url?q=',
  'https://news.google.com/url?url=',
  'https://www.google.com/imgres?imgrefurl=',
  'https://translate.google.com/translate?sl=auto&u=',
  'https://translate.google.com/website?u=',
  'https://l.facebook.com/l.php?h=2&u=',
  'https://lm.facebook.com/l.php?u=',
  'https://youtube.com/redirect?event=video&q=',
  'https://www.youtube.com/redirect?q=',
  'https://linkedin.com/redir/redirect?url=',
  'https://www.linkedin.com/safety/go/?url=',
  'https://slack-redir.net/link?url=',
  'https://t.umblr.com/redirect?z=',
  'https://vk.com/away.php?to=',
  'https://www.vk.com/away.php?to=',
  'https://steamcommunity.com/linkfilter/?url=',
  'https://steamcommunity.com/linkfilter?u=',
  'https://duckduckgo.com/l/?uddg=',
  'https://duckduckgo.com/l?uddg=',
  'https://getpocket.com/redirect?url=',
  'https://www.getpocket.com/edit?url=',
  'https://getpocket.com/save?url=',
  'https://www.awin1.com/cread.php?awinmid=1&ued=',
  'https://awin1.com/cread.php?p=',
  'https://shareasale.com/r.cfm?urllink=',
  'https://www.shareasale.com/r.cfm?urllink=',
  'https://12ft.io/proxy?q=',
]

/** Redirectors that do nothing else. */
const atAnyPath = [
  'https://l.instagram.com/?u=',
  'https://l.threads.net/?u=',
  'https://l.threads.com/?u=',
  'https://out.reddit.com/t3_1a2b?url=',
  'https://safelinks.protection.outlook.com/?url=',
  'https://link.zhihu.com/?target=',
  'https://exit.sc/?url=',
  'https://go.redirectingat.com/?id=1&url=',
  'https://go.skimresources.com/?url=',
  'https://click.linksynergy.com/deeplink?murl=',
  'https://click.linksynergy.com/link?RD_PARM1=',
  'https://www.anrdoezrs.net/click-1?url=',
  'https://dpbolvw.net/click-1?url=',
  'https://www.jdoqocy.com/click-1?url=',
  'https://www.kqzyfj.com/click-1?url=',
  'https://www.tkqlhce.com/click-1?url=',
]

/** Names that only contain that of a host. */
const hostsLike = (host: string) => [`not${host}`, `${host}.example`]

describe('the target stands in a parameter', () => {
  test.each([...atOnePath, ...atAnyPath, 'https://eur03.safelinks.protection.outlook.com/ap/x?url='])('%s', (redirector) => {
    expect(within(redirector + encoded)).toBe(target)
  })

  test.each([...atOnePath, ...atAnyPath])('a host that is not that of %s is no redirector', (redirector) => {
    const { host, pathname, search } = new URL(redirector + encoded)
    for (const other of hostsLike(host)) expect([other, within(`https://${other}${pathname}${search}`)]).toEqual([other, null])
  })

  test.each(atOnePath)('a path that is not that of %s is a page', (redirector) => {
    const { origin, pathname, search } = new URL(redirector + encoded)
    expect(within(`${origin}/about${pathname}${search}`)).toBe(null)
    expect(within(`${origin}${pathname.replace(/\/$/, '')}-help${search}`)).toBe(null)
  })

  test('the first that is an address', () => {
    expect(within(`https://www.google.com/url?q=kettles&url=${encoded}`)).toBe(target)
  })
})

/** Copies and redirectors, and their targets. */
const inThePath = [
  ['https://web.archive.org/web/20260301120000/https://kettle.example/x', 'https://kettle.example/x'],
  ['https://wayback.archive.org/20260301/https://kettle.example/x', 'https://kettle.example/x'],
  ['https://web.archive.org/web/2026if_/https://kettle.example/x', 'https://kettle.example/x'],
  ['https://web.archive.org/web/2026/kettle.example', 'https://kettle.example'],
  ['https://web.archive.org/web/https://kettle.example/x', 'https://kettle.example/x'],
  ['https://web.archive.org/web/http://kettle.example/x', 'http://kettle.example/x'],
  ['https://web.archive.org/save/https://kettle.example/x', 'https://kettle.example/x'],
  ['https://archive.today/newest/https://kettle.example/x', 'https://kettle.example/x'],
  ['https://archive.md/oldest/https://kettle.example/x', 'https://kettle.example/x'],
  ['https://archive.vn/o/AbC1/https://kettle.example/x', 'https://kettle.example/x'],
  ['https://archive.fo/20260301/http://kettle.example/x', 'http://kettle.example/x'],
  ['https://archive.li/2026.03.01-120000/https://kettle.example/x', 'https://kettle.example/x'],
  ['https://webcache.googleusercontent.com/search?q=cache:kettle.example/x', 'https://kettle.example/x'],
  ['https://webcache.googleusercontent.com/search?hl=en&q=cache:AbCdEfGh1234:kettle.example/x+tea', 'https://kettle.example/x'],
  ['https://www.google.com/amp/kettle.example/x', 'https://kettle.example/x'],
  ['https://www.google.com/amp/s/www.kettle.example/x', 'https://www.kettle.example/x'],
  ['https://12ft.io/https://kettle.example/x', 'https://kettle.example/x'],
  ['https://12ft.io/http://kettle.example/x', 'http://kettle.example/x'],
  ['https://freedium.cfd/https://kettle.example/x', 'https://kettle.example/x'],
  ['https://scribe.rip/https://kettle.example/x', 'https://kettle.example/x'],
  ['https://outline.com/https://kettle.example/x', 'https://kettle.example/x'],
  ['https://r.jina.ai/https://kettle.example/x', 'https://kettle.example/x'],
  ['https://via.hypothes.is/https://kettle.example/x?a=1', 'https://kettle.example/x?a=1'],
  [
    'https://via.hypothes.is/https://kettle.example/?next=https%3A%2F%2Ftea.example',
    'https://kettle.example/?next=https%3A%2F%2Ftea.example',
  ],
  ['https://href.li/?https://kettle.example/x', 'https://kettle.example/x'],
  ['https://urldefense.us/v3/__https://kettle.example/x__;!!abc', 'https://kettle.example/x'],
  ['https://urldefense.com/v3/__http://kettle.example/x__;!!abc', 'http://kettle.example/x'],
] as const

/** The same with a host of each customer's own. */
const inThePathOfCustomers = [
  ['https://kettle-example.cdn.ampproject.org/v/s/kettle.example/x', 'https://kettle.example/x'],
  ['https://kettle-example.cdn.ampproject.org/a/kettle.example/x', 'https://kettle.example/x'],
  ['https://1a2b.r.eu-west-1.awstrack.me/L0/https:%2F%2Fkettle.example%2Fx/1/0100', 'https://kettle.example/x'],
  ['https://1a2b.r.eu-west-1.awstrack.me/L0/http:%2F%2Fkettle.example%2Fx/1/0100', 'http://kettle.example/x'],
  ['https://tracking.mail.example/CL0/https:%2F%2Fkettle.example%2Fx/1/0100', 'https://kettle.example/x'],
] as const

describe('the target stands in the path', () => {
  test.each([...inThePath, ...inThePathOfCustomers])('%s', (url, expected) => {
    expect(within(url)).toBe(expected)
  })

  test.each(inThePath)('neither another host nor another path does what %s does', (url) => {
    const { host, origin, pathname, search } = new URL(url)
    for (const other of hostsLike(host)) expect([other, within(`https://${other}${pathname}${search}`)]).toEqual([other, null])
    expect(within(`${origin}/about${pathname}${search}`)).toBe(null)
  })

  test.each(inThePathOfCustomers)('nor does another path do what %s does', (url) => {
    const { origin, pathname } = new URL(url)
    expect(within(`${origin}/about${pathname}`)).toBe(null)
  })
})

describe('no redirector', () => {
  test.each([
    `https://kettle.example/url?q=${encoded}`,
    `https://www.google.com/search?q=${encoded}`,
    `https://google.example/url?q=${encoded}`,
    `https://google.com.evil.example/url?q=${encoded}`,
    `https://www.youtube.com/watch?q=${encoded}`,
    `https://facebook.com/l.php?u=${encoded}`,
    `https://l.facebook.com/lxphp?u=${encoded}`,
    `https://vk.com/go/away.php?to=${encoded}`,
    `https://mysafelinks.protection.outlook.com/?url=${encoded}`,
    `https://www.google.com/url?q=${encodeURIComponent('javascript:alert(1)')}`,
    `https://www.google.com/url?q=${encodeURIComponent('see https://kettle.example')}`,
    `https://www.google.com/url?q=${encodeURIComponent('mailto:jane@kettle.example?body=https://kettle.example')}`,
    'https://exit.sc/?url=https%3A%2F%2F',
    'https://urldefense.com/v3/__http://kettle.example/x*tea__;Iw!!abc',
    'https://kettle-example.cdn.ampproject.org.example/v/s/kettle.example/x',
    'https://awstrack.me.example/L0/https:%2F%2Fkettle.example%2Fx/1',
    'https://www.awstrack.me.example/L0/https:%2F%2Fkettle.example%2Fx/1',
    'https://exit.sc/',
    'https://archive.org/web/2026/https://kettle.example/x',
    'https://web.archive.org/web/2026/kettles',
    'https://web.archive.org/details/https://kettle.example/x',
    'https://archive.example/https://kettle.example/x',
    'https://12ft.io/about?from=https://kettle.example/x',
    'https://mytracking.mail.example/CL0/https:%2F%2Fkettle.example%2Fx/1',
    'https://tracking.mail.example/go/CL0/https:%2F%2Fkettle.example%2Fx/1',
  ])('%s', (url) => {
    expect(within(url)).toBe(null)
  })
})
