import { describe, expect, test } from 'vitest'
import { addressOf } from './address.ts'
import { idleParameters, personal } from './trackers.ts'

const isIdle = (url: string, name: string): boolean => idleParameters(addressOf(url)).some((pattern) => pattern.test(name))

const listed = (names: string) => names.split(/\s+/)

/** Names of campaigns, which may go on as they like. */
const campaigns = listed('utm_source UTM_Medium itm_campaign pk_kwd mtm_source matomo_campaign piwik_kwd')

const trackers = listed(`cmp cmpid campaignid campaign_id icid ncid ocid s_cid wt.mc_id wt.mc_ev gclsrc gad_source
  gclid dclid gbraid wbraid msclkid fbclid igshid igsh twclid ttclid li_fat_id yclid irclickid
  ref refid refsrc ref_src refurl ref_url referer referrer referringSource shareid share_id gh_src _openstat
  trk trkCampaign trkInfo trackingId lipi licu _mc __source guccounter guce_referrer guce_referrer_sig
  __twitter_impression amp amp_js_v amp_gsa usqp outputType`)

const idsOfMailers = listed(`mc_cid mc_eid ml_subscriber ml_subscriber_hash ck_subscriber_id mkt_tok _hsenc _hsmi
  __hstc __hssc __hsfp hsCtaTracking __s vero_id vero_conv oly_anon_id oly_enc_id rb_clickid _bhlid last_resource_guid
  cidhash cid_hash truid _ke _kx dm_i ss_email_id sc_cid imm_mid nr_email_referer subscriberid subscriber_id et_rid`)

describe('on any site', () => {
  test.each([...campaigns, ...trackers, ...idsOfMailers])('%s says nothing of what is shown', (name) => {
    expect(isIdle('https://kettle.example/show', name)).toBe(true)
  })

  test.each(listed('id q page source m s p v k si feature aff utm campaign reference refs preref ampere wtxmc_id sk gi'))(
    '%s may select what is shown',
    (name) => {
      expect(isIdle('https://kettle.example/show', name)).toBe(false)
    },
  )

  test.each([...trackers, ...idsOfMailers])('so may a longer name that contains %s', (name) => {
    expect([`my${name}`, `${name}2`].filter((it) => isIdle('https://kettle.example/show', it))).toEqual([])
  })

  test.each(campaigns)('so may a name that ends like %s', (name) => {
    expect(isIdle('https://kettle.example/show', `my${name}`)).toBe(false)
  })
})

describe('a person, a click or a mail', () => {
  const isPersonal = (name: string) => personal.some((pattern) => pattern.test(name))

  test.each([...listed('gclid fbclid igshid bsft_uid'), ...idsOfMailers])('%s identifies one', (name) => {
    expect(isPersonal(name)).toBe(true)
  })

  test.each(listed('utm_source utm_id ref cid mc_id subscriber ml_subscribers hsenc gclidx my_dm_i cid__hash bsft_'))(
    '%s does not',
    (name) => {
      expect(isPersonal(name)).toBe(false)
    },
  )
})

describe('on one site', () => {
  test.each([
    // site                         its trackers                                        what it shows
    ['https://kettle.blogspot.com/x', 'm', 'q'],
    ['https://cloud.googleblog.com/x', 'm', 'mm'],
    ['https://youtube.com/watch', 'si feature pp ab_channel app', 'v list t'],
    ['https://open.spotify.com/episode/1', 'si context nd', 'go t'],
    ['https://instagram.com/p/1', 'img_index anything', ''],
    ['https://threads.net/@jane', 'xmt', ''],
    ['https://www.eventbrite.com/e/1', 'aff', 'date'],
    ['https://eventbrite.co.uk/e/1', 'aff', 'affiliate'],
    ['https://amazon.com/s', 'tag ref_', 'k node'],
    ['https://www.amazon.co.uk/s', 'tag ref_', 'k node'],
    ['https://www.amazon.ca/s', 'tag ref_', 'k node'],
    ['https://amazon.de/dp/1', 'tag ref_ keywords node2', 'k node'],
    ['https://linkedin.com/feed', 'commentUrn originalSubdomain rcm', 'id'],
    ['https://jane.medium.com/x', 'source gi sk', 'p'],
    ['https://jane.substack.com/p/x', 'r s token publication_id post_id isFreemail triedRedirect showWelcomeOnShare', 'sort'],
  ])('%s: %s, but not %j', (url, own, others) => {
    for (const name of listed(own)) expect([name, isIdle(url, name)]).toEqual([name, true])
    for (const name of others.split(' ').filter(Boolean)) expect([name, isIdle(url, name)]).toEqual([name, false])
  })

  test.each([
    ['https://youtube.com/watch', 'si feature pp ab_channel app'],
    ['https://open.spotify.com/episode/1', 'si context nd'],
    ['https://eventbrite.com/e/1', 'aff'],
    ['https://linkedin.com/feed', 'commentUrn originalSubdomain rcm'],
    ['https://jane.medium.com/x', 'source gi sk'],
    ['https://jane.substack.com/p/x', 's token publication_id post_id isFreemail triedRedirect showWelcomeOnShare'],
  ])('%s: no longer name that contains one of %s', (url, own) => {
    const longer = listed(own).flatMap((name) => [`my${name}`, `${name}2`])
    expect(longer.filter((name) => isIdle(url, name))).toEqual([])
  })

  test('its name within another is another', () => {
    expect(isIdle('https://notyoutube.com/watch', 'si')).toBe(false)
    expect(isIdle('https://youtube.com.example/watch', 'si')).toBe(false)
  })
})

describe('a publication of Medium’s under a name of its own', () => {
  test.each([
    'rss',
    'rss----1a2b3c---4',
    'email-1a2b',
    'collection_home---4',
    'user_profile---7',
    'post_page-----1a2b',
    'friends_link---x',
    'social----x',
    'linkShare-1a',
    'userActivityShare-1a',
    '-----1a2b',
  ])('source=%s', (value) => {
    expect(isIdle(`https://kettle.example/x?source=${value}`, 'source')).toBe(true)
    expect(isIdle(`https://kettle.example/x?source=${value}`, 'sources')).toBe(false)
    expect(isIdle(`https://kettle.example/x?source=${value}`, 'resource')).toBe(false)
  })

  test.each(['7', 'rss2', 'home', 'my-rss', 'email', 'email--'])('source=%s is a source of the site’s', (value) => {
    expect(isIdle(`https://kettle.example/x?source=${value}`, 'source')).toBe(false)
  })

  test.each([
    ['95020ed22d5a', true],
    ['95020ed22d', true],
    ['95020ed22', false],
    ['95020ed22d5ab', false],
    ['kettles-and-tea', false],
  ])('gi=%s', (value, expected) => {
    expect(isIdle(`https://kettle.example/x?gi=${value}`, 'gi')).toBe(expected)
    expect(isIdle(`https://kettle.example/x?gi=${value}`, 'gift')).toBe(false)
    expect(isIdle(`https://kettle.example/x?gi=${value}`, 'yogi')).toBe(false)
  })
})

describe('a newsroom’s story is its path', () => {
  test.each([
    ['https://www.nytimes.com/2026/03/01/us/kettles.html', true],
    ['https://www.theguardian.com/food/1999/mar/01/kettles', true],
    ['https://www.bbc.co.uk/news/why-the-kettle-sings-in-the-morning', true],
    ['https://www.nytimes.com/search', false],
    ['https://www.nytimes.com/section/12026', false],
    ['https://www.nytimes.com/section/20261', false],
    ['https://kettle.example/2026/03/01/us/kettles.html', false],
  ])('%s: %j', (url, expected) => {
    expect(isIdle(url, 'anything')).toBe(expected)
  })
})
