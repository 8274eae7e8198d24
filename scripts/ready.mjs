// Exit code 0 when the product on this machine is ready: the health check of its container.
const address = `http://127.0.0.1:${process.env.TANGGAP_PORT || 4100}/readyz`;
const isReady = await fetch(address, { signal: AbortSignal.timeout(4_000) }).then(
  (answer) => answer.ok,
  () => false,
);
process.exit(isReady ? 0 : 1);
