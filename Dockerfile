# In Corpore as a container:
#   docker build -t in-corpore . && docker run -p 8080:8080 -v incorpore:/var/lib/incorpore in-corpore
#
# Runs as a user without rights, on a root file system that may be read-only: /var/lib/incorpore and /tmp are written.
# With QUARKUS_DATASOURCE_JDBC_URL (then INCORPORE_SECRET as well) it uses that database, else one of its own inside.

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q --no-transfer-progress -Dspotless.check.skip=true -Dmaven.test.skip=true package

FROM eclipse-temurin:25-jre AS base
# PostgreSQL refuses a user that has no name.
RUN useradd --uid 10001 --user-group --no-create-home --home-dir /var/lib/incorpore incorpore \
    && install -d -o incorpore -g incorpore -m 700 /var/lib/incorpore
COPY --from=build /build/target/quarkus-app /opt/incorpore
USER 10001:10001

# One start with a throw-away database, from which the JVM remembers how to start faster.
FROM base AS trained
RUN java --add-modules jdk.incubator.vector --add-opens java.base/java.lang.invoke=ALL-UNNAMED \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -XX:AOTCacheOutput=/tmp/incorpore.aot -Dincorpore.home=/tmp/home \
    -Dquarkus.http.host-enabled=true -Dquarkus.http.port=0 \
    -jar /opt/incorpore/quarkus-run.jar --help

FROM base
LABEL org.opencontainers.image.title="In Corpore" \
      org.opencontainers.image.description="Find work, offer work, and see why." \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=trained /tmp/incorpore.aot /opt/incorpore/incorpore.aot
WORKDIR /var/lib/incorpore
VOLUME /var/lib/incorpore
ENV QUARKUS_HTTP_HOST=0.0.0.0
EXPOSE 8080
STOPSIGNAL SIGTERM
# The image has no curl; bash can open a connection by itself.
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/9000 && printf 'GET /q/health/live HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '200 OK' <&3"]
# More options for the JVM: JDK_JAVA_OPTIONS.
ENTRYPOINT ["java", "--add-modules", "jdk.incubator.vector", "--add-opens", "java.base/java.lang.invoke=ALL-UNNAMED", \
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-XX:AOTCache=/opt/incorpore/incorpore.aot", "-Xlog:aot=off", \
    "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", \
    "-Dincorpore.home=/var/lib/incorpore", "-jar", "/opt/incorpore/quarkus-run.jar"]
CMD ["run"]
