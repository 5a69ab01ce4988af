/** `issues/288/index.md` → `288`, `topics/secrets.md` → `secrets`, `288.md` → `288`. */
export function nameOf(file: string): string {
  const parts = file.split('/')
  const stem = parts.at(-1)!.replace(/\.[^.]+$/, '')
  return /^(?:index|notes|newsletter)$/.test(stem) && parts.length > 1 ? parts.at(-2)! : stem
}
