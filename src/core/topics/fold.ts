/** A name without case and marks, so that `CI/CD`, `ci-cd` and “CI CD” are one; plus and sharp stay, for C++ and C#. */
export const fold = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim()
