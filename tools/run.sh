#!/usr/bin/env bash
# Builds the site and serves it: tools/run.sh [--build-only] [--port N]
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
serve=yes
port=8080
while [ $# -gt 0 ]; do
  case $1 in
    --build-only) serve=no ;;
    --port) port=${2:?--port needs a number}; shift ;;
    *) echo "usage: tools/run.sh [--build-only] [--port N]" >&2; exit 2 ;;
  esac
  shift
done

bash tools/setup.sh build
[ -f build/web/build.ninja ] || cmake --preset web
cmake --build --preset web --target site
[ "$serve" = no ] || exec node tools/serve.mjs build/web/site --port "$port"
