#!/bin/sh
# ./build.sh [build|test|demo|...] [-Option ...]: build.ps1, in the PowerShell of this machine or in the .NET tool.
# Without either it builds, runs the xunit tests and plays the demo; that needs the .NET SDK only.
set -u
cd "$(dirname "$0")" || exit 1

for powershell in pwsh powershell; do
    if command -v "$powershell" >/dev/null 2>&1; then
        exec "$powershell" -NoProfile -File build.ps1 "$@"
    fi
done
if ! command -v dotnet >/dev/null 2>&1; then
    echo 'build.sh: the .NET SDK is not installed; see https://dot.net.' >&2
    exit 1
fi
if dotnet tool restore >/dev/null 2>&1; then
    # A machine without PowerShell has none of its modules either, and may not reach the Gallery.
    exec dotnet tool run pwsh -NoProfile -File build.ps1 "$@" -AllowMissing
fi

task=$(echo "${1:-build}" | tr '[:upper:]' '[:lower:]')
results=out/test-results
echo 'build.sh: there is no PowerShell here and NuGet did not bring one; going on with what needs none.'

run_tests() {
    passed=0 failed=0 skipped=1
    summary=
    if dotnet build QuayPS.sln --configuration Release --nologo --verbosity quiet; then
        for project in tests/*.Tests; do
            run_project "${project##*/}"
        done
    else
        failed=1 summary='  Build: failed
'
    fi
    printf '\nSummary\n%s  Pester: not run, it needs PowerShell\n%s passed, %s failed, %s skipped\n' "$summary" "$passed" "$failed" "$skipped"
    [ "$failed" -eq 0 ]
}

run_project() {
    echo "==> $1"
    trx=$results/$1.trx
    rm -f "$trx"
    dotnet test "tests/$1" --configuration Release --no-build --nologo --results-directory "$results" --logger "trx;LogFileName=$1.trx"
    code=$?
    total=$(counter total) good=$(counter passed) bad=$(counter failed) note=
    if [ "$total" -eq 0 ]; then
        bad=1 total=1 note=' (ran no test)'
    elif [ "$code" -ne 0 ] && [ "$bad" -eq 0 ]; then
        bad=1 total=$((total + 1)) note=" (dotnet test ended with code $code)"
    fi
    summary="$summary  $1: $good passed, $bad failed, $((total - good - bad)) skipped$note
"
    passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + total - good - bad))
}

# One of the numbers in <Counters total="3" passed="2" .../>, 0 when there is no result.
counter() {
    number=$(sed -n "s/.*<Counters[^>]* $1=\"\([0-9]*\)\".*/\1/p" "$trx" 2>/dev/null)
    echo "${number:-0}"
}

case $task in
    build) dotnet build src/QuayPS --configuration Release --nologo ;;
    test) run_tests ;;
    demo) dotnet run --project demo --configuration Release ;;
    clean) rm -rf out; find src tests benchmarks demo -type d \( -name bin -o -name obj \) -prune -exec rm -rf {} + ;;
    *) echo "build.sh: '$task' needs PowerShell 7, or Windows PowerShell 5.1: https://aka.ms/powershell" >&2; exit 1 ;;
esac
