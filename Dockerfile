# Two images from one file: `web` is nginx with the dashboard baked in, `api` is the Python program. Written for every
# engine since 20.10, with or without BuildKit.
#
# Modes are set here because a clone made with umask 077 has files that only its owner can read.

FROM nginx:stable-alpine AS web
COPY nginx/default.conf.template /etc/nginx/templates/
COPY nginx/16-upload-limit.envsh /docker-entrypoint.d/
COPY nginx/snippets /etc/nginx/snippets
COPY dashboard /srv/dashboard
RUN rm -f /etc/nginx/conf.d/default.conf \
    && chmod -R a+rX /srv/dashboard /etc/nginx/snippets /etc/nginx/templates \
    && chmod 755 /docker-entrypoint.d/16-upload-limit.envsh \
    && chown -R 101:101 /etc/nginx/conf.d /run /var/cache/nginx
ENV GS_WEB_LISTEN=8000 \
    GS_WEB_ROOT=/srv/dashboard \
    GS_WEB_UPSTREAM=api:8001 \
    GS_ALLOWED_HOSTS= \
    NGINX_ENVSUBST_FILTER=^(GS|NGINX_LOCAL)_ \
    NGINX_ENTRYPOINT_LOCAL_RESOLVERS=1
USER 101:101
EXPOSE 8000
# At once: a graceful stop would wait for every open event stream.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=3s --start-period=10s --retries=5 \
    CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8000/healthz"]


FROM python:3.11-slim AS build
COPY requirements.txt /tmp/
RUN python -m venv --without-pip /opt/venv \
    && pip --python /opt/venv/bin/python install --no-cache-dir --disable-pip-version-check --require-hashes -r /tmp/requirements.txt
WORKDIR /app
COPY genres genres
COPY local_server.py run_smart_pipeline.py ./
COPY tools/entrypoint.sh tools/
RUN /opt/venv/bin/python -m compileall -q genres && chmod -R a+rX /app


FROM python:3.11-slim AS api
COPY --from=build /opt/venv /opt/venv
COPY --from=build /app /app
WORKDIR /app
ENV PATH=/opt/venv/bin:$PATH \
    HOME=/tmp \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    GS_DATA_DIR=/data \
    GS_HOST=0.0.0.0 \
    GS_API_PORT=8001 \
    GS_DASHBOARD_PORT=0
RUN mkdir /data && chown 1000:1000 /data
VOLUME /data
EXPOSE 8001
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=5 \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8001/health', timeout=2)"]
# Root only until the data folder belongs to PUID:PGID; the program itself never runs as root.
ENTRYPOINT ["/bin/sh", "/app/tools/entrypoint.sh"]
CMD ["python", "local_server.py"]
