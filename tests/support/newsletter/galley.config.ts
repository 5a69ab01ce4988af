import { defineConfig } from '../../../src/core/model/settings.ts'

export default defineConfig({
  title: 'Bell Buoy',
  description: 'A letter for people who keep harbours.',
  url: 'https://bellbuoy.example/',
  oldHosts: ['letters.bellbuoy.example'],
  author: 'The Bell Buoy desk',
  language: 'en',
  timeZone: 'Europe/London',
  publishingHour: '07:00',
  menu: [
    { label: 'Archive', href: '/archive/' },
    { label: 'Topics', href: '/topics/' },
    { label: 'Events', href: '/events/' },
    { label: 'About', href: '/about/' },
  ],
  seriesWords: ['letter'],
})
