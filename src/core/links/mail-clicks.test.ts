import { expect, test } from 'vitest'
import { isMailClick } from './mail-clicks.ts'

/** On a mailer's host. */
const onMailersHosts = [
  'https://kelp.us1.list-manage.com/track/click?u=1a&id=2b&e=3c',
  'https://u12.ct.sendgrid.net/ls/click?upn=1a2b',
  'https://click.convertkit-mail2.com/1a2b/3c4d',
  'https://link.mail.beehiiv.com/ss/c/u001.1a2b',
  'https://kelp.substack.com/redirect/1a2b-3c4d?j=5e6f',
  'https://d1a2b.na1.hubspotlinks.com/Ctc/1a+2b/3c4d',
  'https://kelp.us1.list-manage2.com/track/click?u=1a&id=2b&e=3c',
  'https://kelp.mailchimp.com/mctx/clicks?url=x',
  'https://sendgrid.net/wf/click?upn=1a2b',
  'https://r20.rs6.net/tn.jsp?f=1a2b',
  'https://rs6.net/tn.jsp?f=1a2b',
  'https://click.convertkit-mail.com/1a2b/3c4d',
  'https://click.kelp-convertkit-mail.com/1a2b/3c4d',
  'https://kelp.mlsend.com/c/1a2b',
  'https://mlsend2.com/link/c/1a2b',
  'https://substack.com/redirect/1a2b-3c4d',
  'https://kelp.substack.com/api/v1/emails/1a2b/redirect',
  'https://hubspotlinks.com/Ctc/1a+2b/3c4d',
  'https://d1.hs-sales-engage.com/e3t/Ctc/1a',
  'https://hs-sales-engage.com/et/1a',
  'https://d1a2b.hubspotemail.net/E2T/1a',
  'https://kelp.dripemail2.com/c/1a2b',
  'https://dripemail.com/c/1a2b',
  'https://click.pstmrk.it/3s/kelp.example/1a2b',
  'https://pstmrk.it/3s/1a2b',
]

/** On a host of the newsletter's own, which points to its mailer. */
const onOwnHosts = [
  'https://email.kelp.example/c/eJwVyk1a2b',
  'https://links.kelp.example/ls/click?upn=1a2b',
  'https://click.mail.kelp.example/?qs=1a2b',
  'https://click.email2.kelp.example/u/?a=b&qs=1a2b',
  'https://click.e.kelp.example/?qs=1a2b',
  'https://click.em.kelp.example/?qs=1a2b',
  'https://click.news.kelp.example/?qs=1a2b',
  'https://click.info.kelp.example/?qs=1a2b',
  'https://click.message.kelp.example/?qs=1a2b',
  'https://click.link1.kelp.example/?qs=1a2b',
  'https://mail.kelp.example/wf/click?upn=1a2b',
  'https://link.kelp.example/f/a/1a2b',
  'https://click.kelp.example/e3t/1a2b',
  'https://go.kelp.example/ls/click?upn=1a2b',
  'https://track.kelp-1.example/c/eJwVyk1a2b',
  'https://t.kelp.example/c/eJwVyk1a2b',
]

test.each([...onMailersHosts, ...onOwnHosts])('%s is a subscriber’s', (url) => expect(isMailClick(new URL(url))).toBe(true))

test.each(onMailersHosts)('on a host that only begins like it, %s is everybody’s', (url) => {
  const { host, pathname, search } = new URL(url)
  expect(isMailClick(new URL(`https://${host}.example${pathname}${search}`))).toBe(false)
})

test.each([
  'https://kelp.us1.list-manage.com/subscribe?u=1a&id=2b',
  'https://mailchi.mp/kelp/letter-12',
  'https://kelp.substack.com/p/why-kelp-glows',
  'https://email.kelp.example/',
  'https://go.kelp.example/ls/',
  'https://track.kelp.example/click-here-to-read',
  // Hosts and paths that only contain what a click counter is known by.
  'https://list-manage.com.kelp.example/track/click?u=1a',
  'https://kelp.list-manage22.com/track/click?u=1a',
  'https://kelp.us1.list-manage.com/old/track/click?u=1a',
  'https://kelp.us1.list-manage.com/track/clicks?u=1a',
  'https://mailchimp.com/mctx/clicks?url=x',
  'https://kelp.mailchimp.com/help/mctx/clicks',
  'https://mysendgrid.net/ls/click?upn=1a2b',
  'https://sendgrid.net/ls/clicks',
  'https://sendgrid.net/docs/ls/click',
  'https://fors6.net/tn.jsp?f=1a2b',
  'https://rs6.net/help/tn.jsp',
  'https://convertkit-mail2.com/1a2b',
  'https://one-click.convertkit-mail2.com/1a2b',
  'https://click.convertkit-mail22.com/1a2b',
  'https://formlsend.com/c/1a2b',
  'https://mlsend.com/blog/c/1a2b',
  'https://my-link.mail.beehiiv.com/ss/c/1a2b',
  'https://mysubstack.com/redirect/1a2b',
  'https://kelp.substack.com/p/redirect/1a2b',
  'https://kelp.substack.com/p/api/v1/redirect',
  'https://myhubspotlinks.com/Ctc/1a',
  'https://hubspotlinks.com/blog/Ctc/1a',
  'https://hubspotemail.net/Ctc/1a',
  'https://hubspotlinks.com/e33t/1a',
  'https://fordripemail.com/c/1a2b',
  'https://dripemail.com/blog/c/1a2b',
  'https://mypstmrk.it/3s/1a2b',
  'https://click.shop.kelp.example/?qs=1a2b',
  'https://one-click.mail.kelp.example/?qs=1a2b',
  'https://click.mail22.kelp.example/?qs=1a2b',
  'https://click.mail.kelp.example/?seqs=1a2b',
  'https://docs.kelp.example/ls/click?upn=1a2b',
  'https://t.kelp.example/blog/c/eJwVyk1a2b',
  'https://t.kelp.example/c/about',
])('%s is everybody’s', (url) => expect(isMailClick(new URL(url))).toBe(false))
