import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const executablePath =
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', process.env['CHROMIUM'] ?? ''].find((file) => existsSync(file)) ?? ''

/** The system's browser, which reaches out for nothing by itself. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
