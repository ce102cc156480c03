#!/usr/bin/env bash
# Measures Cầm Tay beside GOV.UK Frontend and SurveyJS, one whole visit, and the command line. Nothing here is a test.
#   tools/bench/run.sh [RUNS]      rounds of the comparison (5); results in build/bench
# A quiet machine gives better figures; rounds are interleaved, so the ratios hold either way.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
runs=${1:-5}
out=build/bench
npm=build/third_party/npm/node_modules
site=build/web/site
mkdir -p "$out/npm"

bash tools/run.sh --build-only
cp tools/bench/package.json tools/bench/package-lock.json "$out/npm/"
[ -d "$out/npm/node_modules/survey-core" ] || (cd "$out/npm" && npm ci --ignore-scripts --no-audit --no-fund --silent)
node tools/bench/peers.mjs "$out/npm/node_modules" "$out/peers" "$npm"

echo "== beside the peers"
export WEBLOAD_PW=$PWD/$npm/playwright-core
marked() { printf "performance.getEntriesByName('camtay:%s').length>0" "$1"; }
node tools/bench/webload.mjs --runs "$runs" --profiles slow --repeat-profiles '' --idle-profiles '' \
  --out "$out/compare.json" --md "$out/compare.md" \
  "govuk=$out/peers/govuk;ready=button:Tiếp tục" \
  "surveyjs=$out/peers/surveyjs;ready=css:.sd-question" \
  "camtay-first=$site;ready=$(marked first)" \
  "camtay-full=$site;ready=$(marked full)"

echo "== one visit, from the first byte to the PDF"
node tools/bench/page.mjs "$site" --runs 3 --cpu 4 --out "$out/page.json"

echo "== the site's own voice"
node tools/bench/voice.mjs --runs 3 --cpu 4

[ -f build/native-release/build.ninja ] || cmake --preset native-release >/dev/null
cmake --build --preset native-release --target camtay

echo "== six thousand procedures"
node tools/bench/catalogue.mjs "$site" build/native-release/camtay --out "$out/catalogue.json"

echo "== a thousand forms on the command line"
node -e '
  const fs = require("fs");
  const usual = JSON.parse(fs.readFileSync("tests/data/answers/khai-sinh/accepted-usual.json", "utf8"));
  fs.writeFileSync(process.argv[1], Array.from({ length: 1000 }, () => JSON.stringify(usual)).join("\n"));
' "$out/answers.jsonl"
mkdir -p "$out/forms"
python3 - "$out" <<'PY'
import resource, subprocess, sys, time
out = sys.argv[1]
began = time.monotonic()
subprocess.run(["build/native-release/camtay", "fill", "khai-sinh", "--batch", f"{out}/answers.jsonl", "--out", f"{out}/forms",
                "--today", "2026-11-21"], check=True, stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"1000 forms: {time.monotonic() - began:.2f} s, {used.ru_utime + used.ru_stime:.2f} s of CPU, {used.ru_maxrss / 1024:.1f} MB")
PY
