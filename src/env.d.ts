declare module 'virtual:galley/settings' {
  /** `galley.config.ts`, every default filled in. */
  export const settings: import('./core/model/settings.ts').Settings
}
