declare module 'edtf' {
  /** Parses EDTF; `min` and `max` are milliseconds since 1970, infinite where a side is open. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
