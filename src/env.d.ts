declare module 'virtual:galley/settings' {
  /** `galley.config.ts`, every default filled in. */
  export const settings: import('./core/model/settings.ts').Settings
}

declare namespace App {
  interface Locals {
    /** Who paid for the issue whose page is set. */
    sponsor?: import('./core/model/views.ts').IssuePage['sponsor']
  }
}
