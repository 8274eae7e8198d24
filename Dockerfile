# One image for web and ingest; TANGGAP_ROLES says what a container does.
FROM node:20-bookworm-slim AS build
# better-sqlite3 is compiled during npm ci.
RUN apt-get update \
  && apt-get install -y --no-install-recommends g++ make python3 \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY . .
# Installs from the lock file and builds server and dashboard, as on a bare machine.
RUN npm run build
RUN npm prune --omit=dev --no-audit --no-fund \
  && rm -rf test docs client/src client/test .cache \
  # Commands in the image neither install nor build: it may be read-only.
  && touch .prebuilt \
  && install -d data/archive data/exports

FROM node:20-bookworm-slim
ENV NODE_ENV=production \
    TANGGAP_HOST=0.0.0.0 \
    TANGGAP_PORT=4100 \
    TANGGAP_DATA_DIR=/data
WORKDIR /app
COPY --from=build /app /app
# New volumes take their owner from here.
COPY --from=build --chown=node:node /app/data /data
USER node
VOLUME /data
EXPOSE 4100
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "scripts/ready.mjs"]
CMD ["node", "scripts/start.mjs"]
