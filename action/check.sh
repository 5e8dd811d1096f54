#!/usr/bin/env bash
# Checks statements in GitHub Actions: annotations in the log, and a file in SARIF. Ends with the exit code of the check.
# FILES and ARGUMENTS have one value on each line; VERSION is that of the npm package.
set -euo pipefail

values=()
while IFS= read -r line; do
  line="${line%$'\r'}"
  if [ -n "$line" ]; then values+=("$line"); fi
done <<<"$ARGUMENTS"$'\n'"$FILES"

communique=(npx --yes "communique@$VERSION")
sarif="${RUNNER_TEMP:-/tmp}/communique.sarif"

# Exit code 1 means findings. The second run reports them.
code=0
"${communique[@]}" check "${values[@]}" --format sarif >"$sarif" || code=$?
if [ "$code" -gt 1 ]; then exit "$code"; fi
echo "sarif-file=$sarif" >>"$GITHUB_OUTPUT"

"${communique[@]}" check "${values[@]}" --format github
