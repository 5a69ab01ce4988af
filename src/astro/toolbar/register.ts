import { fileURLToPath } from 'node:url'
import type { DevToolbarAppEntry } from 'astro'
import { appId } from './proof.ts'

/** A sheet of paper with a tick. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke="#fff" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M15.5 9V4.2L12.3 1H4.5v18h5"/><path d="M7.5 6h4M7.5 9.5h4M7.5 13h2M12 15.5l2.2 2.5 4.3-5.5"/></svg>`

/** Galley's entry in Astro's toolbar, which only `dev` has. */
export const proofApp: DevToolbarAppEntry = {
  id: appId,
  name: 'Proof',
  icon,
  entrypoint: fileURLToPath(new URL('./app.ts', import.meta.url)),
}
