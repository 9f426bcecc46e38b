/** From an offset in the YAML to its place in the file. */
export type Locate = (offset: number) => { file: string; line: number; column: number };
