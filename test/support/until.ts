const lookEveryMs = 10;

/** Waits for something that other processes do in their own time; rejects where it never comes. */
export async function until(isTrue: () => boolean | Promise<boolean>, patienceMs = 10_000): Promise<void> {
  const end = performance.now() + patienceMs;
  while (!(await isTrue())) {
    if (performance.now() > end)
      throw new Error(`it did not come true within ${patienceMs} ms: ${String(isTrue)}`);
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}
