import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { HookParameters } from 'astro'
import { siteArchive } from '../archive.ts'
import { optionsFrom } from '../options.ts'
import { onContentChange } from '../watch.ts'
import { proofOf } from './proof-of.ts'
import { message } from './proof.ts'

/** Answers the toolbar's requests, and notifies it when the content has changed, so that it needs no reload. */
export function feedToolbar({ server, toolbar, logger }: HookParameters<'astro:server:setup'>): void {
  const { content } = optionsFrom(process.env)
  const textOf = (file: string): string | null => {
    try {
      return new TextDecoder().decode(readFileSync(path.join(content, file)))
    } catch {
      return null
    }
  }
  toolbar.on<{ pathname: string }>(message.ask, ({ pathname }) => {
    siteArchive()
      .then((read) => toolbar.send(message.answer, proofOf(read, pathname, { content, textOf })))
      .catch((error: unknown) => logger.error(String(error)))
  })
  onContentChange(server.watcher, content, () => toolbar.send(message.changed, {}))
}
