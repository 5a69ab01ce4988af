import { defineConfig } from './src/core/model/settings.ts'

/** The one file of settings an editor edits; `docs/guide/settings.md` has a line on each. */
export default defineConfig({
  title: 'Slack Water',
  description: 'A weekly letter for people who run things.',
  url: 'https://slackwater.example/',
  oldHosts: ['letters.slackwater.example'],
  author: 'The Slack Water desk',
  language: 'en',
  timeZone: 'Europe/London',
  publishingHour: '07:00',
  menu: [
    { label: 'Archive', href: '/archive/' },
    { label: 'Topics', href: '/topics/' },
    { label: 'Events', href: '/events/' },
    { label: 'About', href: '/about/' },
    { label: 'Subscribe', href: '/subscribe/' },
  ],
  seriesWords: ['weekly', 'newsletter', 'news', '2025', '2026'],
})
