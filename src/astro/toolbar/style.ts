/** Style of the proof's window, which is dark like Astro's toolbar, whatever the page's colour scheme. */
export const style = `
astro-dev-toolbar-window { max-height: min(36rem, calc(100vh - 96px)); padding: 0; overflow: hidden; font-size: 14px; line-height: 1.5; }
.sheet { overflow-y: auto; overflow-wrap: anywhere; padding: 0 20px 20px; }
.head { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: center; padding: 16px 20px 12px; }
h1, h2, h3 { margin: 0; color: #fff; font-weight: 600; line-height: 1.3; }
h1 { font-size: 18px; }
h2 { margin-top: 20px; font-size: 15px; }
h2:first-child { margin-top: 0; }
h3 { margin-top: 12px; font: 600 13px/1.4 ui-monospace, Menlo, Consolas, monospace; }
p { margin: 4px 0 0; }
ul { margin: 6px 0 0; padding: 0; list-style: none; }
a { color: #b8c6ff; }
code, pre, .place { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 13px; }
.tally { display: flex; flex-wrap: wrap; gap: 6px; margin: 0; }
.count { padding: 1px 8px; border: 1px solid; border-radius: 999px; font-size: 12px; white-space: nowrap; }
.error { --tone: #ff9db3; }
.warning { --tone: #f0cd7a; }
.info { --tone: #b8c6ff; }
.well { --tone: #8fe0a8; }
.count { color: var(--tone); }
.finding { margin-top: 10px; padding: 8px 12px; background: #1b1e24; border-left: 3px solid var(--tone); border-radius: 4px; }
.finding > p:first-child { margin: 0; color: #fff; }
.severity { color: var(--tone); font-weight: 600; }
.excerpt { margin: 6px 0 0; padding: 5px 8px; background: #0d0f12; border-radius: 4px; color: #bfc1c9; white-space: pre-wrap; }
mark { background: color-mix(in srgb, var(--tone) 24%, transparent); color: #fff; text-decoration: underline wavy var(--tone) 1px; text-underline-offset: 3px; }
.help { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: baseline; color: #a3a6b0; font-size: 13px; }
.help code { color: #a3a6b0; font-size: 12px; }
button { padding: 0 2px; border: 0; background: none; color: #b8c6ff; font: inherit; text-decoration: underline; text-underline-offset: 2px; cursor: pointer; }
button.place { font: 600 13px/1.5 ui-monospace, Menlo, Consolas, monospace; }
button:hover, a:hover { color: #fff; }
:focus-visible { outline: 2px solid #b8c6ff; outline-offset: 2px; border-radius: 2px; }
summary { margin-top: 10px; color: #dfe0e6; cursor: pointer; }
summary b { color: var(--tone); }
.close { margin-left: auto; }
h2 + p, .quiet { color: #a3a6b0; }
.rows li { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: baseline; padding: 5px 0; border-top: 1px solid #2a2e36; }
.rows li:first-child { border-top: 0; }
.rows .tally { margin-left: auto; }
@media (max-width: 640px) { .sheet { padding: 0 14px 16px; } .head { padding: 14px 14px 10px; } .finding { padding: 8px 10px; } }
@media (forced-colors: active) { .finding { border: 1px solid; } }
`
