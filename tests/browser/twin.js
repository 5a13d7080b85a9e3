// The command line, as the page's twin: what it writes of the same assessment.

import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const program = process.env.ANTEROOM_CLI ?? fileURLToPath(new URL("../../target/debug/anteroom", import.meta.url));

/** Runs the command line with an assessment and returns what it wrote. */
export async function written(assessment, verb, ending) {
  const folder = await mkdtemp(join(tmpdir(), "anteroom-"));
  try {
    const [input, output] = [join(folder, "assessment.json"), join(folder, `out.${ending}`)];
    await writeFile(input, assessment);
    execFileSync(program, [...verb, input, "-o", output], { stdio: ["ignore", "ignore", "pipe"] });
    return await readFile(output);
  } finally {
    await rm(folder, { recursive: true });
  }
}
