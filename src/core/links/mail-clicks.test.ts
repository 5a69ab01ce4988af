import { expect, test } from 'vitest'
import { isMailClick } from './mail-clicks.ts'

test.each([
  'https://kelp.us1.list-manage.com/track/click?u=1a&id=2b&e=3c',
  'https://u12.ct.sendgrid.net/ls/click?upn=1a2b',
  'https://click.convertkit-mail2.com/1a2b/3c4d',
  'https://link.mail.beehiiv.com/ss/c/u001.1a2b',
  'https://kelp.substack.com/redirect/1a2b-3c4d?j=5e6f',
  'https://d1a2b.na1.hubspotlinks.com/Ctc/1a+2b/3c4d',
  'https://email.kelp.example/c/eJwVyk1a2b',
  'https://links.kelp.example/ls/click?upn=1a2b',
])('%s is a subscriber’s', (url) => expect(isMailClick(new URL(url))).toBe(true))

test.each([
  'https://kelp.us1.list-manage.com/subscribe?u=1a&id=2b',
  'https://mailchi.mp/kelp/letter-12',
  'https://kelp.substack.com/p/why-kelp-glows',
  'https://email.kelp.example/',
  'https://go.kelp.example/ls/',
  'https://track.kelp.example/click-here-to-read',
])('%s is everybody’s', (url) => expect(isMailClick(new URL(url))).toBe(false))
