# A static binary on an empty image: no shell, no libraries, not root.
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
# timetzdata: the empty image knows no time zones.
RUN CGO_ENABLED=0 go build -trimpath -tags timetzdata -ldflags="-s -w" -o /out/diplograph ./cmd/diplograph \
 && mkdir -p /out/data

FROM scratch
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /out/diplograph /usr/local/bin/diplograph
# The embedded store, when no Neo4j is given, lies in /data/diplograph.
COPY --from=build --chown=65532:65532 /out/data /data
ENV XDG_DATA_HOME=/data XDG_CACHE_HOME=/data/cache
VOLUME /data
USER 65532:65532
ENTRYPOINT ["/usr/local/bin/diplograph"]
CMD ["--help"]
